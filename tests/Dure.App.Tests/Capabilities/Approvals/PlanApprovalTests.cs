using System.Net;
using Dure.App.Capabilities.Plans;
using Dure.App.Tests.Capabilities.Briefings;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Shared.Approvals.StepKind;
using FactKind = Dure.App.Shared.Ledger.FactKind;

namespace Dure.App.Tests.Capabilities.Approvals;

/// <summary>A plan is settled by a line where people sign in, and directly by one who works alone.</summary>
public class PlanApprovalTests
{
    private const string Plan = "/books/hanbit-2023/plan/approved/annual";

    [Theory]
    [DatabaseData]
    public async Task A_line_settles_it_and_what_changes_since_is_seen(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var document = await LayBeforeAsync(hall);
        (await hall.PageAsync("mayor", document))
            .Words("#content")
            .ShouldContain("공공근로 일자리정책과 일자리 목표 2023년 100명");
        (await hall.PageAsync("coord", Plan)).Words().ShouldContain("아직 확정하지 않은 계획입니다");
        await hall.ApproveAsync("mayor", document, 2);

        (await hall.FindAsync(document)).Outcome.ShouldBe(Plan);
        var settled = await hall.PageAsync("coord", Plan);
        settled.Words().ShouldContain("제1판 · 일자리정책과-1");
        settled.Words().ShouldContain("확정한 그대로입니다");
        settled.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
        await hall.Site.WriteAsync(Reporting.Of("programme:works", FactKind.Target, Period.Half(2023, 1), 40));
        (await hall.PageAsync("coord", Plan))
            .Words("#differences")
            .ShouldContain("지금: 공공근로 일자리 목표 2023년 상반기 40명");
        await hall.ApproveAsync("mayor", await LayBeforeAsync(hall), 2);
        (await hall.Site.Desk.Db.Set<ApprovedPlan>().AsNoTracking().ToListAsync(Desk.Cancel))
            .Select(row => (row.Version, row.Number))
            .ShouldBe([(1, "일자리정책과-1"), (2, "일자리정책과-2")]);
    }

    [Theory]
    [DatabaseData]
    public async Task What_changed_since_it_was_laid_before_the_line_is_not_settled(DatabaseKind kind)
    {
        await using var hall = await Hall.OpenAsync(kind);
        var document = await LayBeforeAsync(hall);
        await hall.Site.WriteAsync(Reporting.Of("programme:works", FactKind.Target, Period.Half(2023, 1), 40));

        (await hall.RefusedAsync("mayor", document, "Approve", ("line", "2"))).ShouldContain(
            "원래의 자료가 바뀌어 결재할 수 없습니다"
        );

        (await hall.Site.Desk.Db.Set<ApprovedPlan>().CountAsync(Desk.Cancel)).ShouldBe(0);
    }

    [Theory]
    [DatabaseData]
    public async Task One_who_works_alone_settles_it_directly_and_once(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var page = await site.PageAsync(Plan);
        var seen = page.QuerySelector("input[name=seen]")!.GetAttribute("value")!;

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => site.Client.SendFormAsync(page, Plan, ("seen", seen))))
        );

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        var settled = await site.Desk.Db.Set<ApprovedPlan>().AsNoTracking().SingleAsync(Desk.Cancel);
        (settled.Version, settled.Number).ShouldBe((1, null));
        (await site.GetAsync("/books/hanbit-2023/plan/approved/none")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> LayBeforeAsync(Hall hall)
    {
        using var begun = await (await hall.AsAsync("coord")).SendFormAsync(Plan, ("seen", ""));
        begun.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var document = begun.Headers.Location!.OriginalString[..^"/draft".Length];
        using var sent = await hall.SendDraftAsync(document, "submit", [(Decide, Hall.Mayor)]);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return document;
    }
}
