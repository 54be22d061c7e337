using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Books;

public class BookPageTests
{
    [Theory]
    [DatabaseData]
    public async Task Municipalities_stand_below_their_province(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind, "ulsan-2022");

        var page = await site.PageAsync("/municipalities");

        page.QuerySelectorAll("main section").Select(section => section.Words("h2")).ShouldBe(["울산광역시", "한빛도"]);
        page.QuerySelectorAll(".cards a")
            .Select(link => link.GetAttribute("href"))
            .ShouldContain("/municipalities/99110");
    }

    [Theory]
    [DatabaseData]
    public async Task A_municipality_shows_its_plans_departments_trees_and_programmes(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync("/municipalities/99110");

        page.Words("h1").ShouldBe("한빛시");
        page.Words()
            .ShouldContain(
                "민선8기 공약 (공약, 2022년 7월~2026년 6월) 민선8기 종합계획 (종합계획, 2022년 7월~2026년 6월) 2023년 세부계획 (세부계획, 2023년, 사업 3개)"
            );
        page.Words("details")
            .ShouldBe("부문 (첫 단계 2개, 항목 모두 2개) 직접일자리창출 (사업 2개) 직업능력개발훈련 (사업 1개)");
        page.Words().ShouldContain("일자리정책과 (과, 사업 2개) 일자리센터팀 (팀, 사업 1개)");
        page.Cell("공공근로", 1).TextContent.ShouldBe("일자리정책과");
        page.Cell("공공근로", 5).TextContent.ShouldBe("신규, 완료");
        // Names are what they are, and never markup.
        page.Cell("청년 <b>\"일\"</b> & 경험", 1).TextContent.ShouldBe("일자리센터팀");
    }

    [Theory]
    [DatabaseData("/municipalities/99999", "'99999'는 원장에 있는 자치단체의 코드가 아닙니다")]
    [DatabaseData("/municipalities/abc", "'abc'은(는) 원장에 있는")]
    [DatabaseData("/books/nowhere-1999/source", "'nowhere-1999'라는 책이 없습니다")]
    public async Task What_is_not_there_is_said(DatabaseKind kind, string address, string sentence)
    {
        await using var site = await Site.OpenAsync(kind);

        (await site.PageAsync(address, HttpStatusCode.NotFound)).Words().ShouldContain(sentence);
    }

    [Theory]
    [DatabaseData]
    public async Task Programs_get_the_list_of_books(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var book = (await site.Client.GetFromJsonAsync<JsonElement>("/api/books", Desk.Cancel))[0];

        book.GetProperty("code").GetString().ShouldBe("hanbit-2023");
        book.GetProperty("name").GetString().ShouldBe("한빛시");
        (await site.GetAsync(book.GetProperty("tables").GetString()!)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
