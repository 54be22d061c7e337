using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Rig;

/// <summary>The whole application on a test's own database.</summary>
public sealed class AppFactory(TestDatabase database) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseSetting("db", database.Database.Value);

    /// <summary>Listens on a free port of this machine, for a browser; without it requests stay in memory.</summary>
    public Uri Listen()
    {
        UseKestrel(0);
        StartServer();
        var addresses = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new(addresses.Addresses.First());
    }
}
