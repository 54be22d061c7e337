using Dure.Tables.Checks.Figures;

namespace Dure.Tables.Checks.Sentences;

/// <summary>Rates in running text: 19/24(80%), 24명 중 19명(79.2%), 166명 → 235명(142% ↑), 목표 409명 실적 481명(117.6%).</summary>
internal static class SpokenRates
{
    public static void Check(Sentence sentence, List<Finding> findings)
    {
        var figures = sentence.Figures;
        for (var at = 0; at + 2 < figures.Count; at++)
        {
            var (a, b) = (figures[at], figures[at + 1]);
            if (!a.IsQuantity || !b.IsQuantity || a.IsPercent != b.IsPercent || a.Value <= 0 || b.Value <= 0)
                continue;
            var gap = sentence.Between(at, at + 1).Trim();
            if (gap is "→" or "⇒" or "➡" or "➔" or "에서")
                Growth(sentence, a, b, at + 2, findings);
            else if (gap is "/" && !a.IsPercent && a.Unit == b.Unit)
                Ratio(sentence, a, b, at + 2, findings);
            else if (gap.StartsWith("중") && gap.Length <= 12 && a.Unit == b.Unit)
                Shares(sentence, a, at + 1, findings);
        }
    }

    // A rate that belongs to what stands before it: in brackets, or at once behind.
    private static bool IsNear(Sentence sentence, int at, int most)
    {
        if (at >= sentence.Figures.Count || !sentence.Figures[at].IsPercent || !sentence.Figures[at].IsQuantity)
            return false;
        var gap = sentence.Between(at - 1, at);
        return gap.Length <= most && gap.IndexOfAny(",;.·") < 0 && !gap.Contains("전년", StringComparison.Ordinal);
    }

    private static void Growth(
        Sentence sentence,
        in PrintedFigure from,
        in PrintedFigure to,
        int at,
        List<Finding> findings
    )
    {
        if (!IsNear(sentence, at, 4) || from.Unit.Length > 0 && from.Unit != to.Unit)
            return;
        var rate = sentence.Figures[at];
        var text = sentence.Text.AsSpan(rate.End);
        var said = text[..Math.Min(8, text.Length)];
        var isGrowth =
            rate.IsChange
            || said.Contains("증", StringComparison.Ordinal)
            || said.Contains("감소", StringComparison.Ordinal)
            || said.Contains("상승", StringComparison.Ordinal);
        if (from.IsPercent || rate.Unit == "%p")
        {
            var change = to.Value - from.Value;
            if (
                rate.Unit == "%p"
                && Math.Abs(Math.Abs(change) - Math.Abs(rate.Value)) > (rate.Step / 2) + (from.Step / 2) + (to.Step / 2)
            )
                Say(
                    FindingKind.Difference,
                    change,
                    $"{sentence.Printed(to)} − {sentence.Printed(from)}",
                    findings,
                    rate,
                    from,
                    to
                );
            return;
        }

        if (from.IsPercent != to.IsPercent)
            return;
        var ratio = to.Value / from.Value * 100;
        var growth = ratio - 100;
        var slack =
            rate.Step / 2
            + (from.IsScaled || to.IsScaled ? ratio * ((from.Step / from.Value) + (to.Step / to.Value)) / 2 : 0);
        if (Math.Abs(Math.Abs(growth) - Math.Abs(rate.Value)) <= Math.Max(slack, rate.Step))
            return;
        if (Math.Abs(ratio - rate.Value) <= Math.Max(slack, rate.Step))
        {
            if (isGrowth)
                findings.Add(
                    sentence.Find(
                        FindingLevel.Error,
                        FindingKind.Growth,
                        rate,
                        FigureWriter.Like(sentence.Printed(rate), growth),
                        $"{sentence.Around(rate, 24)}: 비율을 증감률로 적었습니다. {Particles.Topic(sentence.Printed(to))} {sentence.Printed(from)}의 {FigureWriter.Like(sentence.Printed(rate), ratio)}이고, 증감률은 {FigureWriter.Like(sentence.Printed(rate), growth)}입니다.",
                        from,
                        to
                    )
                );
            return;
        }

        if (
            Math.Abs(rate.Value) < 1_000
            && Math.Abs(Math.Abs(growth) - Math.Abs(rate.Value)) < Math.Max(30, Math.Abs(growth) / 2)
        )
            Say(
                FindingKind.Growth,
                growth,
                $"({sentence.Printed(to)} − {sentence.Printed(from)}) ÷ {sentence.Printed(from)} × 100",
                findings,
                rate,
                from,
                to
            );

        void Say(
            FindingKind kind,
            decimal value,
            string how,
            List<Finding> findings,
            in PrintedFigure rate,
            in PrintedFigure from,
            in PrintedFigure to
        ) =>
            findings.Add(
                sentence.Find(
                    FindingLevel.Doubt,
                    kind,
                    rate,
                    FigureWriter.Like(sentence.Printed(rate), value),
                    $"{sentence.Around(rate, 24)}: {how} = {FigureWriter.Like(sentence.Printed(rate), value)}입니다.",
                    from,
                    to
                )
            );
    }

    private static void Ratio(Sentence sentence, in PrintedFigure a, in PrintedFigure b, int at, List<Finding> findings)
    {
        if (IsNear(sentence, at, 6))
            Judge(sentence, a, b, sentence.Figures[at], findings);
    }

    // 1,978명 중 남성이 1,206명(61.0%), 여성 772명(39.0%)
    private static void Shares(Sentence sentence, in PrintedFigure whole, int at, List<Finding> findings)
    {
        for (; at + 1 < sentence.Figures.Count; at += 2)
        {
            var part = sentence.Figures[at];
            if (
                !part.IsQuantity
                || part.IsPercent
                || part.Unit.Length > 0 && part.Unit != whole.Unit
                || part.Value > whole.Value
            )
                return;
            if (!IsNear(sentence, at + 1, 2) || sentence.Figures[at + 1].IsChange)
                return;
            Judge(sentence, part, whole, sentence.Figures[at + 1], findings);
        }
    }

    private static void Judge(
        Sentence sentence,
        in PrintedFigure a,
        in PrintedFigure b,
        in PrintedFigure rate,
        List<Finding> findings
    )
    {
        if (rate.Unit != "%" || rate.IsChange || b.Value == 0)
            return;
        var exact = a.Value / b.Value * 100;
        var off = Math.Abs(exact - rate.Value);
        if (off <= rate.Step / 2 + (a.IsScaled || b.IsScaled ? exact / 100 : 0))
            return;
        var truncated = off < rate.Step && rate.Value < exact;
        if (!truncated && off > Math.Max(25, exact / 2))
            return;
        var expected = FigureWriter.Like(sentence.Printed(rate), exact);
        var how = $"{sentence.Printed(a)} ÷ {sentence.Printed(b)} × 100";
        findings.Add(
            sentence.Find(
                truncated ? FindingLevel.Rounding
                    : off <= rate.Step * 1.5m ? FindingLevel.Rounding
                    : FindingLevel.Error,
                FindingKind.Rate,
                rate,
                expected,
                truncated
                    ? $"{sentence.Around(rate, 20)}: {Particles.Object(how)} 반올림하면 {expected}입니다. 끝자리를 버렸습니다."
                    : $"{sentence.Around(rate, 20)}: {how} = {expected}입니다.",
                a,
                b
            )
        );
    }
}
