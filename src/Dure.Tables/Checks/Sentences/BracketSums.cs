using System.Buffers;
using Dure.Tables.Checks.Figures;
using Dure.Tables.Checks.Relations;

namespace Dure.Tables.Checks.Sentences;

/// <summary>
/// A total and its parts in brackets: 28명(수급자 14, 차상위 12, 저소득 2); 11명(3+1+7). Lists that say they are not whole, and
/// figures of another unit, are left alone.
/// </summary>
internal static class BracketSums
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(",，/+·ㆍ、;");
    private static readonly string[] NotWhole =
    [
        "등",
        "외",
        "중",
        "이상",
        "이하",
        "평균",
        "약",
        "→",
        "대비",
        "목표",
        "실적",
        "계획",
        "전년",
        "여",
        "~",
        "총",
        "최대",
        "중복",
        "누적",
        "별도",
        "×",
        "=",
        "증",
        "감",
        "달성",
    ];

    public static void Check(Sentence sentence, List<Finding> findings)
    {
        var figures = sentence.Figures;
        for (var at = 0; at + 2 < figures.Count; at++)
        {
            if (!figures[at].IsQuantity || figures[at].IsPercent || !Opens(sentence, at))
                continue;
            var parts = Parts(sentence, at, out var added);
            if (parts.Count >= 2)
                Judge(sentence, figures[at], parts, added, findings);
        }
    }

    private static bool Opens(Sentence sentence, int at)
    {
        var gap = sentence.Between(at, at + 1).TrimStart();
        return gap.Length is > 0 and < 24 && gap[0] is '(' or '（' && gap.IndexOfAny(")）") < 0;
    }

    /// <summary>The figures in the bracket, all of the total's unit; none if something else stands there.</summary>
    private static List<PrintedFigure> Parts(Sentence sentence, int total, out bool added)
    {
        var figures = sentence.Figures;
        var parts = new List<PrintedFigure>();
        added = true;
        var text = sentence.Text.AsSpan();
        var open = figures[total].End + text[figures[total].End..].IndexOfAny('(', '（');
        var length = Closing(text[open..]);
        if (length < 0 || length > 240)
            return parts;
        var inside = text.Slice(open, length);
        foreach (var word in NotWhole)
        {
            if (inside.Contains(word, StringComparison.Ordinal))
                return [];
        }

        for (var at = total + 1; at < figures.Count && figures[at].At < open + length; at++)
        {
            var figure = figures[at];
            if (!figure.IsQuantity || figure.IsPercent || figure.IsChange || !SameUnit(figures[total], figure))
                return [];
            if (parts.Count > 0)
            {
                var gap = sentence.Between(at - 1, at);
                added &= gap.Trim() is "+";
                if (gap.IndexOfAny(Separators) < 0)
                    return [];
            }

            parts.Add(figure);
        }

        return parts;
    }

    private static int Closing(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '(' or '（')
                depth++;
            else if (text[at] is ')' or '）' && --depth == 0)
                return at;
        }

        return -1;
    }

    private static bool SameUnit(in PrintedFigure total, in PrintedFigure part) =>
        part.Unit.Length == 0 && part.Step <= total.Step
        || part.Unit == total.Unit
        || total.Unit.Length == 0 && part.Step == 1;

    private static void Judge(
        Sentence sentence,
        in PrintedFigure total,
        List<PrintedFigure> parts,
        bool added,
        List<Finding> findings
    )
    {
        // In 2조 673억(국 329, …) the parts are written in the total's unit without saying so.
        var sum = parts.Sum(part => part.Value);
        if (sum == total.Value || sum == 0)
            return;
        var scaled = parts.All(part => part.Unit.Length == 0) && total.IsScaled;
        if (scaled && (sum * total.Step == total.Value || sum != 0 && IsScale(total.Value / sum)))
            return;
        var slack = parts.Sum(part => part.IsScaled ? part.Step / 2 : 0) + (total.IsScaled ? total.Step / 2 : 0);
        var off = NearMiss.Off(total.Value, sum);
        FindingLevel? level =
            Math.Abs(sum - total.Value) <= slack ? FindingLevel.Rounding
            : scaled ? null
            : added || NearMiss.IsSlip(total.Value, sum) && off < 0.3m || (parts.Count > 2 && off < 0.1m)
                ? FindingLevel.Error
            : off < 0.25m ? FindingLevel.Doubt
            : null;
        if (level is not { } sure)
            return;
        var expected = FigureWriter.Like(sentence.Printed(total), sum);
        var terms = string.Join(" + ", parts.Take(8).Select(part => sentence.Printed(part)));
        findings.Add(
            sentence.Find(
                sure,
                FindingKind.Sum,
                total,
                expected,
                sure == FindingLevel.Rounding
                    ? $"{sentence.Around(total)}: {terms} = {expected}. 반올림한 값을 더한 차이로 보입니다."
                    : $"{sentence.Around(total)}: 괄호 안을 더하면 {terms} = {expected}입니다.",
                [.. parts]
            )
        );
    }

    private static bool IsScale(decimal ratio) => ratio is 10 or 100 or 1_000 or 10_000 or 1_000_000 or 100_000_000;
}
