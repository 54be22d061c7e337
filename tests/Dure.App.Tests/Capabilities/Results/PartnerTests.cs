using System.Net;
using Dure.App.Capabilities.Results;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.Results.Collecting;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>A delivery partner (수행기관) fills in its own programmes of a department's sheet, and nothing else.</summary>
public class PartnerTests
{
    private const string Sheet = Rounds + "/1/partners/academy/jobs";

    [Theory]
    [DatabaseData]
    public async Task A_partner_sees_and_fills_in_its_own_programmes_alone(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        using var officer = await site.SignInAsync("jobs-dam");
        using var partner = await site.SignInAsync("academy");
        await officer.DoAsync(Jobs, (Works, "10"));

        var rounds = await partner.PageAsync(Rounds);
        rounds.QuerySelector("main section a")!.GetAttribute("href").ShouldBe(Sheet);
        rounds.Words().ShouldNotContain("공공근로");
        var page = await partner.PageAsync(Sheet);
        page.Words().ShouldContain("직업훈련 과정");
        page.Words().ShouldNotContain("공공근로");
        page.QuerySelectorAll(".tabs a").ShouldBeEmpty();
        await partner.DoAsync(Sheet, (Course, "5"));

        (await partner.PageAsync(Sheet)).Value(Course).ShouldBe("5");
        (await officer.PageAsync(Jobs)).Value(Course).ShouldBe("5");
        (
            await site
                .Desk.Db.Set<SubmissionCell>()
                .AsNoTracking()
                .FirstAsync(cell => cell.Programme == "course", Desk.Cancel)
        ).Who.ShouldBe("한교육(academy)");
        // Once the department has handed in, it is locked for the partner too.
        await officer.DoAsync(Jobs + "/submit");
        (await partner.PageAsync(Sheet)).QuerySelector("#grid").ShouldBeNull();
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_not_the_partners_is_out_of_its_reach(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        using var partner = await site.SignInAsync("academy");
        using var officer = await site.SignInAsync("jobs-dam");
        using var stranger = await site.SignInAsync("other");

        foreach (var part in (string[])["", "/submit", "/upload", "/confirm", "/approve", "/x.xlsx"])
            (await partner.GetAsync(Jobs + part, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, part);
        (await partner.GetAsync(Rounds + "/1/partners/other/jobs", Desk.Cancel)).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        (await stranger.GetAsync(Sheet, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await officer.GetAsync(Sheet, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        // It has nothing in the other department's sheet.
        (await partner.GetAsync(Rounds + "/1/partners/academy/centre", Desk.Cancel)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );

        // A field that the page does not show is not taken, whatever the form says.
        var page = await partner.PageAsync(Sheet);
        page.QuerySelector("input[name='" + Course + "']")!.SetAttribute("name", Works);
        using var forged = await partner.SendFormAsync(page, Sheet, (Works, "999"));
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await officer.PageAsync(Jobs)).Value(Works).ShouldBe("");
    }

    private static async Task<Site> OpenAsync(DatabaseKind kind)
    {
        var site = await Site.ServeAsync(kind);
        foreach (var code in (string[])["academy", "other"])
            site.Desk.Db.Add(
                new Partner
                {
                    Municipality = Office.Hanbit,
                    Code = code,
                    Name = $"{code} 직업전문학교",
                }
            );
        site.Desk.Db.Add(
            new ProgrammePartner
            {
                Municipality = Office.Hanbit,
                Programme = "course",
                Partner = "academy",
                Role = "수행",
                Position = 0,
            }
        );
        await site.Desk.Db.SaveChangesAsync(Desk.Cancel);
        await site.Desk.AddPersonAsync("academy", "한교육", Role.Partner, null, null, "academy");
        await site.Desk.AddPersonAsync("other", "남교육", Role.Partner, null, null, "other");
        await site.Desk.AddPersonAsync("jobs-dam", "이담당", Role.DepartmentOfficer, null, "jobs");
        await site.OpenRoundAsync(Dure.Kernel.Period.Month(2023, 11), "jobs|실적");
        return site;
    }
}
