using Dure.Kernel;

namespace Dure.App.Capabilities.Books.Pages;

/// <summary>Which municipality a person works for, kept in that person's browser: its books stand first.</summary>
internal static class OwnMunicipality
{
    private const string Cookie = "dure-own";

    public static MunicipalityCode? Of(HttpRequest request) =>
        MunicipalityCode.TryParse(request.Cookies[Cookie] ?? "", out var code) ? code : null;

    /// <summary>Keeps it for a year; null forgets it.</summary>
    public static void Keep(HttpContext context, MunicipalityCode? code)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        };
        if (code is { } own)
        {
            options.MaxAge = TimeSpan.FromDays(365);
            context.Response.Cookies.Append(Cookie, own.ToString(), options);
        }
        else
        {
            context.Response.Cookies.Delete(Cookie, options);
        }
    }
}
