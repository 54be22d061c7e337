using System.Net;
using Dure.App.Capabilities.Results;
using Dure.App.Shared.Ledger;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.Results.Collecting;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>What closing writes, and that it writes it once.</summary>
public class ClosingTests
{
    private const string Closing = Rounds + "/1/closing";

    [Theory]
    [DatabaseData]
    public async Task Two_who_close_at_once_post_once(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        await site.ApproveAsync("jobs", (Works, "10"), (Course, "5"));
        await site.ApproveAsync("centre", (Youth, "3"));
        using var one = await site.SignInAsync("chong");
        using var other = await site.SignInAsync("chong");
        var (first, second) = (await one.PageAsync(Closing), await other.PageAsync(Closing));

        var answers = await Task.WhenAll(one.SendFormAsync(first, Closing), other.SendFormAsync(second, Closing));

        answers
            .Select(answer => answer.StatusCode)
            .ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.BadRequest], ignoreOrder: true);
        (await PathTests.FactsAsync(site)).Count.ShouldBe(3);
        (await site.Desk.Db.Set<Posting>().CountAsync(Desk.Cancel)).ShouldBe(2);
    }

    [Theory]
    [DatabaseData]
    public async Task Another_value_of_the_ledger_is_shown_and_superseded_with_a_reason(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        await GridTests.PostAsync(site, ("works", 2023, 11, 9), ("course", 2023, 11, 5));
        await site.ApproveAsync("jobs", (Works, "10"), (Course, "5"));
        using var coordinator = await site.SignInAsync("chong");

        var page = await coordinator.PageAsync(Closing);
        page.Cell("공공근로 일자리 실적", 2).TextContent.ShouldBe("9명");
        page.Cell("공공근로 일자리 실적", 3).TextContent.ShouldBe("10명");
        page.Words(".facts").ShouldContain("이미 같은 값 1개");
        var refused = await coordinator.TryAsync(Closing, HttpStatusCode.BadRequest, ("why", ""), ("without", ""));
        refused.Words(".error-summary").ShouldContain("원장에 이미 다른 값이 있는 것이 1개");
        refused.Words(".error-summary").ShouldContain("승인되지 않은 부서가 1곳");
        await coordinator.DoAsync(Closing, ("why", "부서 재집계"), ("without", "센터 이전"));

        var fact = await site.Desk.Db.Set<Fact>().AsNoTracking().OrderBy(row => row.Id).LastAsync(Desk.Cancel);
        (fact.Value, fact.Reason, fact.Supersedes is not null).ShouldBe((10L, "부서 재집계", true));
        (await PathTests.FactsAsync(site)).Count.ShouldBe(3);
        (await site.SubmissionAsync("centre")).State.ShouldBe(SubmissionState.Missing);
        (await coordinator.PageAsync(Rounds + "/1")).Words().ShouldContain("센터 이전");
    }

    [Theory]
    [DatabaseData]
    public async Task A_closed_round_is_opened_with_a_reason_and_closes_with_what_changed(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        await site.ApproveAsync("jobs", (Works, "10"), (Course, "5"));
        using var coordinator = await site.SignInAsync("chong");
        await coordinator.DoAsync(Closing, ("without", "센터 이전"));
        (await coordinator.TryAsync(Rounds + "/1", HttpStatusCode.BadRequest, ("why", "")))
            .Words(".error-summary")
            .ShouldContain("사유를 적어 주세요");

        await coordinator.DoAsync(Rounds + "/1", ("why", "누락 확인"));
        await coordinator.DoAsync(Jobs, ("Version", await site.VersionAsync("jobs")), ("why", "공공근로 1명 누락"));
        await site.ApproveAsync("jobs", (Works, "11"));
        await site.ApproveAsync("centre", (Youth, "3"));
        await coordinator.DoAsync(Closing, ("why", "공공근로 1명 누락"));

        var facts = await site.Desk.Db.Set<Fact>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(Desk.Cancel);
        facts.Skip(facts.Count - 2).Select(fact => fact.Value).Order().ShouldBe([3L, 11L]);
        facts.Count(fact => fact.Supersedes is not null).ShouldBe(1);
        (await site.SubmissionAsync("centre")).State.ShouldBe(SubmissionState.Closed);
        (await coordinator.PageAsync(Rounds + "/1")).Words("h1").ShouldContain("마감");
    }

    [Theory]
    [DatabaseData]
    public async Task A_figure_that_the_ledger_refuses_leaves_everything_as_it_was(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind, "budget|집행");
        // Works runs in 2023 alone; its November is there, so spending is cut below nought to be refused.
        await site.ApproveAsync("jobs", ("v|works|budget|집행", "△5"), ("v|course|budget|집행", "7"));
        using var coordinator = await site.SignInAsync("chong");

        var page = await coordinator.TryAsync(Closing, HttpStatusCode.BadRequest);

        page.Words(".error-summary").ShouldNotBeEmpty();
        (await PathTests.FactsAsync(site)).ShouldBeEmpty();
        (await site.SubmissionAsync("jobs")).State.ShouldBe(SubmissionState.Approved);
        (await site.Desk.Db.Set<Round>().AsNoTracking().SingleAsync(Desk.Cancel)).State.ShouldBe(RoundState.Open);
    }
}
