using Dure.Tables.Checks.Figures;
using Dure.Tables.Checks.Grids;
using Dure.Tables.Checks.Relations;

namespace Dure.Tables.Checks;

/// <summary>Rows whose cells hold two figures each, under a column 계: 17개소 3,160백만원 | 1개소 113백만원 | …</summary>
internal static class LayeredSums
{
    private const int MostColumns = 40;

    public static void Check(CheckGrid grid, List<Finding> findings)
    {
        if (grid.Columns > MostColumns || grid.Rows < 2)
            return;
        for (var total = 0; total < grid.Columns; total++)
        {
            // A table of such cells alone has no row of plain figures below its header; then the first row is it.
            var head = grid.HeaderRows > 0 ? grid.Labels.Column(total) : grid.Text(0, total);
            if (LabelText.TotalRank(head.Trim()) == 0)
                continue;
            for (var row = Math.Max(1, grid.HeaderRows); row < grid.Rows; row++)
                Check(grid, row, total, findings);
        }
    }

    private static void Check(CheckGrid grid, int row, int total, List<Finding> findings)
    {
        var whole = Figures(grid, row, total);
        if (whole.Count != 2)
            return;
        var parts = new List<(int Slot, List<PrintedFigure> Figures)>();
        for (var column = total + 1; column < grid.Columns; column++)
        {
            var figures = Figures(grid, row, column);
            if (figures.Count == 0)
                continue;
            if (figures.Count != 2 || figures[0].Unit != whole[0].Unit || figures[1].Unit != whole[1].Unit)
                return;
            parts.Add((grid.Slot(row, column), figures));
        }

        for (var layer = 0; layer < 2 && parts.Count >= 2; layer++)
            Judge(grid, grid.Slot(row, total), whole[layer], parts, layer, findings);
    }

    private static void Judge(
        CheckGrid grid,
        int slot,
        in PrintedFigure whole,
        List<(int Slot, List<PrintedFigure> Figures)> parts,
        int layer,
        List<Finding> findings
    )
    {
        var sum = parts.Sum(part => part.Figures[layer].Value);
        var slack = parts.Sum(part => part.Figures[layer].IsScaled ? part.Figures[layer].Step / 2 : 0);
        if (
            Math.Abs(sum - whole.Value) <= slack + (whole.IsScaled ? whole.Step / 2 : 0)
            || NearMiss.Off(whole.Value, sum) > 0.3m
        )
            return;
        var text = grid.Printed(slot).Substring(whole.At, whole.Length);
        var expected = FigureWriter.Like(text, sum);
        var terms = string.Join(
            " + ",
            parts.Select(part => grid.Printed(part.Slot).Substring(part.Figures[layer].At, part.Figures[layer].Length))
        );
        findings.Add(
            new(
                FindingLevel.Doubt,
                FindingKind.Sum,
                grid.PlaceOf(slot),
                text,
                expected,
                $"{grid.Text(slot / grid.Columns, 0).Trim()} {text}: {terms} = {expected}입니다.",
                [.. parts.Select(part => grid.PlaceOf(part.Slot))]
            )
        );
    }

    private static List<PrintedFigure> Figures(CheckGrid grid, int row, int column)
    {
        var found = new List<PrintedFigure>();
        if (grid[row, column].Sort != CellSort.Words)
            return found;
        FigureScanner.Scan(grid.Text(row, column).AsSpan().Trim(), found);
        // Two figures of two units, and hardly a word between them.
        return
            found.Count == 2
            && found.TrueForAll(figure => figure is { IsQuantity: true, IsPercent: false, Unit.Length: > 0 })
            && found[0].Unit != found[1].Unit
            && grid.Text(row, column).Trim().Length < 40
            ? found
            : [];
    }
}
