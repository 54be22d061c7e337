namespace Dure.Tables.Checks.Grids;

/// <summary>Which rows head a table, and which columns label its rows.</summary>
internal static class GridHeads
{
    private const int MostHeaderRows = 6;
    private const int MostLabelColumns = 5;

    public static (int Rows, int Columns) Find(CheckGrid grid)
    {
        var labels = 0;
        var looked = Math.Min(grid.Rows, 500);
        while (labels < Math.Min(grid.Columns, MostLabelColumns) && IsLabelColumn(grid, labels, looked))
            labels++;
        if (labels == grid.Columns)
            labels = Math.Max(0, labels - 1);
        var rows = 0;
        while (rows < Math.Min(grid.Rows, MostHeaderRows) && IsHeaderRow(grid, rows, labels))
            rows++;
        return (rows == grid.Rows ? 0 : rows, labels);
    }

    // Words over the most part; or 1, 2, 3 …, which number the rows.
    private static bool IsLabelColumn(CheckGrid grid, int column, int looked)
    {
        var (numbers, words, counts) = (0, 0, true);
        decimal? last = null;
        for (var row = 0; row < looked; row++)
        {
            var figure = grid[row, column];
            switch (figure.Sort)
            {
                case CellSort.Number:
                    numbers++;
                    counts &= last is null ? figure.Value is 0 or 1 : figure.Value == last + 1;
                    last = figure.Value;
                    break;
                case CellSort.Words or CellSort.Name:
                    words++;
                    break;
            }
        }

        return numbers == 0 ? words > 0 || column == 0 : (counts && numbers > 2) || words > numbers * 4;
    }

    private static bool IsHeaderRow(CheckGrid grid, int row, int labels)
    {
        var any = false;
        for (var column = 0; column < grid.Columns; column++)
        {
            var sort = grid[row, column].Sort;
            if (sort == CellSort.Number && column >= labels)
                return false;
            any |= sort is CellSort.Words or CellSort.Name || grid.Text(row, column).Length > 0;
        }

        return any;
    }
}
