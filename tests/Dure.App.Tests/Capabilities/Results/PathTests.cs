using System.Net;
using Dure.App.Capabilities.Results;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.Results.Collecting;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>The path of a round, with everybody who takes part.</summary>
public class PathTests
{
    [Theory]
    [DatabaseData]
    public async Task A_month_goes_from_opening_to_facts_in_the_ledger(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using var coordinator = await site.SignInAsync("chong");
        using var officer = await site.SignInAsync("jobs-dam");
        using var head = await site.SignInAsync("jobs-jang");

        await coordinator.DoAsync(Rounds + "/new", ("year", "2023"), ("Span", "Q4"), ("title", "4분기 취합"));
        (await officer.PageAsync(Rounds)).Words().ShouldContain("4분기 취합");
        await officer.DoAsync(Jobs, (Works, "1백 2명"), (Course, "-"));
        await officer.DoAsync(Jobs + "/submit", ("Version", await site.VersionAsync("jobs")));
        await coordinator.DoAsync(
            Jobs + "/approve",
            ("Version", await site.VersionAsync("jobs")),
            ("why", "공공근로 인원 확인 바람")
        );
        (await officer.PageAsync(Jobs)).Words().ShouldContain("공공근로 인원 확인 바람");
        await officer.DoAsync(Jobs, (Works, "12"));
        await officer.DoAsync(Jobs + "/submit", ("Version", await site.VersionAsync("jobs")));
        await head.DoAsync(Jobs + "/confirm", ("Version", await site.VersionAsync("jobs")));
        await coordinator.DoAsync(Jobs + "/approve", ("Version", await site.VersionAsync("jobs")));
        await site.ApproveAsync("centre", (Youth, "0"));
        var closing = await coordinator.PageAsync(Rounds + "/1/closing");
        closing.Words(".facts").ShouldContain("새로 적을 값 3개");
        using var answer = await coordinator.SendFormAsync(closing, Rounds + "/1/closing");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var facts = await FactsAsync(site);
        facts.ShouldBe([("programme:course", null), ("programme:works", 12L), ("programme:youth", 0L)]);
        var posting = await site.Desk.Db.Set<Posting>().AsNoTracking().OrderBy(row => row.Id).LastAsync(Desk.Cancel);
        (posting.Who, posting.Process, posting.Source).ShouldBe(("김총괄(chong)", "월 실적 취합", Rounds + "/1"));
        (await site.SubmissionAsync("jobs")).State.ShouldBe(SubmissionState.Closed);
        (await officer.PageAsync(Jobs)).Words(".timeline").ShouldContain("마감 김총괄(chong)");
        (await LogCheck.RunAsync(site.Desk.Db, Desk.Cancel)).ShouldAllBe(state => state.Fault == null);
        (
            await site
                .Desk.Db.Set<LogEntry>()
                .Where(entry => entry.Subject == "SubmissionCell 1 jobs works jobs Result")
                .OrderBy(entry => entry.Id)
                .Select(entry => entry.Who)
                .ToListAsync(Desk.Cancel)
        ).ShouldBe(["이담당(jobs-dam)", "이담당(jobs-dam)"]);
    }

