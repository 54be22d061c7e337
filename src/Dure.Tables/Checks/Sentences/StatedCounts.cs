using Dure.Tables.Checks.Figures;

namespace Dure.Tables.Checks.Sentences;

/// <summary>A stated count and the names listed in brackets behind it: 협약 5개 기관(가, 나, 다, 라).</summary>
internal static class StatedCounts
{
    private static readonly string[] Counters = ["개", "개소", "개사", "곳", "명", "종", "팀", "과정"];

    public static void Check(Sentence sentence, List<Finding> findings)
    {
        for (var at = 0; at < sentence.Figures.Count; at++)
        {
            var figure = sentence.Figures[at];
            if (
                figure.IsQuantity
                && figure.Value is >= 2 and <= 30
                && figure.Step == 1
                && Counters.Contains(figure.Unit)
            )
                Judge(sentence, at, figure, findings);
        }
    }

    private static void Judge(Sentence sentence, int at, in PrintedFigure figure, List<Finding> findings)
    {
        var rest = sentence.Text.AsSpan(figure.End);
        var open = rest.IndexOf('(');
        if (open is < 0 or > 10 || rest[..open].IndexOfAny(",./") >= 0)
            return;
        var close = rest.IndexOf(')');
        if (close < open || (at + 1 < sentence.Figures.Count && sentence.Figures[at + 1].At < figure.End + close))
            return;
        var list = rest[(open + 1)..close];
        if (
            list.Contains("등", StringComparison.Ordinal)
            || list.Contains("외", StringComparison.Ordinal)
            || list.IndexOfAny("(:~→") >= 0
        )
            return;
        var names = list.Count(',') + list.Count('、') + 1;
        // A comma between whole clauses is no list of names.
        if (names < 3 || list.Length > names * 14 || Math.Abs(names - figure.Value) > Math.Max(1, figure.Value / 4))
            return;
        if (names != figure.Value)
            findings.Add(
                sentence.Find(
                    FindingLevel.Doubt,
                    FindingKind.Count,
                    figure,
                    $"{names}{figure.Unit}",
                    $"{sentence.Around(figure)}: 괄호 안에 적힌 것은 {names}{figure.Unit}입니다."
                )
            );
    }
}
