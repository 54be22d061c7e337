namespace Dure.Tables.Model;

/// <summary>A computed table: every cell exact, with where it came from. Rows and columns are addressed by position.</summary>
public sealed class Table
{
    private readonly Cell[,] cells;

    /// <summary>Puts a table together.</summary>
    /// <param name="head">What the table is.</param>
    /// <param name="rows">From top to bottom.</param>
    /// <param name="columns">From left to right.</param>
    /// <param name="cells">One cell for each row and column, in that order of indices.</param>
    /// <exception cref="ArgumentException">The cells are not as many as rows times columns.</exception>
    public Table(TableHead head, IReadOnlyList<Row> rows, IReadOnlyList<Column> columns, Cell[,] cells)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.GetLength(0) != rows.Count || cells.GetLength(1) != columns.Count)
            throw new ArgumentException("Cells do not match rows and columns.", nameof(cells));
        (Head, Rows, Columns, this.cells) = (head, rows, columns, cells);
    }

    /// <summary>What the table is.</summary>
    public TableHead Head { get; }

    /// <summary>From top to bottom; totals and subtotals stand among them.</summary>
    public IReadOnlyList<Row> Rows { get; }

    /// <summary>From left to right, without the column of row labels.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The cell at a position.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such row or column.</exception>
    public Cell this[int row, int column] => cells[row, column];

    /// <summary>The position of a row by its id, or −1.</summary>
    public int RowOf(string id) => IndexOf(Rows, row => row.Id == id);

    /// <summary>The position of a column by its id, or −1.</summary>
    public int ColumnOf(string id) => IndexOf(Columns, column => column.Id == id);

    private static int IndexOf<T>(IReadOnlyList<T> list, Func<T, bool> found)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (found(list[i]))
                return i;
        }

        return -1;
    }
}

/// <summary>What a table is, apart from its figures.</summary>
/// <param name="Id">Short code, unique in its book.</param>
/// <param name="Title">As it stands above the table.</param>
/// <param name="Unit">Caption (단위: …), or null if each cell says its own.</param>
/// <param name="Dash">What – means, for the note under the table.</param>
/// <param name="Book">Code of the book, for example guro-2022.</param>
/// <param name="Publisher">The municipality's name.</param>
public sealed record TableHead(string Id, string Title, string? Unit, string Dash, string Book, string Publisher);

/// <summary>What a row is.</summary>
public enum RowKind
{
    /// <summary>A row of its own figures; it counts in totals unless it stands outside them.</summary>
    Leaf,

    /// <summary>Σ of the rows of its group.</summary>
    Subtotal,

    /// <summary>Σ of all leaf rows of the list it stands in.</summary>
    Total,

    /// <summary>A label over a group, without figures.</summary>
    Heading,

    /// <summary>A formula over other rows.</summary>
    Computed,
}

/// <summary>One row.</summary>
/// <param name="Id">Unique in the table.</param>
/// <param name="Label">As printed.</param>
/// <param name="Depth">0 for the outermost, for indenting.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Leaves">For totals and subtotals: positions of the rows that are added; else empty.</param>
/// <param name="Outside">Whether it is shown beside the others but counts in no total, running total or rank of theirs.</param>
public sealed record Row(
    string Id,
    string Label,
    int Depth,
    RowKind Kind,
    IReadOnlyList<int> Leaves,
    bool Outside = false
);

/// <summary>One column.</summary>
/// <param name="Id">Unique in the table.</param>
/// <param name="Label">As printed.</param>
/// <param name="Group">A header over several neighbouring columns of the same group, or null.</param>
/// <param name="IsWords">Whether its cells are words, not figures.</param>
public sealed record Column(string Id, string Label, string? Group, bool IsWords);
