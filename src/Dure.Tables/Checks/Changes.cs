using Dure.Tables.Checks.Figures;
using Dure.Tables.Documents;

namespace Dure.Tables.Checks;

/// <summary>
/// One growth told twice: 액셀러레이터 10개 → 15개 here, 액셀러레이터 9개사 ⇒ 15개사 there. Of one name and one end there is one
/// beginning, unless a year is named.
/// </summary>
internal sealed class Changes
{
    private const int ShortestName = 4;
    private const int Longest = 4_000;
    private const int YearNear = 40;
    private const decimal LeastEnd = 10;

    private readonly Dictionary<(string Name, decimal End), List<(PlacedFigure Start, PlacedFigure End)>> told = [];

    public void Add(string text, DocumentPlace place, List<PrintedFigure> scratch)
    {
        if (text.Length > Longest || !text.Contains('→') && !text.Contains('⇒'))
            return;
        scratch.Clear();
        FigureScanner.Scan(text, scratch);
        for (var at = 0; at + 1 < scratch.Count; at++)
        {
            var (one, two) = (scratch[at], scratch[at + 1]);
            if (
                two.At <= one.End
                || text.AsSpan(one.End, two.At - one.End).Trim() is not ("→" or "⇒")
                || NamesYear(scratch, one.At)
                || NameBefore(text, one.At) is not { } name
                || PlacedFigure.Of(text, place, one) is not { Step: 1 } start
                || PlacedFigure.Of(text, place, two) is not { Step: 1, Value: >= LeastEnd } end
            )
                continue;
            if (!told.TryGetValue((name, end.Value), out var all))
                told[(name, end.Value)] = all = [];
            all.Add((start, end));
        }
    }

    public IEnumerable<Finding> Find()
    {
        foreach (var ((name, _), all) in told)
        {
            for (var at = 1; at < all.Count; at++)
            {
                var (first, second) = (all[0], all[at]);
                if (first.Start.Value == second.Start.Value || !IsOneUnit(first.End.Unit, second.End.Unit))
                    continue;
                yield return new(
                    FindingLevel.Doubt,
                    FindingKind.Duplicate,
                    second.Start.Place,
                    second.Start.Printed,
                    first.Start.Printed,
                    $"{name} {second.Start.Printed} → {second.End.Printed}: {first.Start.Place}에는 같은 변화가 {Particles.Direction(first.Start.Printed)} 시작합니다.",
                    [first.Start.Place]
                );
            }
        }
    }

    // 개, 개사, 개소.
    private static bool IsOneUnit(string one, string two) =>
        one.StartsWith(two, StringComparison.Ordinal) || two.StartsWith(one, StringComparison.Ordinal);

    private static bool NamesYear(List<PrintedFigure> figures, int before) =>
        figures.Exists(figure => figure.Sort != FigureSort.Quantity && Math.Abs(figure.At - before) < YearNear);

    /// <summary>The word before a figure, of letters alone; null for a short one, which many things are called.</summary>
    private static string? NameBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] == ' ')
            end--;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return end - start >= ShortestName ? text[start..end] : null;
    }
}
