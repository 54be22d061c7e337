namespace Dure.App.Capabilities.Calls;

/// <summary>What no single programme sees of an application.</summary>
public enum OverlapKind
{
    /// <summary>Another of the same household applied to the same call.</summary>
    Household,

    /// <summary>The same person applied to another call whose work overlaps.</summary>
    Call,

    /// <summary>The same person takes part in something whose days overlap.</summary>
    Work,

    /// <summary>What the person took part in before is more than the rule lets pass.</summary>
    History,
}

/// <summary>Something found about an application.</summary>
/// <param name="By">By what it is known: numbers of other applications, or of participations, in order.</param>
/// <param name="Says">The sentence of the rule that the history does not meet; null for what rests on no rule.</param>
public sealed record Overlap(int Application, OverlapKind Kind, IReadOnlyList<int> By, string? Says = null);
