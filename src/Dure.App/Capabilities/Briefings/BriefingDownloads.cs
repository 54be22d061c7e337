using System.Text;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Tables.Model;
using Dure.Tables.Writing;
using Dure.Tables.Writing.Hangul;

namespace Dure.App.Capabilities.Briefings;

/// <summary>A report as a file: what is being prepared, what was frozen, or the hashed bytes themselves.</summary>
internal static class BriefingDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes
            .MapGroup("/books/{book}/briefings")
            .AddEndpointFilter(Refused.AsPageAsync)
            .Needs(Act.ReadBriefings);
        group.MapGet("/{quarter:int}.{format:regex(^(xlsx|hwpx)$)}", DraftAsync).ExcludeFromDescription();
        group
            .MapGet("/{quarter:int}@{version:int}.{format:regex(^(json|xlsx|hwpx)$)}", FrozenAsync)
            .ExcludeFromDescription();
    }

    private static async Task<IResult> DraftAsync(
        string book,
        int quarter,
        string format,
        BriefingComposer composer,
        CancellationToken cancel
    )
    {
        var content = await composer.ComposeAsync(await composer.OpenAsync(book, quarter, cancel), cancel);
        return Download.File(Write(content, null, format), $"{content.Head.Title} (준비 중)", format);
    }

    private static async Task<IResult> FrozenAsync(
        string book,
        int quarter,
        int version,
        string format,
        DureDbContext db,
        TableReader books,
        CancellationToken cancel
    )
    {
        var (_, frozen) = await BriefingShelf.FindAsync(db, books, book, quarter, version, cancel);
        var name = version == 1 ? frozen.Title : $"{frozen.Title} 제{version}판";
        return Download.File(
            format == "json"
                ? Encoding.UTF8.GetBytes(frozen.Content)
                : Write(BriefingContent.Read(frozen.Content), frozen.Sha256, format),
            name,
            format
        );
    }

    private static byte[] Write(BriefingContent content, string? hash, string format)
    {
        using var bytes = new MemoryStream();
        var tables = BriefingTables.Of(content);
        if (format == "hwpx")
            Hwpx.Write(Draft(content, tables, hash), bytes);
        else
            Xlsx.Write([Summary(content), .. tables], bytes);
        return bytes.ToArray();
    }

    private static HwpxDraft Draft(BriefingContent content, IReadOnlyList<Table> tables, string? hash) =>
        new(
            content.Head.Title,
            [
                new HwpxHeading(1, "총괄"),
                .. Points(content).Select(point => (HwpxBlock)new HwpxLine(HwpxMark.Circle, point)),
                .. tables.SelectMany(table =>
                    (HwpxBlock[])[new HwpxHeading(1, table.Head.Title), HwpxTableBlock.Of(table)]
                ),
                new HwpxLine(
                    HwpxMark.Remark,
                    hash is null ? "준비 중인 자료이며 아직 굳히지 않았습니다" : $"SHA-256 {hash}"
                ),
            ]
        )
        {
            Number = hash is null
                ? null
                : $"{content.Head.Book}/{Briefing.Name(content.Head.Quarter, content.Head.Version)}",
            Publisher = content.Head.Name,
            Date = content.Head.HeldOn is { } held ? Show.Day(held) : null,
        };

    /// <summary>What the whole comes to, in sentences whose figures are counted from the lines.</summary>
    internal static IEnumerable<string> Points(BriefingContent content)
    {
        yield return $"보고 대상 {content.Lines.Count}건: 부진 {content.Count(BriefingState.Behind)}건, 정상 {content.Count(BriefingState.OnTrack)}건, 초과 {content.Count(BriefingState.Ahead)}건, 연말에 판단 {content.Count(BriefingState.AtYearEnd)}건";
        yield return $"실적이 빠진 것 {content.Missing.Count}건";
        if (content.Before is { } before)
            yield return $"지난 보고회({before.Title}) 이후 정정한 수치 {content.Corrections.Count}건";
        if (content.Head.Note.Length > 0)
            yield return content.Head.Note;
    }

    private static Table Summary(BriefingContent content)
    {
        var points = Points(content).ToList();
        var cells = new Cell[points.Count, 1];
        for (var at = 0; at < points.Count; at++)
            cells[at, 0] = new Cell { State = CellState.Words, Words = points[at] };
        return new(
            new TableHead("summary", content.Head.Title, null, "", content.Head.Book, content.Head.Name),
            [.. points.Select((_, at) => new Row($"point-{at + 1}", $"{at + 1}", 0, RowKind.Leaf, []))],
            [new Column("text", "총괄", null, IsWords: true)],
            cells
        );
    }
}
