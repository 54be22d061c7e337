using System.Net;
using AngleSharp.Html.Dom;
using Dure.App.Shared.Ledger;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Entry;

public class FigurePageTests
{
    private const string Entry = "/books/hanbit-2023/entry";
    private const string Results = Entry + "/figures?measure=jobs&kind=실적&period=2023";
    private const string Works = "v|programme:works|2023|";
    private const string Youth = "v|programme:youth|2023|";
    private const string Course = "v|programme:course|2023|";
    private const string One = Entry + "/figure?subject=programme:works&measure=jobs&kind=실적&period=2023";

    [Theory]
    [DatabaseData]
    public async Task The_grid_shows_what_is_there_and_takes_numbers_as_people_write_them(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var grid = await site.PageAsync(Results);
        Value(grid, Works).ShouldBe("120");
        Value(grid, Youth).ShouldBe("35");
        Value(grid, Course).ShouldBe("-");
        var answer = await site.SendAsync(
            grid,
            Results,
            (Works, "1,234명"),
            (Youth, "0"),
            (Course, "2천"),
            ("Reason", "집계 누락분 반영"),
            ("Evidence", "일자리정책과-9"),
            ("Date", "2023-12-31")
        );

        var saved = await answer.PageAsync(HttpStatusCode.OK);
        saved.Words(".message.success").ShouldContain("수치 3건을 저장했습니다.");
        Value(saved, Course).ShouldBe("2,000");
        var table = await site.PageAsync("/books/hanbit-2023/tables/sectors");
        table.Cell("합계", 2).TextContent.ShouldContain("3,234");
        var fact = await site.Desk.Db.Set<Fact>().OrderBy(fact => fact.Id).LastAsync(Desk.Cancel);
        (fact.Reason, fact.Evidence, fact.ReferenceDate).ShouldBe(
            ("집계 누락분 반영", "일자리정책과-9", new DateOnly(2023, 12, 31))
        );
    }

    [Theory]
    [DatabaseData]
    public async Task Money_is_typed_in_the_unit_chosen_or_in_words(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        const string Budget =
            Entry + "/figures?kind=예산&measure=budget&period=2023&list=funding&entry=추경1회&unit=백만원";

        await site.SubmitAsync(
            Budget,
            ("v|programme:works|2023|national", "1.5"),
            ("v|programme:works|2023|local", "3억 5천만"),
            ("v|programme:course|2023|local", "△20")
        );

        var facts = await site
            .Desk.Db.Set<Fact>()
            .Where(fact => fact.Stage == "추경1회")
            .OrderBy(fact => fact.Id)
            .ToListAsync(Desk.Cancel);
        facts.Select(fact => fact.Value).ShouldBe([1_500_000L, 350_000_000L, -20_000_000L]);
        var first = await site.PageAsync(Budget.Replace("추경1회", "본예산", StringComparison.Ordinal));
        Value(first, "v|programme:works|2023|national").ShouldBe("1,234.5");
    }

