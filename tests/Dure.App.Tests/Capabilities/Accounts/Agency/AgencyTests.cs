using System.Net;
using AngleSharp.Html.Dom;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Tests.Rig;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Accounts.Agency;

/// <summary>Signing in by an agency's server, against one that is real.</summary>
public class AgencyTests
{
    [Theory]
    [DatabaseData("RS256")]
    [DatabaseData("PS256")]
    [DatabaseData("ES256")]
    public async Task Who_an_administrator_linked_signs_in_and_out_by_the_agency(DatabaseKind kind, string algorithm)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("admin", "박관리", Role.Administrator);
        await site.Desk.AddPersonAsync("han", "한담당", Role.Coordinator);
        using var agency = await RealAgency.StartAsync(algorithm);
        await using var app = agency.Open(site);
        using var han = Client(app);
        var back = await agency.WalkAsync(await BeginAsync(han, "/me"), RealAgency.Han);

        // Nobody becomes anybody by the agency's word alone, and is told what to ask for.
        var refused = await RefusedAsync(han, back, "AgencyUnknown");
        refused.QuerySelector("[role=alert]")!.TextContent.ShouldContain(RealAgency.Han);
        using var admin = Client(app);
        await admin.SendFormAsync("/sign-in", ("login", "admin"), ("password", Office.Password));
        (await admin.SendFormAsync("/accounts/han", ("subject", RealAgency.Han))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );

        var inside = await han.GetAsync(
            await agency.WalkAsync(await BeginAsync(han, "/me"), RealAgency.Han),
            Desk.Cancel
        );
        inside.Headers.Location!.OriginalString.ShouldBe("/me");
        (await han.PageAsync("/me")).QuerySelector(".who")!.TextContent.ShouldContain("한담당");
        (
            await site
                .Desk.Db.Set<LogEntry>()
                .AsNoTracking()
                .CountAsync(
                    row => row.Subject.StartsWith("IdentityUserLogin ") && row.Who == "박관리(admin)",
                    Desk.Cancel
                )
        ).ShouldBe(1);

