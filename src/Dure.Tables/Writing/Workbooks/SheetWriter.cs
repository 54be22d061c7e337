using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Dure.Kernel;
using Dure.Tables.Model;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using SheetColumn = DocumentFormat.OpenXml.Spreadsheet.Column;
using SheetRow = DocumentFormat.OpenXml.Spreadsheet.Row;
using Table = Dure.Tables.Model.Table;

namespace Dure.Tables.Writing.Workbooks;

/// <summary>Writes one table as one sheet.</summary>
internal sealed partial class SheetWriter
{
    private const int TitleRow = 1;
    private const int CaptionRow = 2;
    private const int HeaderRow = 3;
    private const double NarrowestColumn = 8;
    private const double WidestColumn = 60;

    private readonly Table table;
    private readonly StyleSheet styles;
    private readonly bool grouped;
    private readonly int firstRow;
    private readonly SheetGrid grid;
    private readonly SheetFormula formulas;
    private readonly SortedDictionary<int, SortedDictionary<int, SheetCell>> rows = [];
    private readonly List<string> merged = [];

    /// <summary>For one table of a workbook.</summary>
    public SheetWriter(Table table, StyleSheet styles)
    {
        (this.table, this.styles) = (table, styles);
        grouped = table.Columns.Any(column => column.Group is not null);
        firstRow = HeaderRow + (grouped ? 2 : 1);
        grid = new SheetGrid(table, firstRow);
        formulas = new SheetFormula(table, grid);
    }

