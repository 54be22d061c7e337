namespace Dure.Tables.Documents.Pdf;

/// <summary>A table made of lines whose chunks stand below one another.</summary>
internal sealed class PdfTable
{
    private readonly List<(double Left, double Right)> columns;
    private readonly List<List<DocumentCell>> rows = [];

    /// <summary>Finds the columns of the lines, and puts the lines' chunks into them.</summary>
    public PdfTable(List<PdfLine> lines, int page)
    {
        Page = LastPage = page;
        columns = Columns(lines);
        for (var at = 0; at < lines.Count; at++)
            if (!Lift(lines, at, page))
                AddRow(lines[at], at > 0 ? lines[at - 1] : null, page);
    }

    /// <summary>Where it begins, from 1.</summary>
    public int Page { get; }

    /// <summary>Where it ends.</summary>
    public int LastPage { get; private set; }

    /// <summary>
    /// Takes in a table of the next page if its columns are where these are. Header rows that it repeats are left out.
    /// </summary>
    /// <returns>Whether it did.</returns>
    public bool Continue(PdfTable next)
    {
        if (next.Page != LastPage + 1 || next.columns.Count != columns.Count)
            return false;
        for (var at = 0; at < columns.Count; at++)
            if (columns[at].Left > next.columns[at].Right || next.columns[at].Left > columns[at].Right)
                return false;
        var repeated = 0;
        while (repeated < Math.Min(rows.Count, next.rows.Count) && Same(rows[repeated], next.rows[repeated]))
            repeated++;
        rows.AddRange(next.rows.Skip(repeated));
        LastPage = next.LastPage;
        return true;
    }

    /// <summary>The table; its number is given later.</summary>
    public DocumentTable Build() =>
        new(
            new DocumentPlace(Page: Page),
            null,
            0,
            null,
            [.. rows.SelectMany((cells, row) => cells.Select(cell => cell with { Row = row }))]
        );

    private static bool Same(List<DocumentCell> one, List<DocumentCell> other) =>
        one.Select(cell => (cell.Column, cell.Text)).SequenceEqual(other.Select(cell => (cell.Column, cell.Text)));

    // The lines that are cut into the most chunks show where the columns are; others may span several.
    private static List<(double Left, double Right)> Columns(List<PdfLine> lines)
    {
        var most = lines
            .Where(line => line.Figures > 0)
            .GroupBy(line => line.Chunks.Count)
            .Where(same => same.Count() > 1 || lines.Count < 4)
            .Select(same => same.Key)
            .DefaultIfEmpty(lines.Max(line => line.Chunks.Count))
            .Max();
        var columns = new List<(double Left, double Right)>();
        foreach (
            var chunk in lines
                .Where(line => line.Chunks.Count == most)
                .SelectMany(line => line.Chunks)
                .OrderBy(chunk => chunk.Left)
        )
            if (columns.Count > 0 && chunk.Left < columns[^1].Right)
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, chunk.Right));
            else
                columns.Add((chunk.Left, chunk.Right));
        return columns;
    }

    // A cell merged over two rows stands half way between them: its line lies half beside both.
    private bool Lift(List<PdfLine> lines, int at, int page)
    {
        if (
            at == 0
            || at == lines.Count - 1
            || rows.Count == 0
            || lines[at - 1].Bottom <= lines[at].Top
            || lines[at].Bottom <= lines[at + 1].Top
            || lines[at - 1].Bottom > lines[at + 1].Top
        )
            return false;
        var row = rows[^1];
        var lifted = lines[at].Chunks.Select(chunk => (Chunk: chunk, Span: Span(chunk))).ToList();
        // Free in both rows, so that no two cells cover the same place.
        if (
            lifted.DistinctBy(one => one.Span.First).Count() < lifted.Count
            || lifted.Exists(one =>
                one.Span.Columns > 1
                || IsTaken(row, one.Span.First)
                || lines[at + 1].Chunks.Any(chunk => Covers(Span(chunk), one.Span.First))
            )
        )
            return false;
        row.AddRange(lifted.Select(one => new DocumentCell(0, one.Span.First, one.Chunk.Text, RowSpan: 2, Page: page)));
        row.Sort((one, other) => one.Column.CompareTo(other.Column));
        return true;
    }

    private static bool IsTaken(List<DocumentCell> row, int column) =>
        row.Exists(cell => Covers((cell.Column, cell.ColumnSpan), column));

    private static bool Covers((int First, int Columns) span, int column) =>
        column >= span.First && column < span.First + span.Columns;

    private void AddRow(PdfLine line, PdfLine? above, int page)
    {
        // A line of words closer to the one above than lines of one text are goes on with the cells above.
        var goesOn =
            above is not null
            && rows.Count > 0
            && line.Figures == 0
            && line.Chunks.Count == 1
            && line.Top - above.Bottom < 0.1 * line.Chunks[0].Height
            && Span(line.Chunks[0]).Columns == 1
            && above.Figures > 0;
        if (goesOn)
        {
            var cells = rows[^1];
            var at = cells.FindIndex(cell => cell.Column == Span(line.Chunks[0]).First);
            if (at >= 0)
            {
                cells[at] = cells[at] with { Text = cells[at].Text + "\n" + line.Chunks[0].Text };
                return;
            }
        }

        var row = new List<DocumentCell>();
        foreach (var chunk in line.Chunks)
        {
            var (first, count) = Span(chunk);
            if (row.Count > 0 && row[^1].Column + row[^1].ColumnSpan > first)
            {
                var taken = row[^1].Column + row[^1].ColumnSpan - first;
                if (taken >= count)
                {
                    row[^1] = row[^1] with { Text = row[^1].Text + " " + chunk.Text };
                    continue;
                }

                (first, count) = (first + taken, count - taken);
            }

            row.Add(new DocumentCell(0, first, chunk.Text, 1, count, Page: page));
        }

        rows.Add(row);
    }

    // The columns a chunk stands in: all that it touches, else the nearest.
    private (int First, int Columns) Span(PdfWord chunk)
    {
        var (first, last) = (-1, -1);
        for (var at = 0; at < columns.Count; at++)
            if (chunk.Left < columns[at].Right && columns[at].Left < chunk.Right)
                (first, last) = (first < 0 ? at : first, at);
        if (first >= 0)
            return (first, last - first + 1);
        var middle = (chunk.Left + chunk.Right) / 2;
        var nearest = 0;
        for (var at = 1; at < columns.Count; at++)
            if (Distance(at) < Distance(nearest))
                nearest = at;
        return (nearest, 1);

        double Distance(int at) => Math.Abs((columns[at].Left + columns[at].Right) / 2 - middle);
    }
}
