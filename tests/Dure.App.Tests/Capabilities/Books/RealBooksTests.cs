using System.Globalization;
using System.Text;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Rig;
using Dure.Tables.Checks;
using Dure.Tables.Documents;
using Dure.Tables.Writing;
using Dure.Tables.Writing.Hangul;

namespace Dure.App.Tests.Capabilities.Books;

/// <summary>The main job on real cases: every printed table computed from the ledger and held against print.</summary>
public class RealBooksTests
{
    public static TheoryData<string> Names => [.. Repository.Books.Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_printed_cell_agrees_or_is_accounted_for(string book)
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await desk.LoadAsync(book);

        var result = await ComparedAsync(desk, book);

        result.Problems.ShouldBeEmpty();
        result.Cells.ShouldBeGreaterThan(50);
        result.Agreeing.ShouldBe(result.Cells - result.Contradictions);
    }

    [Theory]
    [DatabaseData]
    public async Task All_books_load_together_and_a_second_time_changes_nothing(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        foreach (var folder in Repository.Books)
            (await desk.LoadAsync(folder)).Written.ShouldBeGreaterThan(0);

        foreach (var folder in Repository.Books)
        {
            var again = await desk.LoadAsync(folder);
            (again.Written, again.Changed).ShouldBe((0, 0), again.Book);
            (await ComparedAsync(desk, again.Book)).Problems.ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_computed_table_is_called_wrong_by_the_checks(string book)
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await desk.LoadAsync(book);
        var reader = desk.Get<TableReader>();
        var tables = await reader.TablesAsync((await reader.BookAsync(book, Desk.Cancel))!, null, Desk.Cancel);

        using var hangul = new MemoryStream();
        Hwpx.Write(book, tables.Select(one => one.Table), hangul);
        Errors(hangul.ToArray(), "표.hwpx").ShouldBeEmpty();
        foreach (var table in tables.Select(one => one.Table))
            Errors(Encoding.UTF8.GetBytes(Html.Page([table], table.Head.Title)), "표.html")
                .ShouldBeEmpty(table.Head.Id);
    }

    private static IEnumerable<string> Errors(byte[] file, string name) =>
        DocumentCheck
            .Run(DocumentReader.Read(file, name))
            .Where(finding => finding.Level == FindingLevel.Error)
            .Select(finding => finding.Message);

    [Fact]
    public async Task The_documents_say_how_many_cells_agree()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var (tables, cells, contradictions) = (0, 0, 0);
        foreach (var folder in Repository.Books)
        {
            await desk.LoadAsync(folder);
            var result = await ComparedAsync(desk, Path.GetFileName(folder)!);
            (tables, cells, contradictions) = (
                tables + result.Tables,
                cells + result.Cells,
                contradictions + result.Contradictions
            );
        }

        foreach (var file in (string[])["README.md", "README.ko.md"])
        {
            var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, file), Desk.Cancel);
            var block = text.Split("<!-- printed:begin -->")[1].Split("<!-- printed:end -->")[0];
            foreach (
                var number in (int[])[Repository.Books.Count(), tables, cells, cells - contradictions, contradictions]
            )
                block.ShouldContain(
                    number.ToString("N0", CultureInfo.InvariantCulture),
                    Case.Sensitive,
                    $"{file}: {number}"
                );
        }
    }

    private static async Task<PrintedResult> ComparedAsync(Desk desk, string code)
    {
        var book = await desk.Get<TableReader>().BookAsync(code, Desk.Cancel);
        return await desk.Get<PrintedCheck>().CompareAsync(book.ShouldNotBeNull(), Desk.Cancel);
    }
}
