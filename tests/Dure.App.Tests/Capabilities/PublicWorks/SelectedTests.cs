using System.Net;
using Dure.App.Capabilities.PublicWorks;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Participations;
using Dure.App.Shared.Persons;
using Dure.App.Tests.Capabilities.Calls;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>From the confirmed selection of a call to a place at a site.</summary>
public class SelectedTests
{
    private const string Works = "/office/99110/works";

    [Theory]
    [DatabaseData]
    public async Task Whom_a_call_selected_is_placed_and_the_reserve_takes_the_place_of_who_left(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var (site, other) = (await SiteAsync(house, "공원 가꾸기"), await SiteAsync(house, "청사 안내"));
        (await house.Officer.PageAsync(site)).QuerySelector("#from-call").ShouldBeNull();
        var call = await ConfirmedAsync(house);

        var page = await house.Officer.PageAsync(site);
        page.QuerySelectorAll("#selected label")
            .Select(label =>
                string.Join(' ', label.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            )
            .ShouldBe(["선발 1번 홍○○가 (1960년생)", "선발 2번 홍○○각 (1961년생)", "예비 3번 홍○○갂 (1962년생)"]);
        // Nobody, somebody whom nobody selected, and a call of nobody.
        foreach (
            (string, string)[] wrong in (IEnumerable<(string, string)[]>)
                [
                    [("Call", $"{call}")],
                    [("Call", $"{call}"), ("Applications", "9")],
                    [("Call", "9"), ("Applications", "1")],
                ]
        )
            await house.PressAsync(site, "Selected", HttpStatusCode.BadRequest, wrong);
        await PlaceAsync(house, site, call, 1);
        await PlaceAsync(house, site, call, 2);

        // Who works there while the other does is not to be had, and the site is full.
        (await house.Officer.PageAsync(other))
            .QuerySelectorAll("#selected label")
            .Length.ShouldBe(1);
        await house.PressAsync(
            other,
            "Selected",
            HttpStatusCode.BadRequest,
            [("Call", $"{call}"), ("Applications", "1")]
        );
        await house.PressAsync(
            site,
            "Selected",
            HttpStatusCode.BadRequest,
            [("Call", $"{call}"), ("Applications", "3")]
        );

        await house.PressAsync(
            site,
            "Leave",
            HttpStatusCode.Redirect,
            [("Placement", "1"), ("On", "2023-07-31"), ("Why", "취업"), ("do", "leave")]
        );
        await house.PressAsync(
            site,
            "Selected",
            HttpStatusCode.Redirect,
            [("Call", $"{call}"), ("Applications", "3"), ("From", "2023-08-01"), ("Replaces", "1")]
        );

        var placed = await house
            .Site.Desk.Db.Set<Placement>()
            .AsNoTracking()
            .OrderBy(row => row.Id)
            .ToListAsync(Desk.Cancel);
        placed
            .Select(row => (row.Replaces, row.From.Month, row.Until.Month))
            .ShouldBe([(null, 7, 7), (null, 7, 12), (1, 8, 12)]);
        (await house.Site.Desk.Db.Set<Participation>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(Desk.Cancel))
            .Select(row => (row.Person, row.Until.Month, row.Quit))
            .ShouldBe([(placed[0].Person, 7, true), (placed[1].Person, 12, false), (placed[2].Person, 12, false)]);
        // What the site needs of them is kept as long as its programme says, and who is in reserve is not kept longer for it.
        (
            await house
                .Site.Desk.Db.Set<PersonHold>()
                .Where(row => row.Purpose == "programme:works")
                .Select(row => row.Person)
                .Distinct()
                .CountAsync(Desk.Cancel)
        ).ShouldBe(3);
        (await LogCheck.RunAsync(house.Site.Desk.Db, Desk.Cancel)).ShouldAllBe(log => log.Fault == null);
    }

    private static Task<string> PlaceAsync(CallHouse house, string site, int call, int application) =>
        house.PressAsync(
            site,
            "Selected",
            HttpStatusCode.Redirect,
            [("Call", $"{call}"), ("Applications", $"{application}")]
        );

    /// <summary>Two are selected and the third is in reserve.</summary>
    private static async Task<int> ConfirmedAsync(CallHouse house)
    {
        var call = await house.CallAsync();
        for (var at = 1; at <= 3; at++)
            await house.ApplyAsync(call, CallHouse.Hong(at - 1), CallHouse.Answers(("p0.재산", $"{at}0,000,000")));
        await house.CloseAsync(call);
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");
        await house.PressAsync($"{CallHouse.Home}/{call}/selection", "Run");
        await house.ConfirmAsync(call);
        return call;
    }

    private static async Task<string> SiteAsync(CallHouse house, string title)
    {
        using var asked = await house.Officer.SendFormAsync(
            $"{Works}/demands/new",
            ("Programme", "works"),
            ("Department", "jobs"),
            ("title", title),
            ("place", "은하동"),
            ("headcount", "2"),
            ("hours", "6"),
            ("from", "2023-07-01"),
            ("until", "2023-12-31"),
            ("WageKind", "Minimum"),
            ("wage", "0"),
            ("side", "0"),
            ("cost", "1,000,000")
        );
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect, await asked.Content.ReadAsStringAsync(Desk.Cancel));
        var site = asked.Headers.Location!.OriginalString;
        await house.PressAsync(site, "Decide", HttpStatusCode.Redirect, [("State", "Approved")]);
        return site;
    }
}
