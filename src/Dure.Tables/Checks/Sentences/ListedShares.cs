using Dure.Tables.Checks.Figures;

namespace Dure.Tables.Checks.Sentences;

/// <summary>
/// Shares listed beside their counts: 남성 1,206명(61.0%), 여성 772명(39.0%); 로봇 44%(36명), 바이오 37%(30명). Where the shares
/// make up the whole, each follows from the sum of the counts.
/// </summary>
internal static class ListedShares
{
    public static void Check(Sentence sentence, List<Finding> findings)
    {
        var figures = sentence.Figures;
        for (var at = 0; at + 3 < figures.Count; )
        {
            var pairs = Pairs(sentence, at);
            if (pairs.Count >= 2)
                Judge(sentence, pairs, findings);
            at += Math.Max(1, pairs.Count * 2);
        }
    }

    /// <summary>Count and share, by turns, from a figure on; all of one unit.</summary>
    private static List<(PrintedFigure Count, PrintedFigure Share)> Pairs(Sentence sentence, int at)
    {
        var pairs = new List<(PrintedFigure, PrintedFigure)>();
        var figures = sentence.Figures;
        bool? countFirst = null;
        string? unit = null;
        for (; at + 1 < figures.Count; at += 2)
        {
            var first = !figures[at].IsPercent;
            var (count, share) = first ? (figures[at], figures[at + 1]) : (figures[at + 1], figures[at]);
            if (
                countFirst is { } order && order != first
                || !count.IsQuantity
                || !share.IsQuantity
                || share.Unit != "%"
                || count.IsPercent
                || share.IsChange
                || count.IsChange
                || sentence.Between(at, at + 1).Trim() is not ("(" or "（" or ", " or "")
                || sentence.Between(at, at + 1).Trim().Length == 0
            )
                break;
            if (unit is not null && count.Unit.Length > 0 && unit.Length > 0 && count.Unit != unit)
                break;
            (countFirst, unit) = (first, count.Unit.Length > 0 ? count.Unit : unit ?? "");
            pairs.Add((count, share));
        }

        return pairs;
    }

    private static void Judge(
        Sentence sentence,
        List<(PrintedFigure Count, PrintedFigure Share)> pairs,
        List<Finding> findings
    )
    {
        var (whole, shares) = (pairs.Sum(pair => pair.Count.Value), pairs.Sum(pair => pair.Share.Value));
        if (whole <= 0 || Math.Abs(shares - 100) > pairs.Count * pairs[0].Share.Step)
            return;
        foreach (var (count, share) in pairs)
        {
            var exact = count.Value / whole * 100;
            var off = Math.Abs(exact - share.Value);
            if (off <= share.Step / 2)
                continue;
            var expected = FigureWriter.Like(sentence.Printed(share), exact);
            var near = off <= share.Step * 1.5m;
            findings.Add(
                sentence.Find(
                    near ? FindingLevel.Rounding : FindingLevel.Error,
                    FindingKind.Share,
                    share,
                    expected,
                    $"{sentence.Around(share, 20)}: {sentence.Printed(count)} ÷ {FigureWriter.Plain(whole)} × 100 = {expected}입니다."
                        + (near ? " 합을 100으로 맞추거나 끝자리를 버린 값으로 보입니다." : ""),
                    count
                )
            );
        }
    }
}
