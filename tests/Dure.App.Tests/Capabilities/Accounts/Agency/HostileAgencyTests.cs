using System.Net;
using Dure.App.Tests.Rig;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.WebUtilities;

namespace Dure.App.Tests.Capabilities.Accounts.Agency;

/// <summary>One agency for all its spoilt tokens, and an office that trusts it.</summary>
public sealed class SpoiltAgency : IAsyncLifetime
{
    private Site site = null!;

    internal HostileAgency Agency { get; private set; } = null!;
    public AppFactory App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await site.Desk.AddPersonAsync("han", "한담당");
        Agency = await HostileAgency.StartAsync();
        App = Agency.Open(site);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Agency.DisposeAsync();
        await site.DisposeAsync();
    }
}

/// <summary>Whatever of a token is spoilt, nobody is signed in by it, and the page says which check it was.</summary>
public class HostileAgencyTests(SpoiltAgency spoiling) : IClassFixture<SpoiltAgency>
{
    private const string Own = "/me";

    [Theory]
    [InlineData("signed by another", "TokenSignature")]
    [InlineData("changed", "TokenSignature")]
    [InlineData("an empty signature", "TokenSignature")]
    [InlineData("not signed", "TokenMalformed")]
    [InlineData("no token", "TokenMalformed")]
    [InlineData("said twice", "TokenMalformed")]
    [InlineData("a rule of its own", "TokenMalformed")]
    [InlineData("none", "TokenAlgorithm")]
    [InlineData("NONE", "TokenAlgorithm")]
    [InlineData("HS256", "TokenAlgorithm")]
    [InlineData("RS384", "TokenAlgorithm")]
    [InlineData("issuer", "TokenIssuer")]
    [InlineData("issuer with a slash", "TokenIssuer")]
    [InlineData("audience", "TokenAudience")]
    [InlineData("audiences without a party", "TokenAudience")]
    [InlineData("party", "TokenAudience")]
    [InlineData("nonce", "TokenNonce")]
    [InlineData("no nonce", "TokenNonce")]
    [InlineData("expired", "TokenExpired")]
    [InlineData("no end", "TokenExpired")]
    [InlineData("end as text", "TokenExpired")]
    [InlineData("from tomorrow", "TokenTime")]
    [InlineData("older than the question", "TokenTime")]
    [InlineData("not yet", "TokenTime")]
    [InlineData("no time", "TokenTime")]
    [InlineData("another's access", "TokenAccessHash")]
    [InlineData("no subject", "TokenSubject")]
    [InlineData("endless subject", "TokenSubject")]
    [InlineData("code", "AgencyDenied")]
    public Task A_spoilt_token_signs_nobody_in(string spoilt, string name) =>
        SpoilAsync(spoiling.Agency, spoiling.App, spoilt, name);

    // Keys are kept once they are read, so each has an office of its own.
    [Theory]
    [InlineData("another key's name", "TokenKey")]
    [InlineData("key of another use", "TokenKey")]
    public async Task A_spoilt_key_signs_nobody_in(string spoilt, string name)
    {
        await using var fresh = new SpoiltAgency();
        await fresh.InitializeAsync();
        await SpoilAsync(fresh.Agency, fresh.App, spoilt, name);
    }

    private static async Task SpoilAsync(HostileAgency agency, AppFactory app, string spoilt, string name)
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        agency.Spoilt = spoilt;

