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
    public static async Task<Crawl> FromAsync(Site site, int ofEachKind, params string[] start)
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
            foreach (var link in await crawl.TakeAsync(site, address))
                if (seen.Add(link))
                    queue.Enqueue(link);
        }

        crawl.Unreached = [.. matchers.Select(one => one.Route).Except(crawl.routes)];
        return crawl;

        // The page's route and those of its values that choose between kinds of things.
        string KindOf(string address)
        {
            var uri = new Uri(site.Client.BaseAddress!, address);
            foreach (var (route, matcher) in matchers)
            {
                var values = new RouteValueDictionary();
                if (!matcher.TryMatch(uri.LocalPath, values) || LiteralsOf(route) < LiteralsOf(Best(uri.LocalPath)))
                    continue;
                crawl.routes.Add(route);
                var names = uri.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')[0]).Order();
                return $"{route} {values["section"]} {string.Join('&', names)}";
            }

            // A download, by its ending and its folder's.
            return $"{uri.LocalPath.Count(letter => letter == '/')} {Path.GetExtension(uri.LocalPath)}";
        }

        string Best(string path) =>
            matchers.Where(one => one.Matcher.TryMatch(path, [])).Select(one => one.Route).MaxBy(LiteralsOf)!;

        static int LiteralsOf(string route) => route.Split('/').Count(part => !part.Contains('{'));
    }

    private async Task<IEnumerable<string>> TakeAsync(Site site, string address)
    {
        using var answer = await site.GetAsync(address);
        ((int)answer.StatusCode).ShouldBe(200, address);
        answer
            .Headers.GetValues("Content-Security-Policy")
            .Single()
            .ShouldNotContain("unsafe", Case.Sensitive, address);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Desk.Cancel);
        if (
            answer.Content.Headers.ContentDisposition is not null
            || answer.Content.Headers.ContentType?.MediaType != "text/html"
        )
        {
            files.Add((new Uri(site.Client.BaseAddress!, address).AbsolutePath, bytes));
            return [];
        }

        using var stream = new MemoryStream(bytes);
        var page = new HtmlParser().ParseDocument(stream);
        pages.Add((address, page));
        var here = new Uri(site.Client.BaseAddress!, address);
        return page.QuerySelectorAll("a[href]")
            .Select(link => new Uri(here, link.GetAttribute("href")!))
            .Where(link => link.Authority == here.Authority)
            .Select(link => link.PathAndQuery);
    }
}
