using System.Collections.Concurrent;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities;

/// <summary>Every page visited once, for all the tests of <see cref="PagesBrowserTests"/>.</summary>
public sealed class AllPages(Browser browser) : IAsyncLifetime
{
    private readonly ConcurrentBag<Visit> visits = [];

    internal IReadOnlyCollection<Visit> Visits => visits;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Tool.Chromium))
            return;
        await using var site = await Showcase.OpenAsync(withYear: true);
        await using var office = await OfficeShowcase.OpenAsync();
        var (opened, pages) = await CallShowcase.OpenAsync();
        await using var house = opened;
        var (root, desk, calls) = (site.App.Listen(), office.App.Listen(), house.Site.App.Listen());
        // Pictures take as long as all the looking: ./dure screens asks for them.
        var screens = Environment.GetEnvironmentVariable("DURE_SCREENS") is null
            ? null
            : Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts/screens")).FullName;
        var signedIn = new ConcurrentDictionary<(Uri, string), Lazy<Task<string>>>();
        await Parallel.ForEachAsync(
            Showcase
                .Pages.Append(await Showcase.CheckedAsync(site))
                .Select(page => (Root: root, page.Name, Login: (string?)null, page.Address))
                .Concat(OfficeShowcase.Pages.Select(page => (Root: desk, page.Name, page.Login, page.Address)))
                .Concat(pages.Select(page => (Root: calls, page.Name, page.Login, page.Address))),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (page, _) =>
                visits.Add(
                    await Visit.PayAsync(
                        browser,
                        page.Root,
                        page.Name,
                        page.Login is { } login ? await CookiesAsync(page.Root, login) : null,
                        page.Address,
                        screens
                    )
                )
        );

        // Each signs in once, and looks at many pages.
        Task<string> CookiesAsync(Uri root, string login) =>
            signedIn.GetOrAdd((root, login), key => new(() => browser.CookiesAsync(key.Item1, key.Item2))).Value;
    }

    public ValueTask DisposeAsync() => default;
}

/// <summary>Every page as a person sees it, on a desk and on a phone, by day and by night.</summary>
[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public sealed class PagesBrowserTests(AllPages pages, Browser browser) : IClassFixture<AllPages>
{
    [Theory]
    [InlineData(Visit.Wide)]
    [InlineData(Visit.Axe)]
    [InlineData(Visit.Jumps)]
    [InlineData(Visit.Foreign)]
    [InlineData(Visit.Errors)]
    public void No_page(string fault)
    {
        Visited().SelectMany(visit => visit.Faults[fault]).ShouldBeEmpty();
    }

    // Fonts included: the core piece that all pages share, and of the others those that the page has letters of.
    [Fact]
    public void Without_a_chart_the_first_load_is_below_150_KB()
    {
        var light = Visited().Where(visit => visit.Bytes.Count > 0).ToList();

        light.Count.ShouldBeGreaterThan(30);
        light.ShouldAllBe(visit =>
            visit.Bytes["stylesheet"] > 0 && visit.Bytes["script"] > 0 && visit.Bytes["font"] > 0
        );
        light.Where(visit => visit.FirstLoad > 150 * 1024).Select(visit => visit.Weight).ShouldBeEmpty();
    }

    [Fact]
    public async Task Axe_sees_what_is_wrong_with_a_page_as_a_whole_and_in_its_parts()
    {
        var page = await browser.NewPageAsync();
        await page.SetContentAsync("<p style='color: #bbb'>연하다</p><img src='data:,'>");

        var found = await page.ViolationsAsync();

        string[] rules = ["color-contrast", "document-title", "html-has-lang", "image-alt"];
        found
            .Select(one => one.Split(' ')[0])
            .ShouldBeSubsetOf([.. rules, "region", "landmark-one-main", "page-has-heading-one"]);
        rules.ShouldBeSubsetOf(found.Select(one => one.Split(' ')[0]));
    }

    private IReadOnlyCollection<Visit> Visited()
    {
        Tool.Require(File.Exists(Tool.Chromium), $"{Tool.Chromium} is missing; ./dure test installs it.");
        return pages.Visits;
    }
}
