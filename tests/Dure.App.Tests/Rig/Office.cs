using System.Net;
using AngleSharp.Html.Parser;
using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Dure.App.Tests.Rig;

/// <summary>People of an office who sign in, at a site that <c>dure serve</c> opened.</summary>
internal static class Office
{
    public const string Password = "물빛 자전거 열두 대";

    /// <summary>Passwords of tests are known to all: hashing them slowly was a fifth of all that the tests took.</summary>
    public static void HashQuickly(PasswordHasherOptions options) => options.IterationCount = 1_000;

    /// <summary>The municipality of <see cref="Site.Book"/>.</summary>
    public static MunicipalityCode Hanbit { get; } = new(99110);

    /// <summary>Registers a person, with a role if one is given.</summary>
    public static async Task AddPersonAsync(
        this Desk desk,
        string login,
        string name,
        Role? role = null,
        MunicipalityCode? municipality = null,
        string? department = null,
        string? partner = null
    )
    {
        var users = desk.Get<UserManager<Account>>();
        var known = await users.FindByIdAsync(login);
        var account =
            known ?? await AccountDesk.AddAsync(users, login, name, desk.Clock.GetUtcNow().UtcDateTime, Desk.Cancel);
        if (known is null)
            await AccountDesk.SetPasswordAsync(users, account, Password, Desk.Cancel);
        if (role is { } given)
            await desk.Get<GrantDesk>()
                .GiveAsync(
                    new(
                        login,
                        given,
                        municipality ?? Hanbit,
                        department,
                        partner,
                        new DateOnly(2017, 1, 1),
                        null,
                        "시험"
                    ),
                    "시험",
                    Desk.Cancel
                );
        desk.Db.ChangeTracker.Clear();
    }

    /// <summary>A browser in which a person has signed in.</summary>
    public static async Task<HttpClient> SignInAsync(this Site site, string login, string password = Password)
    {
        var client = site.App.CreateClient(new() { AllowAutoRedirect = false });
        var answer = await client.SendFormAsync("/sign-in", ("login", login), ("password", password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return client;
    }

    /// <summary>Signs a person in, in a browser that follows to where it is sent.</summary>
    public static async Task SignInAsync(this Site site, string login, HttpClient client)
    {
        using var answer = await client.SendFormAsync("/sign-in", ("login", login), ("password", Password));
        answer.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/");
    }

    /// <summary>Opens a page and sends the form of its main part that has all these fields.</summary>
    public static async Task<HttpResponseMessage> SendFormAsync(
        this HttpClient client,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await client.GetAsync(address, Desk.Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        var page = await answer.PageAsync(HttpStatusCode.OK);
        return await client.SendFormAsync(page, address, fields);
    }

    /// <inheritdoc cref="SendFormAsync(HttpClient, string, ValueTuple{string, string}[])" />
    public static async Task<HttpResponseMessage> SendFormAsync(
        this HttpClient client,
        AngleSharp.Html.Dom.IHtmlDocument page,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        var form = page.QuerySelectorAll("main form[method=post]")
            .First(form => fields.All(field => form.QuerySelector($"[name='{field.Name}']") is not null));
        using var content = new FormUrlEncodedContent(Forms.Filled(form, fields));
        return await client.PostAsync(form.GetAttribute("action") ?? address, content, Desk.Cancel);
    }

    /// <summary>A page as a signed-in person sees it.</summary>
    public static async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Desk.Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Desk.Cancel));
    }
}
