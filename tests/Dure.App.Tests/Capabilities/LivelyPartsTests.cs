using System.IO.Compression;
using Dure.App.Tests.Capabilities.Books;
using Dure.App.Tests.Rig;
using Microsoft.Playwright;

namespace Dure.App.Tests.Capabilities;

/// <summary>What pages do beyond links and forms where the browser runs scripts.</summary>
[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public sealed class LivelyPartsTests(Browser browser)
{
    [Fact]
    public async Task Search_answers_as_one_types_and_the_keyboard_goes_through_what_is_found()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await browser.OpenAsync(site.App.Listen());
        var field = page.GetByRole(AriaRole.Searchbox, new() { Name = "찾을 말" });
        var found = page.Locator("#search-list a");

        await field.FocusAsync();
        await page.Keyboard.TypeAsync("공공근로");
        await found.First.WaitForAsync();
        (await found.First.InnerTextAsync()).ShouldContain("공공근로");
        await page.Keyboard.PressAsync("ArrowDown");
        (await IsFocusedAsync(found.First)).ShouldBeTrue();
        (
            await found.First.EvaluateAsync<bool>(
                "a => getComputedStyle(a).outlineStyle !== 'none' || getComputedStyle(a).boxShadow !== 'none'"
            )
        ).ShouldBeTrue();
        await page.Keyboard.PressAsync("ArrowUp");
        (await IsFocusedAsync(field)).ShouldBeTrue();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Escape");
        (await IsFocusedAsync(field)).ShouldBeTrue();
        (await found.CountAsync()).ShouldBe(0);

        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("ㄱㄱㄱㄹ");
        await found.First.WaitForAsync();
        await page.Keyboard.PressAsync("Tab"); // the button
        await page.Keyboard.PressAsync("Tab");
        (await IsFocusedAsync(found.First)).ShouldBeTrue();
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync(address => address.Contains("/books/hanbit-2023/"));
    }

    [Fact]
    public async Task A_filter_of_a_table_changes_the_table_and_keeps_the_focus()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await browser.OpenAsync(new Uri(site.App.Listen(), "books/hanbit-2023/tables/sectors"));
        var field = page.GetByLabel("행 찾기");

        await field.FocusAsync();
        await page.Keyboard.TypeAsync("직업");
        await page.Locator(".table-state").WaitForAsync();
        (await IsFocusedAsync(field)).ShouldBeTrue();
        (await field.InputValueAsync()).ShouldBe("직업");
        await page.Keyboard.TypeAsync("능력");
        await page.ArriveAsync(address => address.Contains("q=%EC%A7%81%EC%97%85%EB%8A%A5%EB%A0%A5"));
        (await field.InputValueAsync()).ShouldBe("직업능력");
        (await page.Locator("#view tbody th").AllInnerTextsAsync()).ShouldContain("직업능력개발훈련");
        (await page.Locator("#view tbody th").AllInnerTextsAsync()).ShouldNotContain("직접일자리창출");

        // A heading that sorts is still under the finger after it did.
        var sort = page.Locator("#view thead a").First;
        await sort.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync(address => address.Contains("sort="));
        (await page.EvaluateAsync<bool>("document.activeElement.closest('#view thead') !== null")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_book_is_uploaded_looked_at_and_loaded_while_the_page_says_how_far_it_is()
    {
        using var book = new SampleBook();
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        ZipFile.CreateFromDirectory(
            book.Folder,
            book.At("sample-2022.zip"),
            CompressionLevel.Fastest,
            includeBaseDirectory: true
        );
        var page = await browser.OpenAsync(new Uri(site.App.Listen(), "books/upload"));

        await page.GetByLabel("책 파일").SetInputFilesAsync(book.At("sample-2022.zip"));
        await page.GetByRole(AriaRole.Button, new() { Name = "올려서 미리 보기" }).ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("적재하기 전에 확인해 주세요");
        (await page.Locator(".facts").First.InnerTextAsync()).ShouldContain("새로 기록 5건");

        await page.GetByRole(AriaRole.Button, new() { Name = "원장에 적재" }).ClickAsync();
        await page.Locator(".error-summary").WaitForAsync();
        await page.GetByLabel("기록자").FillAsync("김담당");
        await page.GetByLabel("적재 사유").FillAsync("2022년 실적");
        var progress = page.WaitForResponseAsync(answer => answer.Url.Contains("handler=Progress"));
        await page.GetByRole(AriaRole.Button, new() { Name = "원장에 적재" }).ClickAsync();
        (await progress).Ok.ShouldBeTrue();
        await page.GetByText("원장에 적재했습니다.").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "sample-2022 보기" }).ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldContain("구로구");
    }

    private static Task<bool> IsFocusedAsync(ILocator element) =>
        element.EvaluateAsync<bool>("element => element === document.activeElement");
}
