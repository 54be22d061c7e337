using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Shared.Audit;

/// <summary>
/// 기록: something somebody did. Entries are only ever added; each bears the hash of the one before it in its municipality,
/// so that one who changes or takes out an entry must change all that follow.
/// </summary>
public sealed class LogEntry
{
    /// <summary>The nation for what concerns no municipality: accounts, sign-in.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>1, 2, 3 … within the municipality, without a gap.</summary>
    public required int Id { get; init; }

    /// <summary>To the millisecond.</summary>
    public required DateTime At { get; init; }
    public required string Who { get; init; }

    /// <summary>대결: in whose place.</summary>
    public string? InPlaceOf { get; init; }

    /// <summary>The address of the network, or the command line.</summary>
    public string? Origin { get; init; }

    /// <summary>The page, the address of the API, or the command.</summary>
    public required string Process { get; init; }
    public string? Why { get; init; }

    /// <summary>추가, 변경, 삭제 or 열람.</summary>
    public required string Deed { get; init; }

    /// <summary>Name of the entity and its key without the municipality: <c>RoleGrant 3</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>JSON of the values before; null for what is new.</summary>
    public string? Old { get; init; }

    /// <summary>JSON of the values after; null for what is gone.</summary>
    public string? New { get; init; }

    /// <summary>SHA-256 of the hash of the entry before, and of everything above.</summary>
    public required string Hash { get; init; }

    /// <summary>The hash that an entry must have behind another.</summary>
    /// <param name="before">The hash of the entry before; empty for the first.</param>
    public string HashAfter(string before)
    {
        var text = new StringBuilder(before);
        foreach (
            var part in (string?[])
                [
                    Municipality.ToString(),
                    Id.ToString(CultureInfo.InvariantCulture),
                    At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture),
                    Who,
                    InPlaceOf,
                    Origin,
                    Process,
                    Why,
                    Deed,
                    Subject,
                    Old,
                    New,
                ]
        )
            // With its length, so that no text can be moved from one part into the next.
            text.Append('\n')
                .Append(part?.Length.ToString(CultureInfo.InvariantCulture) ?? "-")
                .Append(' ')
                .Append(part);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

internal sealed class LogTables : IEntityTypeConfiguration<LogEntry>
{
    public void Configure(EntityTypeBuilder<LogEntry> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Id });
        // With the number, so that the latest of a record are found in it and only their rows are read.
        builder.HasIndex(row => new
        {
            row.Municipality,
            row.Subject,
            row.Id,
        });
    }
}
