using Dure.App.Shared.Audit;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Shared.Rights;

/// <summary>
/// 역할 부여: a person holds a role in a municipality, for a time. Nothing is deleted: what is taken back ends on a day and
/// says by whom.
/// </summary>
public sealed class RoleGrant
{
    /// <summary>The nation stands for every municipality.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>1, 2, 3 … within the municipality.</summary>
    public required int Id { get; init; }
    public required string Account { get; init; }
    public required Role Role { get; init; }

    /// <summary>The department it is given for; null for all.</summary>
    public string? Department { get; init; }

    /// <summary>The delivery partner it is given for.</summary>
    public string? Partner { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The last day; null as long as nothing else is said.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>대결·휴가 대행: the account in whose place it is held; it holds only while that one's own does.</summary>
    public string? InPlaceOf { get; init; }
    public required string GivenBy { get; init; }
    public required DateTime GivenAt { get; init; }
    public required string Why { get; init; }

    /// <summary>Who took it back, and when.</summary>
    public string? EndedBy { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>Sets the last day when it is given.</summary>
    public RoleGrant Through(DateOnly? until)
    {
        Until = until;
        return this;
    }

    public bool HoldsOn(DateOnly day) => EndedAt is null && Since <= day && (Until is not { } last || day <= last);

    /// <summary>Takes it back at once.</summary>
    public void End(string by, DateTime at) => (EndedBy, EndedAt) = (by, at);
}

internal sealed class RoleGrantTables : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Id });
        builder.IsLogged();
        builder.HasOne<Users.Account>().WithMany().HasForeignKey(row => row.Account).OnDelete(DeleteBehavior.Restrict);
    }
}
