using Dure.Tables.Model;

namespace Dure.Tables.Writing.Hangul;

/// <summary>A table of a draft, with what stands over and under it. One too wide for an upright page gets a lying one.</summary>
/// <param name="Columns">How many; 1 or more.</param>
/// <param name="HeaderRows">Rows from the top that are repeated on each page the table goes over.</param>
/// <param name="Cells">In any order; no two may cover the same place, and places may stay empty.</param>
public sealed record HwpxTableBlock(int Columns, int HeaderRows, IReadOnlyList<HwpxCell> Cells) : HwpxBlock
{
    /// <summary>Over the table; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>Over its right edge, complete: <c>(단위: 백만원)</c>; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Under the table, one a line.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A computed table as it is printed elsewhere: label column, groups over their columns, totals set off.</summary>
    public static HwpxTableBlock Of(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var headerRows = table.Columns.Any(column => column.Group is not null) ? 2 : 1;
        var cells = new List<HwpxCell>(Head(table, headerRows));
        for (var row = 0; row < table.Rows.Count; row++)
            cells.AddRange(Row(table, row, headerRows));
        return new HwpxTableBlock(table.Columns.Count + 1, headerRows, cells)
        {
            Title = table.Head.Title,
            Caption = Print.Caption(table),
            Notes = [.. Print.Notes(table)],
        };
    }

    /// <summary>The cells row by row, with empty ones where none covers a place.</summary>
    /// <exception cref="ArgumentException">Two cells cover the same place.</exception>
    internal List<List<HwpxCell>> Grid()
    {
        var rows = Math.Max(1, Cells.Count == 0 ? 0 : Cells.Max(cell => cell.Row + cell.RowSpan));
        var grid = Enumerable.Range(0, rows).Select(_ => new List<HwpxCell>(Columns)).ToList();
        var covered = new bool[rows, Columns];
        foreach (var cell in Cells)
        {
            grid[cell.Row].Add(cell);
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    if (covered[row, column])
                        throw new ArgumentException($"Two cells cover row {row}, column {column}.");
                    covered[row, column] = true;
                }
            }
        }

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                if (!covered[row, column])
                    grid[row].Add(new HwpxCell(row, column, ""));
            }

            grid[row].Sort((a, b) => a.Column.CompareTo(b.Column));
        }

        return grid;
    }

    private static IEnumerable<HwpxCell> Head(Table table, int rows)
    {
        yield return Header(0, 0, Print.LabelHeader, rows, 1);
        foreach (var (first, count, group) in Print.Groups(table))
        {
            if (group is null)
            {
                yield return Header(0, first + 1, table.Columns[first].Label, rows, 1);
                continue;
            }

            yield return Header(0, first + 1, group, 1, count);
            for (var column = first; column < first + count; column++)
                yield return Header(1, column + 1, table.Columns[column].Label, 1, 1);
        }
    }

    private static HwpxCell Header(int row, int column, string text, int rows, int columns) =>
        new(row, column, text, rows, columns) { Alignment = HwpxAlignment.Centre, Tone = HwpxTone.Header };

    private static IEnumerable<HwpxCell> Row(Table table, int at, int headerRows)
    {
        var row = table.Rows[at];
        var tone = row.Kind switch
        {
            RowKind.Total => HwpxTone.Total,
            RowKind.Subtotal or RowKind.Heading => HwpxTone.Strong,
            _ => HwpxTone.Plain,
        };
        yield return new HwpxCell(at + headerRows, 0, row.Label) { Indent = row.Depth, Tone = tone };
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var cell = table[at, column];
            var isWords = cell.State == CellState.Words || table.Columns[column].IsWords;
            var text = cell.Text + Print.UnitBehind(table, at, column) + (Print.IsMarked(cell) ? "*" : "");
            yield return new HwpxCell(at + headerRows, column + 1, text)
            {
                Alignment = isWords ? HwpxAlignment.Left : HwpxAlignment.Right,
                Tone = tone,
            };
        }
    }
}

/// <summary>A cell of a table to be written.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
/// <param name="Text">Line feeds begin a new paragraph of the cell.</param>
/// <param name="RowSpan">Rows it covers; 1 or more.</param>
/// <param name="ColumnSpan">Columns it covers; 1 or more.</param>
public readonly record struct HwpxCell(int Row, int Column, string Text, int RowSpan = 1, int ColumnSpan = 1)
{
    /// <summary>Where in the cell its text stands.</summary>
    public HwpxAlignment Alignment { get; init; }

    /// <summary>How the cell is set off.</summary>
    public HwpxTone Tone { get; init; }

    /// <summary>Steps its text is moved in from the left, 0 to 3; for left alignment alone.</summary>
    public int Indent { get; init; }
}

/// <summary>Where in a cell its text stands.</summary>
public enum HwpxAlignment
{
    /// <summary>Words.</summary>
    Left,

    /// <summary>Headers.</summary>
    Centre,

    /// <summary>Figures.</summary>
    Right,
}

/// <summary>How a cell is set off from others.</summary>
public enum HwpxTone
{
    /// <summary>Not at all.</summary>
    Plain,

    /// <summary>Bold: a subtotal, the label of a group.</summary>
    Strong,

    /// <summary>Bold on a light ground: a total.</summary>
    Total,

    /// <summary>Bold on a tinted ground: a header.</summary>
    Header,
}
