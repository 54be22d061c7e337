using System.Net;
using Dure.App.Capabilities.Calls;
using Dure.App.Capabilities.Calls.Selecting;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>Calls on their way from a draft to their end, through the pages.</summary>
public class CallTests
{
    [Theory]
    [DatabaseData]
    public async Task A_call_is_written_corrected_announced_and_closed(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        using var written = await house.Officer.SendFormAsync(CallHouse.Home + "/write", CallHouse.Terms());
        var address = written.Headers.Location!.OriginalString;
        // Before it is announced it is nobody's but the office's.
        using var resident = house.Resident();
        (await resident.PageAsync("/apply/99110")).Words().ShouldContain("받는 모집이 없습니다");
        (await resident.GetAsync("/apply/99110/1", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var corrected = await house.Officer.SendFormAsync(
            CallHouse.Home + "/write/1",
            ("headcount", "5"),
            ("fields", "환경정비: 3\n<script>alert(1)</script>: 2")
        );
        corrected.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await house.PressAsync(address, "Announce");
        (await house.Officer.GetAsync(CallHouse.Home + "/write/1", Desk.Cancel)).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        var call = await house.Site.Desk.Db.Set<Call>().AsNoTracking().SingleAsync(Desk.Cancel);
        (call.State, call.Headcount).ShouldBe((CallState.Announced, 5));
        var page = await resident.PageAsync("/apply/99110/1");
        page.Words().ShouldContain("<script>alert(1)</script> 2명");
        page.Words().ShouldContain("실업자이거나 정기소득이 없는 일용근로자");
        // The seed is promised by its hash, and told only when nobody can apply any more.
        page.Words().ShouldContain(call.SeedHash!);
        call.SeedHash.ShouldBe(Draw.CommitmentOf(call.Seed!));
        page.Words().ShouldNotContain(call.Seed!);
        (await house.Officer.PageAsync(address)).Words().ShouldNotContain(call.Seed!);
        (await house.Officer.PageAsync(address)).QuerySelector("form[action*='Close']").ShouldBeNull();

        await house.CloseAsync(1);
        (await resident.PageAsync("/apply/99110/1")).Words().ShouldContain(call.Seed!);
        var log = await house
            .Site.Desk.Db.Set<LogEntry>()
            .AsNoTracking()
            .Where(entry => entry.Subject == "Call 1")
            .ToListAsync(Desk.Cancel);
        log.Count.ShouldBe(4);
        log.ShouldAllBe(entry => !$"{entry.Old}{entry.New}".Contains(call.Seed!));
        (await LogCheck.RunAsync(house.Site.Desk.Db, Desk.Cancel)).ShouldAllBe(one => one.Fault == null);
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_wrong_with_a_call_stands_at_its_field(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        foreach (
            var (field, value, error) in new[]
            {
                ("title", "", "title"),
                ("kind", "없는 종류", "kind"),
                ("programme", "none", "programme"),
                ("rule", "없는 규칙", "rule"),
                // Nobody wrote that rule for the year.
                ("reference", "2030-01-01", "rule"),
                ("reference", "내일", "reference"),
                ("workUntil", "2026-12-31", "workUntil"),
                ("closesAt", "2020-01-01T00:00", "closesAt"),
                ("headcount", "-3", "headcount"),
                ("headcount", "99999999999", "headcount"),
                ("retention", "0", "retention"),
                ("fields", "환경정비 3", "fields"),
                ("fields", "가: 1\n가: 1", "fields"),
                ("fields", "환경정비: 3", "fields"),
            }
        )
        {
            using var answer = await house.Officer.SendFormAsync(
                CallHouse.Home + "/write",
                CallHouse.Terms((field, value))
            );
            var page = await answer.PageAsync(HttpStatusCode.BadRequest);
            page.QuerySelectorAll(".error-summary a")
                .Select(one => one.GetAttribute("href"))
                .ShouldContain($"#{error}", $"{field} {value}");
        }

        (await house.Site.Desk.Db.Set<Call>().CountAsync(Desk.Cancel)).ShouldBe(0);
    }

    [Theory]
    [DatabaseData]
    public async Task A_call_is_its_own_departments(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        await house.Site.Desk.AddPersonAsync("centre", "남담당", Role.ProgrammeOfficer, department: "centre");
        await house.Site.Desk.AddPersonAsync("inspector", "윤감사", Role.Inspector);
        using var centre = await house.Site.SignInAsync("centre");
        using var inspector = await house.Site.SignInAsync("inspector");
        var call = await house.CallAsync();
        await house.ApplyAsync(call, CallHouse.Hong());

        foreach (var page in (string[])["", "/selection", "/enter", "/applications/1"])
            (await centre.GetAsync($"{CallHouse.Home}/{call}{page}", Desk.Cancel)).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                page
            );
        (await centre.PageAsync(CallHouse.Home)).Words().ShouldNotContain("하반기 공공근로");
        // In another department's name.
        (await centre.GetAsync($"{CallHouse.Home}/write/{call}", Desk.Cancel)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
        // An inspector sees how it goes, and nobody's data.
        (await inspector.PageAsync($"{CallHouse.Home}/{call}"))
            .Words()
            .ShouldNotContain("홍");
        var seen = await inspector.PageAsync($"{CallHouse.Home}/{call}/applications/1");
        seen.QuerySelector("#facts").ShouldBeNull();
        seen.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
        (await inspector.GetAsync($"{CallHouse.Home}/write", Desk.Cancel)).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }
}
