using Dure.Kernel;

namespace Dure.Rules;

/// <summary>
/// What a rule says of many persons: a row for each, in the order of <see cref="People"/>. The arrays are the results
/// themselves and not to be changed.
/// </summary>
public sealed class Screening
{
    /// <summary>The rule that screened, with its version and day.</summary>
    public required CompiledRule Rule { get; init; }

    /// <summary>Each person's <see cref="Verdict"/>.</summary>
    public required byte[] Verdicts { get; init; }

    /// <summary>
    /// Bit i: the i-th of the conditions, and after them of the exclusions, speaks against the person.
    /// </summary>
    public required ulong[] Refused { get; init; }

    /// <summary>Bit i: the i-th cannot be told, because a fact is not known.</summary>
    public required ulong[] Unknown { get; init; }

    /// <summary>
    /// Scores times <see cref="ScoreDenominator"/>; <see cref="People.Unknown"/> of the ineligible, and if a point is not
    /// known.
    /// </summary>
    public required long[] Scores { get; init; }

    /// <summary>What the scores are over: 2 if there are half points.</summary>
    public required long ScoreDenominator { get; init; }

    /// <summary>
    /// The rank of the eligible from 1, by the rule's order and, where that is equal, by row; 0 of all others. No two have
    /// the same. One whose key is not known comes after those whose key is.
    /// </summary>
    public required int[] Ranks { get; init; }

    /// <summary>The names behind the bits.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>How many persons each item refuses.</summary>
    public required IReadOnlyList<long> RefusedCounts { get; init; }

    /// <summary>Of how many persons each item cannot be told.</summary>
    public required IReadOnlyList<long> UnknownCounts { get; init; }

    /// <summary>Those of the verdict 오류, by row, each with the first item that could not be computed.</summary>
    public required IReadOnlyList<FailedPerson> Failures { get; init; }

    /// <summary>How many persons have each verdict, by its number.</summary>
    public required IReadOnlyList<long> VerdictCounts { get; init; }

    /// <summary>How many persons have a verdict.</summary>
    public long Count(Verdict verdict) => VerdictCounts[(int)verdict];

    /// <summary>The score of a person; null if there is none or it is not known.</summary>
    public Rational? Score(int person) =>
        Scores[person] <= Run.Limit ? null : Rational.Of(Scores[person]) / Rational.Of(ScoreDenominator);
}

/// <summary>A person about whom a rule could not be computed.</summary>
/// <param name="Person">The row.</param>
/// <param name="Why">
/// The refusal with which a decision about that person stops: it names the condition, exclusion, points or key, and where in
/// the rule.
/// </param>
public readonly record struct FailedPerson(int Person, Refusal Why);
