using System.Globalization;
using Dure.Tables.Documents;
using Dure.Tables.Reading;

namespace Dure.App.Capabilities.Checks;

/// <summary>Lays a table out for a page; of a large one its head and the surroundings of what is found in it.</summary>
internal static class TableView
{
    private const int MostLetters = 1_000;
    private const int HeadRows = 4;
    private const int HeadColumns = 3;
    private const int Around = 2;

    /// <param name="marks">What is found, by the index of its cell.</param>
    /// <param name="most">Places to show, if there are more.</param>
    public static ViewTable Of(DocumentTable table, ILookup<int, NumberedFinding> marks, int most)
    {
        var cells = table.Cells;
        var (top, left) = (cells.Min(cell => cell.Row), cells.Min(cell => cell.Column));
        var (bottom, right) = (
            cells.Max(cell => cell.Row + cell.RowSpan),
            cells.Max(cell => cell.Column + cell.ColumnSpan)
        );
        var marked = marks.Select(group => cells[group.Key]).ToList();
        var columns = Kept(left, right, HeadColumns, marked.Select(cell => cell.Column), Math.Min(40, most / 4));
        var rows = Kept(top, bottom, HeadRows, marked.Select(cell => cell.Row), Math.Max(1, most / columns.Length));
        return new(
            TitleOf(table),
            cells[0].Line > 0 ? [] : [.. columns.Select(column => DocumentPlace.CellName(0, column)[..^1])],
            Rows(table, marks, rows, columns),
            rows.Length < bottom - top || columns.Length < right - left
        );
    }

    private static string TitleOf(DocumentTable table)
    {
        var name = table.Sheet is { } sheet ? $"{sheet} 시트" : $"표 {table.Number}";
        var page = table.Place.Page > 0 ? $" ({table.Place.Page}쪽)" : "";
        return table.Caption is { Length: > 0 } caption ? $"{name}{page} {Short(caption)}" : name + page;
    }

    /// <summary>All of a short axis; of a long one its head and what lies around the marks.</summary>
    private static int[] Kept(int from, int to, int head, IEnumerable<int> marks, int most)
    {
        if (to - from <= most)
            return [.. Enumerable.Range(from, to - from)];
        var kept = new SortedSet<int>(Enumerable.Range(from, head));
        foreach (var mark in marks)
            for (var at = mark - Around; at <= mark + Around; at++)
                if (at >= from && at < to && kept.Count < most * 2)
                    kept.Add(at);
        for (var at = from; kept.Count < most; at++)
            kept.Add(at);
        return [.. kept];
    }

    private static List<ViewRow> Rows(
        DocumentTable table,
        ILookup<int, NumberedFinding> marks,
        int[] rows,
        int[] columns
    )
    {
        var placed = new ViewCell?[rows.Length, columns.Length];
        var covered = new bool[rows.Length, columns.Length];
        var lines = new int[rows.Length];
        for (var at = 0; at < table.Cells.Count; at++)
        {
            var cell = table.Cells[at];
            var (row, rowEnd) = Range(rows, cell.Row, cell.RowSpan);
            var (column, columnEnd) = Range(columns, cell.Column, cell.ColumnSpan);
            if (row == rowEnd || column == columnEnd || covered[row, column])
                continue;
            for (var y = row; y < rowEnd; y++)
            for (var x = column; x < columnEnd; x++)
                covered[y, x] = true;
            if (lines[row] == 0)
                lines[row] = cell.Line;
            var text = Short(cell.Text);
            placed[row, column] = new(
                text,
                rowEnd - row,
                columnEnd - column,
                cell.IsHeader && text.Length > 0,
                KoreanNumber.Read(text) is not null,
                [.. marks[at]]
            );
        }

        var made = new List<ViewRow>(rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            var cells = new List<ViewCell>(columns.Length);
            for (var column = 0; column < columns.Length; column++)
                if (placed[row, column] is { } cell)
                    cells.Add(cell);
                else if (!covered[row, column])
                    cells.Add(ViewCell.Empty);
            var number = table.Cells[0].Line > 0 ? lines[row] : rows[row] + 1;
            made.Add(
                new(
                    number > 0 ? number.ToString(CultureInfo.InvariantCulture) : "",
                    row == 0 ? 0 : rows[row] - rows[row - 1] - 1,
                    cells
                )
            );
        }

        return made;
    }

    /// <summary>Which of the kept ones a cell covers.</summary>
    private static (int From, int To) Range(int[] kept, int at, int span)
    {
        var (from, to) = (Array.BinarySearch(kept, at), Array.BinarySearch(kept, at + span));
        return (from < 0 ? ~from : from, to < 0 ? ~to : to);
    }

    private static string Short(string text) => text.Length <= MostLetters ? text : text[..MostLetters] + "…";
}
