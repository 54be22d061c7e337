using Dure.App.Tests.Rig;
using Microsoft.Playwright;

namespace Dure.App.Tests.Capabilities.Tables;

/// <summary>A table under a mouse and under a keyboard.</summary>
[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public sealed class TableBrowserTests(Browser browser)
{
    [Fact]
    public async Task A_click_on_a_figure_opens_its_trace_and_the_trace_goes_on()
    {
        await using var site = await Showcase.OpenAsync();
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
        await page.ArriveAsync("/trace?row=total&column=rate");
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("합계 · 달성률(%)");

        await page.Locator("td.figure a").First.ClickAsync();
        await page.ArriveAsync("/trace?row=total&column=result");
        await page.Locator("td.figure a").First.ClickAsync();
        await page.ArriveAsync("/trace?row=direct&column=result");
        (await page.Locator(".timeline .value").AllInnerTextsAsync()).ShouldBe(["118명 정정", "120명", "35명 잠정"]);
    }

    [Fact]
    public async Task The_keyboard_reaches_a_figure_and_shows_where_it_is()
    {
        await using var site = await Showcase.OpenAsync();
        var root = site.App.Listen();
        var page = await browser.OpenAsync(new Uri(root, "books/hanbit-2023/tables/sectors"));

        // The first stop of every page leads past its menus.
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        var figure = page.Locator("tr.total td.figure a").First;
        for (var presses = 0; presses < 40 && !await IsFocusedAsync(figure); presses++)
            await page.Keyboard.PressAsync("Tab");

        (await IsFocusedAsync(figure)).ShouldBeTrue();
        (await figure.EvaluateAsync<string>("a => getComputedStyle(a, '::after').boxShadow")).ShouldNotBe("none");
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync("/trace?row=total&column=target");
    }

    [Fact]
    public async Task A_day_chosen_in_the_form_shows_the_table_of_that_day()
    {
        await using var site = await Showcase.OpenAsync();
        var root = site.App.Listen();
        var page = await browser.OpenAsync(new Uri(root, "books/hanbit-2023/tables/sectors"));
        (await page.Locator("tr.total td.figure a").Nth(1).InnerTextAsync()).ShouldBe("153");

        await page.GetByLabel("기준 시점").FillAsync("2026-01-06");
        await page.GetByRole(AriaRole.Button, new() { Name = "계산", Exact = true }).ClickAsync();
        await page.ArriveAsync("asOf=2026-01-06");

        (await page.Locator("tr.total td.figure a").Nth(1).InnerTextAsync()).ShouldBe("155");
    }

    private static Task<bool> IsFocusedAsync(ILocator element) =>
        element.EvaluateAsync<bool>("element => element === document.activeElement");
}
