using Dure.Tables.Checks.Grids;

namespace Dure.Tables.Checks.Relations;

/// <summary>Which quotient a label asks for, and of which columns.</summary>
internal static class RateNames
{
    // Rate, numerator, denominators in the order of their likelihood.
    private static readonly (string Rate, string[] Above, string[] Below)[] Pairs =
    [
        ("달성", ["실적", "성과", "달성"], ["목표", "계획"]),
        ("이행률", ["실적", "이행"], ["목표", "계획"]),
        ("추진율", ["실적"], ["목표", "계획"]),
        ("집행", ["집행", "지출"], ["예산", "교부", "배정", "사업비"]),
        ("수료율", ["수료"], ["참여", "입교", "모집", "입학", "훈련", "선발", "목표"]),
        ("수료률", ["수료"], ["참여", "입교", "모집", "선발", "목표"]),
        ("취업률", ["취업"], ["수료", "구직", "참여", "훈련"]),
        ("취업율", ["취업"], ["수료", "구직", "참여", "훈련"]),
        ("창업률", ["창업"], ["수료", "참여"]),
        ("모집률", ["모집", "접수"], ["정원", "목표", "계획"]),
        ("증감률", ["실적", "2022", "올해", "당년"], ["전년", "2021", "작년"]),
    ];

    /// <summary>How well two labels are the operands of a rate: 0 not at all, 2 by name.</summary>
    public static int Score(string rate, string above, string below)
    {
        foreach (var (name, numerators, denominators) in Pairs)
        {
            if (!rate.Contains(name, StringComparison.Ordinal))
                continue;
            return
                numerators.Any(word => above.Contains(word, StringComparison.Ordinal))
                && (
                    denominators.Any(word => below.Contains(word, StringComparison.Ordinal))
                    // A budget by source is headed by its 계.
                    || (name == "집행" && LabelText.TotalRank(below) == 2)
                )
                ? 2
                : 0;
        }

        return 0;
    }
}
