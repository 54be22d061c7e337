using Dure.Tables.Documents;

namespace Dure.Tables.Checks.Grids;

/// <summary>Puts a table's cells on a grid; in plain text, where merged cells leave no trace, rows are shifted to fit.</summary>
internal sealed class GridAlignment
{
    private readonly bool[]? covered;

    private GridAlignment(int rows, int columns, int[] cells, bool[]? covered) =>
        (Rows, Columns, Cells, this.covered) = (rows, columns, cells, covered);

    public int Rows { get; }
    public int Columns { get; }

    /// <summary>Index of the cell at each slot; −1 for none. A merged cell stands at all its slots.</summary>
    public int[] Cells { get; }

    /// <summary>Whether a slot is the upper left corner of its cell.</summary>
    public bool Begins(int slot) => covered is null || !covered[slot];

    public static GridAlignment Place(DocumentTable table)
    {
        var list = table.Cells;
        if (list.Count == 0)
            return new(0, 0, [], null);
        var (firstRow, firstColumn) = (list.Min(cell => cell.Row), list.Min(cell => cell.Column));
        var rows = list.Max(cell => cell.Row + cell.RowSpan) - firstRow;
        var columns = list.Max(cell => cell.Column + cell.ColumnSpan) - firstColumn;
        var shifts = table.IsLoose ? LooseRows.Shifts(table, rows) : null;
        var widest = shifts is null ? columns : columns + shifts.Max(shift => shift.By);
        var cells = new int[checked(rows * widest)];
        Array.Fill(cells, -1);
        bool[]? covered = null;
        for (var at = 0; at < list.Count; at++)
        {
            var cell = list[at];
            var (row, column) = (cell.Row - firstRow, cell.Column - firstColumn);
            if (shifts?[row] is { By: > 0 } shift && column >= shift.From)
                column += shift.By;
            for (var down = 0; down < cell.RowSpan; down++)
            for (var right = 0; right < cell.ColumnSpan; right++)
            {
                var slot = ((row + down) * widest) + column + right;
                cells[slot] = at;
                if (down > 0 || right > 0)
                    (covered ??= new bool[cells.Length])[slot] = true;
            }
        }

        return new(rows, widest, cells, covered);
    }
}
