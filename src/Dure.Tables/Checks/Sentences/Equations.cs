using Dure.Tables.Checks.Figures;

namespace Dure.Tables.Checks.Sentences;

/// <summary>Written-out sums and products: 20명×2,000천원×10개월=400백만원, 420+300+60+60=840억원, 480천원(40천원×12월).</summary>
internal static class Equations
{
    public static void Check(Sentence sentence, List<Finding> findings)
    {
        var figures = sentence.Figures;
        for (var at = 0; at + 1 < figures.Count; )
        {
            var mark = Mark(sentence, at);
            if (mark == '\0')
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end + 1 < figures.Count && Mark(sentence, end) == mark)
                end++;
            Judge(sentence, at, end, mark, findings);
            at = end;
        }
    }

    private static void Judge(Sentence sentence, int first, int last, char mark, List<Finding> findings)
    {
        var figures = sentence.Figures;
        if (last + 1 < figures.Count && sentence.Between(last, last + 1).Trim() is "=" or "= 총" or "=총")
            Judge(sentence, first, last, mark, figures[last + 1], findings);
        else if (first > 0 && mark == '×' && IsInBrackets(sentence, first, last))
            Judge(sentence, first, last, mark, figures[first - 1], findings);
    }

    private static bool IsInBrackets(Sentence sentence, int first, int last)
    {
        var after = sentence.Between(last, sentence.Figures.Count);
        return sentence.Between(first - 1, first).Trim() is "(" or "（" && after.TrimStart() is [')' or '）', ..];
    }

    private static void Judge(
        Sentence sentence,
        int first,
        int last,
        char mark,
        in PrintedFigure result,
        List<Finding> findings
    )
    {
        if (!result.IsQuantity)
            return;
        var (value, slack) = (mark == '×' ? 1m : 0m, 0m);
        for (var at = first; at <= last; at++)
        {
            var figure = sentence.Figures[at];
            // 12월 in a product is twelve months.
            if (figure.Sort == FigureSort.Range || figure.IsPercent && mark != '×')
                return;
            var own = figure.Sort == FigureSort.Name ? NameValue(sentence, figure) : figure.Value;
            if (
                own is null
                || Math.Abs(value) > 1e18m
                || Math.Abs(own.Value) > 1e9m && mark == '×' && Math.Abs(value) > 1e15m
            )
                return;
            value = mark == '×' ? value * own.Value * (figure.Unit == "%" ? 0.01m : 1) : value + own.Value;
            slack += figure.IsScaled ? figure.Step / 2 : 0;
        }

        if (value == 0 || result.Value == 0)
            return;
        var off = Math.Abs(value - result.Value);
        // Bare figures may be in thousands of won, the result in millions.
        if (off <= result.Step / 2 || (mark == '+' && off <= slack + (result.Step / 2)) || IsScaleOf(value, result))
            return;
        var expected = FigureWriter.Like(sentence.Printed(result), value);
        var terms = string.Join(
            mark == '×' ? " × " : " + ",
            Enumerable.Range(first, last - first + 1).Select(at => sentence.Printed(sentence.Figures[at]))
        );
        findings.Add(
            sentence.Find(
                Math.Abs(off / result.Value) < 0.5m ? FindingLevel.Error : FindingLevel.Doubt,
                mark == '×' ? FindingKind.Product : FindingKind.Sum,
                result,
                expected,
                $"{sentence.Around(result)}: {terms} = {expected}입니다.",
                [.. Enumerable.Range(first, last - first + 1).Select(at => sentence.Figures[at])]
            )
        );
    }

    private static decimal? NameValue(Sentence sentence, in PrintedFigure figure)
    {
        var digits = sentence.Printed(figure).AsSpan().TrimStart('\'');
        var length = 0;
        while (length < digits.Length && char.IsAsciiDigit(digits[length]))
            length++;
        return length is > 0 and <= 3 && length < digits.Length - 0 && int.TryParse(digits[..length], out var value)
                ? value
            : length is > 0 and <= 3 && int.TryParse(digits[..length], out var bare) ? bare
            : null;
    }

    private static bool IsScaleOf(decimal value, in PrintedFigure result)
    {
        foreach (var scale in (decimal[])[10, 100, 1_000, 10_000, 1_000_000, 100_000_000])
        {
            if (
                Math.Abs((value / scale) - result.Value) <= result.Step / 2
                || Math.Abs((value * scale) - result.Value) <= result.Step * scale / 2
            )
                return true;
        }

        return false;
    }

    private static char Mark(Sentence sentence, int at)
    {
        var gap = sentence.Between(at, at + 1).Trim();
        return gap.Length is 0 or > 8 ? '\0'
            : gap is "+" or "＋" ? '+'
            : gap[0] is '×' or 'x' or 'X' or '*' or '✕' && gap[1..].Trim().Length == 0 ? '×'
            : gap[^1] is '×' or '✕' && IsWords(gap[..^1]) ? '×'
            : '\0';
    }

    // 20명분×, 10일간×
    private static bool IsWords(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter is not (>= '가' and <= '힣' or ' '))
                return false;
        }

        return text.Length <= 4;
    }
}
