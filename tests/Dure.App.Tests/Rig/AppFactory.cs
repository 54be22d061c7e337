using Dure.App.Capabilities.Rules;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Rig;

/// <summary>The whole application on a test's own database.</summary>
/// <param name="alone">As <c>dure run</c> opens it, where nobody signs in; else as <c>dure serve</c> does.</param>
public sealed class AppFactory(TestDatabase database, bool alone = true) : WebApplicationFactory<Program>
{
    // Reading and checking all rules takes longer than many a test; they are the same for all.
    private static readonly RuleShelf Rules = new();

    /// <summary>A minute. All of a test's people sit at one address.</summary>
    public int SignInTries { get; init; } = 1000;

    /// <summary>As the environment would give them to <c>dure serve</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The machine's, unless a test sets one.</summary>
    public TimeProvider? Clock { get; init; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("db", database.Database.Value);
        builder.UseSetting("alone", alone ? "true" : "false");
        builder.UseSetting("sign-in-tries", $"{SignInTries}");
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.ConfigureServices(services =>
        {
            services.PostConfigure<PasswordHasherOptions>(Office.HashQuickly);
            services.AddSingleton(Rules);
            if (Clock is not null)
                services.AddSingleton(Clock);
        });
    }

    /// <summary>Listens on a free port of this machine, for a browser; without it requests stay in memory.</summary>
    public Uri Listen()
    {
        UseKestrel(0);
        StartServer();
        var addresses = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new(addresses.Addresses.First());
    }
}
