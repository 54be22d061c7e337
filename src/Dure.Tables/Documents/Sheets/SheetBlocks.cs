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
            AddBlock(found, cells, first, end, sheet, number);
            first = end;
        }
    }

    private static void AddBlock(
        DocumentBuilder found,
        List<DocumentCell> cells,
        int first,
        int end,
        string? sheet,
        int number
    )
    {
        var above = Reach(cells, first, end);
        while (first < end && IsWords(first))
            AddText(found, cells[first++], sheet);
        var last = end;
        while (last > first && IsWords(last - 1))
            last--;
        if (last > first)
        {
            // A large sheet is one table, and is not copied.
            var table = last - first == cells.Count ? cells : cells.GetRange(first, last - first);
            found.Add(new DocumentTable(PlaceOf(table[0], sheet), null, number, sheet, table));
        }

        for (var at = last; at < end; at++)
            AddText(found, cells[at], sheet);

        // A figure alone in its row is a total that lost its label, and stays in the table.
        bool IsWords(int at) =>
            above[^(end - at)] <= cells[at].Row
            && (at == end - 1 || cells[at + 1].Row >= cells[at].Row + cells[at].RowSpan)
            && KoreanNumber.Read(cells[at].Text) is null;
    }

    // Down to which row the cells before each one reach, that row not included.
    private static int[] Reach(List<DocumentCell> cells, int first, int end)
    {
        var reach = new int[end - first];
        for (var at = 1; at < reach.Length; at++)
            reach[at] = Math.Max(reach[at - 1], cells[first + at - 1].Row + cells[first + at - 1].RowSpan);
        return reach;
    }

    private static void AddText(DocumentBuilder found, in DocumentCell cell, string? sheet) =>
        found.Add(PlaceOf(cell, sheet), cell.Text);

    private static DocumentPlace PlaceOf(in DocumentCell cell, string? sheet) =>
        sheet is null
            ? new DocumentPlace(cell.Line, cell.At)
            : new DocumentPlace(Cell: $"{sheet}!{DocumentPlace.CellName(cell.Row, cell.Column)}");
}
