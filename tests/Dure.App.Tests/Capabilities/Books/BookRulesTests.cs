using System.Text.RegularExpressions;
using Dure.App.Capabilities.Books;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Rig;
using Dure.Tables.Model;
using YamlDotNet.RepresentationModel;

namespace Dure.App.Tests.Capabilities.Books;

/// <summary>What every book must keep to, beyond agreeing with its print.</summary>
public partial class BookRulesTests(ITestOutputHelper output)
{
    private const int LongestText = 200;

    public static TheoryData<string> Names => RealBooksTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_total_is_typed(string name)
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await desk.LoadAsync(name);
        var reader = desk.Get<TableReader>();
        var book = (await reader.BookAsync(name, Desk.Cancel)).ShouldNotBeNull();
        var specs = (await reader.DefinitionsAsync(book, Desk.Cancel)).ToDictionary(
            definition => definition.Id,
            definition => SpecReader.Read(definition.Yaml, definition.Id)
        );

        var typed = new List<string>();
        foreach (var (_, _, table) in await reader.TablesAsync(book, asOf: null, Desk.Cancel))
        {
            foreach (var (row, column) in TotalCells(table))
            {
                var cell = table[row, column];
                if (cell.Formula is not null || cell.State is not CellState.Number)
                    continue;
                var where = $"{name}/{table.Head.Id} [{table.Rows[row].Id}] [{table.Columns[column].Id}] {cell.Text}";
                if (DeclaresWhereToLook(specs[table.Head.Id].Rows, table.Rows[row].Id, table.Columns[column].Id))
                    output.WriteLine($"기록에서 읽는 합계: {where}");
                else if (AddsUp(table, row, column))
                    typed.Add(where);
            }
        }

        typed.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_figure_has_its_line_in_the_source(string name) =>
        Read(name)["facts"]
            .Where(fact => fact["source"] is not { } line || !SourceLine().IsMatch(line))
            .Select(fact => fact.Place.ToString())
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_contradiction_has_its_line_and_says_why(string name) =>
        Read(name)["contradictions"]
            .Where(one => one.Required("why").Length < 4 || !int.TryParse(one["line"], out var line) || line < 1)
            .Select(one => one.Place.ToString())
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void It_holds_facts_no_prose_and_nobodys_numbers(string name)
    {
        var wrong = new List<string>();
        foreach (var (place, text) in Texts(Read(name)))
        {
            if (text.Length > LongestText)
                wrong.Add($"{place}: {text.Length} letters");
            if (Telephone().IsMatch(text) || ResidentNumber().IsMatch(text))
                wrong.Add($"{place}: {text}");
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("문의 02-123-4567", true)]
    [InlineData("010-1234-5678", true)]
    [InlineData("031)123-4567", true)]
    [InlineData("2022-01-31", false)]
    [InlineData("2018-07..2022-06", false)]
    [InlineData("조례 제1012-3456호", false)]
    public void A_telephone_number_is_found(string text, bool found) => Telephone().IsMatch(text).ShouldBe(found);

    [Theory]
    [InlineData("900101-1234567", true)]
    [InlineData("9001011234567", true)]
    [InlineData("901301-1234567", false)]
    [InlineData("1,142,600,000,000원", false)]
    public void A_resident_number_is_found(string text, bool found) => ResidentNumber().IsMatch(text).ShouldBe(found);

    private static IEnumerable<(int Row, int Column)> TotalCells(Table table) =>
        from row in Enumerable.Range(0, table.Rows.Count)
        where table.Rows[row].Kind is RowKind.Total or RowKind.Subtotal
        from column in Enumerable.Range(0, table.Columns.Count)
        where !table.Columns[column].IsWords
        select (row, column);

    /// <summary>Whether rows below the total have figures in the column that could be added: then a figure of the total's
    /// own, of the same unit, was typed instead.</summary>
    private static bool AddsUp(Table table, int row, int column)
    {
        var parts = table.Rows[row].Leaves.Select(leaf => table[leaf, column]).Where(cell => cell.Shown is not null);
        return parts.Any() && parts.All(part => part.Showing?.Unit is not { IsRatio: true });
    }

    /// <summary>Whether the definition gives this very cell of a total coordinates of its own.</summary>
    private static bool DeclaresWhereToLook(IEnumerable<RowSpec> rows, string row, string column) =>
        rows.Any(spec =>
            (
                spec.Form is RowForm.Total or RowForm.Group
                && Numbered(row) == (spec.Id ?? (spec.Form == RowForm.Total ? "total" : "group"))
                && spec.Cells.TryGetValue(column, out var cell)
                && !cell.Coordinates.IsEmpty
            ) || DeclaresWhereToLook(spec.Rows, row, column)
        );

    // A second row of one id is called id-2.
    private static string Numbered(string row) => LaterRow().Replace(row, "");

    private static BookSource Read(string name) =>
        Dure.App.Capabilities.Books.Books.Read(Path.Combine(Repository.Root, "books", name));

    /// <summary>Every text of a book but the figures themselves.</summary>
    private static IEnumerable<(string Place, string Text)> Texts(BookSource book)
    {
        foreach (var record in book.Sections.Values.SelectMany(records => records))
        {
            foreach (var (key, field) in record.Fields.Where(field => field.Key != "value"))
            {
                foreach (var item in field.Items)
                    yield return ($"{field.Place} {key}", item);
            }
        }

        foreach (var table in book.Tables)
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(table.Text));
            foreach (var scalar in yaml.Documents[0].AllNodes.OfType<YamlScalarNode>())
                yield return ($"tables/{table.Id}.yaml:{scalar.Start.Line}", scalar.Value ?? "");
        }

        foreach (var printed in book.Printed)
        {
            foreach (var field in printed.Text.Split('\n', ','))
                yield return ($"printed/{printed.Id}.csv", field);
        }
    }

    [GeneratedRegex(@"^[1-9]\d*([-~,]\d+)*$")]
    private static partial Regex SourceLine();

    [GeneratedRegex(@"(?<!\d)0\d{1,2}[-.) ]+\d{3,4}[-. ]\d{4}(?!\d)")]
    private static partial Regex Telephone();

    [GeneratedRegex(
        @"(?<!\d)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])-?[1-8]\d{6}(?!\d)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex ResidentNumber();

    [GeneratedRegex(@"-\d+$")]
    private static partial Regex LaterRow();
}