    /// <summary>The sheet's part of the workbook.</summary>
    /// <param name="isFirst">Whether the sheet is the one that opens.</param>
    public Worksheet ToPart(bool isFirst)
    {
        WriteHead();
        for (var row = 0; row < table.Rows.Count; row++)
            WriteRow(row);
        WriteNotes();
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        HorizontalSplit = 1,
                        VerticalSplit = firstRow - 1,
                        TopLeftCell = new Spot(firstRow, 2).ToString(),
                        ActivePane = PaneValues.BottomRight,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                    TabSelected = isFirst,
                }
            ),
            Widths(),
            new SheetData(rows.Select(row => new SheetRow(row.Value.Values) { RowIndex = (uint)row.Key }))
        );
        if (merged.Count > 0)
            sheet.Append(new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
        sheet.Append(
            new PageSetup
            {
                PaperSize = 9,
                Orientation = OrientationValues.Landscape,
                FitToWidth = 1,
                FitToHeight = 0,
            }
        );
        return sheet;
    }

    private void WriteHead()
    {
        Text(new(TitleRow, 1), table.Head.Title, new Look(Weight: 2, Border: false));
        if (Print.Caption(table) is { } caption)
        {
            Text(
                new(CaptionRow, table.Columns.Count + 1),
                caption,
                new Look(Border: false, Align: HorizontalAlignmentValues.Right)
            );
        }

        var look = new Look(Weight: 1, Shade: 1, Align: HorizontalAlignmentValues.Center);
        Header(1, Print.LabelHeader);
        foreach (var (first, count, group) in Print.Groups(table))
        {
            if (group is null)
            {
                Header(first + 2, table.Columns[first].Label);
                continue;
            }

            for (var column = first; column < first + count; column++)
            {
                Text(new(HeaderRow, column + 2), column == first ? group : "", look);
                Text(new(HeaderRow + 1, column + 2), table.Columns[column].Label, look);
            }

            if (count > 1)
                merged.Add($"{new Spot(HeaderRow, first + 2)}:{new Spot(HeaderRow, first + count + 1)}");
        }

        foreach (var (column, at) in grid.Twins)
            Text(new(firstRow - 1, at), $"{table.Columns[column].Label} (반올림 전)", look);

        void Header(int column, string label)
        {
            Text(new(HeaderRow, column), label, look);
            if (!grouped)
                return;
            Text(new(HeaderRow + 1, column), "", look);
            merged.Add($"{new Spot(HeaderRow, column)}:{new Spot(HeaderRow + 1, column)}");
        }
    }

    private void WriteRow(int row)
    {
        var (weight, shade) = table.Rows[row].Kind switch
        {
            RowKind.Total => (1, 2),
            RowKind.Subtotal or RowKind.Heading => (1, 0),
            _ => (0, 0),
        };
        var label = new Look(
            Weight: weight,
            Shade: shade,
            Align: HorizontalAlignmentValues.Left,
            Indent: table.Rows[row].Depth
        );
        Text(grid.Visible(row, -1), table.Rows[row].Label, label);
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var cell = table[row, column];
            var isWords = cell.State == CellState.Words || table.Columns[column].IsWords;
            var look = new Look(
                isWords ? null : Format(row, column),
                weight,
                shade,
                Align: isWords ? HorizontalAlignmentValues.Left : HorizontalAlignmentValues.Right
            );
            var spot = grid.Visible(row, column);
            if (formulas.Rounded(row, column) is { } formula)
                Formula(spot, formula, cell, Number(cell.Shown), look);
            else if (cell.State == CellState.Number)
                Add(
                    spot,
                    look,
                    new CellValue(cell.Formula is null ? Number(SheetGrid.InShownUnit(cell)) : Number(cell.Shown))
                );
            else
                Text(spot, cell.Text, look);
            if (grid.Twin(row, column) is { } twin)
                WriteTwin(row, column, twin);
        }
    }

    private void WriteTwin(int row, int column, Spot spot)
    {
        var cell = table[row, column];
        var exact = Number(SheetGrid.InShownUnit(cell));
        var look = new Look(Border: false);
        if (formulas.Unrounded(row, column) is { } formula)
            Formula(spot, formula, cell, exact, look);
        else if (cell.State == CellState.Number)
            Add(spot, look, new CellValue(exact));
        else
            Text(spot, cell.Text, look);
    }

    private void WriteNotes()
    {
        var notes = Print.Notes(table).ToList();
        if (grid.Twins.Any())
            notes.Add("숨긴 열에는 반올림하기 전의 값이 있고, 식은 그 값으로 계산합니다.");
        for (var at = 0; at < notes.Count; at++)
            Text(new(firstRow + table.Rows.Count + at, 1), notes[at], new Look(Border: false));
    }

    private string Format(int row, int column)
    {
        var cell = table[row, column];
        var behind = Print.UnitBehind(table, row, column) + (Print.IsMarked(cell) ? "*" : "");
        return StyleSheet.Format(cell.Showing?.Decimals ?? 0, behind);
    }

    private void Formula(Spot spot, string formula, Model.Cell cell, string number, Look look)
    {
        var written = Add(spot, look, new CellFormula(formula));
        if (cell.State != CellState.Number)
            written.DataType = CellValues.String;
        written.Append(new CellValue(cell.State == CellState.Number ? number : cell.Text));
    }

    private void Text(Spot spot, string text, Look look)
    {
        if (text.Length == 0)
        {
            Add(spot, look, null);
            return;
        }

        // Text inside the cell itself is never read as a formula; the quote keeps it so when somebody edits it.
        var quoted = look with
        {
            IsQuoted = text[0] is '=' or '+' or '-' or '@',
        };
        var inline = new InlineString(new Text(Legal(text)) { Space = SpaceProcessingModeValues.Preserve });
        Add(spot, quoted, inline).DataType = CellValues.InlineString;
    }

    private SheetCell Add(Spot spot, Look look, OpenXmlElement? content)
    {
        if (!rows.TryGetValue(spot.Row, out var row))
            rows[spot.Row] = row = [];
        var cell = new SheetCell { CellReference = spot.ToString(), StyleIndex = styles.Of(look) };
        if (content is not null)
            cell.Append(content);
        row[spot.Column] = cell;
        return cell;
    }

    private Columns Widths()
    {
        var labels = table.Rows.Select(row => Print.Width(row.Label) + (row.Depth * 2));
        var widths = table.Columns.Select(
            (column, at) =>
                Enumerable
                    .Range(0, table.Rows.Count)
                    .Select(row => Print.Width(table[row, at].Text + Print.UnitBehind(table, row, at)) + 1)
                    .Append(Print.Width(column.Label))
                    .Append(column.Group is { } group ? Print.Width(group) / Count(column.Group) : 0)
                    .Max()
        );
        var columns = widths.Prepend(labels.Append(Print.Width(Print.LabelHeader)).Max()).Select(Width);
        var hidden = grid.Twins.Select(twin => new SheetColumn
        {
            Min = (uint)twin.At,
            Max = (uint)twin.At,
            Hidden = true,
            CustomWidth = true,
            Width = NarrowestColumn,
        });
        return new Columns(columns.Concat(hidden));

        int Count(string group) => table.Columns.Count(column => column.Group == group);
    }

    private static SheetColumn Width(int width, int at) =>
        new()
        {
            Min = (uint)at + 1,
            Max = (uint)at + 1,
            CustomWidth = true,
            Width = Math.Clamp(width + 2, NarrowestColumn, WidestColumn),
        };

    private static string Number(decimal? value) => value?.ToString("G29", CultureInfo.InvariantCulture) ?? "";

    private static string Number(Rational value)
    {
        try
        {
            var rounded = value.Round(12);
            if (Rational.FromDecimal(rounded) == value)
                return Number(rounded);
        }
        catch (OverflowException)
        {
            // More digits than a decimal holds; the nearest floating-point number is all a spreadsheet could keep of it.
        }

        return value.ToDouble().ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>Text that XML and Excel take as it is: no control characters, no accidental _x0000_ escapes.</summary>
    private static string Legal(string text) =>
        string.Concat(
            Escape()
                .Replace(text, "_x005F_$1")
                .EnumerateRunes()
                .Select(rune => rune.Value is < 0x20 and not ('\t' or '\n') or 0xFFFE or 0xFFFF ? "" : rune.ToString())
        );

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
