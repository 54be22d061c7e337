using Dure.Kernel;

namespace Dure.App.Capabilities.Calls.Selecting;

/// <summary>선발안: one run of the selection over all eligible applications. It stays as it was made.</summary>
public sealed class SelectionRun
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Call { get; init; }

    /// <summary>1, 2, 3 … within the call.</summary>
    public required int Number { get; init; }
    public required DateTime MadeAt { get; init; }
    public required string Who { get; init; }

    /// <summary>How many were eligible.</summary>
    public required int Candidates { get; init; }
    public required int Selected { get; init; }

    /// <summary>Of the library of rules that ranked; null if there is no rule.</summary>
    public string? Library { get; init; }

    /// <summary>SHA-256 of all its lines.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What the quotas asked for and got, in words.</summary>
    public required string Quotas { get; init; }
}

/// <summary>A place in a run.</summary>
public sealed class SelectionLine
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Call { get; init; }
    public required int Run { get; init; }
    public required int Application { get; init; }

    /// <summary>From 1, over all candidates, by the rule's order and then the draw.</summary>
    public required int Rank { get; init; }

    /// <summary>Of those who have the same by the rule's order; equal numbers were put in order by lot.</summary>
    public required int Tier { get; init; }
    public required Standing Outcome { get; init; }

    /// <summary>The quota by which they came in before others; null if they did not.</summary>
    public string? Quota { get; init; }

    /// <summary>The stage that they did not pass; null if they passed all there are.</summary>
    public string? Failed { get; init; }
}

/// <summary>What becomes of a candidate.</summary>
public enum Standing
{
    /// <summary>선발.</summary>
    Selected,

    /// <summary>예비.</summary>
    Reserve,

    /// <summary>미선발.</summary>
    NotSelected,
}