        (await RefusalAsync(await ReturnAsync(agency, client))).ShouldBe(name);
        (await client.GetAsync(Own, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        // The same server's honest answer does.
        agency.Spoilt = "";
        (await ReturnAsync(agency, client)).Headers.Location!.OriginalString.ShouldBe(Own);
        (await client.GetAsync(Own, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("described issuer")]
    [InlineData("plain address")]
    public async Task A_server_that_describes_another_gets_nobody(string spoilt)
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await using var agency = await HostileAgency.StartAsync();
        agency.Spoilt = spoilt;
        await using var app = agency.Open(site);
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        var page = await (await client.SendFormAsync("/sign-in")).PageAsync(HttpStatusCode.BadGateway);

        page.QuerySelector("#agency").ShouldBeNull();
        page.QuerySelector(".error-summary")!.TextContent.ShouldContain("문의 번호");
    }

    [Fact]
    public async Task A_server_that_is_not_there_leaves_the_password()
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await site.Desk.AddPersonAsync("han", "한담당");
        var agency = await HostileAgency.StartAsync();
        await using var app = agency.Open(site);
        await agency.DisposeAsync();
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        var page = await (await client.SendFormAsync("/sign-in")).PageAsync(HttpStatusCode.BadGateway);
        page.QuerySelector(".error-summary")!.TextContent.ShouldContain("답하지 않습니다");
        var inside = await client.SendFormAsync("/sign-in", ("login", "han"), ("password", Office.Password));

        inside.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("&iss=https://other.example", "AnswerIssuer")]
    [InlineData("&state=another", "AgencyStale")]
    [InlineData("&code=another", "AgencyDenied")]
    [InlineData("&error=access_denied", "AgencyDenied")]
    public async Task A_spoilt_answer_signs_nobody_in(string more, string name)
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await site.Desk.AddPersonAsync("han", "한담당");
        await using var agency = await HostileAgency.StartAsync();
        await using var app = agency.Open(site);
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });

        (await RefusalAsync(await ReturnAsync(agency, client, more))).ShouldBe(name);
        (await client.GetAsync(Own, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task New_keys_are_looked_for_once_when_a_token_names_one()
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await site.Desk.AddPersonAsync("han", "한담당");
        await using var agency = await HostileAgency.StartAsync();
        await using var app = agency.Open(site);
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        async Task<string> GoAsync() => (await ReturnAsync(agency, client)).Headers.Location!.OriginalString;

        (await GoAsync()).ShouldBe(Own);
        (await GoAsync()).ShouldBe(Own);
        agency.KeysAsked.ShouldBe(1);
        agency.Rotate();
        (await GoAsync()).ShouldBe(Own);
        agency.KeysAsked.ShouldBe(2);
        agency.Spoilt = "another key's name";
        (await RefusalAsync(await ReturnAsync(agency, client))).ShouldBe("TokenKey");
        agency.KeysAsked.ShouldBe(3);
    }

    [Theory]
    [InlineData("http://agency.example", "", "DURE_OIDC_ISSUER")]
    [InlineData("agency", "", "DURE_OIDC_ISSUER")]
    [InlineData("https://agency.example", "", "DURE_OIDC_CLIENT")]
    [InlineData("https://agency.example", "/nowhere/secret", "DURE_OIDC_SECRET_FILE")]
    public async Task Wrong_settings_are_told_at_the_start(string issuer, string file, string setting)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var app = new AppFactory(database, alone: false)
        {
            Settings = new Dictionary<string, string>
            {
                ["DURE_OIDC_ISSUER"] = issuer,
                ["DURE_OIDC_CLIENT"] = file,
                ["DURE_OIDC_SECRET_FILE"] = file,
            },
        };

        var refused = Should.Throw<Dure.Kernel.RefusedException>(() => app.CreateClient());

        refused.Refusals[0].Name.ShouldBe("AgencyMisset");
        refused.Message.ShouldContain(setting);
    }

    [Fact]
    public async Task A_session_that_somebody_else_has_the_key_of_does_not_become_ones_own()
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await site.Desk.AddPersonAsync("han", "한담당");
        await site.Desk.AddPersonAsync("evil", "다른 사람");
        await using var agency = await HostileAgency.StartAsync();
        await using var app = agency.Open(site);
        var planted = await SessionTests.KeyOfAsync(app, "evil");
        var cookies = new CookieContainer();
        using var victim = app.CreateDefaultClient(new CookieContainerHandler(cookies));
        var back = await SetOutAsync(agency, victim, "");

        cookies.Add(victim.BaseAddress!, planted);
        (await victim.GetAsync(back, Desk.Cancel)).Headers.Location!.OriginalString.ShouldBe(Own);

        await SessionTests.IsOverAsync(app, planted);
        (await victim.PageAsync(Own)).QuerySelector(".who")!.TextContent.ShouldContain("한담당");
    }

    /// <summary>Sets out from the sign-in page, and comes back with the server's answer.</summary>
    private static async Task<HttpResponseMessage> ReturnAsync(
        HostileAgency agency,
        HttpClient client,
        string more = ""
    )
    {
        await LeaveAsync(client);
        return await client.GetAsync(await SetOutAsync(agency, client, more), Desk.Cancel);
    }

    /// <returns>The address that the server sends them back to.</returns>
    private static async Task<string> SetOutAsync(HostileAgency agency, HttpClient client, string more)
    {
        var page = await (await client.SendFormAsync($"/sign-in?to={Own}")).PageAsync(HttpStatusCode.OK);
        var asked = QueryHelpers.ParseQuery(new Uri(page.QuerySelector("#agency")!.GetAttribute("href")!).Query);
        asked["code_challenge_method"].ToString().ShouldBe("S256");
        asked["response_type"].ToString().ShouldBe("code");
        (agency.Nonce, agency.Challenge) = (asked["nonce"].ToString(), asked["code_challenge"].ToString());
        var answer = QueryHelpers.ParseQuery($"code=code&state={asked["state"]}");
        foreach (var (name, value) in QueryHelpers.ParseQuery(more))
            answer[name] = value;
        return QueryHelpers.AddQueryString(asked["redirect_uri"].ToString(), answer);
    }

    private static async Task LeaveAsync(HttpClient client)
    {
        using var answer = await client.SendFormAsync("/sign-out");
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.OK);
    }

    private static async Task<string> RefusalAsync(HttpResponseMessage answer) =>
        (await answer.PageAsync(HttpStatusCode.BadRequest)).QuerySelector(".facts code")!.TextContent;
}
