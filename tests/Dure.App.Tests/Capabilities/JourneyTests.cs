using Dure.App.Tests.Rig;
using Microsoft.Playwright;

namespace Dure.App.Tests.Capabilities;

/// <summary>What officials come for, from link to link as the pages show them; with script and without.</summary>
[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public sealed class JourneyTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_official_finds_why_a_figure_differs_from_last_years(bool script)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await LoadLastYearAsync(site);
        await site.CorrectAsync();
        var page = await browser.NewPageAsync(script: script);
        await page.GotoAsync(new Uri(site.App.Listen(), "books/hanbit-2023").ToString());

        await FollowAsync(page, "표");
        await FollowAsync(page, "부문별 일자리 목표와 실적");
        await FollowAsync(page, "견주기");
        await page.GetByLabel("자치단체와 해").SelectOptionAsync(new SelectOptionValue { Label = "한빛시 2022년" });
        await PressAsync(page, "견주기");
        (await page.Locator("#result h2").InnerTextAsync()).ShouldBe("2023년 ↔ 2022년");
        await FollowAsync(page, "다른 칸만 보기");
        var difference = page.Locator("tbody.total tr").Filter(new() { HasText = "실적(명)" });
        (await difference.Locator("td.figure").AllInnerTextsAsync()).ShouldBe(["153", "155", "△2", "△1.3"]);

        await difference.GetByRole(AriaRole.Link, new() { Name = "153" }).ClickAsync();
        (await page.Locator(".figure-shown").InnerTextAsync()).ShouldContain("153명");
        await page.Locator("main tr")
            .Filter(new() { HasText = "직접일자리창출" })
            .GetByRole(AriaRole.Link)
            .First.ClickAsync();
        (await page.Locator(".timeline").First.InnerTextAsync()).ShouldContain("두 사업에 함께 참여한 2명을 뺌");
        (await page.Locator(".facts").AllInnerTextsAsync()).ShouldContain(text => text.Contains("일자리정책과-101"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wrong_entry_is_mended_and_both_values_stay_readable(bool script)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await browser.NewPageAsync(script: script);
        await page.GotoAsync(new Uri(site.App.Listen(), "books/hanbit-2023").ToString());

        await OpenTraceAsync(page, "120");
        await FollowAsync(page, "이 수치 고치기");
        await page.GetByLabel("새 값").FillAsync("112");
        await PressAsync(page, "저장");
        // Without a reason nothing is written, and what was typed stays.
        (await page.Locator(".error-summary").InnerTextAsync()).ShouldContain("사유");
        (await page.GetByLabel("새 값").InputValueAsync()).ShouldBe("112");
        await page.GetByLabel("고치는 사유").FillAsync("중도 포기자 8명 제외");
        await PressAsync(page, "저장");
        (await page.Locator("[role=status]").First.InnerTextAsync()).ShouldContain("저장했습니다.");
        (await ValuesAsync(page)).ShouldBe(["112명", "120명"]);

        await OpenTraceAsync(page, "112");
        (await ValuesAsync(page)).ShouldBe(["112명", "120명"]);
        (await page.Locator(".timeline").InnerTextAsync()).ShouldContain("중도 포기자 8명 제외");

        await FollowAsync(page, "이 수치 고치기");
        await page.Locator(".timeline").GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByLabel("되돌리는 사유").FillAsync("포기자는 다음 해에 셈");
        await PressAsync(page, "되돌리기");
        (await page.Locator("[role=status]").First.InnerTextAsync()).ShouldContain("되돌렸습니다.");
        await OpenTraceAsync(page, "120");
        (await ValuesAsync(page)).ShouldBe(["120명", "112명", "120명"]);
    }

    /// <summary>From wherever one is in the book: the table of programmes, and the cell of 공공근로.</summary>
    private static async Task OpenTraceAsync(IPage page, string result)
    {
        await FollowAsync(page, "표");
        await FollowAsync(page, "사업별 <실적>");
        await page.Locator("main tr")
            .Filter(new() { HasText = "공공근로" })
            .GetByRole(AriaRole.Link, new() { Name = result, Exact = true })
            .First.ClickAsync();
        await page.Locator(".timeline").First.WaitForAsync();
    }

    private static async Task<IEnumerable<string>> ValuesAsync(IPage page) =>
        (await page.Locator(".timeline .value").AllInnerTextsAsync()).Select(value => value.Split(' ', '\n')[0]);

    private static async Task FollowAsync(IPage page, string link) =>
        await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private static async Task PressAsync(IPage page, string button) =>
        await page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Button, new() { Name = button, Exact = true })
            .ClickAsync();

    /// <summary>The same book of the year before: nothing differs but what was corrected since.</summary>
    private static async Task LoadLastYearAsync(Site site)
    {
        var above = Directory.CreateTempSubdirectory("dure-last-year-");
        try
        {
            var folder = Path.Combine(above.FullName, "hanbit-2022");
            foreach (var file in Directory.GetFiles(Site.Folder, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(folder, Path.GetRelativePath(Site.Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                var text = await File.ReadAllTextAsync(file, Desk.Cancel);
                await File.WriteAllTextAsync(to, text.Replace("2023", "2022", StringComparison.Ordinal), Desk.Cancel);
            }

            await site.Desk.LoadAsync(folder);
        }
        finally
        {
            above.Delete(recursive: true);
        }
    }
}
