using Dure.App.Capabilities.Books;
using Dure.App.Shared.Ledger;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using BookFiles = Dure.App.Capabilities.Books.Books;

namespace Dure.App.Tests.Capabilities.Books;

/// <summary>A book is the same content as a folder, in a ledger and as a workbook.</summary>
public class RoundTripTests
{
    public static TheoryData<string> Names => [.. Repository.Books.Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Folder_ledger_workbook_ledger_folder_is_the_same_book(string name)
    {
        using var place = new SampleBook();
        await using var first = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await first.LoadAsync(name);
        BookFiles.WriteWorkbook(await ExportAsync(first, name), place.At("book.xlsx"));

        await using var second = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await second.LoadAsync(place.At("book.xlsx"));
        BookFiles.WriteFolder(await ExportAsync(second, name), place.At("again"));
        await using var third = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await third.LoadAsync(place.At("again"));

        var content = await Dump.OfAsync(first);
        (await Dump.OfAsync(second)).ShouldBe(content);
        (await Dump.OfAsync(third)).ShouldBe(content);
        await NothingNewAsync(second, place.At("book.xlsx"));
        await NothingNewAsync(third, place.At("again"));
        await NothingNewAsync(first, place.At("again"));
    }

    [Theory]
    [DatabaseData]
    public async Task A_corrected_figure_keeps_its_chain(DatabaseKind kind)
    {
        using var book = new SampleBook();
        await using var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(book.Folder);
        var correction = new NewFact
        {
            Subject = "programme:ansim",
            Measure = "jobs",
            Kind = FactKind.Result,
            Period = Period.Year(2022),
            Value = 97,
            Reason = "점검 결과 반영",
            Evidence = "일자리과-123",
        };
        await desk.Get<LedgerWriter>()
            .PostAsync(new MunicipalityCode(11530), new PostingHead("시험", "정정", "정정"), [correction], Desk.Cancel);

        BookFiles.WriteWorkbook(await ExportAsync(desk, "sample-2022"), book.At("book.xlsx"));
        await using var copy = await Desk.OpenAsync(kind);
        await copy.LoadAsync(book.At("book.xlsx"));

        (await Dump.OfAsync(copy)).ShouldBe(await Dump.OfAsync(desk));
        var chain = (await Dump.OfAsync(copy)).Where(line =>
            line.StartsWith("Fact ", StringComparison.Ordinal)
            && !line.Contains("Supersedes=-", StringComparison.Ordinal)
        );
        chain.Count().ShouldBe(2);
        await NothingNewAsync(desk, book.At("book.xlsx"));
    }

    [Theory]
    [DatabaseData]
    public async Task Hostile_texts_are_texts(DatabaseKind kind)
    {
        string[] texts =
        [
            "=cmd|'/C calc'!A0",
            "'=HYPERLINK(1)",
            "+1+1",
            "-1",
            "@SUM(A1)",
            "<script>alert(1)</script>",
            "끝\u202Etxt.exe",
            "_x0041_ _x000D_ _x005F_x0041_",
            "둘째\n줄, \"따옴표\" 그리고 쉼표; 쌍반점",
            "#REF!",
            "{a: 1} [b] & *c !d | > % # : -",
            "true",
            "01234",
            "１２３ 𝟙𝟚 😀\u0085한글",
            new string('가', 32_767),
        ];
        using var book = new SampleBook();
        var facts = texts.Select(
            (text, at) =>
                $"programme:ansim,jobs,{(at < 12 ? "목표" : "전망")},2022-{(at % 12) + 1:D2},{at},,,,{Csv(text)},9\n"
        );
        book.Append("facts/facts.csv", string.Concat(facts))
            .Append(
                "attributes.yaml",
                "attributes:\n"
                    + string.Concat(
                        texts.Select((text, at) => $"  - {{subject: municipality, key: k{at}, text: {Yaml(text)}}}\n")
                    )
            );
        await using var first = await Desk.OpenAsync(kind);
        await first.LoadAsync(book.Folder);
        var source = await ExportAsync(first, "sample-2022");
        source["attributes"].Select(record => record["text"]).Order().ShouldBe(texts.Order());
        source["facts"]
            .Select(record => record["reason"])
            .Where(reason => reason is not null)
            .ShouldBe(["누락분 반영", .. texts], ignoreOrder: true);

        BookFiles.WriteFolder(source, book.At("folder"));
        BookFiles.WriteWorkbook(source, book.At("book.xlsx"));
        foreach (var form in (string[])["folder", "book.xlsx"])
        {
            await using var again = await Desk.OpenAsync(kind);
            await again.LoadAsync(book.At(form));
            (await Dump.OfAsync(again)).ShouldBe(await Dump.OfAsync(first), form);
        }

        var csv = await File.ReadAllTextAsync(book.At("folder/facts/facts-001.csv"), Desk.Cancel);
        csv.ShouldContain(",'=cmd");
        csv.ShouldContain(",''=HYPERLINK");
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("\"=1,2\"", "\"'=1,2\"")]
    [InlineData("'=1", "''=1")]
    [InlineData("-cmd|x", "'-cmd|x")]
    [InlineData("-1+cmd|x", "'-1+cmd|x")]
    [InlineData("-565", "-565")]
    [InlineData("+447억", "+447억")]
    [InlineData("-", "-")]
    [InlineData("'둥근", "'둥근")]
    public async Task A_printed_cell_runs_nothing_in_a_spreadsheet(string cell, string written)
    {
        using var book = new SampleBook();
        var printed = $",목표,실적,달성률\n합계,{cell},99,{cell}\n";
        // In a file that people write an apostrophe before a sign is the spreadsheet's; a workbook has it as it is.
        book.Write("printed/sectors.csv", printed.Replace("'=1", "''=1", StringComparison.Ordinal));
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await desk.LoadAsync(book.Folder);
        BookFiles.WriteFolder(await ExportAsync(desk, "sample-2022"), book.At("folder"));

        (await File.ReadAllTextAsync(book.At("folder/printed/sectors.csv"), Desk.Cancel)).ShouldBe(
            $",목표,실적,달성률\n합계,{written},99,{written}\n"
        );
        BookFiles.Read(book.At("folder")).Printed[0].Text.ShouldBe(printed);
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        using var book = new SampleBook();
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await desk.LoadAsync(book.Folder);
        var source = await ExportAsync(desk, "sample-2022");

        Should
            .Throw<RefusedException>(() => BookFiles.WriteFolder(source, book.Folder))
            .Refusals[0]
            .Name.ShouldBe("AlreadyThere");
        Should
            .Throw<RefusedException>(() => BookFiles.WriteWorkbook(source, book.At("no/such/folder.xlsx")))
            .Refusals[0]
            .Name.ShouldBe("CannotWrite");
        (await Should.ThrowAsync<RefusedException>(() => ExportAsync(desk, "nothing-2022")))
            .Refusals[0]
            .Name.ShouldBe("NoBook");
    }

    private static Task<BookSource> ExportAsync(Desk desk, string book) =>
        desk.Get<BookExport>().ReadAsync(book, Desk.Cancel);

    private static async Task NothingNewAsync(Desk desk, string path)
    {
        var again = await desk.LoadAsync(path);
        (again.Written, again.Changed).ShouldBe((0, 0), path);
    }

    private static string Csv(string text) =>
        // An apostrophe is the guard of a file; a text of its own needs one more.
        "\"" + (text.StartsWith('\'') ? "'" : "") + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Yaml(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
