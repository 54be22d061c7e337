using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Format = Dure.Tables.Documents.SourceFormat;

namespace Dure.App.Capabilities.Checks;

/// <summary>What a reader takes along: the findings as a workbook or JSON, and the own document with them in it.</summary>
internal static class CheckDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var files = routes
            .MapGroup("/check/{token:regex(^[0-9a-f]{{32}}$)}")
            .AddEndpointFilter(Refused.AsPageAsync)
            .Needs(Act.CheckDocuments)
            .AddEndpointFilter(KeepNothingAsync)
            .ExcludeFromDescription();
        files.MapGet("/findings.xlsx", (string token, CheckDesk desk) => Workbook(desk.Find(token)));
        files.MapGet("/findings.json", (string token, CheckDesk desk) => Json(desk.Find(token)));
        files.MapGet("/commented", (string token, CheckDesk desk) => Commented(desk.Find(token)));
        files.MapGet("/shown", (string token, CheckDesk desk) => Shown(desk.Find(token)));
    }

    private static IResult Workbook(HeldCheck check) =>
        Download.File(FindingWorkbook.Write(check), $"{check.Title} 검산 지적", "xlsx");

    private static IResult Json(HeldCheck check)
    {
        using var bytes = new MemoryStream();
        FindingJson.Write(bytes, check.Name, [.. check.Findings.Select(one => one.Finding)], check.ReasonOf);
        return Download.File(bytes.ToArray(), $"{check.Title} 검산 지적", "json");
    }

    private static IResult Commented(HeldCheck check) =>
        Download.File(
            CommentedDocument.Write(check),
            $"{check.Title} 검산 의견",
            check.Document.Format == Format.Hwpx ? "hwpx"
                : check.Name.EndsWith(".xlsm", StringComparison.OrdinalIgnoreCase) ? "xlsm"
                : "xlsx"
        );

    /// <summary>For the view in the browser: with the marks of the findings where the format takes them.</summary>
    private static FileContentHttpResult Shown(HeldCheck check) =>
        TypedResults.Bytes(
            check.Document.Format == Format.Hwpx ? CommentedDocument.Write(check) : check.Bytes.ToArray(),
            "application/octet-stream"
        );

    // A document that is held in memory alone is not to stay in a browser's files either.
    private static async ValueTask<object?> KeepNothingAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return await next(context);
    }
}
