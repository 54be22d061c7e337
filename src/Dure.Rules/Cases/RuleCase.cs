using Dure.Kernel;

namespace Dure.Rules;

/// <summary>The cases of one rule in one file.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Cases">In the order of the file.</param>
/// <param name="Place">The file.</param>
public sealed record RuleCaseFile(string Rule, IReadOnlyList<RuleCase> Cases, Place Place);

/// <summary>A made-up applicant on a day, and what the rule has to say.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Day">기준일.</param>
/// <param name="Applicant">The base of the file with what the case changes.</param>
/// <param name="Expect">What is expected; only what is written is compared.</param>
/// <param name="Place">Where it stands.</param>
public sealed record RuleCase(string Name, DateOnly Day, Applicant Applicant, Expectation Expect, Place Place);

/// <summary>What a case expects; null is not compared.</summary>
public sealed record Expectation
{
    /// <summary>적격, 보완 필요, 부적격.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Names of all conditions and exclusions that refuse, in any order.</summary>
    public IReadOnlyList<string>? Refused { get; init; }

    /// <summary>Names of all conditions and exclusions that cannot be told, in any order.</summary>
    public IReadOnlyList<string>? Unknown { get; init; }

    /// <summary>The sum of points.</summary>
    public string? Score { get; init; }

    /// <summary>Points by item.</summary>
    public IReadOnlyDictionary<string, string> Scores { get; init; } = new Dictionary<string, string>();

    /// <summary>Values by grant.</summary>
    public IReadOnlyDictionary<string, string> Grants { get; init; } = new Dictionary<string, string>();

    /// <summary>Amounts by grant and source.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Split { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>The name of the refusal with which the decision must stop, such as OutsideTable.</summary>
    public string? Error { get; init; }
}

/// <summary>What became of a case.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Case">The case.</param>
/// <param name="Differences">Korean sentences; none if it passed.</param>
/// <param name="Decision">The decision; null if there was none.</param>
public sealed record CaseResult(string Rule, RuleCase Case, IReadOnlyList<string> Differences, Decision? Decision)
{
    /// <summary>Whether everything came as expected.</summary>
    public bool Passed => Differences.Count == 0;
}
