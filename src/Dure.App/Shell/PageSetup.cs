using System.Text.Encodings.Web;
using Dure.App.Capabilities.Results;
using Dure.App.Shared.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;

namespace Dure.App.Shell;

/// <summary>Razor Pages that lie in their capability's folder, and how they reach the reader.</summary>
internal static class PageSetup
{
    public static void AddPages(this IServiceCollection services, IConfiguration settings)
    {
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = Users.CookieName(settings, "dure-form");
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = Users.CookieName(settings, "dure-said");
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        // Pages are found wherever they lie, and each says its own address: @page "/…".
        services
            .AddRazorPages(options =>
            {
                options.RootDirectory = "/";
                options.Conventions.AddResultPages();
            })
            .AddMvcOptions(options =>
            {
                options.Filters.Add<Refused.PageFilter>();
                options.Filters.Add<NoNulls>();
                // What the address says stands, whatever a form says of the same name: the gate has asked for the address.
                var address = options.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
                options.ValueProviderFactories.Remove(address);
                options.ValueProviderFactories.Insert(0, address);
            });
        services.AddOutputCache();
        services.Configure<RazorViewEngineOptions>(options =>
            options.PageViewLocationFormats.Add("/Shell/Pages/Shared/{0}" + RazorViewEngine.ViewExtension)
        );
        services.AddSingleton<HtmlEncoder, PageText>();
        services.AddResponseCompression(options =>
        {
            // Form tokens are masked anew in every answer, so compression does not give them away.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/csv"];
        });
    }

    /// <summary>Whatever goes wrong, a reader gets a page in Korean with the right status; programs get the bare status.</summary>
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/errors/500");
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/api"),
            site => site.UseStatusCodePagesWithReExecute("/errors/{0}")
        );
    }

    /// <summary>The font's version is in its path, and its style sheet names no fingerprints.</summary>
    public static void UseLastingFonts(this WebApplication app) =>
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/fonts"),
            fonts =>
                fonts.Use(
                    (context, next) =>
                    {
                        context.Response.OnStarting(() =>
                        {
                            if (context.Response is { StatusCode: 200, ContentType: "font/woff2" } font)
                                font.Headers.CacheControl = "public, max-age=31536000, immutable";
                            return Task.CompletedTask;
                        });
                        return next(context);
                    }
                )
        );
}
