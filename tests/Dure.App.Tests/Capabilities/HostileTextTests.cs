using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using CsvHelper;
using CsvHelper.Configuration;
using Dure.App.Capabilities.Books;
using Dure.App.Capabilities.Disclosures;
using Dure.App.Shared.Ledger;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities;

/// <summary>Whatever is written into whatever field is shown as text, on every page and in every file.</summary>
public class HostileTextTests
{
    // What forms and mistakes lead to, and what a book with one quarter's report and one disclosure lacks.
    private static readonly string[] NotThere =
    [
        "books/upload/{token:regex(^[0-9a-f]{{32}}$)}",
        "books/{book}/briefings/{quarter:int}@{version:int}",
        "check/{token:regex(^[0-9a-f]{{32}}$)}",
        "check/{token:regex(^[0-9a-f]{{32}}$)}/pages",
        "disclosures/{book}@{version:int}/difference",
        "search",
        "errors/{code:int:range(400,599)}",
    ];

    private static readonly string[] OfTheOffice =
    [
        "me",
        "accounts",
        "apply",
        "approvals",
        "office",
        "rights",
        "sign-",
    ];

    [Theory]
    [DatabaseData]
    public async Task Every_text_of_a_book_is_text_everywhere(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var book = await HostileBook.MakeAsync(site.Desk, HostileBook.Marks);
        await LoadAsync(site, book);

        // Every field of a form that takes any text took this one. A unit is one of those known, a municipality a code.
        HostileBook.AskedFor.Except(book.Texts.Keys).ShouldBe(["measures.unit", "book.municipality"]);
        var crawl = await Crawl.FromAsync(site, 3, $"/books/{HostileBook.Name}", $"/books/{HostileBook.Name}/entry");

        // Those of people and of the office hold no text of a book before there is a round or a document.
        crawl
            .Unreached.Where(route =>
                Array.TrueForAll(OfTheOffice, start => !route.StartsWith(start, StringComparison.Ordinal))
            )
            .ShouldBe(NotThere, ignoreOrder: true);
        var read = Read(crawl);
        // The country is on no page, and what differs from print stands below one table of many.
        book.Texts.Keys.Where(key => !read.Contains(HostileBook.EndOf(key), StringComparison.Ordinal))
            .Where(key => key != "municipalities.name" && !key.StartsWith("contradictions.", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Theory]
    [DatabaseData]
    public async Task Every_text_of_the_office_is_text_everywhere(DatabaseKind kind)
    {
        await using var office = await HostileOffice.OpenAsync(kind);

        var crawl = await office.CrawlAsync();

        var read = Read(crawl);
        office.Keys.Where(key => !read.Contains(HostileBook.EndOf(key), StringComparison.Ordinal)).ShouldBeEmpty();
        string[] formats = [".csv", ".xlsx"];
        formats.Except(crawl.Files.Select(file => Path.GetExtension(file.Address))).ShouldBeEmpty();
    }

    /// <summary>Finds nothing in pages and files that anything would run.</summary>
    /// <returns>All that stands on the pages.</returns>
    private static string Read(Crawl crawl)
    {
        foreach (var (address, page) in crawl.Pages)
        {
            page.QuerySelectorAll(
                    "script:not([src^='/']), img:not([src^='/']), svg[onload], style, [style], iframe, object, [src='x']"
                )
                .ShouldBeEmpty(address);
            page.All.SelectMany(element => element.Attributes)
                .Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))
                .ShouldBeEmpty(address);
        }

        foreach (var (address, bytes) in crawl.Files)
            Check(address, bytes);
        return string.Concat(
            crawl.Pages.Select(page =>
                page.Page.DocumentElement.TextContent
                + string.Concat(page.Page.QuerySelectorAll("input[value]").Select(field => field.GetAttribute("value")))
            )
        );
    }

    internal static async Task LoadAsync(Site site, HostileBook book)
    {
        await site
            .Desk.Get<BookLoader>()
            .LoadAsync(
                book.Source,
                new PostingHead(HostileBook.Marks("who", 0), "책 적재", HostileBook.Marks("why", 1)),
                Desk.Cancel
            );
        await site
            .Desk.Get<DisclosureDesk>()
            .FreezeAsync(
                new(
                    HostileBook.Name,
                    HostileBook.Marks("title", 0),
                    HostileBook.Marks("who", 2),
                    HostileBook.Marks("why", 3),
                    []
                ),
                Desk.Cancel
            );
    }

    private static void Check(string address, byte[] bytes)
    {
        switch (Path.GetExtension(address))
        {
            case ".csv":
                using (
                    var csv = new CsvReader(
                        new StringReader(Encoding.UTF8.GetString(bytes)),
                        new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null }
                    )
                )
                    while (csv.Read())
                        for (var at = 0; at < csv.Parser.Count; at++)
                            IsHarmless(csv.Parser[at]).ShouldBeTrue($"{address}: {csv.Parser[at]}");
                break;
            case ".xlsx":
                CheckWorkbook(address, bytes);
                break;
            case ".html":
                var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));
                page.QuerySelectorAll("script, img, svg, [onerror]").ShouldBeEmpty(address);
                break;
            default:
                break;
        }
    }

    /// <summary>A formula is one of ours: cells and operators, and no word of anybody.</summary>
    private static void CheckWorkbook(string address, byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var part in zip.Entries.Where(part => part.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var stream = part.Open();
            var xml = XDocument.Load(stream);
            xml.Descendants()
                .Where(element => element.Name.LocalName is "f" or "formula1" or "definedName")
                .Select(element => element.Value)
                .Where(formula =>
                    formula.Contains("HYPERLINK", StringComparison.Ordinal)
                    || formula.Contains("cmd", StringComparison.Ordinal)
                    || formula.Contains('〔')
                    || formula.Contains("1+1", StringComparison.Ordinal)
                )
                .ShouldBeEmpty($"{address} {part.FullName}");
            if (part.FullName.EndsWith(".rels", StringComparison.Ordinal))
                xml.ToString().ShouldNotContain("evil");
        }
    }

    private static bool IsHarmless(string field) =>
        field.Length == 0
        || field[0] is not ('=' or '+' or '-' or '@' or '\t' or '\r')
        || field == "-"
        || decimal.TryParse(field, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
}
