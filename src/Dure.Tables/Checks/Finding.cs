using Dure.Tables.Documents;

namespace Dure.Tables.Checks;

/// <summary>How sure a finding is.</summary>
public enum FindingLevel
{
    /// <summary>오류: the printed figures cannot all be right.</summary>
    Error,

    /// <summary>반올림: off by no more than rounding or truncating of its parts.</summary>
    Rounding,

    /// <summary>의심: likely wrong, but another reading would make it right.</summary>
    Doubt,
}

/// <summary>What kind of relation a finding is about.</summary>
public enum FindingKind
{
    /// <summary>합계: a total and its parts.</summary>
    Sum,

    /// <summary>비율: a quotient in per cent, or per head.</summary>
    Rate,

    /// <summary>증감: a difference, also in %p.</summary>
    Difference,

    /// <summary>증감률: a ratio printed as growth, or growth that does not follow.</summary>
    Growth,

    /// <summary>구성비: a part's share of its total.</summary>
    Share,

    /// <summary>평균: a mean, also where a pooled rate was meant.</summary>
    Mean,

    /// <summary>서로 다른 값: one quantity with two values.</summary>
    Duplicate,

    /// <summary>곱: persons × amount × months.</summary>
    Product,

    /// <summary>개수: a stated count and the list beside it.</summary>
    Count,

    /// <summary>날짜: a day that is not, or not on that weekday.</summary>
    Date,

    /// <summary>순서: periods that run backwards.</summary>
    Order,

    /// <summary>범위: a part larger than its whole, or over its cap.</summary>
    Range,

    /// <summary>주장: words that their own figures contradict.</summary>
    Claim,
}

/// <summary>The one change that would make every relation hold that now fails.</summary>
/// <param name="Place">Of the figure to change.</param>
/// <param name="Printed">As it is printed.</param>
/// <param name="Value">What it would be, written as the figure is.</param>
public sealed record FindingFix(DocumentPlace Place, string Printed, string Value);

/// <summary>A figure that cannot be right, or is doubtful.</summary>
/// <param name="Level">How sure.</param>
/// <param name="Kind">What relation fails.</param>
/// <param name="Place">Of the figure that does not follow: the total, the rate, the second of two values.</param>
/// <param name="Printed">What stands there.</param>
/// <param name="Expected">What follows from <paramref name="From"/>; null where nothing single follows.</param>
/// <param name="Message">A Korean sentence that says both.</param>
/// <param name="From">The figures it was computed from.</param>
/// <param name="Fix">Null where no single change, or more than one, would do.</param>
public sealed record Finding(
    FindingLevel Level,
    FindingKind Kind,
    DocumentPlace Place,
    string Printed,
    string? Expected,
    string Message,
    IReadOnlyList<DocumentPlace> From,
    FindingFix? Fix = null
);
