using System.Security.Cryptography;
using System.Text;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Tables;

/// <summary>Spares computing a table again for one who has it as it stands.</summary>
/// <remarks>Two look-ups by key: the definition, and the last posting, which any process may have made.</remarks>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TableTag : Attribute, IAsyncPageFilter
{
    public static async Task<bool> IsUnchangedAsync(
        HttpContext context,
        DureDbContext db,
        string book,
        string table,
        DateTime? asOf,
        CancellationToken cancel
    )
    {
        var found = await (
            from of in db.Set<Book>().AsNoTracking()
            join definition in db.Set<TableDefinition>().AsNoTracking()
                on new { of.Municipality, of.Year } equals new { definition.Municipality, definition.Year }
            where of.Code == book && definition.Id == table
            select new { of.Municipality, definition.Yaml }
        ).FirstOrDefaultAsync(cancel);
        // What is not there is for the answer itself to say.
        if (found is null)
            return false;
        var posting = await LedgerReader.LastPostingAsync(db, found.Municipality, asOf, cancel);
        var now = asOf is null ? posting : await LedgerReader.LastPostingAsync(db, found.Municipality, null, cancel);
        return Unchanged.Is(
            context,
            found.Municipality,
            posting,
            now,
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(found.Yaml)))
        );
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var request = context.HttpContext.Request;
        // With other questions the page may show other municipalities too, whose postings are not looked at here.
        if (
            HttpMethods.IsGet(request.Method)
            && request.Query.Keys.All(key => key == "asOf")
            && !request.Headers.ContainsKey("HX-Request")
            && MomentOf(request) is { } moment
            && await IsUnchangedAsync(
                context.HttpContext,
                context.HttpContext.RequestServices.GetRequiredService<DureDbContext>(),
                (string)context.RouteData.Values["book"]!,
                (string)context.RouteData.Values["table"]!,
                moment.At,
                context.HttpContext.RequestAborted
            )
        )
            context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
        else
            await next();
    }

    private sealed record Moment(DateTime? At);

    private static Moment? MomentOf(HttpRequest request)
    {
        try
        {
            return new(AsOf.Read(request.Query["asOf"]));
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
