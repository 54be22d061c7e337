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
        var (firstRow, firstColumn, rows, columns) = Bounds(list);
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

    private static (int FirstRow, int FirstColumn, int Rows, int Columns) Bounds(IReadOnlyList<DocumentCell> cells)
    {
        var (top, left, bottom, right) = (int.MaxValue, int.MaxValue, 0, 0);
        for (var at = 0; at < cells.Count; at++)
        {
            var cell = cells[at];
            (top, left) = (Math.Min(top, cell.Row), Math.Min(left, cell.Column));
            (bottom, right) = (
                Math.Max(bottom, cell.Row + cell.RowSpan),
                Math.Max(right, cell.Column + cell.ColumnSpan)
            );
        }

        return (top, left, bottom - top, right - left);
    }
}
