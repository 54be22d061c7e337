using System.Net;
using System.Text;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Tables.Model;
using Dure.Tables.Writing;
using Dure.Tables.Writing.Hangul;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>A disclosure as a file: the hashed bytes themselves, or its tables in other formats.</summary>
internal static class DisclosureDownloads
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGroup("/disclosures")
            .AddEndpointFilter(Refused.AsPageAsync)
            .Needs(Act.ReadPublic)
            .MapGet("/{book}@{version:int}.{format:regex(^(csv|json|html|xlsx|hwpx)$)}", OneAsync);

    private static async Task<IResult> OneAsync(
        string book,
        int version,
        string format,
        DureDbContext db,
        CancellationToken cancel
    )
    {
        var frozen = await FrozenTables.FindAsync(db, book, version, cancel);
        var title = $"{frozen.Disclosure.Title} 제{version}판";
        return Download.File(Write(frozen, title, format), title, format);
    }

    private static byte[] Write(FrozenTables frozen, string title, string format)
    {
        switch (format)
        {
            case "json":
                return Encoding.UTF8.GetBytes(frozen.Disclosure.Content);
            case "csv":
                return Csv.Write(frozen.InOrder.Select(one => ((string?)one.Part.Text, one.Table)));
            case "html":
                return Encoding.UTF8.GetBytes(Html.Document(title, string.Concat(frozen.InOrder.Select(BodyOf))));
            case "hwpx":
                using (var bytes = new MemoryStream())
                {
                    Hwpx.Write(Draft(frozen, title), bytes);
                    return bytes.ToArray();
                }

            default:
                using (var bytes = new MemoryStream())
                {
                    Xlsx.Write([.. Contents(frozen), .. frozen.Tables], bytes);
                    return bytes.ToArray();
                }
        }
    }

    private static HwpxDraft Draft(FrozenTables frozen, string title) =>
        new(
            title,
            [
                .. frozen.InOrder.Select(one =>
                    one.Table is { } table ? HwpxTableBlock.Of(table)
                    : one.Part.Kind == PartKind.Heading ? (HwpxBlock)new HwpxHeading(1, one.Part.Text)
                    : new HwpxLine(HwpxMark.Circle, one.Part.Text)
                ),
                new HwpxLine(HwpxMark.Remark, $"SHA-256 {frozen.Disclosure.Sha256}"),
            ]
        )
        {
            Number = Disclosure.Name(frozen.Book.Code, frozen.Disclosure.Version),
            Publisher = frozen.Tables.Select(table => table.Head.Publisher).FirstOrDefault(),
            Date = Show.Day(DateOnly.FromDateTime(frozen.Disclosure.At.ToLocalTime())),
            Approvers = ["담당", "팀장", "과장"],
        };

    private static string BodyOf((DisclosurePart Part, Table? Table) one) =>
        one.Table is { } table ? Html.Write(table)
        : one.Part.Kind == PartKind.Heading ? $"<h2>{WebUtility.HtmlEncode(one.Part.Text)}</h2>\n"
        : $"<p class=\"note\">{WebUtility.HtmlEncode(one.Part.Text)}</p>\n";

    /// <summary>A first sheet with headings, notes and the tables' titles in their order, where there are words.</summary>
    private static IEnumerable<Table> Contents(FrozenTables frozen)
    {
        var parts = frozen.InOrder.ToList();
        if (parts.TrueForAll(one => one.Table is not null))
            yield break;
        var cells = new Cell[parts.Count, 1];
        for (var at = 0; at < parts.Count; at++)
            cells[at, 0] = new Cell
            {
                State = CellState.Words,
                Words = parts[at].Table?.Head.Title ?? parts[at].Part.Text,
            };
        yield return new Table(
            new TableHead("contents", "차례", null, "", frozen.Book.Code, ""),
            [
                .. parts.Select(
                    (one, at) =>
                        new Row(
                            $"part-{at + 1}",
                            one.Part.Kind switch
                            {
                                PartKind.Heading => "제목",
                                PartKind.Note => "설명",
                                _ => "표",
                            },
                            0,
                            RowKind.Leaf,
                            []
                        )
                ),
            ],
            [new Column("text", "내용", null, IsWords: true)],
            cells
        );
    }
}
