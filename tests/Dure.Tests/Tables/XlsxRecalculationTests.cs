using System.Globalization;
using Dure.Tables.Model;
using Dure.Tables.Writing;

namespace Dure.Tests.Tables;

/// <summary>LibreOffice, given the formulas without their values, must arrive at every figure we show.</summary>
public sealed class XlsxRecalculationTests
{
    // Title, caption, two header rows; the label column.
    private const int HeadRows = 4;
    private const int HeadColumns = 1;

    [Fact]
    public void Every_cell_recalculates_to_what_is_shown()
    {
        Spreadsheet.Need();
        var tables = Tables();
        var sheets = Spreadsheet.Read(Workbook(tables), asShown: false);
        var wrong = new List<string>();
        Each(
            tables,
            sheets,
            (table, row, column, text) =>
            {
                var cell = table[row, column];
                var same =
                    cell.Shown is not { } shown ? text == cell.Text
                    : cell.Formula is not null ? Parse(text) == shown
                    : Math.Round(Parse(text), cell.Showing!.Decimals, MidpointRounding.AwayFromZero) == shown;
                if (!same)
                    wrong.Add(Say(table, row, column, text));
            }
        );
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_cell_looks_as_ours()
    {
        Spreadsheet.Need();
        var tables = Tables();
        var sheets = Spreadsheet.Read(Workbook(tables), asShown: true);
        var wrong = new List<string>();
        Each(
            tables,
            sheets,
            (table, row, column, text) =>
            {
                var cell = table[row, column];
                var expected = cell.Text;
                if (cell is { State: CellState.Number, Showing.Unit: var unit })
                    expected += unit?.Text + (cell.Provisional ? "*" : "");
                if (text != expected)
                    wrong.Add(Say(table, row, column, text));
            }
        );
        wrong.ShouldBeEmpty();
    }

    private static List<Table> Tables() =>
        [
            .. Enumerable.Range(1, 30).Select(Samples.Random),
            new(
                Samples.Head with
                {
                    Title = "표",
                },
                Samples.Fixed().Rows,
                Samples.Fixed().Columns,
                Cells(Samples.Fixed())
            ),
        ];

    private static Cell[,] Cells(Table table)
    {
        var cells = new Cell[table.Rows.Count, table.Columns.Count];
        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
                cells[row, column] = table[row, column];
        }

        return cells;
    }

    private static byte[] Workbook(List<Table> tables)
    {
        using var stream = new MemoryStream();
        Xlsx.Write(tables, stream);
        return Spreadsheet.WithoutKeptValues(stream.ToArray());
    }

    private static void Each(
        List<Table> tables,
        IReadOnlyList<string[][]> sheets,
        Action<Table, int, int, string> check
    )
    {
        for (var at = 0; at < tables.Count; at++)
        {
            for (var row = 0; row < tables[at].Rows.Count; row++)
            {
                for (var column = 0; column < tables[at].Columns.Count; column++)
                    check(tables[at], row, column, sheets[at][row + HeadRows][column + HeadColumns]);
            }
        }
    }

    private static decimal Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : decimal.MinValue;

    private static string Say(Table table, int row, int column, string text) =>
        $"{table.Head.Title}: {table.Rows[row].Id}.{table.Columns[column].Id} '{text}', ours '{table[row, column].Text}'";
}
