using System.Text.RegularExpressions;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Rig;
using Dure.Tables.Writing.Hangul;
using Microsoft.Playwright;

namespace Dure.App.Tests.Capabilities.Checks;

/// <summary>A document dropped, filtered and set aside as a person does it.</summary>
[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public sealed partial class CheckBrowserTests(Browser browser)
{
    private static readonly FilePayload Report = new()
    {
        Name = "보고서.md",
        MimeType = "text/markdown",
        Buffer = Sent.Bytes(Sent.Report),
    };

    private const string Drop = """
        (text) => {
          const files = new DataTransfer();
          files.items.add(new File([text], "보고서.md"));
          const form = document.querySelector("[data-drop]");
          for (const kind of ["dragover", "drop"])
            form.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: files }));
        }
        """;

    [Fact]
    public async Task A_dropped_file_is_checked_filtered_and_a_finding_set_aside_by_keyboard()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await browser.OpenAsync(new(site.App.Listen(), "check"));
        var errors = new List<string>();
        page.Console += (_, said) =>
        {
            if (said.Type == "error")
                errors.Add(said.Text);
        };

        await page.EvaluateAsync(Drop, Sent.Report);
        await page.ArriveAsync(Result().IsMatch);
        (await page.Locator(".findings > li").CountAsync()).ShouldBe(2);
        await PicturesAsync(page, "checked");

        await page.Locator("#level-rounding").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".check-findings .empty").WaitForAsync();
        page.Url.ShouldEndWith("?level=rounding");
        await page.Locator("#level-error").ClickAsync();
        await page.Locator("#f2").WaitForAsync();

        await page.Locator("#f1 h3 a").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        page.Url.ShouldEndWith("#c1");
        await page.Locator("#f1 summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("원본 확인");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".message.success").WaitForAsync();
        (await page.Locator(".findings:not(.check-aside .findings) > li").CountAsync()).ShouldBe(1);
        (await page.Locator(".check-aside summary").InnerTextAsync()).ShouldBe("제쳐 둔 지적 1건");
        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldContain("message");
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_script_it_works_as_well()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await browser.NewPageAsync(script: false);
        await page.GotoAsync(new Uri(site.App.Listen(), "check").ToString());

        await page.Locator("#file").SetInputFilesAsync(Report);
        await page.Locator("form.drop button").ClickAsync();

        (await page.Locator("h1").InnerTextAsync()).ShouldBe("검산 결과");
        (await page.Locator("#c1").GetAttributeAsync("href")).ShouldBe("#f1");
    }

    [Fact]
    public async Task A_Hangul_document_is_drawn_page_by_page()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var page = await browser.OpenAsync(new(site.App.Listen(), "check"));
        var errors = new List<string>();
        page.Console += (_, said) =>
        {
            if (said.Type == "error")
                errors.Add(said.Text);
        };
        var table = await site.Desk.Get<TableReader>().TableAsync($"{Site.Book}/sectors", null, Desk.Cancel);
        using var hwpx = new MemoryStream();
        Hwpx.Write("실적", [table.Table], hwpx);
        await page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "표.hwpx",
                    MimeType = "application/hwp+zip",
                    Buffer = hwpx.ToArray(),
                }
            );
        await page.Locator("form.drop button").ClickAsync();
        await page.ArriveAsync(Result().IsMatch);

        await page.Locator("a[href$=pages]").ClickAsync();
        await page.Locator("[data-hangul-said]:has-text('쪽입니다')").WaitForAsync();
        // Asked from outside of the page: its policy lets nobody evaluate a string within.
        var drawn = page.Locator(".hangul-pages img").First;
        await drawn.WaitForAsync();
        await drawn.EvaluateAsync("image => image.decode()");
        (await drawn.EvaluateAsync<int>("image => image.naturalWidth")).ShouldBeGreaterThan(100);

        errors.ShouldBeEmpty();
    }

    private static async Task PicturesAsync(IPage page, string name)
    {
        var screens = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts/screens")).FullName;
        foreach (var (device, width) in new[] { ("desk", 1280), ("phone", 360) })
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
            (await page.ViolationsAsync()).ShouldBeEmpty();
            await page.PictureAsync(
                Path.Combine(screens, $"{name}-{device}-{(scheme == ColorScheme.Light ? "light" : "dark")}.webp")
            );
        }

        foreach (var width in new[] { 1920, 320, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        }
    }

    [GeneratedRegex("/check/[0-9a-f]{32}$")]
    private static partial Regex Result();
}
