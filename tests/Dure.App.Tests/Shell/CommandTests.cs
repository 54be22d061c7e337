using System.Text;
using System.Text.Json;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Capabilities.Books;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Shell;

/// <summary>The commands as a process: what they print where, and with which code they end.</summary>
public class CommandTests
{
    private const string Book = "hanbit-2025";
    private const string NoMessages = "";
    private const string NoResult = "";

    [Theory]
    [DatabaseData]
    public async Task A_book_goes_in_and_its_figures_come_out(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var cli = new Cli { Database = database.Database };

        var loaded = await cli.RunAsync("load", Cli.Hanbit, "--by", "gildong", "--why", "처음 적재");
        // Word for word: no bar of progress goes into a pipe.
        (loaded.Code, loaded.Out, loaded.Errors).ShouldBe(
            (0, NoResult, "hanbit-2025: 수치 85건 적재, 0건은 이미 있음, 그 밖의 기록 158건 변경\n")
        );

        var table = await cli.RunAsync("table", $"{Book}/sectors");
        (table.Code, table.Errors).ShouldBe((0, NoMessages));
        table.Out.ShouldStartWith("부문별 일자리 창출\n");
        table.Out.ShouldContain("합계           510  542*     106.3*   100.0*");

        var trace = await cli.RunAsync("trace", $"{Book}/sectors", "공공일자리", "달성률(%)");
        (trace.Code, trace.Errors).ShouldBe((0, NoMessages));
        trace.Out.ShouldStartWith(
            "공공일자리 · 달성률(%) = 110.0%\n  식: [실적] ÷ [목표] × 100 = 132명 ÷ 120명 × 100\n"
        );
        trace.Out.ShouldContain("책 적재(처음 적재)");

        var verified = await cli.RunAsync("verify");
        (verified.Code, verified.Errors).ShouldBe((0, NoMessages));
        verified.Out.ShouldContain("0개는 설명되지 않은 차이");
    }

    [Fact]
    public async Task A_table_is_text_or_CSV_or_JSON_or_HTML_or_a_workbook()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await desk.LoadAsync(Cli.Hanbit);
        using var cli = new Cli { Database = desk.Database.Database };

        (await cli.RunAsync("table")).Out.ShouldStartWith($"{Book}\t한빛시 2025년");
        (await cli.RunAsync("table", Book)).Out.ShouldStartWith($"{Book}/sectors\t부문별 일자리 창출\n");

        var csv = await cli.RunAsync("table", $"{Book}/sectors", "--csv");
        (csv.Code, csv.Errors).ShouldBe((0, NoMessages));
        // Without the mark at the head Excel takes it for CP949.
        csv.Bytes[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        csv.Out.ShouldContain("\n합계,510,542,106.3,100.0\r\n".TrimStart('\n'));

        var json = await cli.RunAsync("table", $"{Book}/sectors", "--json");
        (json.Code, json.Errors).ShouldBe((0, NoMessages));
        using (var parsed = JsonDocument.Parse(json.Bytes))
            parsed.RootElement.GetProperty("id").GetString().ShouldBe("sectors");

        var html = await cli.RunAsync("table", $"{Book}/sectors", "--html");
        (html.Code, html.Errors).ShouldBe((0, NoMessages));
        html.Out.ShouldStartWith("<!DOCTYPE html>", Case.Insensitive);

        var workbook = await cli.RunAsync("table", Book, "--xlsx", "all.xlsx");
        (workbook.Code, workbook.Out).ShouldBe((0, NoResult));
        workbook.Errors.ShouldContain("표 21개");
        (await File.ReadAllBytesAsync(cli.At("all.xlsx"), Desk.Cancel))[..2].ShouldBe("PK"u8.ToArray());

        var nowhere = await cli.RunAsync("table", Book, "--xlsx", "no/such/folder.xlsx");
        (nowhere.Code, nowhere.Out).ShouldBe((1, NoResult));
        OneRefusal(nowhere, "CannotWrite");
    }

    [Fact]
    public async Task A_rollup_prints_its_table_and_says_what_is_missing_beside_it()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await desk.LoadAsync(Cli.Hanbit);
        using var cli = new Cli { Database = desk.Database.Database };

        var total = await cli.RunAsync("rollup", "jobs", "--year", "2025", "--kind", "목표", "--csv");
        total.Code.ShouldBe(0, total.ToString());
        total.Out.ShouldContain("한빛시");
        total.Out.ShouldContain("510");

