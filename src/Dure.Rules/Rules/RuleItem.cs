using Dure.Kernel;

namespace Dure.Rules;

/// <summary>A condition, exclusion, score, quota or grant of a version: a sentence and the expression that it means.</summary>
public record RuleItem
{
    /// <summary>Short name; none twice among the conditions and exclusions, the scores, the quotas, the grants.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required string Say { get; init; }

    /// <summary>The expression as written.</summary>
    public required string Text { get; init; }

    /// <summary>Its own citation; null if the version's holds.</summary>
    public string? Cite { get; init; }

    /// <summary>No document at hand confirms it.</summary>
    public bool Unverified { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }

    /// <summary>The parameters that it names, directly or through let.</summary>
    public IReadOnlyList<Parameter> Parameters => parameters ??= [.. Uses.Of(Terms).Parameters];

    /// <summary>The facts that it names, directly or through let.</summary>
    public IReadOnlyList<Fact> Facts => facts ??= [.. Uses.Of(Terms).Facts];

    internal Term Term { get; init; } = null!;

    internal virtual IEnumerable<Term> Terms => [Term];

    private IReadOnlyList<Parameter>? parameters;
    private IReadOnlyList<Fact>? facts;
}

/// <summary>Points of the score.</summary>
public sealed record ScoreItem : RuleItem
{
    /// <summary>The most it gives, as written; more is cut to it. Null if there is no bound.</summary>
    public string? MaxText { get; init; }

    internal Term? Max { get; init; }

    // What counts: the points, cut to the most.
    internal Term Points => Max is null ? Term : new ExtremeTerm(true, [Term, Max], Place);

    internal override IEnumerable<Term> Terms => Max is null ? [Term] : [Term, Max];
}

/// <summary>One key of the ranking.</summary>
public sealed record OrderItem : RuleItem
{
    /// <summary>Whether the greater (later, 예) comes first.</summary>
    public bool Descending { get; init; }
}

/// <summary>A share of those selected that is kept for some.</summary>
public sealed record QuotaItem : RuleItem
{
    /// <summary>The share or number as written: 10%, 3명.</summary>
    public required string ShareText { get; init; }

    internal Term Share { get; init; } = null!;

    internal override IEnumerable<Term> Terms => [Term, Share];
}

/// <summary>Something given: a wage, an allowance, a cap, hours, a term.</summary>
public sealed record GrantItem : RuleItem
{
    /// <summary>The unit in which it is shown; that of the expression if the file names none.</summary>
    public required RuleUnit Unit { get; init; }

    /// <summary>Given only if this holds; null if always.</summary>
    public string? WhenText { get; init; }

    /// <summary>By which sources it is paid; empty if the file does not say.</summary>
    public required IReadOnlyList<SplitItem> Split { get; init; }

    internal Term? When { get; init; }

    internal override IEnumerable<Term> Terms =>
        [Term, .. When is null ? [] : new[] { When }, .. Split.Select(part => part.Term).OfType<Term>()];
}

/// <summary>What one source pays of a grant.</summary>
/// <param name="Source">국비, 시비, 구비 …</param>
/// <param name="Text">As written: 70%, 300,000원, 나머지.</param>
public sealed record SplitItem(string Source, string Text)
{
    // Null for 나머지.
    internal Term? Term { get; init; }

    /// <summary>Whether it takes what the others leave.</summary>
    public bool IsRest => Term is null;

    /// <summary>Whether it is a share of the amount and not an amount of its own.</summary>
    public bool IsShare => Term is { Type.Kind: RuleKind.Number } term && term.Type.Dimension == Dimension.None;
}
