using Dure.Tables.Checks.Figures;
using Dure.Tables.Checks.Grids;
using Dure.Tables.Checks.Relations;
using Dure.Tables.Documents;

namespace Dure.Tables.Checks;

/// <summary>
/// A line that sums up the table below it, unit by unit: 총 9개 사업 / 일자리 34명 / 717백만원. Where two of its figures are the
/// sums of two columns, the third is expected to be that of the third.
/// </summary>
internal sealed class Headlines
{
    private const int Near = 4;
    private const int MostRows = 60;
    private const int Longest = 300;
    private const int Agreeing = 2;

    private readonly List<(string Text, List<PlacedFigure> Figures)> lines = [];
    private readonly List<PrintedFigure> scratch = [];
    private readonly List<Finding> findings = [];

    public void Add(DocumentText text)
    {
        var figures = new List<PlacedFigure>();
        if (text.Text.Length <= Longest)
        {
            scratch.Clear();
            FigureScanner.Scan(text.Text, scratch);
            foreach (var figure in scratch)
            {
                if (PlacedFigure.Of(text.Text, text.Place, figure) is { } placed)
                    figures.Add(placed);
            }
        }

        lines.Add((text.Text, figures));
        if (lines.Count > Near)
            lines.RemoveAt(0);
    }

    public void Add(CheckGrid grid)
    {
        if (lines.Exists(line => line.Figures.Count > Agreeing) && Sums(grid) is { Count: > Agreeing } sums)
        {
            foreach (var (_, figures) in lines)
                Judge(figures, sums);
        }

        lines.Clear();
    }

    public IEnumerable<Finding> Find() => findings;

    /// <summary>The sum of each column whose unit no other has; none where the table has a total of its own.</summary>
    private static Dictionary<string, (decimal Sum, List<DocumentPlace> From)>? Sums(CheckGrid grid)
    {
        var rows = grid.Rows - grid.HeaderRows;
        if (rows is < 2 or > MostRows)
            return null;
        for (var row = grid.HeaderRows; row < grid.Rows; row++)
        {
            if (LabelText.TotalRank(grid.Labels.Row(row)) > 0)
                return null;
        }

        var sums = new Dictionary<string, (decimal, List<DocumentPlace>)>();
        var twice = new HashSet<string>();
        for (var column = grid.LabelColumns; column < grid.Columns; column++)
        {
            if (SumOf(grid, column) is not { } sum || sum.Unit is "" or "%" or "%p")
                continue;
            if (!sums.TryAdd(sum.Unit, (sum.Value, sum.From)))
                twice.Add(sum.Unit);
        }

        foreach (var unit in twice)
            sums.Remove(unit);
        return sums;
    }

    private static (string Unit, decimal Value, List<DocumentPlace> From)? SumOf(CheckGrid grid, int column)
    {
        var (unit, value, from) = ((string?)null, 0m, new List<DocumentPlace>());
        for (var row = grid.HeaderRows; row < grid.Rows; row++)
        {
            var slot = grid.Slot(row, column);
            if (grid.At(slot).IsEmpty)
                continue;
            if (
                !grid.At(slot).IsNumber
                || grid.HasSecondFigure(slot)
                || (unit ??= grid.UnitOf(slot)) != grid.UnitOf(slot)
            )
                return null;
            value += grid.At(slot).Value;
            from.Add(grid.PlaceOf(slot));
        }

        return unit is null || from.Count < 2 ? null : (unit, value, from);
    }

    private void Judge(List<PlacedFigure> figures, Dictionary<string, (decimal Sum, List<DocumentPlace> From)> sums)
    {
        // Of two figures of one unit nobody can tell which sums up the column.
        var alone = figures
            .GroupBy(figure => figure.Unit)
            .Where(group => group.Count() == 1 && sums.ContainsKey(group.Key))
            .Select(group => group.First())
            .ToList();
        var wrong = alone.Where(figure => !figure.Is(sums[figure.Unit].Sum)).ToList();
        if (
            wrong is not [var figure]
            || alone.Count(one => one.Is(sums[one.Unit].Sum) && one.Value / one.Step >= 10) < Agreeing
            || NearMiss.Off(figure.Value, sums[figure.Unit].Sum) > 0.5m
        )
            return;
        var expected = FigureWriter.Like(figure.Printed, sums[figure.Unit].Sum);
        findings.Add(
            new(
                FindingLevel.Doubt,
                FindingKind.Sum,
                figure.Place,
                figure.Printed,
                expected,
                $"{figure.Printed}: 아래 표의 칸을 더하면 {expected}입니다. 같은 줄의 다른 값은 그 표의 합과 같습니다.",
                sums[figure.Unit].From
            )
        );
    }
}