    [Theory]
    [DatabaseData]
    public async Task A_wrong_cell_is_said_and_nothing_is_saved_or_lost(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var answer = await site.SubmitAsync(Results, (Works, "많음 <b>"), (Youth, ""), (Course, "7"));

        var page = await answer.PageAsync(HttpStatusCode.BadRequest);
        page.QuerySelectorAll(".error-summary a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(["#c-0-0", "#c-1-0"]);
        page.Words(".error-summary").ShouldContain("'많음 <b>'은(는) 수로 읽을 수 없습니다");
        page.Words(".error-summary").ShouldContain("빈칸(미수집)으로 되돌릴 수 없습니다");
        Value(page, Works).ShouldBe("많음 <b>");
        Value(page, Course).ShouldBe("7");
        (await site.Desk.Db.Set<Posting>().CountAsync(Desk.Cancel)).ShouldBe(1);

        page = await (await site.SubmitAsync(Results, (Works, "121"))).PageAsync(HttpStatusCode.BadRequest);
        page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#reason");
    }

    [Theory]
    [DatabaseData]
    public async Task Who_saves_second_is_told_what_changed_and_loses_nothing(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var second = await site.PageAsync(Results);
        await site.SubmitAsync(Results, (Works, "118"), ("Reason", "중복 참여자 제외"));

        var answer = await site.SendAsync(second, Results, (Works, "125"), (Youth, "40"), ("Reason", "추가 채용"));

        var page = await answer.PageAsync(HttpStatusCode.BadRequest);
        page.Words(".error-summary").ShouldContain("공공근로 2023년: 입력하시는 동안 값이 120에서 118로 바뀌었습니다");
        page.Words(".error-summary").ShouldContain("중복 참여자 제외");
        Value(page, Works).ShouldBe("125");
        Value(page, Youth).ShouldBe("40");
        (await site.SendAsync(page, Results)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var now = await site.PageAsync(Results);
        (Value(now, Works), Value(now, Youth)).ShouldBe(("125", "40"));

        // Somebody at other cells is in nobody's way.
        second = await site.PageAsync(Results);
        await site.SubmitAsync(Results, (Works, "126"), ("Reason", "하나 더"));
        (await site.SendAsync(second, Results, (Course, "5"), ("Reason", "늦게 모음"))).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        now = await site.PageAsync(Results);
        (Value(now, Works), Value(now, Course)).ShouldBe(("126", "5"));
    }

    [Theory]
    [DatabaseData]
    public async Task One_figure_is_mended_and_undone_and_every_value_stays_readable(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        await site.SubmitAsync(One, ("Value", "110"), ("Reason", "오기"));

        var page = await site.PageAsync(One);
        page.QuerySelectorAll(".timeline .value")
            .Select(value => value.TextContent.Trim())
            .ShouldBe(["110명", "120명"]);
        var posting = await site.Desk.Db.Set<Posting>().OrderBy(row => row.Id).LastAsync(Desk.Cancel);
        var address = $"{Entry}/postings/{posting.Id}";
        (await site.SubmitAsync(address)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, "no reason");
        var undone = await (await site.SubmitAsync(address, ("reason", "확인 결과 앞의 값이 맞음"))).PageAsync(
            HttpStatusCode.OK
        );
        undone.Words("h1 + .lead").ShouldBe($"{posting.Id}번 기록을 되돌림: 확인 결과 앞의 값이 맞음");
        (await site.PageAsync(One))
            .QuerySelectorAll(".timeline .value")
            .Select(value => value.TextContent.Trim())
            .ShouldBe(["120명", "110명", "120명"]);
        // What was changed again since is not touched.
        (await site.PageAsync(address))
            .Words()
            .ShouldContain("되돌릴 수치가 없습니다.");
    }

    [Theory]
    [DatabaseData]
    public async Task A_first_value_cannot_become_blank_but_not_applicable_if_asked(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        const string Month = Entry + "/figure?subject=programme:works&measure=jobs&kind=실적&period=2023-03";
        await site.SubmitAsync(Month, ("Value", "9"));
        var posting = await site.Desk.Db.Set<Posting>().MaxAsync(row => row.Id, Desk.Cancel);
        var address = $"{Entry}/postings/{posting}";

        var page = await (await site.SubmitAsync(address, ("reason", "잘못 적음"))).PageAsync(
            HttpStatusCode.BadRequest
        );
        page.Words(".error-summary").ShouldContain("되돌릴 값이 없습니다.");

        (await site.SubmitAsync(address, ("reason", "잘못 적음"), ("firstToo", "true"))).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await site.PageAsync(Month)).Words(".figure-shown").ShouldBe("해당 없음");
    }

    [Theory]
    [DatabaseData]
    public async Task A_trace_leads_to_the_form_of_its_figure(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var trace = await site.PageAsync("/books/hanbit-2023/tables/programmes/trace?row=works&column=result");
        var link = trace.QuerySelectorAll("main a").First(link => link.TextContent == "이 수치 고치기");
        var form = await site.PageAsync(link.GetAttribute("href")!);

        form.Words("h1").ShouldBe("공공근로 · 일자리 실적");
        ((IHtmlInputElement)form.QuerySelector("#value")!).Value.ShouldBe("120");
    }

    [Theory]
    [DatabaseData]
    public async Task A_saved_figure_stands_in_its_table_at_once(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind, "guro-2022");
        const string Grid = "/books/guro-2022/entry/figures?kind=실적&period=2022&rows=nodes:sectors";
        for (var round = 1; round <= 3; round++)
        {
            var grid = await site.PageAsync(Grid);
            var cell = grid.QuerySelectorAll("input.cell").OfType<IHtmlInputElement>().Last();

            await site.SendAsync(grid, Grid, (cell.Name!, $"{90_000 + round}"), ("Reason", "다시 셈"));

            (await site.PageAsync("/books/guro-2022/tables/sectors"))
                .Words(".dure-table")
                .ShouldContain($"90,00{round}");
        }
    }

    private static string Value(IHtmlDocument page, string name) =>
        page.QuerySelectorAll("input.cell").OfType<IHtmlInputElement>().First(field => field.Name == name).Value;
}
