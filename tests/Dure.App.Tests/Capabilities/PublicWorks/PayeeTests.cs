using System.Net;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>Where the pay of one who is placed goes.</summary>
public class PayeeTests
{
    private const string Account = "한빛은행 000-98-765430";

    [Theory]
    [DatabaseData]
    public async Task An_account_is_changed_and_shows_masked_and_the_log_does_not_tell_it(DatabaseKind kind)
    {
        await using var town = await WorksTown.OpenAsync(kind);
        using var client = town.Client();
        var site = await WorksTown.PlacedAsync(client);
        foreach (var (account, told) in ((string, string)[])[(" ", "‘계좌’ 칸"), (new string('1', 61), "계좌")])
        {
            using var refused = await client.SendFormAsync(site, ("Placement", "1"), ("account", account));
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await refused.PageAsync(refused.StatusCode)).Words(".error-summary").ShouldContain(told);
        }

        using (var elsewhere = await client.SendFormAsync(site, ("Placement", "9"), ("account", Account)))
            elsewhere.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using (var taken = await client.SendFormAsync(site, ("Placement", "1"), ("account", Account)))
            taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = (await client.PageAsync(site)).Words("#placements");
        page.ShouldContain("한빛은행");
        page.ShouldContain("430");
        page.ShouldNotContain("98-765430");
        // Nobody else's changed.
        page.ShouldContain("두레은행");
        await using var db = town.Site.Desk.Database.Open();
        var entry = await db.Set<LogEntry>().AsNoTracking().OrderBy(row => row.Id).LastAsync(Desk.Cancel);
        (entry.Subject, entry.Deed, entry.Why).ShouldBe(("Person 1", "변경", "계좌 적음"));
        (await db.Set<LogEntry>().AnyAsync(row => row.New!.Contains("765430"), Desk.Cancel)).ShouldBeFalse();
        (await LogCheck.RunAsync(db, Desk.Cancel)).ShouldAllBe(state => state.Fault == null);
    }

    [Theory]
    [DatabaseData]
    public async Task Only_who_runs_the_programme_changes_one(DatabaseKind kind)
    {
        await using var town = await WorksTown.OpenAsync(kind, alone: false);
        foreach (
            var (login, role) in ((string, Role)[])[("runs", Role.ProgrammeOfficer), ("asks", Role.DepartmentOfficer)]
        )
            await town.Site.Desk.AddPersonAsync(login, login + "님", role, WorksTown.Gu, "local-jobs");
        using var runs = await SignInAsync(town, "runs");
        using var asks = await SignInAsync(town, "asks");
        var site = await WorksTown.PlacedAsync(runs);

        (await asks.PageAsync(site)).QuerySelector("#account-of").ShouldBeNull();
        (await asks.PageAsync(site)).Words("#placements").ShouldNotContain("두레은행");
        var token = (await asks.PageAsync("/me")).QuerySelector("[name=__RequestVerificationToken]")!;
        using var content = new FormUrlEncodedContent([
            KeyValuePair.Create("Placement", "1"),
            KeyValuePair.Create("account", Account),
            KeyValuePair.Create("__RequestVerificationToken", token.GetAttribute("value")!),
        ]);
        using var answer = await asks.PostAsync($"{site}?handler=Account", content, Desk.Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<HttpClient> SignInAsync(WorksTown town, string login)
    {
        var client = town.Client();
        using var answer = await client.SendFormAsync("/sign-in", ("login", login), ("password", Office.Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return client;
    }
}
