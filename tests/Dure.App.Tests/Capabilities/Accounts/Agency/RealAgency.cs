using System.Diagnostics;
using System.Net;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Accounts.Agency;

/// <summary>An agency's server that somebody else wrote and the OpenID Foundation certified: oidc-provider, in node.</summary>
public sealed class RealAgency : IDisposable
{
    /// <summary>As an agency's own people see themselves there.</summary>
    public const string Han = "agency-han";

    private static readonly string Home = Path.Combine(
        Repository.Root,
        "tests/Dure.App.Tests/Capabilities/Accounts/Agency/provider"
    );

    private readonly Process process;

    private RealAgency(Process process, string issuer) => (this.process, Issuer) = (process, issuer);

    public string Issuer { get; }

    /// <param name="algorithm">How it signs.</param>
    public static async Task<RealAgency> StartAsync(string algorithm = "RS256")
    {
        Tool.Require(Tool.Node is not null, "node is missing; ./dure test installs it.");
        var start = new ProcessStartInfo(Tool.Node!, [Path.Combine(Home, "server.mjs"), algorithm])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        var errors = new System.Text.StringBuilder();
        var listening = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, said) => errors.Append(said.Data);
        process.OutputDataReceived += (_, said) =>
        {
            if (said.Data?.StartsWith("http", StringComparison.Ordinal) != false)
                listening.TrySetResult(said.Data);
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        var issuer = await listening.Task.WaitAsync(Desk.Cancel);
        issuer.ShouldNotBeNull(errors.ToString());
        return new(process, issuer);
    }

    public AppFactory Open(Site site, params (string Name, string Value)[] more) =>
        new(site.Desk.Database, alone: false)
        {
            Settings = new Dictionary<string, string>
            {
                ["DURE_OIDC_ISSUER"] = Issuer,
                ["DURE_OIDC_CLIENT"] = "dure",
                ["DURE_OIDC_SECRET"] = "a b:c%d+e",
                ["DURE_OIDC_NAME"] = "한빛시",
            }
                .Concat(more.Select(one => KeyValuePair.Create(one.Name, one.Value)))
                .ToDictionary(),
        };

    /// <summary>Goes where Dure sends a person, signs in there, and gives the address that leads back.</summary>
    /// <param name="number">Empty for one who goes back without signing in.</param>
    public async Task<string> WalkAsync(string address, string number)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var next = new Uri(address);
        for (var steps = 0; steps < 10; steps++)
        {
            var isForm = next.AbsolutePath.StartsWith("/interaction/", StringComparison.Ordinal);
            using var typed = new FormUrlEncodedContent([KeyValuePair.Create("number", number)]);
            using var answer = isForm
                ? await browser.PostAsync(next, typed, Desk.Cancel)
                : await browser.GetAsync(next, Desk.Cancel);
            answer.StatusCode.ShouldBeOneOf(
                [HttpStatusCode.SeeOther, HttpStatusCode.Redirect],
                await answer.Content.ReadAsStringAsync(Desk.Cancel)
            );
            next = new Uri(next, answer.Headers.Location!);
            if (next.Authority != new Uri(Issuer).Authority)
                return next.AbsoluteUri;
        }

        throw new InvalidOperationException("The agency's server leads nowhere.");
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
