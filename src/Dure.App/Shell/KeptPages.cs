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
    private static readonly object State = new();

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (context.HttpContext.Items[State] is not string now)
            return default;
        context.EnableOutputCaching = true;
        (context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (true, true, true);
        context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.HeaderNames = new([HeaderNames.AcceptEncoding, "HX-Request"]);
        context.CacheVaryByRules.VaryByValues["state"] = now;
        return default;
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

    /// <summary>Looks up what the page is made of, and spares everything else where its reader has it.</summary>
    public static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var (request, endpoint) = (context.Request, context.GetEndpoint());
        if (
            HttpMethods.IsGet(request.Method)
            && endpoint?.Metadata.GetMetadata<OutputCacheAttribute>() is { PolicyName: { } name }
            && request.Headers.Authorization.Count == 0
            && context.User.Identity?.IsAuthenticated != true
            && await context
                .RequestServices.GetRequiredKeyedService<KeptPages>(name)
                .StateAsync(context, context.RequestAborted)
                is { } now
        )
        {
            if (Unchanged.Is(context, now))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            context.Items[State] = now;
        }

        await next(context);
    }

    private Task<string?> StateAsync(HttpContext context, CancellationToken cancel) => state(context, cancel);
}

/// <summary>How pages are kept.</summary>
internal static class KeptPagesSetup
{
    /// <param name="policy">The name that pages give as the policy of their output cache.</param>
    /// <inheritdoc cref="KeptPages" />
    public static IServiceCollection AddKeptPages(
        this IServiceCollection services,
        string policy,
        Func<HttpContext, CancellationToken, Task<string?>> state
    )
    {
        var pages = new KeptPages(state);
        services.AddKeyedSingleton(policy, pages);
        return services.Configure<OutputCacheOptions>(options => options.AddPolicy(policy, pages));
    }

    /// <summary>Behind routing, which says what page it is, and above compression, so that a page is compressed once.</summary>
    public static void UseKeptPages(this WebApplication app)
    {
        app.Use(next => context => KeptPages.AnswerAsync(context, next));
        app.UseOutputCache();
    }
}
