using Dure.App.Shared.Users.Agency;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dure.App.Shared.Users;

/// <summary>
/// One who signs in gets a session that nobody else has the key of. Left to itself the framework goes on with the key that
/// the browser sends, which may be one that somebody else put there and knows.
/// </summary>
internal static class FreshSession
{
    /// <summary>As the framework calls it within its cookie.</summary>
    private const string Key = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    /// <summary>Before authentication, which would take the key up.</summary>
    public static void UseFreshSessions(this WebApplication app) =>
        app.Use(next => context => SignsIn(context) ? WithoutSessionAsync(context, next) : next(context));

    private static bool SignsIn(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/sign-in", out var rest)
        && (HttpMethods.IsPost(context.Request.Method) || (rest == "/agency" && AgencyFlow.IsOn(context)));

    /// <summary>The session that the browser had ends once another begins, and else stays as it was.</summary>
    private static async Task WithoutSessionAsync(HttpContext context, RequestDelegate next)
    {
        var options = context
            .RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        var name = options.Cookie.Name!;
        if (options.CookieManager.GetRequestCookie(context, name) is not { Length: > 0 } cookie)
        {
            await next(context);
            return;
        }

        context.Request.Headers.Cookie = string.Join(
            "; ",
            context
                .Request.Cookies.Where(one => one.Key != name)
                .Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value)}")
        );
        await next(context);
        if (
            context.Items.ContainsKey(SessionStore.Began)
            && options.TicketDataFormat.Unprotect(cookie)?.Principal.FindFirst(Key)?.Value is { } key
        )
            await options.SessionStore!.RemoveAsync(key);
    }
}