        // Out of both, or whoever sits down next is inside with one click.
        var left = await (await han.SendFormAsync("/sign-out")).PageAsync(HttpStatusCode.OK);
        left.QuerySelector("#agency")!
            .GetAttribute("href")!
            .ShouldStartWith($"{agency.Issuer}/session/end?client_id=dure");
        (await han.GetAsync("/me", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var person = await admin.PageAsync("/accounts/han");
        await PressAsync(admin, person, "/accounts/han?handler=Unlink");
        await RefusedAsync(han, await agency.WalkAsync(await BeginAsync(han, "/me"), RealAgency.Han), "AgencyUnknown");
    }

    [Theory]
    [DatabaseData]
    public async Task One_who_signed_in_links_the_account_at_the_agency_that_is_theirs(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("han", "한담당", Role.Coordinator);
        await site.Desk.AddPersonAsync("song", "송담당");
        using var agency = await RealAgency.StartAsync();
        await using var app = agency.Open(site);
        async Task<HttpClient> SignInAsync(string login)
        {
            var client = Client(app);
            await client.SendFormAsync("/sign-in", ("login", login), ("password", Office.Password));
            return client;
        }

        async Task<string> GoAsync(HttpClient client) =>
            await agency.WalkAsync(
                Onto(await (await client.SendFormAsync("/me/agency")).PageAsync(HttpStatusCode.OK)),
                RealAgency.Han
            );

        using var han = await SignInAsync("han");
        using var song = await SignInAsync("song");
        (await han.PageAsync("/me")).QuerySelector("a[href='/me/agency']").ShouldNotBeNull();
        var back = await GoAsync(han);
        // Not where somebody else sits.
        await RefusedAsync(song, back, "AgencyStale");
        (await han.GetAsync(back, Desk.Cancel)).Headers.Location!.OriginalString.ShouldBe("/me/agency");
        (await han.PageAsync("/me/agency")).Words().ShouldContain(RealAgency.Han);
        // One person at the agency is one person here.
        await RefusedAsync(song, await GoAsync(song), "AgencyTaken");

        using var anew = Client(app);
        var signedIn = await anew.GetAsync(
            await agency.WalkAsync(await BeginAsync(anew, null), RealAgency.Han),
            Desk.Cancel
        );
        signedIn.Headers.Location!.OriginalString.ShouldBe("/");
        (await anew.PageAsync("/me")).QuerySelector(".who")!.TextContent.ShouldContain("한담당");

        (await han.SendFormAsync("/me/agency")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await han.PageAsync("/me/agency")).Words().ShouldContain("아직 이어진 기관 계정이 없습니다");
    }

    [Theory]
    [DatabaseData]
    public async Task A_claim_may_name_an_account_and_gives_it_no_right(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("han", "한담당");
        await site.Desk.AddPersonAsync("song", "송담당");
        await AccountDesk.CloseAsync(site.Desk.Db, "song", TimeProvider.System.GetUtcNow().UtcDateTime, Desk.Cancel);
        using var agency = await RealAgency.StartAsync();
        await using var app = agency.Open(site, ("DURE_OIDC_CLAIM", "employee"));
        async Task<string> GoAsync(HttpClient client, string number) =>
            await agency.WalkAsync(await BeginAsync(client, "/books/hanbit-2023/entry"), number);

        using var han = Client(app);
        var inside = await han.GetAsync(await GoAsync(han, "agency-han"), Desk.Cancel);
        inside.Headers.Location!.OriginalString.ShouldBe("/books/hanbit-2023/entry");
        (await han.GetAsync("/books/hanbit-2023/entry", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var other = Client(app);
        await RefusedAsync(other, await GoAsync(other, "agency-song"), "AgencyClosed");
        await RefusedAsync(other, await GoAsync(other, "agency-nobody"), "AgencyUnknown");
        // The number has been given to another since; the account stays with whom it was linked to.
        await RefusedAsync(other, await GoAsync(other, "han"), "AgencyTaken");
        (await site.Desk.Db.Set<Account>().CountAsync(Desk.Cancel)).ShouldBe(2);

        var account = (await site.Desk.Get<UserManager<Account>>().FindByIdAsync("han"))!;
        await site
            .Desk.Get<UserManager<Account>>()
            .SetLockoutEndDateAsync(account, TimeProvider.System.GetUtcNow().AddHours(1));
        await RefusedAsync(other, await GoAsync(other, "agency-han"), "AgencyClosed");
    }

    [Theory]
    [InlineData("dure", "/sign-in/second?to=%2Fme")]
    [InlineData("agency", "/me")]
    public async Task Our_second_factor_is_asked_for_unless_the_agencys_own_stands_for_it(string who, string onward)
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await site.Desk.AddPersonAsync("han", "한담당");
        var users = site.Desk.Get<UserManager<Account>>();
        var account = (await users.FindByIdAsync("han"))!;
        await users.ResetAuthenticatorKeyAsync(account);
        await users.SetTwoFactorEnabledAsync(account, true);
        using var agency = await RealAgency.StartAsync();
        await using var app = agency.Open(site, ("DURE_OIDC_CLAIM", "employee"), ("DURE_OIDC_SECOND", who));
        using var han = Client(app);

        var back = await han.GetAsync(
            await agency.WalkAsync(await BeginAsync(han, "/me"), RealAgency.Han),
            Desk.Cancel
        );

        back.Headers.Location!.OriginalString.ShouldBe(onward);
        (await han.GetAsync("/me", Desk.Cancel)).StatusCode.ShouldBe(
            who == "agency" ? HttpStatusCode.OK : HttpStatusCode.Redirect
        );
        if (who == "agency")
            return;
        var key = (await users.GetAuthenticatorKeyAsync(account))!;
        (await han.SendFormAsync(onward, ("code", Totp.Now(key)))).Headers.Location!.OriginalString.ShouldBe("/me");
        // The second step knows by which way the first was taken.
        (await (await han.SendFormAsync("/sign-out")).PageAsync(HttpStatusCode.OK))
            .QuerySelector("#agency")
            .ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_not_begun_in_this_browser_or_is_over_is_refused()
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await site.Desk.AddPersonAsync("han", "한담당");
        using var agency = await RealAgency.StartAsync();
        await using var app = agency.Open(site, ("DURE_OIDC_CLAIM", "employee"));
        using var han = Client(app);
        using var other = Client(app);
        var back = await agency.WalkAsync(await BeginAsync(han, "/me"), RealAgency.Han);

        // Another's answer, in a browser that began nothing, and in one that began something else.
        await RefusedAsync(other, back, "AgencyStale");
        await BeginAsync(other, "/me");
        await RefusedAsync(other, back, "AgencyStale");
        (await han.GetAsync(back, Desk.Cancel)).Headers.Location!.OriginalString.ShouldBe("/me");
        await RefusedAsync(han, back, "AgencyStale");
        // And one who turned back at the agency's door.
        await RefusedAsync(other, await agency.WalkAsync(await BeginAsync(other, "/me"), ""), "AgencyDenied");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    public async Task The_agencys_way_leads_to_no_other_site(string to)
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await site.Desk.AddPersonAsync("han", "한담당");
        using var agency = await RealAgency.StartAsync();
        await using var app = agency.Open(site, ("DURE_OIDC_CLAIM", "employee"));
        using var han = Client(app);

        var back = await han.GetAsync(await agency.WalkAsync(await BeginAsync(han, to), RealAgency.Han), Desk.Cancel);

        back.Headers.Location!.OriginalString.ShouldBe("/");
    }

    /// <summary>As the agency knows where Dure is.</summary>
    private static HttpClient Client(AppFactory app) =>
        app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://127.0.0.1/") });

    /// <summary>Presses the button and gives the address that it leads to.</summary>
    private static async Task<string> BeginAsync(HttpClient client, string? to)
    {
        var address = to is null ? "/sign-in" : $"/sign-in?to={Uri.EscapeDataString(to)}";
        var page = await client.PageAsync(address);
        var answer = await PressAsync(client, page, page.QuerySelector("main form")!.GetAttribute("action")!);
        return Onto(await answer.PageAsync(HttpStatusCode.OK));
    }

    private static async Task<HttpResponseMessage> PressAsync(HttpClient client, IHtmlDocument page, string address)
    {
        using var content = new FormUrlEncodedContent(Forms.Filled(page.QuerySelector("main form[method=post]")!, []));
        return await client.PostAsync(address, content, Desk.Cancel);
    }

    private static string Onto(IHtmlDocument page) => page.QuerySelector("#agency")!.GetAttribute("href")!;

    private static async Task<IHtmlDocument> RefusedAsync(HttpClient client, string address, string name)
    {
        using var answer = await client.GetAsync(address, Desk.Cancel);
        var page = await answer.PageAsync(HttpStatusCode.BadRequest);
        var said = page.QuerySelectorAll(".facts code").Select(one => one.TextContent).ToList();
        said[0].ShouldBe(name);
        said[1].Length.ShouldBeGreaterThan(8);
        return page;
    }
}