        var unknown = await cli.RunAsync("rollup", "nothing", "--year", "2025");
        (unknown.Code, unknown.Out).ShouldBe((1, NoResult));
        OneRefusal(unknown, "UnknownMeasure");
    }

    [Theory]
    [DatabaseData]
    public async Task Verify_finds_a_disclosure_that_was_tampered_with(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(Cli.Hanbit);
        using var cli = new Cli { Database = desk.Database.Database };

        var without = await cli.RunAsync("disclose", Book);
        (without.Code, without.Out).ShouldBe((1, NoResult));
        OneRefusal(without, "NoReason");

        var frozen = await cli.RunAsync("disclose", Book, "--why", "첫 공시", "--tables", "sectors", "groups");
        (frozen.Code, frozen.Errors).ShouldBe((0, NoMessages));
        frozen.Out.ShouldMatch($"^{Book}@1 [0-9a-f]{{64}}\n$");
        var shown = await cli.RunAsync("disclose", $"{Book}@1", "--show");
        (shown.Code, shown.Errors).ShouldBe((0, NoMessages));
        using (var content = JsonDocument.Parse(shown.Bytes))
            content.RootElement.GetProperty("tables").GetArrayLength().ShouldBe(2);
        (await cli.RunAsync("verify")).Code.ShouldBe(0);

        var changed = await desk.Db.Database.ExecuteSqlRawAsync(
            "UPDATE disclosure SET content = replace(content, '첫 공시', '새 공시')",
            Desk.Cancel
        );
        changed.ShouldBe(1);
        var found = await cli.RunAsync("verify");
        (found.Code, found.Errors).ShouldBe((1, NoMessages));
        found.Out.ShouldStartWith($"{Book}@1 내용의 SHA-256이 기록된 값과 다릅니다");
        found.Out.ShouldContain("공시본 1개: 다른 수치 1개.");
    }

    [Theory]
    [DatabaseData]
    public async Task Verify_and_check_book_find_a_printed_figure_that_disagrees(DatabaseKind kind)
    {
        using var book = new SampleBook();
        await using var database = await TestDatabase.CreateAsync(kind);
        using var cli = new Cli { Database = database.Database };
        (await cli.RunAsync("load", book.Folder)).Code.ShouldBe(0);
        (await cli.RunAsync("check-book", book.Folder)).Code.ShouldBe(0);

        book.Replace("printed/sectors.csv", "합계,100,99,99.0", "합계,100,98,99.0");
        var check = await cli.RunAsync("check-book", book.Folder);
        check.Code.ShouldBe(1, check.ToString());
        check.Out.ShouldStartWith("sectors [total] [result] 합계 · 실적 ");
        check.Out.ShouldEndWith("설명 안 된 차이 1개\n");
        // Checking touched nothing: the ledger still has the print that agrees.
        (await cli.RunAsync("verify")).Code.ShouldBe(0);

        (await cli.RunAsync("load", book.Folder)).Code.ShouldBe(0);
        var verified = await cli.RunAsync("verify", "sample-2022");
        (verified.Code, verified.Errors).ShouldBe((1, NoMessages));
        verified.Out.ShouldStartWith("sample-2022/sectors [total] [result] 합계 · 실적 ");
        verified.Out.ShouldContain("1개는 설명되지 않은 차이");
    }

    [Fact]
    public async Task An_exported_book_loads_into_the_database_that_the_option_names()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await desk.LoadAsync(Cli.Hanbit);
        using var cli = new Cli { Database = desk.Database.Database };

        var folder = await cli.RunAsync("export", Book, "out");
        (folder.Code, folder.Out).ShouldBe((0, NoResult));
        folder.Errors.ShouldBe("hanbit-2025: out에 표 21개, 수치 85건을 내보냄\n");
        (await cli.RunAsync("export", Book, "--xlsx", "book.xlsx")).Code.ShouldBe(0);
        var again = await cli.RunAsync("export", Book, "out");
        (again.Code, again.Out).ShouldBe((1, NoResult));
        OneRefusal(again, "AlreadyThere");

        // DURE_DB has the book; --db is stronger and has none.
        (await cli.RunAsync("table", "--db", "other.db")).Out.ShouldBe(NoResult);
        var loaded = await cli.RunAsync("load", "book.xlsx", "--db", "other.db");
        loaded.Errors.ShouldBe("hanbit-2025: 수치 85건 적재, 0건은 이미 있음, 그 밖의 기록 158건 변경\n");
        (await cli.RunAsync("load", "out", "--db", "other.db")).Errors.ShouldContain("0건 적재, 85건은 이미 있음");
        (await cli.RunAsync("table", "--db", "other.db")).Out.ShouldStartWith(Book);
        cli.Files.ShouldNotContain("dure.db");
    }

    [Fact]
    public async Task Once_somebody_is_registered_only_the_registered_write()
    {
        using var book = new SampleBook();
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var cli = new Cli { Database = database.Database };

        var added = await cli.RunAsync("user", "add", "gildong", "--name", "홍길동");
        (added.Code, added.Out, added.Errors).ShouldBe((0, NoResult, "gildong(홍길동) 등록\n"));
        (await cli.RunAsync("user", "list")).Out.ShouldStartWith("gildong\t홍길동\t");

        var stranger = await cli.RunAsync("load", book.Folder, "--by", "nobody");
        (stranger.Code, stranger.Out).ShouldBe((1, NoResult));
        OneRefusal(stranger, "UnknownUser");
        (await cli.RunAsync("load", book.Folder, "--by", "gildong")).Code.ShouldBe(0);
        (await cli.RunAsync("trace", "sample-2022/sectors", "합계", "목표")).Out.ShouldContain("홍길동(gildong)");
    }

    [Theory]
    [InlineData("bogus", "'bogus'", "dure --help")]
    [InlineData("table --misspelt", "모르는 선택입니다: --misspelt", "dure table --help")]
    [InlineData("trace a/b", "'trace'", "dure trace --help")]
    [InlineData("rollup jobs --year word", "--year 'word': 수로 적으세요.", "dure rollup --help")]
    [InlineData("rollup jobs", "--year을(를) 적으세요.", "dure rollup --help")]
    [InlineData("export a", "폴더와 --xlsx 가운데 하나를 적으세요.", "dure export --help")]
    [InlineData("--lang en table --misspelt", "Unknown option: --misspelt", "dure table --help")]
    [InlineData("--lang=en rollup jobs --year word", "--year 'word': give a number.", "dure rollup --help")]
    public async Task Wrong_use_ends_with_2_and_names_the_help(string line, string message, string help)
    {
        using var cli = new Cli();

        var ended = await cli.RunAsync(line.Split(' '));

        (ended.Code, ended.Out).ShouldBe((2, NoResult), ended.ToString());
        var lines = ended.Errors.TrimEnd('\n').Split('\n');
        lines[..^1].ShouldContain(said => said.Contains(message, StringComparison.Ordinal), ended.Errors);
        lines[^1].ShouldEndWith(help);
        lines[^1].ShouldStartWith(line.StartsWith("--lang", StringComparison.Ordinal) ? "Usage: " : "사용법: ");
        // No database is made for a command that is none.
        cli.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Help_and_version_need_no_database()
    {
        using var cli = new Cli();

        var version = await cli.RunAsync("--version");
        (version.Code, version.Errors).ShouldBe((0, NoMessages));
        version.Out.Trim().ShouldBe(typeof(PrintedCheck).Assembly.GetName().Version!.ToString(3));

        var help = await cli.RunAsync("--help");
        (help.Code, help.Errors).ShouldBe((0, NoMessages));
        help.Out.ShouldContain("사용법:\n  dure [명령] [선택]");
        foreach (
            var command in (string[])
                ["load", "check-book", "export", "table", "trace", "rollup", "disclose", "verify", "user"]
        )
            help.Out.ShouldContain($"\n  {command} ");
        (await cli.RunAsync("rollup", "-h")).Out.ShouldContain("--year <year> (필수)");
        (await cli.RunAsync("--lang", "en", "--help")).Out.ShouldContain("Usage:\n  dure [command] [options]");
        cli.Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task Messages_are_Korean_or_English_as_asked()
    {
        using var cli = new Cli();

        var korean = await cli.RunAsync("table", "guro-2022/nothing");
        (korean.Code, korean.Out).ShouldBe((1, NoResult));
        OneRefusal(korean, "NoBook").ShouldStartWith("'guro-2022'라는 책이 없습니다.");
        var english = await cli.RunAsync("--lang", "en", "table", "guro-2022/nothing");
        (english.Code, english.Out).ShouldBe((1, NoResult));
        OneRefusal(english, "NoBook").ShouldStartWith("There is no book 'guro-2022'.");
        // Where neither --db nor DURE_DB says otherwise.
        cli.Files.ShouldContain("dure.db");
    }

    private static string OneRefusal(Cli.Ended ended, string name)
    {
        ended.Errors.ShouldEndWith($" [{name}]\n");
        ended.Errors.Count(letter => letter == '\n').ShouldBe(1, ended.Errors);
        return ended.Errors;
    }
}
