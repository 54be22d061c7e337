using System.Net;
using Dure.App.Tests.Rig;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Dure.App.Tests.Capabilities.Accounts;

public class SessionTests
{
    [Theory]
    [DatabaseData]
    public async Task A_session_that_somebody_else_has_the_key_of_does_not_become_ones_own(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("han", "한담당");
        await site.Desk.AddPersonAsync("evil", "다른 사람");
        var planted = await KeyOfAsync(site.App, "evil");
        var cookies = new CookieContainer();
        using var victim = site.App.CreateDefaultClient(new CookieContainerHandler(cookies));
        var page = await victim.PageAsync("/sign-in");

        cookies.Add(victim.BaseAddress!, planted);
        var inside = await victim.SendFormAsync(page, "/sign-in", ("login", "han"), ("password", Office.Password));

        inside.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        cookies.GetCookies(victim.BaseAddress!)["dure"]!.Value.ShouldNotBe(planted.Value);
        await IsOverAsync(site.App, planted);
        (await victim.PageAsync("/me")).QuerySelector(".who")!.TextContent.ShouldContain("한담당");
    }

    /// <summary>The cookie of a session that a person has begun.</summary>
    internal static async Task<Cookie> KeyOfAsync(AppFactory app, string login)
    {
        var cookies = new CookieContainer();
        using var client = app.CreateDefaultClient(new CookieContainerHandler(cookies));
        using var answer = await client.SendFormAsync("/sign-in", ("login", login), ("password", Office.Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return new("dure", cookies.GetCookies(client.BaseAddress!)["dure"]!.Value);
    }

    /// <summary>Whoever comes with it is nobody.</summary>
    internal static async Task IsOverAsync(AppFactory app, Cookie session)
    {
        var cookies = new CookieContainer();
        using var client = app.CreateDefaultClient(new CookieContainerHandler(cookies));
        cookies.Add(client.BaseAddress!, session);
        using var answer = await client.GetAsync("/me", Desk.Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
