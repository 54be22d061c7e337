using Dure.Tables.Checks.Figures;

namespace Dure.Tables.Checks.Sentences;

/// <summary>Amounts by month and by year: 월 3회, 연 36회; 최근 4년간 59,700명(연평균 14,925명).</summary>
internal static class PerYear
{
    public static void Check(Sentence sentence, List<Finding> findings)
    {
        for (var at = 0; at + 1 < sentence.Figures.Count; at++)
        {
            Monthly(sentence, at, findings);
            Mean(sentence, at, findings);
        }
    }

    private static void Monthly(Sentence sentence, int at, List<Finding> findings)
    {
        var (month, year) = (sentence.Figures[at], sentence.Figures[at + 1]);
        if (
            month.Unit != "회"
            || year.Unit != "회"
            || month.Value <= 0
            || sentence.Between(at, at + 1).Length > 8
            || !Follows(sentence, month, "월", "매월")
            || !Follows(sentence, year, "연", "연간")
            || year.Value == month.Value * 12
        )
            return;
        var expected = FigureWriter.Like(sentence.Printed(year), month.Value * 12);
        findings.Add(
            sentence.Find(
                FindingLevel.Doubt,
                FindingKind.Product,
                year,
                expected,
                $"{sentence.Around(year)}: 월 {sentence.Printed(month)} × 12개월 = {expected}입니다.",
                month
            )
        );
    }

    private static void Mean(Sentence sentence, int at, List<Finding> findings)
    {
        var (whole, mean) = (sentence.Figures[at], sentence.Figures[at + 1]);
        if (
            at == 0
            || !whole.IsQuantity
            || whole.IsPercent
            || mean.Unit != whole.Unit
            || !mean.IsQuantity
            || !Follows(sentence, mean, "연평균", "연 평균", "매년 평균")
            || sentence.Between(at, at + 1).Length > 10
        )
            return;
        var years = sentence.Figures[at - 1];
        var text = sentence.Text.AsSpan(years.At);
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (
            digits is < 1 or > 2
            || !text[digits..].TrimStart().StartsWith("년간")
            || !int.TryParse(text[..digits], out var count)
            || count < 2
        )
            return;
        var exact = whole.Value / count;
        if (Math.Abs(exact - mean.Value) <= Math.Max(mean.Step, mean.Value * 0.01m))
            return;
        var expected = FigureWriter.Like(sentence.Printed(mean), exact);
        findings.Add(
            sentence.Find(
                FindingLevel.Error,
                FindingKind.Mean,
                mean,
                expected,
                $"{sentence.Around(mean)}: {sentence.Printed(whole)} ÷ {count}년 = {expected}입니다.",
                whole
            )
        );
    }

    private static bool Follows(Sentence sentence, in PrintedFigure figure, params ReadOnlySpan<string> words)
    {
        var before = sentence.Text.AsSpan(0, figure.At).TrimEnd();
        foreach (var word in words)
        {
            if (before.EndsWith(word))
                return true;
        }

        return false;
    }
}
