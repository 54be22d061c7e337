using Dure.Kernel;

namespace Dure.App.Shared.Ledger;

/// <summary>A figure to be written, with the names that books and forms use.</summary>
public sealed record NewFact
{
    public required string Subject { get; init; }
    public required string Measure { get; init; }
    public required FactKind Kind { get; init; }
    public required Period Period { get; init; }
    public string? Part { get; init; }
    public string Stage { get; init; } = "";

    /// <summary>In <see cref="Unit"/>; null = not applicable.</summary>
    public required decimal? Value { get; init; }

    /// <summary>Unit of the value if it is not the measure's own: 백만원 for 원.</summary>
    public string? Unit { get; init; }
    public DateOnly? ReferenceDate { get; init; }
    public bool Provisional { get; init; }
    public string? Reason { get; init; }
    public string? Evidence { get; init; }
    public string? Source { get; init; }

    /// <summary>Where a value of the figure (subject, measure, value …) stands in the file it was read from.</summary>
    public Func<string, Place>? PlaceOf { get; init; }

    public Place? At(string key) => PlaceOf?.Invoke(key);
}

/// <summary>Who writes, and why.</summary>
/// <param name="Approval">Number of the document by which it was approved; targets are changed by no other way where people sign in.</param>
public sealed record PostingHead(
    string Who,
    string Process,
    string Why,
    string? Source = null,
    string? SourceHash = null,
    string? Approval = null
);
