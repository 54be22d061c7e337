using System.Text;

namespace Dure.Tables.Checks.Grids;

/// <summary>The headers above a column and the labels before a row, and the units they name.</summary>
internal sealed class GridLabels
{
    private readonly string[] columns;
    private readonly string[] lowest;
    private readonly string?[] columnUnits;
    private readonly string[] rows;
    private readonly string?[] rowUnits;
    private readonly string[] groups;

    public GridLabels(CheckGrid grid)
    {
        columns = new string[grid.Columns];
        lowest = new string[grid.Columns];
        columnUnits = new string?[grid.Columns];
        for (var column = 0; column < grid.Columns; column++)
        {
            (columns[column], lowest[column]) = Heads(grid, column);
            columnUnits[column] = LabelText.UnitIn(columns[column]);
        }

        rows = new string[grid.Rows];
        rowUnits = new string?[grid.Rows];
        groups = new string[grid.Rows];
        var above = new string[grid.LabelColumns];
        for (var row = grid.HeaderRows; row < grid.Rows; row++)
            ReadRow(grid, row, above);
    }

    /// <summary>All headers of a column from top to bottom, once each.</summary>
    public string Column(int column) => columns[column];

    /// <summary>The header next above a column's figures: under "목표대비 실적" stand 목표, 실적 and 달성률.</summary>
    public string Head(int column) => lowest[column];

    /// <summary>The last label of a row, the most particular one.</summary>
    public string Row(int row) => rows[row] ?? "";

    /// <summary>The labels before the last one, those of merged cells above included.</summary>
    public string Group(int row) => groups[row] ?? "";

    public string? ColumnUnit(int column) => columnUnits[column];

    public string? RowUnit(int row) => rowUnits[row];

    private static (string All, string Lowest) Heads(CheckGrid grid, int column)
    {
        var text = new StringBuilder();
        var last = "";
        for (var row = 0; row < grid.HeaderRows; row++)
        {
            var own = grid.Text(row, column).Trim();
            // The header of a merged cell stands once, above the first of its columns.
            for (
                var left = column - 1;
                own.Length == 0 && row + 1 < grid.HeaderRows && left >= grid.LabelColumns;
                left--
            )
                own = grid.Text(row, left).Trim();
            if (own.Length == 0 || own == last)
                continue;
            text.Append(text.Length > 0 ? " " : "").Append(own);
            last = own;
        }

        return (text.ToString(), last);
    }

    private void ReadRow(CheckGrid grid, int row, string[] above)
    {
        var (own, at) = ("", -1);
        for (var column = 0; column < grid.LabelColumns; column++)
        {
            var text = grid.Text(row, column).Trim();
            if (text.Length == 0)
                continue;
            if (text != above[column])
                Array.Clear(above, column, above.Length - column);
            above[column] = text;
            (own, at) = (text, column);
        }

        rows[row] = own;
        rowUnits[row] = LabelText.UnitIn(own);
        groups[row] = at <= 0 ? "" : string.Join(' ', above.Take(at).Where(text => text is not null));
    }
}
