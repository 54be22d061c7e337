using Dure.Kernel;

namespace Dure.Rules;

/// <summary>A programme's rule: who is eligible, how they are ranked and what they are given, version by version.</summary>
/// <param name="Id">Its name in files and commands; none twice in a library.</param>
/// <param name="Title">What people read.</param>
/// <param name="Municipality">Whose programme it is; null for the nation's.</param>
/// <param name="Versions">By their first days; no two in force on one day.</param>
/// <param name="Place">Where it is defined.</param>
public sealed record Rule(
    string Id,
    string Title,
    MunicipalityCode? Municipality,
    IReadOnlyList<RuleVersion> Versions,
    Place Place
)
{
    /// <summary>The version in force on a day; null if there is none.</summary>
    public RuleVersion? VersionOn(DateOnly day) =>
        Versions.FirstOrDefault(version => version.From <= day && (version.To is not { } to || day <= to));

    /// <summary>The version in force on a day, compiled with the parameters of that day; kept for days that have the same.</summary>
    /// <exception cref="RefusedException">
    /// <c>NotInForce</c>, or an expression cannot be computed with that day's parameters (<c>DivisionByZero</c>,
    /// <c>Overflow</c>, <c>NoValue</c>, <c>OutsideTable</c>).
    /// </exception>
    public CompiledRule On(DateOnly day) =>
        (VersionOn(day) ?? throw new RefusedException(RunRefusals.NotInForce(this, day))).Compile(day);
}

/// <summary>What a rule says from one day to another.</summary>
public sealed class RuleVersion
{
    private readonly Lock gate = new();
    private readonly List<CompiledRule> compiled = [];

    /// <summary>The rule that it is a version of.</summary>
    public Rule Rule { get; internal set; } = null!;

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; null if it has none yet.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Law, guideline or notice; never empty.</summary>
    public required string Cite { get; init; }

    /// <summary>No document at hand confirms it.</summary>
    public bool Unverified { get; init; }

    /// <summary>A remark; may be null.</summary>
    public string? Note { get; init; }

    /// <summary>Where the documents contradict one another, and which reading is taken.</summary>
    public required IReadOnlyList<Reading> Readings { get; init; }

    /// <summary>The named expressions as they are written, in the order of the file.</summary>
    public required IReadOnlyList<NamedExpression> Names { get; init; }

    /// <summary>All must hold.</summary>
    public required IReadOnlyList<RuleItem> Conditions { get; init; }

    /// <summary>None may hold.</summary>
    public required IReadOnlyList<RuleItem> Exclusions { get; init; }

    /// <summary>Add up to the score.</summary>
    public required IReadOnlyList<ScoreItem> Scores { get; init; }

    /// <summary>By what the eligible are ranked, the weightiest first.</summary>
    public required IReadOnlyList<OrderItem> Order { get; init; }

    /// <summary>Shares of those who are selected.</summary>
    public required IReadOnlyList<QuotaItem> Quotas { get; init; }

    /// <summary>What is given, and on what terms.</summary>
    public required IReadOnlyList<GrantItem> Grants { get; init; }

    /// <summary>Where it begins in its file.</summary>
    public required Place Place { get; init; }

    /// <summary>Every parameter that any of its expressions names.</summary>
    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>Every fact that any of its expressions names.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    // 점수, the sum of the points that count; null if there are no scores.
    internal Term? Score { get; init; }

    internal string Fingerprint { get; set; } = "";

    internal CompiledRule Compile(DateOnly day)
    {
        lock (gate)
        {
            var known = compiled.Find(rule => rule.HoldsOn(day));
            if (known is null)
                compiled.Add(known = new CompiledRule(this, day));
            return known.AsOf(day);
        }
    }
}

/// <summary>A place where documents contradict one another.</summary>
/// <param name="About">What about.</param>
/// <param name="Printed">Each reading as printed.</param>
/// <param name="Taken">The one that the rule takes.</param>
/// <param name="Why">For what reason.</param>
public sealed record Reading(string About, IReadOnlyList<string> Printed, string Taken, string Why);

/// <summary>A name of let and its expression as written.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">The expression.</param>
public sealed record NamedExpression(string Name, string Text);
