using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities;

/// <summary>Every page and every download, reached by links alone.</summary>
public class EveryPageTests
{
    [Theory]
    [DatabaseData]
    public async Task Links_lead_to_every_page_and_every_page_answers(DatabaseKind kind)
    {
        await using var site = await Showcase.OpenAsync(kind);

        // Few of each kind are looked at, and only one book has a quarter to report on.
        var crawl = await Crawl.FromAsync(site, 3, "/", $"/books/{Site.Book}/briefings");

        crawl.Unreached.ShouldBe(
            [.. ByForms, .. OfPeople, .. OfPartners, .. OfDocuments, .. OfCalls, .. OfWorks, .. ToSignIn],
            ignoreOrder: true
        );
        EachIsWhole(crawl);
        crawl
            .Files.Select(file => Path.GetExtension(file.Address))
            .Distinct()
            .ShouldBe([".csv", ".html", ".json", ".xlsx", ".hwpx", ".zip"], ignoreOrder: true);
    }

    [Theory]
    [DatabaseData]
    public async Task Links_lead_people_who_signed_in_to_the_pages_that_are_theirs(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        foreach (var role in (Role[])[Role.Administrator, Role.Coordinator, Role.Inspector])
            await site.Desk.AddPersonAsync("all", "김모두", role);
        await site.SignInAsync("all", site.Client);

        var crawl = await Crawl.FromAsync(site, 1, "/", "/me", "/accounts");

        crawl.Unreached.Intersect(OfPeople).ShouldBeEmpty();
        EachIsWhole(crawl);
    }

    // A search and what is uploaded are reached by forms, an error by a mistake.
    private static readonly string[] ByForms =
    [
        "books/upload/{token:regex(^[0-9a-f]{{32}}$)}",
        "check/{token:regex(^[0-9a-f]{{32}}$)}",
        "check/{token:regex(^[0-9a-f]{{32}}$)}/pages",
        "search",
        "errors/{code:int:range(400,599)}",
    ];

    // Where nobody signs in there is nobody to show them to.
    private static readonly string[] OfPeople =
    [
        "me",
        "me/password",
        "me/second-factor",
        "me/tokens",
        "accounts",
        "accounts/{login}",
        "rights",
        "office/{municipality}/log",
        "office/{municipality}/approvals",
    ];

    // Those who work for one are led there from the rounds.
    private static readonly string[] OfPartners =
    [
        "office/{municipality}/rounds/{round:int}/partners/{partner}/{sheet}",
    ];

    // There is one once somebody lays something before a line; who works in one office is led there from the first at once.
    private static readonly string[] OfDocuments =
    [
        "approvals",
        "office/{municipality}/approvals/{id:int}",
        "office/{municipality}/approvals/{id:int}/draft",
    ];

    // There is one once a department calls for people.
    private static readonly string[] OfCalls =
    [
        "apply/{municipality}/{id:int}",
        "apply/{municipality}/{id:int}/{token:regex(^[0-9a-f]{{32}}$)}/{step:int=1}",
        "office/{municipality}/calls/{id:int}",
        "office/{municipality}/calls/{id:int}/applications/{application:int}",
        "office/{municipality}/calls/{id:int}/enter",
        "office/{municipality}/calls/{id:int}/lists/{token:regex(^[0-9a-f]{{32}}$)?}",
        "office/{municipality}/calls/{id:int}/selection",
    ];

    // There is one once a department has asked for people.
    private static readonly string[] OfWorks =
    [
        "office/{municipality}/works/sites/{site:int}",
        "office/{municipality}/works/sites/{site:int}/attendance/{month}",
        "office/{municipality}/works/sites/{site:int}/forms",
        "office/{municipality}/works/pay/{run:int}",
        "office/{municipality}/works/pay/{run:int}/slips",
        "office/{municipality}/works/pay/{run:int}/slips/{placement:int}",
        "office/{municipality}/works/payments/{batch:int}",
        "apply/{municipality}/pay",
    ];

    // The agency's where its server is set up.
    private static readonly string[] ToSignIn =
    [
        "sign-in",
        "sign-in/second",
        "sign-in/new-password",
        "sign-in/agency",
        "sign-out",
        "me/agency",
    ];

    private static void EachIsWhole(Crawl crawl)
    {
        foreach (var (address, page) in crawl.Pages)
        {
            page.QuerySelectorAll("h1").Length.ShouldBe(1, address);
            page.QuerySelectorAll("style, [style], script:not([src])").ShouldBeEmpty(address);
            page.QuerySelectorAll("[id]").Select(one => one.Id).ShouldBeUnique(address);
            page.Title.ShouldNotBeNullOrEmpty();
        }
    }
}
