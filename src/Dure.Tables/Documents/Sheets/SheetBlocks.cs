using Dure.Tables.Reading;

namespace Dure.Tables.Documents.Sheets;

/// <summary>
/// Tells a sheet's tables from the words around them. Rows without anything part one table from the next; a row of one cell
/// at the edge of such a block is a title, a unit or a note.
/// </summary>
internal static class SheetBlocks
{
    /// <summary>Adds the texts and tables of a sheet in order, all with the sheet's own rows and columns.</summary>
    /// <param name="cells">By row, then column.</param>
    /// <param name="sheet">The sheet's name, and for CSV null.</param>
    /// <param name="number">The sheet's number, or of the first table.</param>
    /// <param name="found">Takes them.</param>
    public static void AddTo(DocumentBuilder found, List<DocumentCell> cells, string? sheet, int number)
    {
        for (var first = 0; first < cells.Count; )
        {
            var bottom = cells[first].Row;
            var end = first;
            for (; end < cells.Count && cells[end].Row <= bottom + 1; end++)
                bottom = Math.Max(bottom, cells[end].Row + cells[end].RowSpan - 1);
            AddBlock(found, cells.GetRange(first, end - first), sheet, number);
            first = end;
        }
    }

    private static void AddBlock(DocumentBuilder found, List<DocumentCell> cells, string? sheet, int number)
    {
        var above = Reach(cells);
        var first = 0;
        while (first < cells.Count && IsWords(cells, first, above))
            AddText(found, cells[first++], sheet);
        var end = cells.Count;
        while (end > first && IsWords(cells, end - 1, above))
            end--;
        if (end > first)
        {
            var table = cells.GetRange(first, end - first);
            found.Add(new DocumentTable(PlaceOf(table[0], sheet), null, number, sheet, table));
        }

        for (var at = end; at < cells.Count; at++)
            AddText(found, cells[at], sheet);
    }

    // Down to which row the cells before each one reach, that row not included.
    private static int[] Reach(List<DocumentCell> cells)
    {
        var reach = new int[cells.Count];
        for (var at = 1; at < cells.Count; at++)
            reach[at] = Math.Max(reach[at - 1], cells[at - 1].Row + cells[at - 1].RowSpan);
        return reach;
    }

    // A figure alone in its row is a total that lost its label, and stays in the table.
    private static bool IsWords(List<DocumentCell> cells, int at, int[] above) =>
        above[at] <= cells[at].Row
        && (at == cells.Count - 1 || cells[at + 1].Row >= cells[at].Row + cells[at].RowSpan)
        && KoreanNumber.Read(cells[at].Text) is null;

    private static void AddText(DocumentBuilder found, in DocumentCell cell, string? sheet) =>
        found.Add(PlaceOf(cell, sheet), cell.Text);

    private static DocumentPlace PlaceOf(in DocumentCell cell, string? sheet) =>
        sheet is null
            ? new DocumentPlace(cell.Line, cell.At)
            : new DocumentPlace(Cell: $"{sheet}!{DocumentPlace.CellName(cell.Row, cell.Column)}");
}
