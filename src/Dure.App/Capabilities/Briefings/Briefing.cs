using System.Globalization;
using Dure.App.Shared.Audit;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Capabilities.Briefings;

/// <summary>보고회 자료: what was reported of a quarter, frozen when it was held. Only ever added; a later version supersedes.</summary>
public sealed class Briefing
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Year { get; init; }

    /// <summary>1 to 4.</summary>
    public required int Quarter { get; init; }

    /// <summary>1, 2, 3 … within the quarter; the highest is in force.</summary>
    public required int Version { get; init; }
    public required string Title { get; init; }

    /// <summary>The day it was held.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>Last posting of the ledger it was computed from.</summary>
    public required int Posting { get; init; }
    public required DateTime At { get; init; }
    public required string Who { get; init; }

    /// <summary>What changed against the version before; empty for the first.</summary>
    public required string Why { get; init; }

    /// <summary>The JSON exactly as hashed.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the content in UTF-8, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>As addresses name it behind the book: <c>3@1</c>.</summary>
    public static string Name(int quarter, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{quarter}@{version}");
}

/// <summary>차례: in which order programmes are reported.</summary>
public enum BriefingOrder
{
    /// <summary>분류 순.</summary>
    Classification,

    /// <summary>부서 순.</summary>
    Department,
}

/// <summary>보고회 준비: how the report of a quarter is put together. Every figure in it is computed; this is all that is typed, besides reasons.</summary>
public sealed class BriefingSetting
{
    public const int Least = 1;
    public const int Most = 1_000;

    public required MunicipalityCode Municipality { get; init; }
    public required int Year { get; init; }
    public required int Quarter { get; init; }
    public string Title { get; private set; } = "";
    public DateOnly? HeldOn { get; private set; }
    public BriefingOrder Order { get; private set; }

    /// <summary>Code of the classification; null for the likeliest.</summary>
    public string? Tree { get; private set; }

    /// <summary>부진 기준: below how many per cent of what is due something is behind.</summary>
    public int Low { get; private set; } = 100;

    /// <summary>초과 기준: above how many per cent of what is due something is far ahead.</summary>
    public int High { get; private set; } = 120;

    /// <summary>총평: what the coordinator says of the whole.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Rises with every change, so that of two who change it at once one is told.</summary>
    public int Version { get; private set; }

    /// <exception cref="RefusedException">The bounds are none.</exception>
    public void Set(string title, DateOnly? heldOn, BriefingOrder order, string? tree, int low, int high, string note)
    {
        if (low is < Least or > Most || high is < Least or > Most || low > high)
            throw new RefusedException(Refusals.BadBounds());
        (Title, HeldOn, Order, Tree, Low, High, Note) = (title, heldOn, order, tree, low, high, note);
        Version++;
    }
}

/// <summary>달성사유: why a result is what it is, given at the programme for one quarter.</summary>
public sealed class BriefingReason
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Year { get; init; }
    public required int Quarter { get; init; }

    /// <summary>Key of the subject: <c>programme:works</c>.</summary>
    public required string Subject { get; init; }
    public required string Measure { get; init; }
    public string Text { get; private set; } = "";
    public string Who { get; private set; } = "";
    public DateTime At { get; private set; }
    public int Version { get; private set; }

    public void Give(string text, string who, DateTime at) => (Text, Who, At, Version) = (text, who, at, Version + 1);
}

internal sealed class BriefingEntities
    : IEntityTypeConfiguration<Briefing>,
        IEntityTypeConfiguration<BriefingSetting>,
        IEntityTypeConfiguration<BriefingReason>
{
    public void Configure(EntityTypeBuilder<Briefing> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Year,
            row.Quarter,
            row.Version,
        });
        builder.IsLogged();
        // It is whole in its own table, and its hash stands for it.
        builder.Property(row => row.Content).IsSecret();
        builder.HasOne<Book>().WithMany().HasForeignKey(row => new { row.Municipality, row.Year });
    }

    public void Configure(EntityTypeBuilder<BriefingSetting> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Year,
            row.Quarter,
        });
        builder.IsLogged();
        builder.Property(row => row.Order).HasConversion<string>();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<Book>().WithMany().HasForeignKey(row => new { row.Municipality, row.Year });
    }

    public void Configure(EntityTypeBuilder<BriefingReason> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Year,
            row.Quarter,
            row.Subject,
            row.Measure,
        });
        builder.IsLogged();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<Book>().WithMany().HasForeignKey(row => new { row.Municipality, row.Year });
    }
}
