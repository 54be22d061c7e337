using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Rig;

/// <summary>What one finds who begins at the first page and follows every kind of link.</summary>
internal sealed class Crawl
{
    private readonly List<(string Address, IHtmlDocument Page)> pages = [];
    private readonly List<(string Address, byte[] Bytes)> files = [];
    private readonly HashSet<string> routes = [];

    public IReadOnlyList<(string Address, IHtmlDocument Page)> Pages => pages;
    public IReadOnlyList<(string Address, byte[] Bytes)> Files => files;

    /// <summary>Pages of the application that nothing led to.</summary>
    public IReadOnlyList<string> Unreached { get; private set; } = [];

    /// <param name="ofEachKind">A table has a trace for every cell; the third tells no more than the first.</param>
    /// <param name="start">Where to begin.</param>
    public static Task<Crawl> FromAsync(Site site, int ofEachKind, params string[] start) =>
        FromAsync(site, site.Client, ofEachKind, start);

    /// <param name="client">Who goes there.</param>
    /// <inheritdoc cref="FromAsync(Site, int, string[])" />
    public static async Task<Crawl> FromAsync(Site site, HttpClient client, int ofEachKind, params string[] start)
    {
        var crawl = new Crawl();
        var matchers = site
            .App.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Select(route => (Route: route, Matcher: new TemplateMatcher(TemplateParser.Parse(route), [])))
            .ToList();
        var queue = new Queue<string>(start);
        var seen = new HashSet<string>(start);
        var taken = new Dictionary<string, int>();
        while (queue.TryDequeue(out var address))
        {
            var kind = KindOf(address);
            taken[kind] = taken.GetValueOrDefault(kind) + 1;
            if (taken[kind] > ofEachKind)
                continue;
            var (end, links) = await crawl.TakeAsync(client, address);
            if (RouteOf(end) is { } route)
                crawl.routes.Add(route.Route);
            foreach (var link in links)
                if (seen.Add(link))
                    queue.Enqueue(link);
        }

        crawl.Unreached = [.. matchers.Select(one => one.Route).Except(crawl.routes)];
        return crawl;

        // The page's route and those of its values that choose between kinds of things.
        string KindOf(string address)
        {
            var uri = new Uri(client.BaseAddress!, address);
            if (RouteOf(uri) is not { } found)
                return $"{uri.LocalPath.Count(letter => letter == '/')} {Path.GetExtension(uri.LocalPath)}";
            var names = uri.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')[0]).Order();
            return $"{found.Route} {found.Values["section"]} {string.Join('&', names)}";
        }

        // As the application chooses: the one that says most of the address itself.
        (string Route, RouteValueDictionary Values)? RouteOf(Uri uri) =>
            matchers
                // The matchers do not know that a download is none of the pages.
                .Where(_ => !Path.HasExtension(uri.LocalPath))
                .Select(one => (one.Route, one.Matcher, Values: new RouteValueDictionary()))
                .Where(one => one.Matcher.TryMatch(uri.LocalPath, one.Values))
                .OrderByDescending(one => one.Route.Split('/').Count(part => !part.Contains('{')))
                .ThenBy(one => one.Route.Contains("**", StringComparison.Ordinal))
                .Select(one => ((string, RouteValueDictionary)?)(one.Route, one.Values))
                .FirstOrDefault();
    }

    /// <returns>Where one ends, after redirects, and what leads on from there.</returns>
    private async Task<(Uri End, IEnumerable<string> Links)> TakeAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Desk.Cancel);
        ((int)answer.StatusCode).ShouldBe(200, address);
        answer
            .Headers.GetValues("Content-Security-Policy")
            .Single()
            .ShouldNotContain("unsafe", Case.Sensitive, address);
        var end = answer.RequestMessage!.RequestUri!;
        var bytes = await answer.Content.ReadAsByteArrayAsync(Desk.Cancel);
        if (answer.Content.Headers.ContentDisposition is not null || Path.HasExtension(end.LocalPath))
        {
            files.Add((new Uri(client.BaseAddress!, address).AbsolutePath, bytes));
            return (end, []);
        }

        using var stream = new MemoryStream(bytes);
        var page = new HtmlParser().ParseDocument(stream);
        pages.Add((address, page));
        var links = page.QuerySelectorAll("a[href]")
            .Select(link => new Uri(end, link.GetAttribute("href")!))
            .Where(link => link.Authority == end.Authority)
            .Select(link => link.PathAndQuery);
        return (end, links);
    }
}
