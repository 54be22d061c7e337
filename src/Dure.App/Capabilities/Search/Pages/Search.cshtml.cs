using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Dure.App.Capabilities.Search.Pages;

/// <summary>A name, cut into what was asked for and what was not.</summary>
public sealed record Marked(IReadOnlyList<(string Text, bool IsAsked)> Parts);

/// <summary>What was found, by kind; and the short list below the field as one types.</summary>
[Needs(Act.ReadLedger)]
[OutputCache(PolicyName = Search.Pages)]
public sealed class SearchModel(SearchIndex index, DureDbContext db) : PageModel
{
    private const int EachKind = 10;
    private const int PageSize = 50;
    private const int LastPage = 100;
    private const int Suggested = 8;

    private Query? query;

    public string Asked { get; private set; } = "";
    public FoundKind? Only { get; private set; }
    public int At { get; private set; } = 1;
    public IReadOnlyList<FoundGroup> Groups { get; private set; } = [];

    public bool HasMore => Groups is [var group] && group.Total > At * PageSize && At < LastPage;

    public int Total => Groups.Sum(group => group.Total);

    /// <param name="at">Which page of one kind; "page" is Razor's own word.</param>
    public async Task OnGetAsync(string? q, string? kind, int? at, CancellationToken cancel)
    {
        Only = string.IsNullOrEmpty(kind) ? null : SearchRefusals.KindOf(kind);
        At = at ?? 1;
        if (At is < 1 or > LastPage)
            throw new RefusedException(SearchRefusals.NoSuchPage(LastPage));
        await FindAsync(q, Only is null ? EachKind : PageSize, (At - 1) * PageSize, cancel);
    }

    /// <summary>For the field in the header: the best few of all kinds.</summary>
    public async Task<IActionResult> OnGetSuggestAsync(string? q, CancellationToken cancel)
    {
        await FindAsync(q, Suggested, 0, cancel);
        return Partial("_Suggestions", this);
    }

    /// <summary>The best of each kind in turn, so that one kind does not crowd out the others.</summary>
    public IEnumerable<Found> Suggestions() =>
        Enumerable
            .Range(0, Suggested)
            .SelectMany(at => Groups.Where(group => at < group.Best.Count).Select(group => (at, group)))
            .Take(Suggested)
            .OrderBy(one => one.group.Kind)
            .Select(one => one.group.Best[one.at]);

    public Marked Marked(string text)
    {
        var parts = new List<(string, bool)>();
        var behind = 0;
        foreach (var (start, length) in query?.Marks(text) ?? [])
        {
            parts.Add((text[behind..start], false));
            parts.Add((text.Substring(start, length), true));
            behind = start + length;
        }

        parts.Add((text[behind..], false));
        return new(parts);
    }

    public string About(Found found) =>
        string.Join(
            " · ",
            new[] { found.Entry.Kind == FoundKind.Municipality ? "" : found.Municipality, found.Entry.Detail }.Where(
                word => word.Length > 0
            )
        );

    private async Task FindAsync(string? q, int each, int skip, CancellationToken cancel)
    {
        Asked = (q ?? "").Trim();
        if (Asked.Length > SearchIndex.MaxQuery)
            throw new RefusedException(SearchRefusals.QueryTooLong(SearchIndex.MaxQuery));
        query = Query.Of(Asked);
        Groups = await index.FindAsync(db, Asked, each, Only, skip, cancel);
    }
}
