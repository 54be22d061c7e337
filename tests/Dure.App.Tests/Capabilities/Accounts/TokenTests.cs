using System.Net;
using System.Net.Http.Headers;
using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Accounts;

public class TokenTests
{
    [Theory]
    [DatabaseData]
    public async Task A_token_acts_for_its_owner_within_what_it_was_made_for_until_it_ends(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind, "incheon-2022");
        await site.Desk.AddPersonAsync("gamsa", "이감사", Role.Inspector);
        await site.Desk.AddPersonAsync("gamsa", "이감사", Role.Inspector, new(28000));
        using var browser = await site.SignInAsync("gamsa");
        var token = await MakeAsync(browser, municipality: Office.Hanbit.ToString());
        using var program = Program(site, token);

        (await program.GetAsync($"/office/{Office.Hanbit}/log.csv", Desk.Cancel)).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        // Its owner may, the token may not.
        (await browser.GetAsync("/office/28000/log.csv", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await program.GetAsync("/office/28000/log.csv", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        // One that only reads does not manage the account it belongs to.
        (await program.GetAsync("/me", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Desk.Db.Set<ApiToken>().AsNoTracking().SingleAsync(Desk.Cancel)).Used.ShouldNotBeNull();

        await browser.SendFormAsync(
            "/me/tokens",
            (
                "token",
                (await browser.PageAsync("/me/tokens")).QuerySelector("button[name=token]")!.GetAttribute("value")!
            )
        );
        (await program.GetAsync($"/office/{Office.Hanbit}/log.csv", Desk.Cancel)).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("dure_")]
    [InlineData("dure_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.")]
    [InlineData("' OR 1=1 --")]
    public async Task A_forged_token_opens_nothing_that_is_closed(string token)
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        await site.Desk.AddPersonAsync("gamsa", "이감사", Role.Inspector);
        using var program = Program(site, token);

        (await program.GetAsync($"/office/{Office.Hanbit}/log.csv", Desk.Cancel)).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await program.GetAsync("/api/books", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [DatabaseData]
    public async Task A_token_ends_with_its_day(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("gamsa", "이감사", Role.Inspector);
        using var browser = await site.SignInAsync("gamsa");
        using var program = Program(site, await MakeAsync(browser));
        var address = $"/office/{Office.Hanbit}/log.csv";
        (await program.GetAsync(address, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var past = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-1);
        await site
            .Desk.Db.Set<ApiToken>()
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Until, past), Desk.Cancel);

        (await program.GetAsync(address, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await program.GetAsync("/api/approvals", Desk.Cancel)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Theory]
    [DatabaseData]
    public async Task A_token_ends_with_its_owner(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("gamsa", "이감사", Role.Inspector);
        using var browser = await site.SignInAsync("gamsa");
        using var program = Program(site, await MakeAsync(browser));
        var address = $"/office/{Office.Hanbit}/log.csv";
        (await program.GetAsync(address, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await AccountDesk.CloseAsync(site.Desk.Db, "gamsa", TimeProvider.System.GetUtcNow().UtcDateTime, Desk.Cancel);

        (await program.GetAsync(address, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync(address, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static HttpClient Program(Site site, string token)
    {
        var program = site.App.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        program.DefaultRequestHeaders.TryAddWithoutValidation(
            "Authorization",
            new AuthenticationHeaderValue("Bearer", token).ToString()
        );
        return program;
    }

    private static async Task<string> MakeAsync(HttpClient browser, string municipality = "")
    {
        var made = await browser.SendFormAsync(
            "/me/tokens",
            ("label", "시험"),
            ("until", TimeProvider.System.GetLocalNow().AddMonths(1).ToString("yyyy-MM-dd", null)),
            ("Municipality", municipality)
        );
        return (await made.PageAsync(HttpStatusCode.OK)).QuerySelector("#token")!.TextContent;
    }
}
