using Dure.Tables.Checks.Figures;
using Dure.Tables.Documents;

namespace Dure.Tables.Checks.Grids;

/// <summary>A printed table as arithmetic sees it: figures on a grid, with the headers and labels they belong to.</summary>
internal sealed class CheckGrid
{
    private readonly GridFigure[] figures;
    private readonly int[] cells;
    private readonly List<string> units = [""];
    private readonly Dictionary<string, byte> unitNumbers = new() { [""] = 0 };

    public CheckGrid(DocumentTable table, string? unit)
    {
        Table = table;
        CaptionUnit = unit;
        var placed = GridAlignment.Place(table);
        (Rows, Columns) = (placed.Rows, placed.Columns);
        cells = placed.Cells;
        figures = new GridFigure[cells.Length];
        var scratch = new List<PrintedFigure>(4);
        for (var slot = 0; slot < cells.Length; slot++)
        {
            // A merged cell counts once, where it begins.
            if (cells[slot] >= 0 && placed.Begins(slot))
                figures[slot] = Read(table.Cells[cells[slot]].Text, scratch);
        }

        (HeaderRows, LabelColumns) = GridHeads.Find(this);
        Labels = new GridLabels(this);
    }

    public DocumentTable Table { get; }

    /// <summary>Of the whole table, from the text above it: "(단위: 천원)"; null for none or several.</summary>
    public string? CaptionUnit { get; }
    public int Rows { get; }
    public int Columns { get; }
    public int HeaderRows { get; }
    public int LabelColumns { get; }
    public GridLabels Labels { get; }
    public IReadOnlyList<string> Units => units;

    public GridFigure this[int row, int column] => figures[(row * Columns) + column];

    public int Slot(int row, int column) => (row * Columns) + column;

    public GridFigure At(int slot) => figures[slot];

    public string Text(int row, int column) =>
        cells[(row * Columns) + column] is >= 0 and var at ? Table.Cells[at].Text : "";

    public bool IsHeader(int row, int column) =>
        cells[(row * Columns) + column] is >= 0 and var at && Table.Cells[at].IsHeader;

    public DocumentPlace PlaceOf(int slot) =>
        cells[slot] is >= 0 and var at ? Table.PlaceOf(Table.Cells[at]) : Table.Place;

    public string Printed(int slot) => cells[slot] is >= 0 and var at ? Table.Cells[at].Text.Trim() : "";

    /// <summary>Whether a cell holds another figure behind its first.</summary>
    public bool HasSecondFigure(int slot)
    {
        var found = new List<PrintedFigure>(2);
        FigureScanner.Scan(Printed(slot), found);
        return found.Count > 1 && found[1].IsQuantity;
    }

    /// <summary>Whether a figure stands in a row of loose text that ends before the others do.</summary>
    public bool IsCut(int slot)
    {
        if (!Table.IsLoose)
            return false;
        var row = slot / Columns;
        return LastFigure(row) < Enumerable.Range(HeaderRows, Rows - HeaderRows).Max(LastFigure)
            && cells.AsSpan((row * Columns) + LastFigure(row) + 1, Columns - LastFigure(row) - 1).IndexOfAnyExcept(-1)
                < 0;
    }

    private int LastFigure(int row)
    {
        for (var column = Columns - 1; column > 0; column--)
        {
            if (this[row, column].IsNumber || this[row, column].Sort == CellSort.Dash)
                return column;
        }

        return 0;
    }

    /// <summary>The unit a figure is in: its own, its column's, its row's, the table's.</summary>
    public string UnitOf(int slot)
    {
        var own = Units[figures[slot].Unit];
        if (own.Length > 0)
            return own;
        var (row, column) = (slot / Columns, slot % Columns);
        return Labels.ColumnUnit(column) ?? Labels.RowUnit(row) ?? CaptionUnit ?? "";
    }

    /// <summary>The last column of a row that holds anything; −1 for none.</summary>
    public int LastFilled(int row)
    {
        var column = Columns - 1;
        while (column >= 0 && Text(row, column).Length == 0)
            column--;
        return column;
    }

    private GridFigure Read(string text, List<PrintedFigure> scratch)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length == 0)
            return default;
        if (CellText.IsDash(trimmed))
            return new(0, 0, CellSort.Dash, 0);
        if (FigureScanner.TryPlain(trimmed, out var plain))
            return new(plain, 0, CellSort.Number, 0);
        if (trimmed.Length > 60 || !CellText.MayBeFigure(trimmed))
            return new(0, 0, CellSort.Words, 0);
        scratch.Clear();
        FigureScanner.Scan(trimmed, scratch);
        if (scratch.Count == 0 || !CellText.IsWhole(trimmed, scratch))
            return new(0, 0, CellSort.Words, 0);
        var first = scratch[0];
        return first.Sort == FigureSort.Quantity
            ? new(
                CellText.InParentheses(trimmed) ? -first.Value : first.Value,
                Powers.ExponentOf(first.Step),
                CellSort.Number,
                NumberOf(first.Unit)
            )
            : new(first.Value, 0, first.Sort == FigureSort.Name ? CellSort.Name : CellSort.Words, 0);
    }

    private byte NumberOf(string unit)
    {
        if (unitNumbers.TryGetValue(unit, out var number))
            return number;
        if (units.Count == byte.MaxValue)
            return 0;
        units.Add(unit);
        return unitNumbers[unit] = (byte)(units.Count - 1);
    }
}
