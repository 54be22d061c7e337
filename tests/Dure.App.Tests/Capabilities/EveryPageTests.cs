using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities;

/// <summary>Every page and every download, reached by links alone.</summary>
public class EveryPageTests
{
    [Theory]
    [DatabaseData]
    public async Task Links_lead_to_every_page_and_every_page_answers(DatabaseKind kind)
    {
        await using var site = await Showcase.OpenAsync(kind);

        var crawl = await Crawl.FromAsync(site, 3, "/");

        // A search and what is uploaded are reached by forms, an error by a mistake.
        crawl.Unreached.ShouldBe(
            [
                "books/upload/{token:regex(^[0-9a-f]{{32}}$)}",
                "check/{token:regex(^[0-9a-f]{{32}}$)}",
                "check/{token:regex(^[0-9a-f]{{32}}$)}/pages",
                "search",
                "errors/{code:int:range(400,599)}",
            ],
            ignoreOrder: true
        );
        foreach (var (address, page) in crawl.Pages)
        {
            page.QuerySelectorAll("h1").Length.ShouldBe(1, address);
            page.QuerySelectorAll("style, [style], script:not([src])").ShouldBeEmpty(address);
            page.QuerySelectorAll("[id]").Select(one => one.Id).ShouldBeUnique(address);
            page.Title.ShouldNotBeNullOrEmpty();
        }

        crawl
            .Files.Select(file => Path.GetExtension(file.Address))
            .Distinct()
            .ShouldBe([".csv", ".html", ".json", ".xlsx", ".hwpx", ".zip"], ignoreOrder: true);
    }
}
