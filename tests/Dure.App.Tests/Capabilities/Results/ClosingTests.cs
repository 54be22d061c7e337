using System.Net;
using Dure.App.Capabilities.Results;
using Dure.App.Shared.Ledger;
using Dure.App.Tests.Rig;
using Dure.Kernel;
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
    public async Task A_figure_that_the_ledger_has_by_source_is_held_against_their_sum(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind, "budget|집행");
        NewFact Part(string part, decimal value, string? reason = null) =>
            new()
            {
                Subject = "programme:works",
                Measure = "budget",
                Kind = FactKind.Execution,
                Period = Period.Month(2023, 11),
                Part = part,
                Value = value,
                Reason = reason,
            };
        Task WriteAsync(params NewFact[] facts) =>
            site
                .Desk.Get<LedgerWriter>()
                .PostAsync(Office.Hanbit, new PostingHead("김총괄", "정정", "시험"), facts, Desk.Cancel);
        await WriteAsync(Part("national", 3_000_000), Part("local", 1_000_000));
        await site.ApproveAsync("jobs", ("v|works|budget|집행", "5,000"), ("v|course|budget|집행", "7"));
        using var coordinator = await site.SignInAsync("chong");

        var page = await coordinator.PageAsync(Closing);
        page.Cell("공공근로 예산 집행", 2).TextContent.ShouldBe("4,000천원 (나뉜 값의 합)");
        page.Cell("공공근로 예산 집행", 3).TextContent.ShouldBe("5,000천원");
        var refused = await coordinator.TryAsync(Closing, HttpStatusCode.BadRequest, ("why", "재집계"));
        refused.Words(".error-summary").ShouldContain("나뉘어 있는 값과 다른 것이 1개");
        (await site.SubmissionAsync("jobs")).State.ShouldBe(SubmissionState.Approved);

        // The parts are corrected: they come to what was approved, and nothing is written beside them.
        await WriteAsync(Part("local", 2_000_000, "시비 100만원 누락"));
        (await coordinator.PageAsync(Closing)).Words(".facts").ShouldContain("이미 같은 값 1개");
        await coordinator.DoAsync(Closing);
        var facts = await site
            .Desk.Db.Set<Fact>()
            .AsNoTracking()
            .OrderBy(fact => fact.Id)
            .Where(fact => fact.Kind == FactKind.Execution && fact.PeriodMonths == 1)
            .Select(fact => fact.Value)
            .ToListAsync(Desk.Cancel);
        facts.ShouldBe([3_000_000L, 1_000_000L, 2_000_000L, 7_000L]);
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
