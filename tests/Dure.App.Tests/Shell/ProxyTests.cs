using System.Net;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Users;
using Dure.App.Tests.Capabilities.Accounts.Agency;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Shell;

/// <summary>What a proxy says of who asks is believed of the proxies that were named, and of nobody else.</summary>
public class ProxyTests
{
    private const string Asker = "203.0.113.7";

    [Theory]
    [InlineData("127.0.0.1", Asker)]
    // What somebody wrote in front of the proxy's own word is not the proxy's.
    [InlineData("127.0.0.0/8", $"6.6.6.6, {Asker}")]
    [InlineData("10.9.9.9, 127.0.0.1", $"6.6.6.6, {Asker}, 10.9.9.9")]
    public async Task Behind_a_named_proxy_cookies_addresses_and_log_are_those_of_the_asker(
        string proxies,
        string forwarded
    )
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await using var agency = await HostileAgency.StartAsync();
        await using var app = Open(site, proxies, agency.Issuer);
        using var browser = new Sender(app.Listen(), forwarded);
        await site.Desk.AddPersonAsync("han", "한담당");

        using var page = await browser.SendAsync("/sign-in");
        page.Headers.GetValues("Strict-Transport-Security").Single().ShouldContain("max-age=31536000");
        using var inside = await browser.SignInAsync();

        inside.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        browser.Said.Count.ShouldBeGreaterThan(1);
        browser.Said.ShouldAllBe(one =>
            one.StartsWith("__Host-dure", StringComparison.Ordinal)
            && one.Contains("; secure")
            && one.Contains("; httponly")
            && one.Contains("; path=/")
        );
        (await site.Desk.Db.Set<Session>().AsNoTracking().SingleAsync(Desk.Cancel)).Address.ShouldBe(Asker);
        (await OriginsAsync(site)).ShouldBe([Asker]);
        // And the address that another server sends people back to.
        browser.Forget();
        using var away = await browser.PressAsync("/sign-in", "/sign-in?handler=Agency");
        (await away.Content.ReadAsStringAsync(Desk.Cancel)).ShouldContain("redirect_uri=https%3A%2F%2F127.0.0.1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("10.9.9.9")]
    [InlineData("203.0.113.0/24")]
    public async Task What_anybody_else_says_is_passed_over(string proxies)
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await using var agency = await HostileAgency.StartAsync();
        await using var app = Open(site, proxies, agency.Issuer);
        using var browser = new Sender(app.Listen(), Asker);
        await site.Desk.AddPersonAsync("han", "한담당");

        using var page = await browser.SendAsync("/sign-in");
        page.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        using var inside = await browser.SignInAsync();

        inside.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        browser.Said.ShouldAllBe(one => !one.Contains("; secure"));
        (await OriginsAsync(site)).ShouldBe(["127.0.0.1"]);
        browser.Forget();
        using var away = await browser.PressAsync("/sign-in", "/sign-in?handler=Agency");
        (await away.Content.ReadAsStringAsync(Desk.Cancel)).ShouldContain("redirect_uri=http%3A%2F%2F127.0.0.1");
    }

    [Theory]
    [InlineData("proxy.example")]
    [InlineData("10.0.0.0/33")]
    public async Task A_proxy_that_is_none_is_told_at_the_start(string proxies)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var app = new AppFactory(database)
        {
            Settings = new Dictionary<string, string> { ["DURE_PROXIES"] = proxies },
        };

        Should.Throw<Dure.Kernel.RefusedException>(() => app.CreateClient()).Refusals[0].Name.ShouldBe("BadProxy");
    }

    private static AppFactory Open(Site site, string proxies, string issuer) =>
        new(site.Desk.Database, alone: false)
        {
            Settings = new Dictionary<string, string>
            {
                ["DURE_PROXIES"] = proxies,
                ["DURE_OIDC_ISSUER"] = issuer,
                ["DURE_OIDC_CLIENT"] = HostileAgency.Client,
            },
        };

    private static async Task<List<string?>> OriginsAsync(Site site) =>
        await site
            .Desk.Db.Set<LogEntry>()
            .AsNoTracking()
            .Where(entry => entry.Subject.StartsWith("Session "))
            .Select(entry => entry.Origin)
            .Distinct()
            .ToListAsync(Desk.Cancel);

    /// <summary>A proxy's side of the way, which hands cookies on whatever they say of TLS.</summary>
    private sealed class Sender(Uri root, string forwarded) : IDisposable
    {
        private readonly HttpClient client = new(
            new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
        )
        {
            BaseAddress = root,
        };
        private readonly Dictionary<string, string> cookies = [];

        /// <summary>Each cookie as the server set it.</summary>
        public List<string> Said { get; } = [];

        public void Forget() => cookies.Clear();

        public async Task<HttpResponseMessage> SendAsync(string address, HttpContent? content = null)
        {
            using var request = new HttpRequestMessage(content is null ? HttpMethod.Get : HttpMethod.Post, address)
            {
                Content = content,
            };
            request.Headers.Add("X-Forwarded-For", forwarded);
            request.Headers.Add("X-Forwarded-Proto", string.Join(", ", forwarded.Split(',').Select(_ => "https")));
            request.Headers.Add("X-Forwarded-Host", "evil.example");
            if (cookies.Count > 0)
                request.Headers.Add("Cookie", string.Join("; ", cookies.Select(one => $"{one.Key}={one.Value}")));
            var answer = await client.SendAsync(request, Desk.Cancel);
            foreach (
                var set in answer.Headers.TryGetValues("Set-Cookie", out var values)
                    ? values.Where(one => !one.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal))
                    : []
            )
            {
                Said.Add(set);
                var pair = set.Split(';')[0].Split('=', 2);
                cookies[pair[0]] = pair[1];
            }

            return answer;
        }

        public Task<HttpResponseMessage> SignInAsync() =>
            PressAsync("/sign-in", "/sign-in", ("login", "han"), ("password", Office.Password));

        public async Task<HttpResponseMessage> PressAsync(
            string page,
            string action,
            params (string Name, string Value)[] fields
        )
        {
            using var shown = await SendAsync(page);
            var form = (await shown.PageAsync(HttpStatusCode.OK)).QuerySelector("main form[method=post]")!;
            using var content = new FormUrlEncodedContent(Forms.Filled(form, fields));
            return await SendAsync(action, content);
        }

        public void Dispose() => client.Dispose();
    }
}
