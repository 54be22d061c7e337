using Deque.AxeCore.Playwright;
using Dure.App.Capabilities.Disclosures;
using Dure.App.Tests.Rig;
using Microsoft.Playwright;

namespace Dure.App.Tests.Capabilities;

/// <summary>Every page as a person sees it, on a desk and on a phone. The pictures are kept in artifacts/screens.</summary>
[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public sealed class PagesBrowserTests(Browser browser)
{
    private const string Table = "books/incheon-2022/tables/strategies";

    private static readonly (string Name, string Address)[] Pages =
    [
        ("home", ""),
        ("municipalities", "municipalities"),
        ("municipality", "municipalities/28000"),
        ("board", "books/incheon-2022"),
        ("board-hanbit", "books/hanbit-2023"),
        ("figure", "books/hanbit-2023/figure?subject=tree:sectors&measure=jobs&kind=%EC%8B%A4%EC%A0%81&period=2023"),
        ("plan", "books/incheon-2022/plan"),
        ("pledges", "books/daedeok-2021/plan/pledges"),
        ("pledges-none", "books/hanbit-2023/plan/pledges"),
        ("tables", "books/incheon-2022/tables"),
        ("source", "books/incheon-2022/source"),
        ("upload", "books/upload"),
        ("search", "search?q=%EC%B2%AD%EB%85%84"),
        ("api", "api"),
        ("table", Table),
        ("table-corrected", "books/hanbit-2023/tables/sectors"),
        ("table-past", "books/hanbit-2023/tables/sectors?asOf=2026-01-06"),
        ("table-sorted", $"{Table}?sort=rate&dir=desc&q=%EC%A0%84%EB%9E%B5"),
        ("compare", $"{Table}/compare?withBook=hanbit-2023&withTable=sectors"),
        ("compare-past", "books/hanbit-2023/tables/sectors/compare?then=2026-01-06"),
        ("table-new", "books/hanbit-2023/tables/new"),
        ("table-edit", $"{Table}/edit"),
        ("book-disclosures", "books/hanbit-2023/disclosures"),
        ("disclosure-new", "books/hanbit-2023/disclosures/new?from=1"),
        ("disclosure-difference", "disclosures/hanbit-2023@2/difference?with=1"),
        ("trace-formula", $"{Table}/trace?row=total&column=rate"),
        ("trace-corrected", "books/hanbit-2023/tables/programmes/trace?row=works&column=result"),
        ("trace-money", "books/hanbit-2023/tables/sectors/trace?row=direct&column=budget"),
        ("programmes", "books/incheon-2022/programmes"),
        ("programmes-none", "books/hanbit-2023/programmes?q=없음"),
        ("programme", "books/hanbit-2023/programmes/works"),
        ("budgets", "books/incheon-2022/budgets"),
        ("budgets-funding", "books/hanbit-2023/budgets?by=funding&unit=원"),
        ("indicators", "books/incheon-2022/indicators"),
        ("indicator", "books/incheon-2022/indicators/employment-rate"),
        ("entry", "books/incheon-2022/entry"),
        ("entry-records", "books/hanbit-2023/entry/programmes"),
        ("entry-record", "books/hanbit-2023/entry/programmes/works"),
        ("entry-new", "books/hanbit-2023/entry/peers/new"),
        ("entry-figures", "books/hanbit-2023/entry/figures?kind=실적&by=month"),
        ("entry-budget", "books/hanbit-2023/entry/figures?kind=예산&list=funding&entry=본예산"),
        ("entry-figure", "books/hanbit-2023/entry/figure?subject=programme:works&measure=jobs&kind=실적&period=2023"),
        ("entry-postings", "books/hanbit-2023/entry/postings"),
        ("entry-posting", "books/hanbit-2023/entry/postings/2"),
        ("municipality-new", "municipalities/new"),
        ("disclosures", "disclosures"),
        ("disclosure", "disclosures/hanbit-2023@1?verify=1"),
        ("not-there", "books/hanbit-2023/tables/nothing"),
    ];

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(360, 740)]
    public async Task Every_page_fits_its_window_and_everybody_can_read_it(int width, int height)
    {
        await using var site = await OpenAsync();
        var root = site.App.Listen();
        var page = await browser.OpenAsync(root);
        await page.SetViewportSizeAsync(width, height);
        var screens = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts/screens"));
        foreach (var (name, address) in Pages)
        {
            await page.GotoAsync(new Uri(root, address).ToString());
            await page.EvaluateAsync("document.fonts.ready");

            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(
                width,
                name
            );
            (await page.RunAxe())
                .Violations.Select(violation => $"{name}: {violation.Id} {violation.Nodes[0].Html}")
                .ShouldBeEmpty();
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(screens.FullName, $"{name}-{width}.png"), FullPage = true }
            );
        }
    }

    [Fact]
    public async Task A_click_on_a_figure_opens_its_trace_and_the_trace_goes_on()
    {
        await using var site = await OpenAsync();
        var root = site.App.Listen();
        var page = await browser.OpenAsync(new Uri(root, "books/hanbit-2023/tables/sectors"));

        // Anywhere in the cell, not on the digits alone.
        var cell = page.Locator("tr.total td.figure").Nth(2);
        await cell.ClickAsync(
            new()
            {
                Position = new() { X = 4, Y = 4 },
            }
        );
        await page.WaitForURLAsync("**/trace?row=total&column=rate");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("합계 · 달성률(%)");

        await page.Locator("td.figure a").First.ClickAsync();
        await page.WaitForURLAsync("**/trace?row=total&column=result");
        await page.Locator("td.figure a").First.ClickAsync();
        await page.WaitForURLAsync("**/trace?row=direct&column=result");
        (await page.Locator(".timeline .value").AllInnerTextsAsync()).ShouldBe(["118명 정정", "120명", "35명 잠정"]);
    }

    [Fact]
    public async Task The_keyboard_reaches_a_figure_and_shows_where_it_is()
    {
        await using var site = await OpenAsync();
        var root = site.App.Listen();
        var page = await browser.OpenAsync(new Uri(root, "books/hanbit-2023/tables/sectors"));

        var figure = page.Locator("tr.total td.figure a").First;
        for (var presses = 0; presses < 40 && !await IsFocusedAsync(figure); presses++)
            await page.Keyboard.PressAsync("Tab");

        (await IsFocusedAsync(figure)).ShouldBeTrue();
        (await figure.EvaluateAsync<string>("a => getComputedStyle(a, '::after').boxShadow")).ShouldNotBe("none");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/trace?row=total&column=target");
    }

    [Fact]
    public async Task A_day_chosen_in_the_form_shows_the_table_of_that_day()
    {
        await using var site = await OpenAsync();
        var root = site.App.Listen();
        var page = await browser.OpenAsync(new Uri(root, "books/hanbit-2023/tables/sectors"));
        (await page.Locator("tr.total td.figure a").Nth(1).InnerTextAsync()).ShouldBe("153");

        await page.GetByLabel("기준 시점").FillAsync("2026-01-06");
        await page.GetByRole(AriaRole.Button, new() { Name = "계산", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**asOf=2026-01-06");

        (await page.Locator("tr.total td.figure a").Nth(1).InnerTextAsync()).ShouldBe("155");
    }

    private static Task<bool> IsFocusedAsync(ILocator element) =>
        element.EvaluateAsync<bool>("element => element === document.activeElement");

    private static async Task<Site> OpenAsync()
    {
        var site = await Site.OpenAsync(DatabaseKind.Sqlite, "incheon-2022", "daedeok-2021");
        var desk = site.Desk.Get<DisclosureDesk>();
        await desk.FreezeAsync(new(Site.Book, "", "홍보담당", "연간 실적 공시", []), Desk.Cancel);
        await site.CorrectAsync();
        await desk.FreezeAsync(new(Site.Book, "", "홍보담당", "중복 참여자 정정", []), Desk.Cancel);
        return site;
    }
}
