using System.Net;
using AngleSharp.Dom;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Comparisons;

public class ComparePageTests
{
    private const string Address = "/books/hanbit-2023/tables/sectors/compare";

    [Theory]
    [DatabaseData]
    public async Task A_correction_is_seen_against_the_day_before_it(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var before = await site.CorrectAsync();

        var page = await site.PageAsync($"{Address}?then={before}&only=changed");

        page.Words("h2").ShouldStartWith("지금 ↔");
        var rows = page.QuerySelectorAll(".comparison tbody tr").Select(Cells).ToList();
        rows[0].ShouldBe(["일자리 실적(명)", "153", "155", "△2", "△1.3"]);
        rows.Count.ShouldBe(4);
        var links = page.QuerySelectorAll(".comparison td a").Select(link => link.GetAttribute("href")!).ToList();
        links.ShouldContain("/books/hanbit-2023/tables/sectors/trace?row=direct&column=result");
        links.ShouldContain($"/books/hanbit-2023/tables/sectors/trace?row=direct&column=result&asOf={before}");
    }

    [Theory]
    [DatabaseData]
    public async Task The_postings_lead_to_what_each_of_them_changed(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.CorrectAsync();

        var link = (await site.PageAsync(Address)).QuerySelector("main li a")!;
        var page = await site.PageAsync(link.GetAttribute("href")!);

        link.TextContent.ShouldContain("정정 전");
        page.QuerySelectorAll(".comparison tr.differs").Length.ShouldBe(4);
    }

    [Theory]
    [DatabaseData]
    public async Task Another_municipality_is_compared_by_label_and_the_rest_is_named(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind, "guro-2022");

        var page = await site.PageAsync($"{Address}?withBook=guro-2022&withTable=sectors");

        page.Words("h2").ShouldBe("한빛시 2023년 ↔ 구로구 2022년");
        page.Words(".message.warning").ShouldContain("한빛시 2023년에만 있는 열 1개: 예산(백만원)");
        page.Words(".message.warning").ShouldContain("창업지원");
        Cells(page.QuerySelector(".comparison tbody.total tr")!).ShouldBe(["일자리 목표(명)", "200", "14,000", "", ""]);
    }

    [Theory]
    [DatabaseData]
    public async Task Where_the_other_book_lacks_the_table_a_choice_is_offered(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind, "guro-2022");

        var page = await site.PageAsync("/books/hanbit-2023/tables/rates/compare?withBook=guro-2022");

        page.Words("[role=alert]").ShouldContain("표가 없습니다. 견줄 표를 고르세요.");
        page.QuerySelectorAll("#withTable option").Length.ShouldBeGreaterThan(5);
    }

    [Theory]
    [DatabaseData("?withBook=nowhere", "'nowhere'라는 책이 없습니다")]
    [DatabaseData("?then=yesterday", "'yesterday'은(는) 시점이 아닙니다")]
    [DatabaseData("?then=2001-01-01", "2001-01-01에는 아직 기록이 없어")]
    [DatabaseData("", "견줄 책이나 표, 시점을 고르세요.")]
    public async Task What_cannot_be_compared_is_said(DatabaseKind kind, string query, string sentence)
    {
        await using var site = await Site.OpenAsync(kind);

        (await site.PageAsync(Address + query)).Words().ShouldContain(sentence);
        await site.PageAsync("/books/hanbit-2023/tables/nothing/compare", HttpStatusCode.NotFound);
    }

    private static string[] Cells(IElement row) =>
        [.. row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())];
}
