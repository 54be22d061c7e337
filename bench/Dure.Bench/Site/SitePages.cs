using System.Net;
using System.Text.RegularExpressions;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace Dure.Bench.Site;

/// <summary>The pages that are asked for, in an order that is the same at every run and that no book determines.</summary>
internal sealed partial class SitePages
{
    // Whole words, beginnings, initial consonants, several words, a municipality with a word, and what is not there.
    private static readonly string[] Queries =
    [
        "청년",
        "공공근로",
        "ㅇㅈㄹ",
        "ㅊㄴ",
        "여성 창업",
        "구로",
        "구로 공공근로",
        "일자리센터",
        "굴",
        "가람",
        "농업인 협동조합",
        "ㅅㅈㄴ ㅊㅇ",
        "사회적경제",
        "고용률",
        "장애인 직업훈련",
        "없는말없는말",
        "지원사업",
        "청",
        "ㅎ",
        "예산",
    ];

    public required IReadOnlyList<Uri> Boards { get; init; }
    public required IReadOnlyList<Uri> Tables { get; init; }
    public required IReadOnlyList<Uri> Searches { get; init; }
    public required IReadOnlyList<Uri> Traces { get; init; }
    public required Uri Long { get; init; }

    public static async Task<SitePages> FindAsync(Database database, Uri site)
    {
        await using var db = database.Open();
        var books = await db.Set<Book>().Select(book => book.Code).ToListAsync();
        var tables = await (
            from book in db.Set<Book>()
            join table in db.Set<TableDefinition>()
                on new { book.Municipality, book.Year } equals new { table.Municipality, table.Year }
            where book.Code != SiteNation.LongBook
            select $"books/{book.Code}/tables/{table.Id}"
        ).ToListAsync();
        return new()
        {
            Boards = Shuffled(books.Select(code => new Uri(site, $"books/{code}"))),
            Tables = Shuffled(tables.Select(table => new Uri(site, table))),
            Searches = Shuffled(Queries.Select(query => new Uri(site, $"search?q={Uri.EscapeDataString(query)}"))),
            Traces = Shuffled(await TracesAsync(tables, site)),
            Long = new(site, $"books/{SiteNation.LongBook}/tables/programmes"),
        };
    }

    /// <summary>The first, the middle and the last figure of every table.</summary>
    private static async Task<List<Uri>> TracesAsync(List<string> tables, Uri site)
    {
        using var client = new HttpClient();
        var traces = new List<Uri>();
        foreach (var table in tables)
        {
            var links = Links().Matches(await client.GetStringAsync(new Uri(site, table)));
            if (links.Count > 0)
                traces.AddRange(
                    new[] { 0, links.Count / 2, links.Count - 1 }
                        .Distinct()
                        .Select(at => new Uri(site, WebUtility.HtmlDecode(links[at].Groups[1].Value)))
                );
        }

        return traces;
    }

    private static List<Uri> Shuffled(IEnumerable<Uri> pages)
    {
        var all = pages.OrderBy(page => page.AbsoluteUri, StringComparer.Ordinal).ToArray();
        new Random(1).Shuffle(all);
        return [.. all];
    }

    [GeneratedRegex("href=\"(/books/[^\"]+/trace[^\"]+)\"")]
    private static partial Regex Links();
}
