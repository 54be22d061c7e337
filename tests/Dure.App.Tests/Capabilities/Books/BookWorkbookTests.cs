using System.Globalization;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Rig;
using Dure.App.Tests.Shared.TableSpecs;
using Dure.Tables.Model;
using Dure.Tables.Writing;
using Dure.Tests.Tables;

namespace Dure.App.Tests.Capabilities.Books;

/// <summary>Whoever recalculates a published workbook arrives at what was published.</summary>
public class BookWorkbookTests
{
    // The label column.
    private const int HeadColumns = 1;

    [Fact]
    public async Task Every_cell_of_every_book_recalculates_to_what_is_shown()
    {
        Spreadsheet.Need();
        var books = await BooksAsync();

        var workbooks = Spreadsheet.Read([.. books.Select(Workbook)], asShown: false);

        var (cells, wrong) = (0, new List<string>());
        foreach (var (tables, sheets) in books.Zip(workbooks))
        {
            sheets.Count.ShouldBe(tables.Count, tables[0].Head.Book);
            foreach (var (table, sheet) in tables.Zip(sheets))
            {
                for (var row = 0; row < table.Rows.Count; row++)
                {
                    for (var column = 0; column < table.Columns.Count; column++)
                    {
                        cells++;
                        var text = sheet[row + HeadRows(table)][column + HeadColumns];
                        if (!Same(table[row, column], text))
                            wrong.Add(
                                $"{table.Head.Book}/{table.Head.Id}: {table.Rows[row].Id}.{table.Columns[column].Id} '{text}', ours '{table[row, column].Text}'"
                            );
                    }
                }
            }
        }

        wrong.ShouldBeEmpty();
        cells.ShouldBeGreaterThan(4000);
    }

    // Title, caption, and a second header row where columns are grouped.
    private static int HeadRows(Table table) => table.Columns.Any(column => column.Group is not null) ? 4 : 3;

    /// <summary>A fact stands in its cell unrounded and is rounded by its format; a formula rounds itself.</summary>
    private static bool Same(Cell cell, string text) =>
        cell.Shown is not { } shown
            ? text.Trim() == cell.Text.Trim()
            : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && (
                    cell.Formula is not null
                        ? number == shown
                        : Math.Round(number, cell.Showing?.Decimals ?? 0, MidpointRounding.AwayFromZero) == shown
                );

    private static byte[] Workbook(IReadOnlyList<Table> tables)
    {
        using var stream = new MemoryStream();
        Xlsx.Write(tables, stream);
        return Spreadsheet.WithoutKeptValues(stream.ToArray());
    }

    private static async Task<List<IReadOnlyList<Table>>> BooksAsync()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var books = new List<IReadOnlyList<Table>>();
        foreach (var folder in Repository.Books.Append(Hanbit.Folder))
        {
            var loaded = await desk.LoadAsync(folder);
            var book = (await desk.Get<TableReader>().BookAsync(loaded.Book, Desk.Cancel)).ShouldNotBeNull();
            var tables = await desk.Get<TableReader>().TablesAsync(book, asOf: null, Desk.Cancel);
            books.Add([.. tables.Select(computed => computed.Table)]);
        }

        return books;
    }
}
