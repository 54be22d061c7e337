using Dure.App.Shared.Audit;
using Dure.App.Shared.Programmes;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Capabilities.Plans;

/// <summary>확정된 계획: a plan as it was approved. Only ever added; a later version supersedes, and what the ledger says now is held against it.</summary>
public sealed class ApprovedPlan
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Code of the plan.</summary>
    public required string Plan { get; init; }

    /// <summary>1, 2, 3 … of the plan; the highest is in force.</summary>
    public required int Version { get; init; }
    public required DateTime At { get; init; }
    public required string Who { get; init; }

    /// <summary>Number of the document by which it was approved; null where nobody signs in.</summary>
    public string? Number { get; init; }

    /// <summary>The JSON exactly as hashed.</summary>
    public required string Content { get; init; }
    public required string Sha256 { get; init; }
}

internal sealed class ApprovedPlanTables : IEntityTypeConfiguration<ApprovedPlan>
{
    public void Configure(EntityTypeBuilder<ApprovedPlan> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Plan,
            row.Version,
        });
        builder.IsLogged();
        // It is whole in its own table, and its hash stands for it.
        builder.Property(row => row.Content).IsSecret();
        builder
            .HasOne<Plan>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Plan })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
