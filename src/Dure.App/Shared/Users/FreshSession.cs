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
        app.Use(
            async (context, next) =>
            {
                if (SignsIn(context))
                    await EndAsync(context);
                await next(context);
            }
        );

    private static bool SignsIn(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/sign-in", out var rest)
        && (HttpMethods.IsPost(context.Request.Method) || (rest == "/agency" && AgencyFlow.IsOn(context)));

    private static async Task EndAsync(HttpContext context)
    {
        var options = context
            .RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        if (
            options.CookieManager.GetRequestCookie(context, options.Cookie.Name!) is { Length: > 0 } cookie
            && options.TicketDataFormat.Unprotect(cookie)?.Principal.FindFirst(Key)?.Value is { } key
        )
            await options.SessionStore!.RemoveAsync(key);
    }
}
