using System.Net;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Tables;

public class TablePageTests
{
    private const string Address = "/books/hanbit-2023/tables/sectors";

    [Theory]
    [DatabaseData]
    public async Task A_table_shows_its_figures_formulas_and_what_print_has_otherwise(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync(Address);

        page.Words("h1").ShouldBe("부문별 일자리 목표와 실적 잠정");
        page.Cell("합계", 1).TextContent.ShouldBe("200");
        page.Cell("합계", 3).TextContent.ShouldBe("77.5*");
        page.Cell("직접일자리창출", 2).QuerySelector("abbr")!.GetAttribute("title").ShouldBe("잠정");
        page.Cell("직업능력개발훈련", 2).TextContent.ShouldBe("–");
        // Money shows its whole won where it is shown in a larger unit.
        page.Cell("직접일자리창출", 4).TextContent.ShouldBe("1,535");
        page.Cell("직접일자리창출", 4).GetAttribute("title").ShouldBe("1,534,500,000원 · 기록 2건의 합");
        page.Words().ShouldContain("달성률(%) 일자리 실적(명) ÷ 일자리 목표(명) × 100");
        page.Words().ShouldContain("인쇄된 칸 12개 가운데 11개가 계산값과 같고, 1개가 다릅니다.");
        var contradiction = page.QuerySelectorAll(".dure-table")[1].QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        contradiction
            .Children.Select(cell => cell.TextContent.Trim())
            .ShouldBe(["합계", "달성률(%)", "77.4", "77.5", "155÷200=77.5", "9"]);
        page.QuerySelector(".dure-table tbody td a")!
            .GetAttribute("href")
            .ShouldBe($"{Address}/trace?row=total&column=target");
    }

    [Theory]
    [DatabaseData]
    public async Task A_correction_is_marked_and_the_past_stays_as_it_was(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        (await site.PageAsync(Address)).Cell("직접일자리창출", 2).QuerySelector("a")!.TextContent.ShouldBe("155");
        var before = await site.CorrectAsync();

        var now = await site.PageAsync(Address);
        var then = await site.PageAsync($"{Address}?asOf={before}");

        now.Words("h1").ShouldBe("부문별 일자리 목표와 실적 잠정 정정");
        now.Cell("직접일자리창출", 2).TextContent.ShouldBe("153*†");
        now.Words("tfoot").ShouldContain("†: 정정");
        then.Cell("직접일자리창출", 2).TextContent.ShouldBe("155*");
        then.Words(".message").ShouldContain("시점의 표입니다.");
        then.QuerySelector("#asOf")!.GetAttribute("value").ShouldBe(before);
        then.Cell("직접일자리창출", 2).QuerySelector("a")!.GetAttribute("href").ShouldEndWith($"&asOf={before}");
    }

    [Theory]
    [DatabaseData]
    public async Task Before_the_first_record_there_is_nothing_and_it_is_said(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync($"{Address}?asOf=2001-01-01");

        page.Words(".message").ShouldContain("그때에는 아직 기록이 없어");
        page.QuerySelectorAll(".dure-table td a").ShouldBeEmpty();
    }

    [Theory]
    [DatabaseData]
    public async Task Hostile_text_stays_text(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync("/books/hanbit-2023/tables/programmes");

        page.Words("h1").ShouldStartWith("사업별 <실적>");
        page.QuerySelectorAll("main th b").ShouldBeEmpty();
        page.Cell("청년 <b>\"일\"</b> & 경험", 1).TextContent.ShouldBe("35*");
        var trace = await site.PageAsync(
            page.Cell("청년 <b>\"일\"</b> & 경험", 1).QuerySelector("a")!.GetAttribute("href")!
        );
        trace.Words("h1").ShouldBe("청년 <b>\"일\"</b> & 경험 · 실적");
    }

    [Theory]
    [DatabaseData("/books/hanbit-2023/tables/nothing", 404, "'nothing'이라는 표가 없습니다")]
    [DatabaseData("/books/nowhere/tables/sectors", 404, "'nowhere'라는 책이 없습니다")]
    [DatabaseData("/books/hanbit-2023/tables/nothing.csv", 404, "'nothing'이라는 표가 없습니다")]
    [DatabaseData("/books/nowhere/tables.xlsx", 404, "'nowhere'라는 책이 없습니다")]
    [DatabaseData(Address + "?asOf=yesterday", 400, "'yesterday'은(는) 시점이 아닙니다")]
    [DatabaseData(Address + "?asOf=9999-12-31", 400, "시점이 아닙니다")]
    [DatabaseData(Address + "?asOf=%3Cscript%3E", 400, "'<script>'은(는) 시점이 아닙니다")]
    [DatabaseData(Address + ".csv?asOf=2026-13-01", 400, "시점이 아닙니다")]
    [DatabaseData(Address + "/trace", 404, "칸이 없습니다")]
    [DatabaseData(Address + "/trace?row=total&column=%01", 404, "칸이 없습니다")]
    [DatabaseData(Address + "/trace?row=total&column=%00", 400, "요청")]
    [DatabaseData(Address + ".exe", 404, "표가 없습니다")]
    public async Task What_cannot_be_shown_is_said(DatabaseKind kind, string address, int status, string sentence)
    {
        await using var site = await Site.OpenAsync(kind);

        (await site.PageAsync(address, (HttpStatusCode)status)).Words().ShouldContain(sentence);
    }
}
