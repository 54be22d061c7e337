using Dure.App.Shared.Audit;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>공시본: a set of tables with their traces, frozen. Only ever added; a later version supersedes.</summary>
public sealed class Disclosure
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Year { get; init; }

    /// <summary>1, 2, 3 … within the municipality-year; the highest is in force.</summary>
    public required int Version { get; init; }
    public required string Title { get; init; }

    /// <summary>Last posting of the ledger it was computed from.</summary>
    public required int Posting { get; init; }
    public required DateTime At { get; init; }
    public required string Who { get; init; }

    /// <summary>Why it was published; for a later version, what changed.</summary>
    public required string Why { get; init; }

    /// <summary>The canonical JSON, exactly as hashed.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the content in UTF-8, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>As addresses and commands name it: <c>guro-2022@2</c>.</summary>
    public static string Name(string book, int version) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{book}@{version}");
}

internal sealed class DisclosureTables : IEntityTypeConfiguration<Disclosure>
{
    public void Configure(EntityTypeBuilder<Disclosure> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Year,
            row.Version,
        });
        builder.IsLogged();
        // It is whole in its own table, and its hash stands for it.
        builder.Property(row => row.Content).IsSecret();
        builder.HasOne<Book>().WithMany().HasForeignKey(row => new { row.Municipality, row.Year });
    }
}
