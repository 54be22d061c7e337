using System.Net;
using Dure.App.Capabilities.PublicWorks;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Participations;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.PublicWorks.WorksTown;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>A list is looked at before anybody is placed; a placement that was a mistake is taken back.</summary>
public class PlacementTests
{
    [Theory]
    [DatabaseData]
    public async Task A_list_is_shown_with_masked_names_and_places_nobody_yet(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var site = await AskAsync(client);
        await PressAsync(client, site, ("State", "Approved"), ("why", ""));

        using var looked = await PlaceAsync(client, site, List, ("do", "preview"));
        var preview = (await looked.PageAsync(HttpStatusCode.OK)).Words("#placements");

        preview.ShouldContain("명단 2명. 아직 배치하지 않았습니다.");
        preview.ShouldContain("1 홍○동 1970 2 김○이 1975");
        preview.ShouldNotContain("홍길동");
        await using var db = town.Site.Desk.Database.Open();
        (await db.Set<Placement>().CountAsync(Desk.Cancel)).ShouldBe(0);
        (await db.Set<App.Shared.Persons.Person>().CountAsync(Desk.Cancel)).ShouldBe(0);
        using var placed = await PlaceAsync(client, site, List);
        placed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await db.Set<Placement>().CountAsync(Desk.Cancel)).ShouldBe(2);
    }

    [Theory]
    [DatabaseData]
    public async Task A_mistaken_placement_counts_no_more_and_nothing_is_gone(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var site = await PlacedAsync(client);
        (await UndoRefusedAsync(client, site, "1", "")).ShouldContain("‘사유’ 칸을");
        (await UndoRefusedAsync(client, site, "9", "잘못 배치함")).ShouldContain("9번 배치가 이 사업장에 없습니다");

        await UndoAsync(client, site, "1");

        (await UndoRefusedAsync(client, site, "1", "또")).ShouldContain("1번 배치가 이 사업장에 없습니다");
        var page = await client.PageAsync(site);
        page.Words("#placements").ShouldContain("배치한 사람 1명");
        page.Words("#placements").ShouldContain("배치 취소: 잘못 배치함");
        var book = await client.PageAsync(site + "/attendance/2017-04");
        book.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        await using (var db = town.Site.Desk.Database.Open())
        {
            var parts = await db.Set<Participation>().OrderBy(row => row.Id).ToListAsync(Desk.Cancel);
            parts.Select(part => part.Until < part.From).ShouldBe([true, false]);
            (await db.Set<LogEntry>().CountAsync(entry => entry.Why == "잘못 배치함", Desk.Cancel)).ShouldBeGreaterThan(
                0
            );
            (await LogCheck.RunAsync(db, Desk.Cancel)).ShouldAllBe(log => log.Fault == null);
        }

        // The place is free again, and so is the person.
        using var again = await PlaceAsync(
            client,
            site,
            "이름,생년월일,성별,전화\n홍길동,1970-03-14,남,010-0123-4567\n"
        );
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync(site)).Words("#placements").ShouldContain("배치한 사람 2명");
        (await client.PageAsync(site + "/attendance/2017-04")).QuerySelectorAll("tbody tr").Length.ShouldBe(2);
    }

    [Theory]
    [DatabaseData]
    public async Task Who_was_paid_is_not_undone_until_the_payment_is(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var site = await PlacedAsync(client);
        var batch = await PressAsync(client, await ReckonAsync(client, site));
        (await UndoRefusedAsync(client, site, "1", "잘못 배치함")).ShouldContain("임금이 확정된 달이 있어");

        await PressAsync(client, batch, ("do", "cancel"));
        await UndoAsync(client, site, "1");

        (await client.PageAsync(site)).Words("#placements").ShouldContain("배치한 사람 1명");
    }

    private static Task<string> UndoAsync(HttpClient client, string site, string placement) =>
        PressAsync(client, site, ("Placement", placement), ("Why", "잘못 배치함"), ("On", ""), ("do", "undo"));

    private static Task<string> UndoRefusedAsync(HttpClient client, string site, string placement, string why) =>
        RefusedAsync(client, site, ("Placement", placement), ("Why", why), ("On", ""), ("do", "undo"));
}
