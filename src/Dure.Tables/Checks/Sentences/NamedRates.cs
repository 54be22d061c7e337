using Dure.Tables.Checks.Figures;

namespace Dure.Tables.Checks.Sentences;

/// <summary>
/// Rates that say what they are of: 146명 수료, 54명 취업(취업률 36%); 82명 중 청년 82%(70명); and 경제활동인구 = 취업자 + 실업자.
/// </summary>
internal static class NamedRates
{
    public static void Check(Sentence sentence, List<Finding> findings)
    {
        // Ages and years between them are no operands: 82명 중 15~39세 청년 82%(70명).
        var figures = sentence.Figures.Where(figure => figure.IsQuantity).ToList();
        for (var at = 2; at < figures.Count; at++)
        {
            var (a, b, rate) = (figures[at - 2], figures[at - 1], figures[at]);
            if (rate.Unit == "%" && !rate.IsChange && IsNamed(Gap(sentence, b, rate)))
                Judge(sentence, b, a, rate, findings);
            if (b.Unit == "%" && !b.IsChange && IsShareOf(sentence, a, b, rate))
                Judge(sentence, rate, a, b, findings);
        }

        Workforce(sentence, findings);
    }

    private static ReadOnlySpan<char> Gap(Sentence sentence, in PrintedFigure from, in PrintedFigure to) =>
        sentence.Text.AsSpan(from.End, Math.Max(0, to.At - from.End));

    // (취업률 36%), (달성률: 36%)
    private static bool IsNamed(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd([' ', ':']);
        return before.Length is > 2 and < 14
            && before[^1] is '률' or '율'
            && before.Contains('(')
            && before.IndexOfAny(",.)") < 0
            && !before.Contains("전년", StringComparison.Ordinal)
            && !before.Contains("증", StringComparison.Ordinal);
    }

    // 82명 중 … 82%(70명)
    private static bool IsShareOf(
        Sentence sentence,
        in PrintedFigure whole,
        in PrintedFigure share,
        in PrintedFigure part
    )
    {
        var between = Gap(sentence, whole, share).TrimStart();
        return between.StartsWith("중 ")
            && between.Length < 48
            && between.IndexOfAny(".(;") < 0
            && Gap(sentence, share, part).Trim() is "(";
    }

    private static void Judge(
        Sentence sentence,
        in PrintedFigure a,
        in PrintedFigure b,
        in PrintedFigure rate,
        List<Finding> findings
    )
    {
        if (
            !a.IsQuantity
            || !b.IsQuantity
            || a.IsPercent
            || b.IsPercent
            || b.Value <= 0
            || a.Unit != b.Unit
            || a.Unit.Length == 0
        )
            return;
        var exact = a.Value / b.Value * 100;
        var off = Math.Abs(exact - rate.Value);
        // Further away, the rate is of something else.
        if (off <= rate.Step / 2 || off > Math.Max(rate.Step, exact / 8))
            return;
        var expected = FigureWriter.Like(sentence.Printed(rate), exact);
        findings.Add(
            sentence.Find(
                off < rate.Step ? FindingLevel.Rounding : FindingLevel.Doubt,
                FindingKind.Rate,
                rate,
                expected,
                $"{sentence.Around(rate, 20)}: {sentence.Printed(a)} ÷ {sentence.Printed(b)} × 100 = {expected}입니다.",
                a,
                b
            )
        );
    }

    private static void Workforce(Sentence sentence, List<Finding> findings)
    {
        if (
            Behind(sentence, "경제활동인구") is not { } all
            || Behind(sentence, "취업자") is not { } employed
            || Behind(sentence, "실업자") is not { } jobless
            || all.Unit != employed.Unit
            || all.Unit != jobless.Unit
        )
            return;
        var slack = (all.Step + employed.Step + jobless.Step) / 2;
        if (Math.Abs(all.Value - employed.Value - jobless.Value) <= slack)
            return;
        var expected = FigureWriter.Like(sentence.Printed(jobless), all.Value - employed.Value);
        findings.Add(
            sentence.Find(
                FindingLevel.Error,
                FindingKind.Sum,
                jobless,
                expected,
                $"{sentence.Around(jobless)}: 경제활동인구 {sentence.Printed(all)} − 취업자 {sentence.Printed(employed)} = {expected}입니다.",
                all,
                employed
            )
        );
    }

    // The figure within a few letters behind a word; none where the word is part of another (비경제활동인구, 취업자 수 증감).
    private static PrintedFigure? Behind(Sentence sentence, string word)
    {
        var at = sentence.Text.IndexOf(word, StringComparison.Ordinal);
        if (at < 0 || (at > 0 && sentence.Text[at - 1] == '비'))
            return null;
        foreach (var figure in sentence.Figures)
        {
            if (figure.At > at && figure.At - at - word.Length <= 4)
                return figure is { IsQuantity: true, IsPercent: false, IsChange: false } ? figure : null;
        }

        return null;
    }
}
