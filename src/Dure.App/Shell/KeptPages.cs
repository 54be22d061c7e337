using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace Dure.App.Shell;

/// <summary>
/// Keeps pages as they were sent, for all who ask the same while what they are made of stands; one who has the page is
/// told so. For pages that are the same for everybody: one with a form of its own reader is not kept.
/// </summary>
/// <param name="state">What stands for all that the page is made of, looked up anew at each request; null not to keep it.</param>
internal sealed class KeptPages(Func<HttpContext, CancellationToken, Task<string?>> state) : IOutputCachePolicy
{
    private static readonly object Had = new();

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        context.EnableOutputCaching =
            HttpMethods.IsGet(http.Request.Method)
            && http.Request.Headers.Authorization.Count == 0
            && http.User.Identity?.IsAuthenticated != true;
        if (!context.EnableOutputCaching || await state(http, cancellation) is not { } now)
        {
            context.EnableOutputCaching = false;
            return;
        }

        (context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (true, true, true);
        context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.HeaderNames = new([HeaderNames.AcceptEncoding, "HX-Request"]);
        context.CacheVaryByRules.VaryByValues["state"] = now;
        if (Unchanged.Is(http, now))
            http.Items[Had] = Had;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => default;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        // A form that posts has a token for its reader alone; making one forbids storing.
        context.AllowCacheStorage =
            response.StatusCode == StatusCodes.Status200OK
            && response.Headers.SetCookie.Count == 0
            && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase);
        return default;
    }

    /// <summary>Spares making a page that is not kept any more but that its reader still has.</summary>
    internal sealed class Filter : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (context.HttpContext.Items.ContainsKey(Had))
                context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
        }

        public void OnResourceExecuted(ResourceExecutedContext context) { }
    }
}
