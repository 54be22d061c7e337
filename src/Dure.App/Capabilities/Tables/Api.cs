using System.ComponentModel;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Tables;

/// <summary>Tables and traces for programs.</summary>
internal static class Api
{
    /// <summary>A table of a book.</summary>
    public sealed record TableLine(
        [property: Description("표 이름. 다른 주소의 {table}")] string Id,
        [property: Description("제목")] string Title,
        [property: Description("표의 주소")] string Href
    );

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", ListAsync).IsList<TableLine>("책의 표 목록");
        api.MapGet("/{table}", TableAsync)
            .WithSummary("계산한 표")
            .WithDescription("Accept: text/csv이면 엑셀용 CSV, 그 밖에는 계산 근거가 든 JSON으로 답합니다.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json", additionalContentTypes: "text/csv")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status406NotAcceptable);
        api.MapGet("/{table}/trace", TraceAsync).WithSummary("수치 하나의 계산식과 근거 기록");
    }

    private static async Task<IResult> ListAsync(
        [Description("책 이름. 예: guro-2022")] string book,
        [AsParameters] PageAsked page,
        HttpContext context,
        TableReader reader,
        DureDbContext db,
        CancellationToken cancel
    )
    {
        var found = await reader.BookAsync(book, cancel) ?? throw new RefusedException(TableRefusals.NoBook(book));
        var lines = (await reader.DefinitionsAsync(found, cancel)).ConvertAll(one => new TableLine(
            one.Id,
            one.Title,
            "/api" + Tables.AddressOf(book, one.Id)
        ));
        var posting = await LedgerReader.LastPostingAsync(db, found.Municipality, asOf: null, cancel);
        return Unchanged.Is(context, found.Municipality, posting, string.Join('\n', lines))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : ListAnswer.Of(context, page, lines);
    }

    private static async Task<IResult> TableAsync(
        [Description("책 이름. 예: guro-2022")] string book,
        [Description("표 이름. 예: sectors")] string table,
        [Description("그 시점의 원장으로 계산. 2026-03-31 또는 2026-03-31T18:00. 적지 않으면 지금")] string? asOf,
        HttpContext context,
        TableReader reader,
        DureDbContext db,
        CancellationToken cancel
    )
    {
        if (Accepted.FormatOf(context) is not { } format)
            return Accepted.Neither();
        var moment = AsOf.Read(asOf);
        if (await TableTag.IsUnchangedAsync(context, db, book, table, moment, cancel))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var computed = await reader.TableAsync($"{book}/{table}", moment, cancel);
        return TypedResults.Bytes(TableDownloads.Write(computed.Table, format), Download.ContentTypes[format]);
    }

    private static async Task<TraceAnswer> TraceAsync(
        [Description("책 이름. 예: guro-2022")] string book,
        [Description("표 이름. 예: sectors")] string table,
        [Description("행 이름. 표의 JSON에 있는 id. 예: total")] string row,
        [Description("열 이름. 표의 JSON에 있는 id. 예: rate")] string column,
        [Description("그 시점의 원장으로. 2026-03-31 또는 2026-03-31T18:00. 적지 않으면 지금")] string? asOf,
        TableReader reader,
        TraceReader traces,
        CancellationToken cancel
    )
    {
        var computed = await reader.TableAsync($"{book}/{table}", AsOf.Read(asOf), cancel);
        return TraceAnswer.Of(await traces.ReadAsync(computed, row, column, cancel), asOf);
    }
}
