using Dure.App.Shared.Audit;

namespace Dure.App.Shared.Rights;

/// <summary>What the log says of a request, made when something is written: most requests only read.</summary>
internal static class DeedOfRequest
{
    private const int LongestHandler = 40;

    public static Deed Make(IServiceProvider services) =>
        services.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context
            ? new()
            {
                // Until Viewer has read the account.
                Who = "로그인 전",
                Origin = context.Connection.RemoteIpAddress?.ToString(),
                Process = ProcessOf(context),
            }
            : new();

    /// <summary>The address without what it asks for, and which of the page's forms.</summary>
    private static string ProcessOf(HttpContext context)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/');
        var handler = context.Request.Query["handler"].ToString();
        return $"{context.Request.Method} /{route}{(handler.Length is > 0 and < LongestHandler ? $" {handler}" : "")}";
    }
}
