using Dure.Kernel;

namespace Dure.App.Shared.Audit;

/// <summary>A record that a posting changed: what it was and what it became.</summary>
public sealed class Change
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Posting { get; init; }

    /// <summary>1, 2, 3 … within the posting.</summary>
    public required int Line { get; init; }

    /// <summary>Name of the entity and its key without the municipality: <c>Programme ansim</c>.</summary>
    public required string Of { get; init; }

    /// <summary>JSON of the values that changed, before.</summary>
    public required string Old { get; init; }

    /// <summary>JSON of the same values, after.</summary>
    public required string New { get; init; }
}
