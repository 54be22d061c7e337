using Dure.App.Capabilities.Accounts;
using Dure.App.Capabilities.Approvals;
using Dure.App.Capabilities.Books;
using Dure.App.Capabilities.Briefings;
using Dure.App.Capabilities.Calls;
using Dure.App.Capabilities.Checks;
using Dure.App.Capabilities.Disclosures;
using Dure.App.Capabilities.Entry;
using Dure.App.Capabilities.Log;
using Dure.App.Capabilities.Proposals;
using Dure.App.Capabilities.PublicWorks;
using Dure.App.Capabilities.Results;
using Dure.App.Capabilities.Rules;
using Dure.App.Capabilities.Search;
using Dure.App.Capabilities.Tables;
using Dure.App.Shared.Mail;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;

namespace Dure.App.Shell;

/// <summary>Puts the web application together: services, then what happens to a request, in that order.</summary>
public static class Web
{
    /// <param name="settings">Host settings as <c>--name=value</c>; <c>db</c> chooses the database.</param>
    public static WebApplication Build(string[] settings)
    {
        // The files lie beside the program, not in the folder it was called from.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            // An address may hold a name of 2,000 letters, of nine bytes each.
            server.Limits.MaxRequestLineSize = 32 * 1024;
        });

        builder.Services.AddDure(Database.Choose(builder.Configuration["db"]));
        builder.Services.AddProxies(builder.Configuration);
        builder.Services.AddSignIn(builder.Configuration);
        builder.Services.AddAccountPages();
        builder.Services.AddCallPages();
        builder.Services.AddScoped<Actor>();
        builder.Services.AddPages(builder.Configuration);
        builder.Services.AddApi();
        var mail = MailSettings.Of(builder.Configuration);
        builder.Services.AddSingleton(mail);
        builder.Services.AddReminders(mail);
        builder.Services.AddDestruction(builder.Configuration);

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseLastingFonts();
        NoNulls.UseIn(app);
        app.UseRouting(); // here, so that an error page is routed like any other
        app.UseFreshSessions();
        app.UseSignIn();
        app.UseGate();
        app.UseTraffic();
        app.UseKeptPages();
        app.UseResponseCompression();

        app.MapStaticAssets().Needs(Act.ReadPublic);
        app.MapRazorPages().WithStaticAssets();
        app.MapOpenApi().Needs(Act.ReadPublic);
        app.MapBooks();
        app.MapTables();
        app.MapDisclosures();
        app.MapSearch();
        app.MapEntry();
        app.MapChecks();
        app.MapResults();
        app.MapRules();
        app.MapLog();
        app.MapApprovals();
        app.MapBriefings();
        app.MapProposals();
        app.MapPublicWorks();
        return app;
    }
}
