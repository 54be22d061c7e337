using System.Net;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Log;

public class LogPageTests
{
    [Theory]
    [DatabaseData]
    public async Task An_inspector_finds_what_a_coordinator_did_and_takes_it_along(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("chong", "김총괄", Role.Coordinator);
        await site.Desk.AddPersonAsync("gamsa", "이감사", Role.Inspector);
        await site.Desk.AddPersonAsync("han", "한담당", Role.DepartmentOfficer, department: "jobs");
        using var coordinator = await site.SignInAsync("chong");
        await coordinator.SendFormAsync(
            "/books/hanbit-2023/entry/figure?subject=programme:works&measure=jobs&kind=실적&period=2023",
            ("Value", "117"),
            ("Reason", "=중복 제외")
        );

        using var inspector = await site.SignInAsync("gamsa");
        var page = await inspector.PageAsync($"/office/{Office.Hanbit}/log?who=김총괄&from=2020-01-01");

        var row = page.QuerySelector("tbody tr")!.TextContent;
        row.ShouldContain("원장 기장");
        row.ShouldContain("POST /books/{book}/entry/figure");
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await inspector.PageAsync($"/office/{Office.Hanbit}/log?who=없는사람"))
            .QuerySelector(".empty")
            .ShouldNotBeNull();
        var csv = await inspector.GetStringAsync($"/office/{Office.Hanbit}/log.csv?who=김총괄", Desk.Cancel);
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        csv.ShouldContain("김총괄(chong)");

        using var officer = await site.SignInAsync("han");
        (await officer.GetAsync($"/office/{Office.Hanbit}/log", Desk.Cancel)).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await inspector.GetAsync("/office/28000/log", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await inspector.GetAsync("/office/00000/log", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await inspector.GetAsync("/office/hanbit/log", Desk.Cancel)).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }
}
