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

    [Fact]
    public async Task Saving_stays_on_the_page_and_brings_what_others_changed()
    {
        await using var site = await Collecting.OpenAsync(DatabaseKind.Sqlite, "jobs|실적", "budget|집행");
        var root = site.App.Listen();
        async Task<IPage> SitAsync(string login)
        {
            var page = await browser.NewPageAsync();
            await page.SignInAsync(root, login);
            await page.GotoAsync(new Uri(root, Jobs[1..]).ToString());
            return page;
        }

        async Task SaveAsync(IPage page, string said)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "저장", Exact = true }).ClickAsync();
            await page.GetByText(said).First.WaitForAsync();
        }

        Task<string> HeadAsync(IPage page) => page.Locator(".page-title .lead").InnerTextAsync();

        var (officer, head) = (await SitAsync("jobs-dam"), await SitAsync("jobs-jang"));

        // Another's figure in the same row comes in; who typed it is told, and the next saving of it is no conflict.
        await head.FillAsync("#c-0-1", "300");
        await SaveAsync(head, "1칸을 저장했습니다.");
        await officer.FillAsync("#c-0-0", "1천2명");
        (await HeadAsync(officer)).ShouldStartWith("4칸 가운데 0칸을 채웠습니다.");
        await SaveAsync(officer, "1칸을 저장했습니다.");
        (await HeadAsync(head)).ShouldEndWith("박과장(jobs-jang) 저장");
        (await HeadAsync(officer)).ShouldStartWith("4칸 가운데 2칸을 채웠습니다.");
        (await officer.InputValueAsync("#c-0-0")).ShouldBe("1,002");
        (await officer.InputValueAsync("#c-0-1")).ShouldBe("300");
        (await officer.Locator("#c-0-1-said").InnerTextAsync()).ShouldBe("박과장(jobs-jang) 고침");
        await officer.FillAsync("#c-0-1", "310");
        await SaveAsync(officer, "1칸을 저장했습니다.");
        var said = await HeadAsync(officer);
        await officer.ReloadAsync();
        (await HeadAsync(officer)).ShouldBe(said);

        // What the officer has typed and not saved is not overwritten by it, nor does it overwrite.
        await head.ReloadAsync();
        await head.FillAsync("#c-0-1", "320");
        await SaveAsync(head, "1칸을 저장했습니다.");
        await officer.FillAsync("#c-0-0", "x");
        await officer.FillAsync("#c-0-1", "330");
        await SaveAsync(officer, "적으신 값은 330천원");
        (await officer.InputValueAsync("#c-0-0")).ShouldBe("x");
        (await officer.InputValueAsync("#c-0-1")).ShouldBe("330");
        await head.ReloadAsync();
        (await head.InputValueAsync("#c-0-1")).ShouldBe("320");

        // One whose session ended, or whose server is away, keeps what is typed.
        await officer.FillAsync("#c-0-0", "7");
        await officer.Context.ClearCookiesAsync();
        await SaveAsync(officer, "로그인이 끝나 저장하지 못했습니다.");
        await officer.Context.SetOfflineAsync(true);
        await SaveAsync(officer, "저장하지 못했습니다. 적은 것은 그대로 있으니");
        (await officer.InputValueAsync("#c-0-0")).ShouldBe("7");
    }
}
