using System.Text.Json.Serialization;

namespace Dure.Rules;

/// <summary>What a rule says about an applicant.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict : byte
{
    /// <summary>적격: every condition holds and no exclusion does.</summary>
    [JsonStringEnumMemberName("적격")]
    Eligible,

    /// <summary>보완 필요: nothing refuses, but something is not known.</summary>
    [JsonStringEnumMemberName("보완 필요")]
    Incomplete,

    /// <summary>부적격: a condition does not hold, or an exclusion does.</summary>
    [JsonStringEnumMemberName("부적격")]
    Ineligible,

    /// <summary>오류: in bulk alone, an item could not be computed; a single decision is refused with its reason.</summary>
    [JsonStringEnumMemberName("오류")]
    Failed,
}

/// <summary>What became of a condition or exclusion.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome : byte
{
    /// <summary>The condition holds; the exclusion does not.</summary>
    [JsonStringEnumMemberName("충족")]
    Met,

    /// <summary>It speaks against the applicant.</summary>
    [JsonStringEnumMemberName("미충족")]
    Refused,

    /// <summary>A fact that it needs is not known.</summary>
    [JsonStringEnumMemberName("모름")]
    Unknown,
}

/// <summary>
/// A decision with all that it rests on. It holds the applicant and the day, so the same rules give the same again.
/// </summary>
public sealed record Decision
{
    /// <summary>The rule's name.</summary>
    public required string Rule { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>기준일: the version and the parameters are those of this day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The first day of the version.</summary>
    public required DateOnly VersionFrom { get; init; }

    /// <summary>The version's citation.</summary>
    public required string Cite { get; init; }

    /// <summary>The library that decided: <see cref="RuleLibrary.Fingerprint"/>.</summary>
    public required string Library { get; init; }

    /// <summary>The result.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Each condition, in the order of the rule.</summary>
    public required IReadOnlyList<Answer> Conditions { get; init; }

    /// <summary>Each exclusion, in the order of the rule.</summary>
    public required IReadOnlyList<Answer> Exclusions { get; init; }

    /// <summary>The points, item by item; empty for the ineligible.</summary>
    public required IReadOnlyList<ScoreLine> Scores { get; init; }

    /// <summary>Their sum, such as 85점; null if there are no scores, for the ineligible, and if a point is not known.</summary>
    public string? Score { get; init; }

    /// <summary>Which shares of the selection the applicant counts for; empty for the ineligible.</summary>
    public required IReadOnlyList<QuotaLine> Quotas { get; init; }

    /// <summary>What is given; empty for the ineligible.</summary>
    public required IReadOnlyList<GrantLine> Grants { get; init; }

    /// <summary>Labels of the facts that would have to be known, if the verdict is 보완 필요.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Whether it rests on a value, an item or a version that no document at hand confirms.</summary>
    public required bool Unverified { get; init; }

    /// <summary>Whether it rests on a value that is announced and not yet settled.</summary>
    public required bool Announced { get; init; }

    /// <summary>The applicant, as <see cref="Applicant.FromJson"/> reads it.</summary>
    public required string Applicant { get; init; }

    /// <summary>The whole as Korean sentences, one a line.</summary>
    public IReadOnlyList<string> Explain() => DecisionText.Lines(this);
}

/// <summary>A condition or exclusion with its outcome and what it saw.</summary>
/// <param name="Id">Its name in the rule.</param>
/// <param name="Say">Its sentence.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Cite">Its own citation; null if the version's holds.</param>
/// <param name="Unverified">No document at hand confirms the item.</param>
/// <param name="Seen">The values that it looked at.</param>
/// <param name="Parameters">The parameters that it used.</param>
public sealed record Answer(
    string Id,
    string Say,
    Outcome Outcome,
    string? Cite,
    bool Unverified,
    IReadOnlyList<SeenValue> Seen,
    IReadOnlyList<SeenParameter> Parameters
);

/// <summary>A value as people read it: (나이, 17세), (생년월일, 1999-11-21), (재산, 모름).</summary>
/// <param name="Name">The label of a fact, the name of a let, or a sum as the rule writes it.</param>
/// <param name="Value">Text.</param>
public sealed record SeenValue(string Name, string Value);

/// <summary>A parameter as it was used.</summary>
/// <param name="Name">As rules write it.</param>
/// <param name="Title">As people call it.</param>
/// <param name="Value">With its unit; of a table the row that was looked up.</param>
/// <param name="From">Since when.</param>
/// <param name="Cite">Its citation.</param>
/// <param name="Unverified">No document at hand confirms it.</param>
/// <param name="Announced">Expected, not yet settled.</param>
public sealed record SeenParameter(
    string Name,
    string Title,
    string Value,
    DateOnly From,
    string Cite,
    bool Unverified,
    bool Announced
);

/// <summary>The points of one item.</summary>
/// <param name="Id">Its name in the rule.</param>
/// <param name="Say">Its sentence.</param>
/// <param name="Points">Such as 20점, or 모름.</param>
/// <param name="Max">The most it gives, or null.</param>
/// <param name="Seen">The values that it looked at.</param>
/// <param name="Parameters">The parameters that it used.</param>
public sealed record ScoreLine(
    string Id,
    string Say,
    string Points,
    string? Max,
    IReadOnlyList<SeenValue> Seen,
    IReadOnlyList<SeenParameter> Parameters
);

/// <summary>A share of the selection and whether the applicant counts for it.</summary>
/// <param name="Id">Its name in the rule.</param>
/// <param name="Say">Its sentence.</param>
/// <param name="Share">10%, 3명.</param>
/// <param name="Counts">Null if that is not known.</param>
public sealed record QuotaLine(string Id, string Say, string Share, bool? Counts);

/// <summary>Something given.</summary>
/// <param name="Id">Its name in the rule.</param>
/// <param name="Say">Its sentence.</param>
/// <param name="Value">Such as 39,000원/일; 모름 if a fact is missing; 해당 없음 if its condition does not hold.</param>
/// <param name="Given">Whether it is given; null if that is not known.</param>
/// <param name="Amount">Of money: whole won. Null for anything else, and if it is not given or not known.</param>
/// <param name="Split">Who pays how much; the sum is the amount. Empty if the rule does not say.</param>
/// <param name="Cite">Its own citation; null if the version's holds.</param>
/// <param name="Unverified">No document at hand confirms the item.</param>
/// <param name="Seen">The values that it looked at.</param>
/// <param name="Parameters">The parameters that it used.</param>
public sealed record GrantLine(
    string Id,
    string Say,
    string Value,
    bool? Given,
    long? Amount,
    IReadOnlyList<SourceAmount> Split,
    string? Cite,
    bool Unverified,
    IReadOnlyList<SeenValue> Seen,
    IReadOnlyList<SeenParameter> Parameters
);

/// <summary>What one source pays.</summary>
/// <param name="Source">국비, 시비, 구비 …</param>
/// <param name="Amount">Whole won.</param>
public sealed record SourceAmount(string Source, long Amount);
