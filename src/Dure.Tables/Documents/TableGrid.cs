namespace Dure.Tables.Documents;

/// <summary>
/// Finds each cell's place where a format lists cells by row and says only how far they reach: to the right of what is
/// taken in its row, be it from above.
/// </summary>
internal sealed class TableGrid
{
    // What HTML allows; beyond it browsers cut off too.
    private const int MostColumns = 1000;
    private const int MostRows = 65534;

    private readonly List<DocumentCell> cells = [];
    private readonly List<int> takenUntil = [];
    private int row = -1;
    private int column;

    /// <summary>The row that cells are added to; −1 before the first.</summary>
    public int Row => row;

    /// <summary>Begins the next row.</summary>
    public void NextRow()
    {
        row++;
        column = 0;
    }

    /// <summary>Takes the next free place of the row. A cell that would lie over another is cut off before it.</summary>
    /// <param name="columnSpan">Columns asked for; less than 1 counts as 1.</param>
    /// <param name="rowSpan">Rows asked for; 0 reaches to the end of the table.</param>
    /// <returns>The cell without its text.</returns>
    public DocumentCell Take(int columnSpan, int rowSpan)
    {
        if (row < 0)
            NextRow();
        while (column < takenUntil.Count && takenUntil[column] > row)
            column++;
        var first = column;
        rowSpan = rowSpan is 0 or > MostRows ? MostRows : Math.Max(rowSpan, 1);
        for (var wanted = Math.Clamp(columnSpan, 1, MostColumns); wanted > 0; wanted--, column++)
        {
            if (column == takenUntil.Count)
                takenUntil.Add(0);
            if (takenUntil[column] > row)
                break;
            takenUntil[column] = row + rowSpan;
        }

        return new DocumentCell(row, first, "", rowSpan, column - first);
    }

    /// <summary>Leaves places of the row without a cell.</summary>
    public void Skip(int columns) => column += Math.Clamp(columns, 0, MostColumns);

    /// <summary>Adds a finished cell.</summary>
    public void Add(in DocumentCell cell) => cells.Add(cell);

    /// <summary>All cells by row, then column; none reaches below the last row.</summary>
    public List<DocumentCell> Cells()
    {
        for (var at = 0; at < cells.Count; at++)
            if (cells[at].Row + cells[at].RowSpan > row + 1)
                cells[at] = cells[at] with { RowSpan = row + 1 - cells[at].Row };
        return [.. cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)];
    }
}
