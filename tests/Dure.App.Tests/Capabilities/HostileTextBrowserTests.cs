using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities;

/// <summary>What somebody wrote to do harm stays in its place on the screen, too.</summary>
[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public sealed class HostileTextBrowserTests(Browser browser)
{
    /// <summary>
    /// Texts that turn the writing direction and share their line with something behind them that is not theirs: neither a
    /// block of its own nor a bdi keeps it from being turned, too.
    /// </summary>
    private const string Turned = """
        () => {
          const isBlock = (box) => getComputedStyle(box).display !== "inline";
          const isolates = (box) => isBlock(box) || /isolate|plaintext/.test(getComputedStyle(box).unicodeBidi);
          const up = (node, test) => { let box = node.parentElement; while (!test(box)) box = box.parentElement; return box; };
          const texts = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) texts.push(walker.currentNode);
          const found = new Set();
          texts.forEach((text, at) => {
            const turn = text.data.indexOf("\u202E");
            if (turn < 0 || text.parentElement.closest("script, title, textarea")) return;
            const box = up(text, isolates);
            const end = text.data.indexOf("〕", turn);
            let behind = end < 0 ? "" : text.data.slice(end + 1).trim();
            for (let next = at + 1; next < texts.length && box.contains(texts[next]); next++)
              if (up(texts[next], isBlock) === up(text, isBlock)) behind += texts[next].data.trim();
            if (behind) found.add(`${box.outerHTML.slice(0, 60)} … ${behind.slice(0, 40)}`);
          });
          return [...found];
        }
        """;

    [Fact]
    public async Task Hostile_text_fits_a_phone() =>
        (
            await LookAsync(
                """
                () => document.documentElement.scrollWidth <= 360 ? [] : [...document.querySelectorAll("main *")]
                  .filter((one) => !one.closest(".table-scroll") && one.getBoundingClientRect().right > 361)
                  .slice(-2).map((one) => one.outerHTML.slice(0, 50)).concat("wide")
                """
            )
        ).ShouldBeEmpty();

    [Fact]
    public async Task Hostile_text_turns_nothing_beside_it() => (await LookAsync(Turned)).ShouldBeEmpty();

    /// <summary>What a script finds on each page of a book whose every text is hostile and endless.</summary>
    private async Task<List<string>> LookAsync(string script)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        var book = await HostileBook.MakeAsync(site.Desk, HostileBook.EndlessMarks);
        await HostileTextTests.LoadAsync(site, book);
        var root = site.App.Listen();
        var crawl = await Crawl.FromAsync(site, 1, $"/books/{HostileBook.Name}", $"/books/{HostileBook.Name}/entry");

        var page = await browser.NewPageAsync(360, 740);
        var alerts = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            alerts.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        var found = new List<string>();
        foreach (var (address, _) in crawl.Pages)
        {
            await page.GotoAsync(new Uri(root, address).ToString());
            found.AddRange((await page.EvaluateAsync<string[]>(script)).Select(text => $"{address}: {text}"));
        }

        alerts.ShouldBeEmpty();
        return found;
    }
}
