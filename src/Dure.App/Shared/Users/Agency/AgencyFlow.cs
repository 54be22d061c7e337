using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Dure.App.Shared.Users.Agency;

/// <summary>What Dure remembers of somebody it sent to the agency's server, until they come back.</summary>
/// <param name="State">Comes back with them: who brings another did not begin here.</param>
/// <param name="Nonce">Stands in the token: one made for another question does not hold.</param>
/// <param name="Verifier">Of PKCE: who took the code on its way cannot use it.</param>
/// <param name="Redirect">Where they come back to, as the server was told.</param>
/// <param name="To">Where they wanted to go.</param>
/// <param name="Login">Who links an account of theirs; null for one who signs in.</param>
public sealed record AgencyTrip(
    string State,
    string Nonce,
    string Verifier,
    string Redirect,
    string? To,
    string? Login,
    DateTimeOffset Since
);

/// <summary>Keeps that in the very browser that was sent, encrypted, for ten minutes and for one return.</summary>
public sealed class AgencyFlow(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly IDataProtector protector = protection.CreateProtector("dure.agency.trip");

    public AgencyTrip Begin(HttpContext context, string redirect, string? to, string? login)
    {
        var trip = new AgencyTrip(Keys.New(), Keys.New(), Keys.New(), redirect, to, login, clock.GetUtcNow());
        context.Response.Cookies.Append(
            NameIn(context),
            protector.Protect(JsonSerializer.Serialize(trip)),
            Options(context)
        );
        return trip;
    }

    /// <summary>Takes it out of the browser, so that it serves once.</summary>
    /// <returns>Null if there is none, or it is too old.</returns>
    public AgencyTrip? Take(HttpContext context)
    {
        if (context.Request.Cookies[NameIn(context)] is not { Length: > 0 } kept)
            return null;
        context.Response.Cookies.Delete(NameIn(context), Options(context));
        try
        {
            var trip = JsonSerializer.Deserialize<AgencyTrip>(protector.Unprotect(kept));
            return trip is not null && trip.Since + Patience > clock.GetUtcNow() ? trip : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static bool IsOn(HttpContext context) => context.Request.Cookies.ContainsKey(NameIn(context));

    private static string NameIn(HttpContext context) =>
        Users.CookieName(context.RequestServices.GetRequiredService<IConfiguration>(), "dure-trip");

    private static CookieOptions Options(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            // Lax, because they come back from another site.
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = "/",
            MaxAge = Patience,
        };
}
