using System.Net;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Dure.App.Tests.Capabilities.Entry;

/// <summary>A municipality is kept without a file, from nothing to a computed table.</summary>
public class NewcomerTests
{
    [Theory]
    [DatabaseData]
    public async Task A_municipality_and_its_book_are_made_from_nothing(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await (
            await site.SubmitAsync("/municipalities/new", ("code", "123"), ("name", "새빛군"), ("book-year", "2026"))
        ).PageAsync(HttpStatusCode.BadRequest);
        page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#code");

        var answer = await site.SubmitAsync(
            "/municipalities/new",
            ("code", "98110"),
            ("name", "새빛군"),
            ("parent-code", "98000"),
            ("parent-name", "새빛도"),
            ("book-year", "2026"),
            ("book-code", "saebit-2026")
        );
        page = await answer.PageAsync(HttpStatusCode.OK);
        page.Words("h1 + .lead").ShouldContain("화면에서 적습니다");
        page.Words("section.message").ShouldContain("부서 추가");
        (await site.PageAsync("/municipalities")).Words().ShouldContain("새빛도 새빛군");

        // The same year is not made anew, another year is.
        page = await (await site.SubmitAsync("/municipalities/new?code=98110", ("book-year", "2026"))).PageAsync(
            HttpStatusCode.BadRequest
        );
        page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#book-year");
        (await site.SubmitAsync("/municipalities/new?code=98110", ("book-year", "2027"))).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (
            await site.Desk.Db.Set<Book>().Where(book => book.Title.StartsWith("새빛군")).CountAsync(Desk.Cancel)
        ).ShouldBe(2);
    }
}

/// <summary>The same as a person does it.</summary>
[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public sealed class NewcomerBrowserTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_newcomer_comes_from_nothing_to_a_frozen_disclosure_without_files(bool script)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var app = new AppFactory(database);
        var root = app.Listen();
        var page = await browser.NewPageAsync(script: script);
        await page.GotoAsync(root.ToString());
        await FollowAsync(page, "자치단체");
        await FollowAsync(page, "자치단체와 책 만들기");
        await page.GetByLabel("행정구역 코드 (필수)").FillAsync("98110");
        await page.GetByLabel("이름 (필수)", new() { Exact = true }).FillAsync("새빛군");
        await page.GetByLabel("연도 (필수)").FillAsync("2026");
        await PressAsync(page, "만들기");

        await NextAsync(page, "부서 추가");
        await page.Locator("#name").FillAsync("일자리경제과");
        await page.Locator("#kind").SelectOptionAsync("과");
        await PressAsync(page, "저장");
        await NextAsync(page, "분류 추가");
        await page.Locator("#name").FillAsync("부문");
        await PressAsync(page, "저장");
        await NextAsync(page, "분류 항목 추가");
        await page.Locator("#tree").SelectOptionAsync(new SelectOptionValue { Label = "부문" });
        await page.Locator("#name").FillAsync("직접일자리");
        await PressAsync(page, "저장하고 하나 더");
        await page.Locator("#tree").SelectOptionAsync(new SelectOptionValue { Label = "부문" });
        await page.Locator("#name").FillAsync("창업지원");
        await PressAsync(page, "저장");
        await NextAsync(page, "사업 추가");
        foreach (var (name, node) in new[] { ("공공근로", "직접일자리"), ("청년창업", "창업지원") })
        {
            await page.Locator("#name").FillAsync(name);
            await page.GetByLabel("부문", new() { Exact = true })
                .SelectOptionAsync(new SelectOptionValue { Label = node });
            await page.GetByLabel("부서 1", new() { Exact = true })
                .SelectOptionAsync(new SelectOptionValue { Label = "일자리경제과" });
            await PressAsync(page, "저장하고 하나 더");
        }

        await NextAsync(page, "지표 추가");
        await PressAsync(page, "저장");
        await NextAsync(page, "목표 입력");
        await page.GetByLabel("공공근로 2026년").FillAsync("100");
        await page.GetByLabel("청년창업 2026년").FillAsync("40");
        await PressAsync(page, "저장");
        await NextAsync(page, "실적 입력");
        await page.GetByLabel("공공근로 2026년").FillAsync("1백20명");
        await page.GetByLabel("청년창업 2026년").FillAsync("30");
        await PressAsync(page, "저장");
        await page.GetByRole(AriaRole.Link, new() { Name = "입력", Exact = true }).First.ClickAsync();
        await PressAsync(page, "기본 표 만들기");

        await FollowAsync(page, "부문별 일자리 목표와 실적");
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("부문별 일자리 목표와 실적");
        (await page.Locator("tr.total td").AllInnerTextsAsync()).ShouldBe(["140", "150", "107.1"]);

        await page.Locator(".book-nav").GetByRole(AriaRole.Link, new() { Name = "공시본" }).ClickAsync();
        await FollowAsync(page, "공시본 짜기");
        await page.GetByLabel("공시본 제목").FillAsync("새빛군 2026년 일자리대책 실적");
        await page.GetByRole(AriaRole.Button, new() { Name = "제목 넣기" }).ClickAsync();
        await page.Locator("#part-0").FillAsync("1. 부문별 실적");
        await page.Locator("[id^=pick-]").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "고른 표 넣기" }).ClickAsync();
        await page.Locator("#remove-1").WaitForAsync();
        await page.GetByLabel("공시 사유").FillAsync("2026년 실적 공시");
        await page.GetByRole(AriaRole.Button, new() { Name = "미리 보기" }).Last.ClickAsync();
        (await page.Locator("#preview h3").InnerTextAsync()).ShouldBe("1. 부문별 실적");
        (await page.Locator("#preview tr.total td").AllInnerTextsAsync()).ShouldBe(["140", "150", "107.1"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "공시본으로 굳히기" }).ClickAsync();

        (await page.Locator("[role=status]").InnerTextAsync()).ShouldContain("공시본으로 굳혔습니다.");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("새빛군 2026년 일자리대책 실적 제1판");
        await FollowAsync(page, "다시 계산해 확인");
        (await page.Locator(".message.success").InnerTextAsync()).ShouldContain("확인했습니다.");
        await FollowAsync(page, "공시본");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("새빛군 2026년 일자리대책 실적");
    }

    private static Task FollowAsync(IPage page, string link) =>
        page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private static Task<IResponse> PressAsync(IPage page, string button) =>
        page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync(),
            answer => answer.Request.Method == "GET" && answer.Request.IsNavigationRequest
        );

    /// <summary>Goes to the first page of entry, which says what comes next, and does it.</summary>
    private static async Task NextAsync(IPage page, string step)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "입력", Exact = true }).First.ClickAsync();
        await page.Locator("section.message")
            .GetByRole(AriaRole.Link, new() { Name = step, Exact = true })
            .ClickAsync();
    }
}
