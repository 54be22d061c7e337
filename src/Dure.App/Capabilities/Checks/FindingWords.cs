using Dure.Tables.Checks;

namespace Dure.App.Capabilities.Checks;

/// <summary>Levels and kinds of findings in Korean.</summary>
public static class FindingWords
{
    public static IReadOnlyList<FindingLevel> Levels { get; } = Enum.GetValues<FindingLevel>();

    public static string Of(FindingLevel level) =>
        level switch
        {
            FindingLevel.Error => "오류",
            FindingLevel.Rounding => "반올림",
            _ => "의심",
        };

    public static string Of(FindingKind kind) =>
        kind switch
        {
            FindingKind.Sum => "합계",
            FindingKind.Rate => "비율",
            FindingKind.Difference => "증감",
            FindingKind.Growth => "증감률",
            FindingKind.Share => "구성비",
            FindingKind.Mean => "평균",
            FindingKind.Duplicate => "서로 다른 값",
            FindingKind.Product => "곱",
            FindingKind.Count => "개수",
            FindingKind.Date => "날짜",
            FindingKind.Order => "순서",
            FindingKind.Range => "범위",
            FindingKind.Claim => "주장",
            _ => kind.ToString(),
        };

    /// <summary>What a level says, for one who sees it for the first time.</summary>
    public static string Meaning(FindingLevel level) =>
        level switch
        {
            FindingLevel.Error => "적힌 수들이 모두 맞을 수는 없습니다.",
            FindingLevel.Rounding => "반올림하거나 끝자리를 버린 차이로 보입니다.",
            _ => "틀린 듯하지만 달리 읽으면 맞을 수 있습니다.",
        };
}
