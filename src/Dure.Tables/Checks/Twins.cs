using Dure.Tables.Checks.Figures;
using Dure.Tables.Documents;

namespace Dure.Tables.Checks;

/// <summary>
/// One quantity with two values: two long figures of one unit that differ in a single digit, each beside the very same other
/// figure: 9조 787억원 · 11,848명 here, 9조 727억원 · 11,848명 there.
/// </summary>
internal sealed class Twins
{
    private const int Digits = 4;
    private const int Near = 40;
    private readonly Dictionary<(string Unit, decimal Value, string Other), List<Seen>> byNeighbour = [];

    private readonly record struct Seen(decimal Value, decimal Step, string Printed, DocumentPlace Place);

    public void Add(string text, DocumentPlace place, List<PrintedFigure> scratch)
    {
        if (text.Length > 4_000)
            return;
        scratch.Clear();
        FigureScanner.Scan(text, scratch);
        for (var at = 0; at + 1 < scratch.Count; at++)
        {
            var (one, two) = (scratch[at], scratch[at + 1]);
            if (two.At - one.End > Near || !IsLong(one) || !IsLong(two) || one.Unit == two.Unit)
                continue;
            Keep(text, place, one, two);
            Keep(text, place, two, one);
        }
    }

    /// <summary>The second of each pair that differs.</summary>
    public IEnumerable<Finding> Find()
    {
        foreach (var seen in byNeighbour.Values)
        {
            for (var at = 1; at < seen.Count; at++)
            {
                var (first, second) = (seen[0], seen[at]);
                if (first.Step != second.Step || !IsSlip(first, second))
                    continue;
                yield return new(
                    FindingLevel.Doubt,
                    FindingKind.Duplicate,
                    second.Place,
                    second.Printed,
                    first.Printed,
                    $"{second.Printed}: 같은 값이 {first.Place}에는 {Particles.Direction(first.Printed)} 적혀 있습니다.",
                    [first.Place]
                );
            }
        }
    }

    private void Keep(string text, DocumentPlace place, in PrintedFigure neighbour, in PrintedFigure figure)
    {
        var key = (neighbour.Unit, neighbour.Value, figure.Unit);
        if (!byNeighbour.TryGetValue(key, out var seen))
            byNeighbour[key] = seen = [];
        seen.Add(
            new(
                figure.Value,
                figure.Step,
                text.Substring(figure.At, figure.Length),
                place.Column > 0 ? place with { Column = place.Column + figure.At } : place
            )
        );
    }

    private static bool IsLong(in PrintedFigure figure) =>
        figure is { IsQuantity: true, IsPercent: false, IsChange: false, Unit.Length: > 0 }
        && Math.Abs(figure.Value) / figure.Step >= (decimal)Math.Pow(10, Digits - 1);

    private static bool IsSlip(Seen one, Seen two)
    {
        var off = Math.Abs(one.Value - two.Value) / one.Step;
        if (off == 0)
            return false;
        while (off % 10 == 0)
            off /= 10;
        return off < 10;
    }
}
