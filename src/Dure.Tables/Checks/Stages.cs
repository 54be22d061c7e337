using System.Text.RegularExpressions;
using Dure.Tables.Checks.Figures;
using Dure.Tables.Checks.Relations;
using Dure.Tables.Documents;

namespace Dure.Tables.Checks;

/// <summary>
/// A line, and below it the same by years or stages: 64개사 지원 134명 고용, (1차년도) 36개사 83명 (2차년도) 28개사 50명. Where
/// one unit adds up, the others are expected to.
/// </summary>
internal sealed partial class Stages
{
    private const int MostRows = 6;
    private const int Longest = 300;

    private static readonly string[] NotParts = ["누적", "누계", "계획", "예정", "목표"];

    private readonly List<Finding> findings = [];
    private readonly List<PrintedFigure> scratch = [];
    private List<PlacedFigure> above = [];

    public void Add(DocumentText text) => Add([(text.Text, text.Place)]);

    /// <summary>Tabs in a line make a table of it, though it is none.</summary>
    public void Add(DocumentTable table)
    {
        var rows = table.IsLoose ? table.Cells.GroupBy(cell => cell.Row).ToList() : [];
        if (rows.Count is 0 or > MostRows)
        {
            above = [];
            return;
        }

        foreach (var row in rows)
            Add([.. row.Select(cell => (cell.Text, table.PlaceOf(cell)))]);
    }

    public IEnumerable<Finding> Find() => findings;

    private void Add(IReadOnlyList<(string Text, DocumentPlace Place)> line)
    {
        var (before, stages, names) = (new List<PlacedFigure>(), new List<List<PlacedFigure>>(), new HashSet<string>());
        foreach (var (text, place) in line)
        {
            if (text.Length > Longest)
                continue;
            var marks = Stage().Matches(text);
            scratch.Clear();
            FigureScanner.Scan(text, scratch);
            var next = 0;
            foreach (var figure in scratch)
            {
                for (; next < marks.Count && marks[next].Index <= figure.At; next++)
                    Begin(marks[next]);
                var inMark = next > 0 && figure.At < marks[next - 1].Index + marks[next - 1].Length;
                if (!inMark && PlacedFigure.Of(text, place, figure) is { } placed)
                    (stages.Count > 0 ? stages[^1] : before).Add(placed);
            }

            for (; next < marks.Count; next++)
                Begin(marks[next]);
        }

        if (stages.Count == 0)
        {
            // An empty line between the two says nothing.
            if (before.Count > 0)
                above = before;
            return;
        }

        if (
            stages.Count == names.Count
            && before.Count == 0
            && !line.Any(one => NotParts.Any(word => one.Text.Contains(word, StringComparison.Ordinal)))
        )
            Judge(stages);
        above = [];

        void Begin(Match mark)
        {
            stages.Add([]);
            names.Add(mark.Value);
        }
    }

    private void Judge(List<List<PlacedFigure>> stages)
    {
        var units = stages[0].ConvertAll(figure => figure.Unit);
        if (
            stages.Count < 2
            || units.Count < 2
            || units.Distinct().Count() < units.Count
            || stages.Exists(stage => !stage.Select(figure => figure.Unit).SequenceEqual(units))
            || units.Exists(unit => above.Count(figure => figure.Unit == unit) != 1)
        )
            return;
        var sums = units
            .Select(
                (unit, at) =>
                    (
                        Whole: above.Find(figure => figure.Unit == unit),
                        Sum: stages.Sum(stage => stage[at].Value),
                        At: at
                    )
            )
            .ToList();
        var wrong = sums.FindAll(one => !one.Whole.Is(one.Sum));
        if (
            wrong is not [var (whole, sum, at)]
            || !sums.Exists(one => one.Whole.Is(one.Sum) && one.Whole.Value / one.Whole.Step >= 10)
            || NearMiss.Off(whole.Value, sum) > 0.3m
        )
            return;
        var expected = FigureWriter.Like(whole.Printed, sum);
        findings.Add(
            new(
                FindingLevel.Doubt,
                FindingKind.Sum,
                whole.Place,
                whole.Printed,
                expected,
                $"{whole.Printed}: 아래 줄을 더하면 {string.Join(" + ", stages.Select(stage => stage[at].Printed))} = {expected}입니다.",
                [.. stages.Select(stage => stage[at].Place)]
            )
        );
    }

    [GeneratedRegex(@"제?\d{1,2}\s?차\s?년도|제?\d{1,2}\s?단계|[1-4]\s?/?\s?분기|상반기|하반기")]
    private static partial Regex Stage();
}
