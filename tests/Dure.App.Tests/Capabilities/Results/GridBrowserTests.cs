using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.Playwright;
using static Dure.App.Tests.Capabilities.Results.Collecting;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>The grid as a spreadsheet, where the browser runs scripts.</summary>
[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public sealed class GridBrowserTests(Browser browser)
{
    private const string Paste = """
        (input, text) => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          input.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    [Fact]
    public async Task Keys_move_a_copied_block_is_pasted_and_taken_back_and_totals_follow()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await site.OpenRoundAsync(Period.Month(2023, 11), "jobs|실적", "budget|집행");
        var page = await browser.OpenAsync(new Uri(site.App.Listen(), Jobs[1..]));
        ILocator Cell(string id) => page.Locator($"#{id}");
        async Task<string[]> ValuesAsync() =>
            [
                await Cell("c-0-0").InputValueAsync(),
                await Cell("c-0-1").InputValueAsync(),
                await Cell("c-1-0").InputValueAsync(),
                await Cell("c-1-1").InputValueAsync(),
            ];

        await Cell("c-0-0").FocusAsync();
        await page.Keyboard.TypeAsync("1,200");
        (await page.Locator("[data-total='0']").InnerTextAsync()).ShouldBe("1,200");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.TypeAsync("3");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.TypeAsync("0.001");
        (await ValuesAsync()).ShouldBe(["1,200", "", "3", "0.001"]);
        (await page.Locator("[data-total='1']").InnerTextAsync()).ShouldBe("0.001");

        await Cell("c-0-0").FocusAsync();
        await Cell("c-0-0").EvaluateAsync(Paste, "\"1,500\"\t\"3억\n 5천만원\"\tx\r\n1천 2명\t\"100\"\r\n");
        (await ValuesAsync()).ShouldBe(["1,500", "3억 5천만원", "1천 2명", "100"]);
        (await page.Locator("[data-total='0']").InnerTextAsync()).ShouldBe("2,502");
        (await page.Locator("[data-total='1']").InnerTextAsync()).ShouldBe("350,100");
        (await page.Locator("[data-grid-said]").InnerTextAsync()).ShouldContain("표를 벗어난 1칸");
        await page.Keyboard.PressAsync("Control+z");
        (await ValuesAsync()).ShouldBe(["1,200", "", "3", "0.001"]);
        await page.Keyboard.PressAsync("Control+z");
        (await ValuesAsync()).ShouldBe(["1,200", "", "3", ""]);
        await page.Keyboard.PressAsync("Control+y");
        await page.Keyboard.PressAsync("Control+y");
        (await ValuesAsync()).ShouldBe(["1,500", "3억 5천만원", "1천 2명", "100"]);

        await page.GetByText("2023년에 기록된 120명보다").WaitForAsync();
        await page.Locator("td.field[data-doubt='bad'] #c-0-0").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "저장" }).ClickAsync();
        await page.GetByText("4칸을 저장했습니다.").WaitForAsync();
        (await ValuesAsync()).ShouldBe(["1,500", "350,000", "1,002", "100"]);
    }
}
