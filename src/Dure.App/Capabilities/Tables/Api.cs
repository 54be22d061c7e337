using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.Net.Http.Headers;

namespace Dure.App.Capabilities.Tables;

/// <summary>Tables and traces for programs.</summary>
internal static class Api
{
    /// <summary>A table of a book.</summary>
    public sealed record TableLine(string Id, string Title, string Href);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("", ListAsync).WithSummary("책의 표 목록");
        api.MapGet("/{table}", TableAsync)
            .WithSummary("계산한 표. Accept: text/csv이면 CSV, 그 밖에는 계산 근거가 든 JSON")
            .Produces(StatusCodes.Status200OK, contentType: "application/json", additionalContentTypes: "text/csv")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status406NotAcceptable);
        api.MapGet("/{table}/trace", TraceAsync).WithSummary("수치 하나의 계산식과 근거 기록");
    }

    private static async Task<List<TableLine>> ListAsync(string book, TableReader reader, CancellationToken cancel)
    {
        var found = await reader.BookAsync(book, cancel) ?? throw new RefusedException(TableRefusals.NoBook(book));
        return
        [
            .. (await reader.DefinitionsAsync(found, cancel)).Select(one => new TableLine(
                one.Id,
                one.Title,
                "/api" + Tables.AddressOf(book, one.Id)
            )),
        ];
    }

    /// <param name="asOf">Such as 2026-03-31 or 2026-03-31T18:00; left out for the present.</param>
    private static async Task<IResult> TableAsync(
        string book,
        string table,
        string? asOf,
        HttpContext context,
        TableReader reader,
        CancellationToken cancel
    )
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return FormatOf(context.Request.GetTypedHeaders().Accept) is { } format
            ? Download.Answer(
                TableDownloads.Write(
                    (await reader.TableAsync($"{book}/{table}", AsOf.Read(asOf), cancel)).Table,
                    format
                ),
                format
            )
            : TypedResults.Problem(
                "application/json이나 text/csv로 받을 수 있습니다.",
                statusCode: StatusCodes.Status406NotAcceptable
            );
    }

    private static async Task<TraceAnswer> TraceAsync(
        string book,
        string table,
        string row,
        string column,
        string? asOf,
        TableReader reader,
        TraceReader traces,
        CancellationToken cancel
    )
    {
        var computed = await reader.TableAsync($"{book}/{table}", AsOf.Read(asOf), cancel);
        return TraceAnswer.Of(await traces.ReadAsync(computed, row, column, cancel), asOf);
    }

    /// <summary>The format that the caller likes best, JSON if he does not mind; null if he takes neither.</summary>
    private static string? FormatOf(IList<MediaTypeHeaderValue> accepted)
    {
        if (accepted.Count == 0)
            return "json";
        foreach (var type in accepted.OrderByDescending(type => type.Quality ?? 1))
        {
            if (new MediaTypeHeaderValue("application/json").IsSubsetOf(type))
                return "json";
            if (new MediaTypeHeaderValue("text/csv").IsSubsetOf(type))
                return "csv";
        }

        return null;
    }
}