    [Theory]
    [DatabaseData]
    public async Task Everybody_sees_and_does_what_is_theirs(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using var coordinator = await site.SignInAsync("chong");
        using var officer = await site.SignInAsync("jobs-dam");
        using var other = await site.SignInAsync("centre-dam");

        (await officer.PageAsync(Rounds)).Words().ShouldNotContain("일자리센터팀");
        (await officer.PageAsync(Rounds + "/1")).Words().ShouldNotContain("일자리센터팀");
        (await coordinator.PageAsync(Rounds)).Words().ShouldContain("일자리센터팀");
        foreach (var part in (string[])["", "/upload", "/submit", "/x.xlsx"])
            (await other.GetAsync(Jobs + part, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, part);
        foreach (
            var address in (string[])[Jobs + "/confirm", Jobs + "/approve", Rounds + "/new", Rounds + "/1/closing"]
        )
            (await officer.GetAsync(address, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
        (await coordinator.GetAsync(Jobs + "/confirm", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        // What one may not do cannot be done with a form of a page that one may see.
        var mine = await other.PageAsync(Centre);
        using var forged = await other.SendFormAsync(await WithActionAsync(other, Jobs), Jobs, (Youth, "1"));
        forged.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        mine.Value(Youth).ShouldBe("");
        (await site.SubmissionAsync("jobs")).Version.ShouldBe(0);
    }

    [Theory]
    [DatabaseData]
    public async Task A_step_does_not_begin_where_another_has_ended(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using var officer = await site.SignInAsync("jobs-dam");
        using var head = await site.SignInAsync("jobs-jang");
        await officer.DoAsync(Jobs, (Works, "10"), (Course, "5"));
        var grid = await officer.PageAsync(Jobs);
        var submit = await officer.PageAsync(Jobs + "/submit");
        await officer.DoAsync(Jobs + "/submit");

        // Locked: what an open grid still sends is refused, and stays on the page.
        using var late = await officer.SendFormAsync(grid, Jobs, (Works, "99"));
        var locked = (await late.PageAsync(HttpStatusCode.BadRequest)).Words();
        locked.ShouldContain("‘제출’ 상태여서 고칠 수 없습니다");
        locked.ShouldContain("공공근로 일자리 실적 : 99");
        using var twice = await officer.SendFormAsync(submit, Jobs + "/submit");
        twice.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var seen = await head.PageAsync(Jobs + "/confirm");
        (await head.TryAsync(Jobs + "/confirm", HttpStatusCode.BadRequest, ("why", " ")))
            .Words(".error-summary")
            .ShouldContain("사유를 적어 주세요");
        // Taken back, changed and handed in again: what the head saw is not what would be confirmed.
        await officer.DoAsync(Jobs, ("Version", await site.VersionAsync("jobs")));
        await officer.DoAsync(Jobs, (Works, "11"));
        await officer.DoAsync(Jobs + "/submit");
        using var stale = await head.SendFormAsync(seen, Jobs + "/confirm", ("Version", seen.Value("Version")!));
        (await stale.PageAsync(HttpStatusCode.BadRequest)).Words().ShouldContain("다른 사람이 먼저");
        (await site.SubmissionAsync("jobs")).State.ShouldBe(SubmissionState.Submitted);
    }

    [Theory]
    [DatabaseData]
    public async Task The_board_says_who_is_late_until_they_have_handed_in_or_have_more_days(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using var coordinator = await site.SignInAsync("chong");
        using var officer = await site.SignInAsync("centre-dam");
        await officer.DoAsync(Centre, (Youth, "1"));
        await officer.DoAsync(Centre + "/submit");

        var board = await coordinator.PageAsync(Rounds);
        board.Cell("일자리정책과", 1).TextContent.ShouldContain("일 늦음");
        board.Cell("일자리센터팀", 1).TextContent.ShouldNotContain("늦음");
        board.Words("tfoot").ShouldContain("2곳 가운데 1곳 제출, 1곳 늦음");
        (await coordinator.TryAsync(Rounds + "/1", HttpStatusCode.BadRequest, ("due", "2099-01-10"), ("why", "")))
            .Words(".error-summary")
            .ShouldContain("사유를 적어 주세요");
        await coordinator.DoAsync(Rounds + "/1", ("due", "2099-01-10"), ("why", "명절"));
        (await coordinator.PageAsync(Rounds)).Words().ShouldNotContain("일 늦음");
    }

    [Theory]
    [DatabaseData]
    public async Task A_round_is_not_opened_twice_or_for_nothing(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using var coordinator = await site.SignInAsync("chong");
        async Task<string> RefuseAsync(params (string, string)[] fields) =>
            (await coordinator.TryAsync(Rounds + "/new", HttpStatusCode.BadRequest, fields)).Words(".error-summary");

        (await RefuseAsync(("year", "2023"), ("Span", "11"))).ShouldContain("같은 기간에 같은 지표");
        (await RefuseAsync(("year", "2022"), ("Span", "11"))).ShouldContain("2022년 책이 없습니다");
        (await RefuseAsync(("year", "스물셋"), ("Span", "11"))).ShouldContain("한 달, 한 분기, 한 반기");
        (await RefuseAsync(("year", "2023"), ("Span", "12"), ("Columns", "nothing|실적"))).ShouldContain("nothing");
        (await RefuseAsync(("year", "2023"), ("Span", "12"), ("due", "내일"))).ShouldContain("내는 날");
        (await RefuseAsync(("year", "2023"), ("Span", "12"), ("Departments", "none"))).ShouldContain("고른 부서");
        (await site.Desk.Db.Set<Round>().CountAsync(Desk.Cancel)).ShouldBe(1);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> WithActionAsync(HttpClient person, string action)
    {
        var page = await person.PageAsync(Centre);
        page.QuerySelector("#grid")!.SetAttribute("action", action);
        return page;
    }

    internal static async Task<List<(string, long?)>> FactsAsync(Site site)
    {
        var period = Period.Month(2023, 11);
        var subjects = await site
            .Desk.Db.Set<Subject>()
            .ToDictionaryAsync(subject => subject.Number, subject => subject.Key, Desk.Cancel);
        return
        [
            .. (
                await site
                    .Desk.Db.Set<Fact>()
                    .AsNoTracking()
                    .Where(fact => fact.PeriodStart == period.Start && fact.PeriodMonths == 1)
                    .OrderBy(fact => fact.Id)
                    .ToListAsync(Desk.Cancel)
            )
                .Select(fact => (subjects[fact.Subject], fact.Value))
                .OrderBy(one => one.Item1, StringComparer.Ordinal),
        ];
    }
}
