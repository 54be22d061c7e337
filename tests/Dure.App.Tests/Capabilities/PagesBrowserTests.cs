using System.Collections.Concurrent;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities;

/// <summary>Every page visited once, for all the tests of <see cref="PagesBrowserTests"/>. The pictures are kept in artifacts/screens.</summary>
public sealed class AllPages(Browser browser) : IAsyncLifetime
{
    private readonly ConcurrentBag<Visit> visits = [];

    internal IReadOnlyCollection<Visit> Visits => visits;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Tool.Chromium))
            return;
        await using var site = await Showcase.OpenAsync();
        var root = site.App.Listen();
        var screens = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts/screens")).FullName;
        await Parallel.ForEachAsync(
            Showcase.Pages,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            async (page, _) => visits.Add(await Visit.PayAsync(browser, root, page.Name, page.Address, screens))
        );
    }

    public ValueTask DisposeAsync() => default;
}

/// <summary>Every page as a person sees it, on a desk and on a phone, by day and by night.</summary>
[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public sealed class PagesBrowserTests(AllPages pages) : IClassFixture<AllPages>
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

    // Text stands there before its font does: a font is swapped in, and nothing waits for it.
    [Fact]
    public void Without_a_chart_the_first_load_before_fonts_is_small()
    {
        var light = Visited().Where(visit => visit.Bytes.Count > 0).ToList();

        light.Count.ShouldBeGreaterThan(30);
        light.Where(visit => visit.WithoutFonts > 64 * 1024).Select(visit => visit.Weight).ShouldBeEmpty();
        light.ShouldAllBe(visit => visit.Bytes["stylesheet"] > 0 && visit.Bytes["script"] > 0);
    }

    // Fonts come in pieces of about a hundred letters, as the page has need of them, and are kept for a year.
    [Fact]
    public void Fonts_are_no_more_than_the_page_has_letters_of()
    {
        Visited()
            .Where(visit => visit.Bytes.GetValueOrDefault("font") > 512 * 1024)
            .Select(visit => visit.Weight)
            .ShouldBeEmpty();
    }

    private IReadOnlyCollection<Visit> Visited()
    {
        Tool.Require(File.Exists(Tool.Chromium), $"{Tool.Chromium} is missing; ./dure test installs it.");
        return pages.Visits;
    }
}
