namespace Dure.Tables.Documents.Sheets;

/// <summary>The cells of one sheet that show something, as they are read.</summary>
/// <param name="name">Of the sheet.</param>
/// <param name="found">Counts the cells and takes notices.</param>
internal sealed class SheetCells(string name, DocumentBuilder found)
{
    /// <summary>Rows a sheet can have.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Columns a sheet can have.</summary>
    public const int MostColumns = 16_384;

    private readonly List<DocumentCell> cells = [];
    private readonly List<SheetArea> merged = [];
    private readonly List<int> hiddenRows = [];
    private bool disordered;

    /// <summary>Of the sheet.</summary>
    public string Name => name;

    /// <summary>Makes room for a sheet of known size, so that its list need not grow through copies of itself.</summary>
    public void Expect(long count) => cells.EnsureCapacity((int)Math.Min(count, ReadLimits.Cells));

    /// <summary>Adds a cell; one that shows nothing is left out.</summary>
    public void Add(int row, int column, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        found.Count(1);
        if (cells.Count > 0 && Order(cells[^1]) >= Order(row, column))
            disordered = true;
        cells.Add(new DocumentCell(row, column, text.Trim()));
    }

    /// <summary>Adds a merged area.</summary>
    public void Merge(SheetArea area) => merged.Add(area);

    /// <summary>Remembers that a row is hidden.</summary>
    public void HideRow(int row) => hiddenRows.Add(row);

    /// <summary>
    /// The cells by row and column, merged ones once. What lies under a merged cell is not shown by any program and is left
    /// out; so is a merged area that overlaps an earlier one.
    /// </summary>
    public List<DocumentCell> Settle()
    {
        TellHidden();
        if (disordered)
            Sort();
        if (merged.Count == 0 || cells.Count == 0)
            return cells;
        var right = cells.Max(cell => cell.Column);
        var bottom = cells[^1].Row;
        var areas = merged
            .Where(area => area.Top <= bottom && area.Left <= right)
            .OrderBy(area => area.Top)
            .ThenBy(area => area.Left)
            .ToList();
        var takenTo = new int[right + 1];
        Array.Fill(takenTo, -1);
        var kept = 0;
        var next = 0;
        for (var at = 0; at < cells.Count; at++)
        {
            var cell = cells[at];
            for (; next < areas.Count && Order(areas[next].Top, areas[next].Left) < Order(cell); next++)
                Take(takenTo, areas[next], right);
            if (takenTo[cell.Column] >= cell.Row)
                continue;
            for (; next < areas.Count && Order(areas[next].Top, areas[next].Left) == Order(cell); next++)
                if (cell is { RowSpan: 1, ColumnSpan: 1 } && Take(takenTo, areas[next], right) is { } columns)
                    cell = cell with
                    {
                        RowSpan = Math.Min(areas[next].Bottom, bottom) - cell.Row + 1,
                        ColumnSpan = columns,
                    };
            cells[kept++] = cell;
        }

        cells.RemoveRange(kept, cells.Count - kept);
        return cells;
    }

    private static long Order(in DocumentCell cell) => Order(cell.Row, cell.Column);

    private static long Order(int row, int column) => ((long)row << 16) | (uint)column;

    private int? Take(int[] takenTo, SheetArea area, int right)
    {
        var last = Math.Min(area.Right, right);
        found.Count(last - area.Left + 1);
        for (var column = area.Left; column <= last; column++)
            if (takenTo[column] >= area.Top)
                return null;
        Array.Fill(takenTo, area.Bottom, area.Left, last - area.Left + 1);
        return last - area.Left + 1;
    }

    // A file may list its cells in any order, and one twice; the later one counts.
    private void Sort()
    {
        var sorted = cells.GroupBy(Key).Select(same => same.Last()).OrderBy(Key).ToList();
        cells.Clear();
        cells.AddRange(sorted);

        static long Key(DocumentCell cell) => Order(cell);
    }

    private void TellHidden()
    {
        if (hiddenRows.Count == 0)
            return;
        var shown = string.Join(", ", hiddenRows.Take(10).Select(row => $"{row + 1}"));
        found.Notice(
            $"‘{name}’ 시트의 숨긴 행 {hiddenRows.Count:N0}개({shown}{(hiddenRows.Count > 10 ? " …" : "")})를 함께 읽었습니다."
        );
    }
}
