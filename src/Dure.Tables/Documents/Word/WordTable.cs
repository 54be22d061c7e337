using System.Text;

namespace Dure.Tables.Documents.Word;

/// <summary>A Word table whose end has not come yet.</summary>
/// <param name="reserved">Its place among the parts.</param>
/// <param name="place">Where it begins.</param>
internal sealed class WordTable(int reserved, DocumentPlace place)
{
    private readonly List<DocumentCell> cells = [];
    private readonly Dictionary<int, int> openAbove = [];
    private readonly StringBuilder text = new();
    private int row = -1;
    private int column;
    private int span = 1;
    private bool isHeader;
    private bool continues;
    private bool restarts;

    /// <summary>Its place among the parts.</summary>
    public int Reserved => reserved;

    /// <summary>Its title as the program keeps it (w:tblCaption); not shown on the page.</summary>
    public string? Caption { get; set; }

    /// <summary>Begins a row.</summary>
    public void BeginRow()
    {
        row++;
        column = 0;
        isHeader = false;
    }

    /// <summary>Marks the row as one that is repeated on every page.</summary>
    public void MarkHeader() => isHeader = true;

    /// <summary>Leaves columns of the row out, as a row that is indented does.</summary>
    public void Skip(int columns) => column += Math.Clamp(columns, 0, 1000);

    /// <summary>Begins a cell.</summary>
    public void BeginCell()
    {
        text.Clear();
        (span, continues, restarts) = (1, false, false);
    }

    /// <summary>Columns the cell covers.</summary>
    public void Span(int columns) => span = Math.Clamp(columns, 1, 1000);

    /// <summary>The cell begins a vertical merge, or goes on with the one above.</summary>
    public void Merge(bool begins) => (restarts, continues) = (begins, !begins);

    /// <summary>Adds a paragraph to the cell.</summary>
    public void Append(string paragraphText)
    {
        if (text.Length > 0)
            text.Append('\n');
        text.Append(paragraphText);
    }

    /// <summary>Ends the cell.</summary>
    /// <returns>Columns it covers.</returns>
    public int EndCell()
    {
        if (continues && openAbove.TryGetValue(column, out var above) && cells[above].ColumnSpan == span)
            cells[above] = cells[above] with { RowSpan = row - cells[above].Row + 1 };
        else
        {
            openAbove.Remove(column);
            if (restarts)
                openAbove[column] = cells.Count;
            cells.Add(new DocumentCell(row, column, text.ToString().Trim(), 1, span, IsHeader: isHeader));
        }

        column += span;
        return span;
    }

    /// <summary>The table; its number is given later.</summary>
    public DocumentTable Close() => new(place, Caption, 0, null, Settled());

    // A merge that skips a row, in a damaged file, would lie over the cells of that row.
    private List<DocumentCell> Settled()
    {
        var taken = new HashSet<(int, int)>();
        var settled = new List<DocumentCell>(cells.Count);
        foreach (var cell in cells)
        {
            var rows = 0;
            while (rows < cell.RowSpan && IsFree(cell, cell.Row + rows))
                rows++;
            if (rows == 0)
                continue;
            settled.Add(cell with { RowSpan = rows });
            for (var at = cell.Row; cell.RowSpan > 1 && at < cell.Row + rows; at++)
            for (var over = cell.Column; over < cell.Column + cell.ColumnSpan; over++)
                taken.Add((at, over));
        }

        return settled;

        bool IsFree(DocumentCell cell, int at) =>
            taken.Count == 0 || !Enumerable.Range(cell.Column, cell.ColumnSpan).Any(over => taken.Contains((at, over)));
    }
}
