using System.Net;
using Dure.App.Capabilities.Results;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.Results.Collecting;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>What is asked about a figure, while it is typed and when it is handed in.</summary>
public class CheckTests
{
    [Theory]
    [DatabaseData]
    public async Task What_cannot_be_right_stops_and_what_is_odd_is_answered(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        await GridTests.PostAsync(
            site,
            ("course", 2023, 7, 4),
            ("course", 2023, 8, 5),
            ("course", 2023, 9, 6),
            ("course", 2023, 10, 4)
        );
        using var officer = await site.SignInAsync("jobs-dam");

        // 공공근로 has 120 in all of 2023.
        await officer.DoAsync(Jobs, (Works, "121"), (Course, "19"));
        var grid = await officer.PageAsync(Jobs);
        grid.Words("#doubts").ShouldContain("2023년에 기록된 120명보다 기간별 값의 합이 큽니다(121명)");
        grid.Words("#doubts").ShouldContain("지난 4번 가운데 가장 큰 값 6명의 3배를 넘습니다");
        var stopped = await officer.TryAsync(Jobs + "/submit", HttpStatusCode.BadRequest);
        stopped.Words(".error-summary").ShouldContain("맞을 수 없는 값이 1개");
        await officer.DoAsync(Jobs, (Works, ""), (Course, "1"));
        var asked = await officer.TryAsync(Jobs + "/submit", HttpStatusCode.BadRequest);
        asked.Words().ShouldContain("2023년 10월 4명에서 1명으로 줄었습니다");
        asked.Words(".error-summary").ShouldContain("직업훈련 과정 일자리 실적: 사유를 적어 주세요");
        asked.QuerySelectorAll(".error-summary a").Length.ShouldBe(2);
        await officer.DoAsync(
            Jobs + "/submit",
            ("a|course|jobs|실적|Fell", "수료 시기가 아님"),
            ("common", "다음 달에 집계")
        );

        var answers = await site
            .Desk.Db.Set<SubmissionAnswer>()
            .AsNoTracking()
            .OrderBy(answer => answer.Programme)
            .Select(answer => new { answer.Question, answer.Reason })
            .ToListAsync(Desk.Cancel);
        answers
            .Select(answer => (answer.Question, answer.Reason))
            .ShouldBe([("Fell", "수료 시기가 아님"), ("Blank", "다음 달에 집계")]);
        using var head = await site.SignInAsync("jobs-jang");
        (await head.PageAsync(Jobs + "/confirm")).Words().ShouldContain("수료 시기가 아님");
    }

    [Theory]
    [DatabaseData]
    public async Task Typing_is_checked_before_it_is_saved(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind, "budget|집행");
        using var officer = await site.SignInAsync("jobs-dam");
        var page = await officer.PageAsync(Jobs);
        page.QuerySelector("#grid")!.SetAttribute("action", Jobs + "?handler=Check");

        using var answer = await officer.SendFormAsync(
            page,
            Jobs,
            ("v|course|budget|집행", "50,001"),
            ("v|works|budget|집행", "만원쯤")
        );

        var doubts = await answer.PageAsync(HttpStatusCode.OK);
        doubts.Body!.TextContent.ShouldContain("집행 누계 50,001천원이 예산 50,000천원보다 큽니다");
        doubts.Body.TextContent.ShouldContain("'만원쯤'은 수로 읽을 수 없습니다");
        doubts
            .QuerySelectorAll("a[data-doubt]")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(["#c-0-0", "#c-1-0"]);
        (await site.Desk.Db.Set<SubmissionCell>().AnyAsync(Desk.Cancel)).ShouldBeFalse();
    }

    [Theory]
    [DatabaseData]
    public async Task More_who_completed_than_took_part_cannot_be(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("jobs-dam", "이담당", Role.DepartmentOfficer, null, "jobs");
        foreach (
            var (number, code, name, outcome) in new[] { (91, "took", "참여", "참여"), (92, "done", "수료", "수료") }
        )
            site.Desk.Db.Add(
                new Measure
                {
                    Municipality = Office.Hanbit,
                    Code = code,
                    Number = number,
                    Name = $"{name} 인원",
                    Unit = "명",
                    Decimals = 0,
                    Aggregation = Aggregation.Sum,
                    Outcome = outcome,
                    Indicator = false,
                }
            );
        await site.Desk.Db.SaveChangesAsync(Desk.Cancel);
        site.Desk.Db.ChangeTracker.Clear();
        await site
            .Desk.Get<LedgerWriter>()
            .PostAsync(
                Office.Hanbit,
                new PostingHead("김총괄", "정정", "시험"),
                [
                    Course("took", FactKind.Target, 11, 40),
                    Course("done", FactKind.Target, 11, 40),
                    Course("took", FactKind.Result, 10, 7),
                    Course("done", FactKind.Result, 10, 5),
                ],
                Desk.Cancel
            );
        await site.OpenRoundAsync(Period.Month(2023, 11), "took|실적", "done|실적");
        using var officer = await site.SignInAsync("jobs-dam");

        // In the month more complete than begin; in the year so far 12 of 12 do.
        await officer.DoAsync(Jobs, ("v|course|took|실적", "5"), ("v|course|done|실적", "7"));
        (await officer.PageAsync(Jobs)).Words("#doubts").ShouldNotContain("참여 누계");
        await officer.DoAsync(Jobs, ("v|course|done|실적", "8"));
        (await officer.PageAsync(Jobs)).Words("#doubts").ShouldContain("수료 누계 13명이 참여 누계 12명보다 큽니다.");
        var stopped = await officer.TryAsync(Jobs + "/submit", HttpStatusCode.BadRequest);
        stopped.Words(".error-summary").ShouldContain("맞을 수 없는 값이 1개");

        static NewFact Course(string measure, FactKind kind, int month, decimal value) =>
            new()
            {
                Subject = "programme:course",
                Measure = measure,
                Kind = kind,
                Period = Period.Month(2023, month),
                Value = value,
            };
    }

    [Theory]
    [DatabaseData]
    public async Task An_answer_holds_for_its_value_alone(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        await GridTests.PostAsync(site, ("course", 2023, 10, 40));
        using var officer = await site.SignInAsync("jobs-dam");
        await officer.DoAsync(Jobs, (Works, "1"), (Course, "3"));
        await officer.DoAsync(Jobs + "/submit", ("a|course|jobs|실적|Fell", "방학"));
        await officer.DoAsync(Jobs, ("Version", await site.VersionAsync("jobs")));

        (await officer.PageAsync(Jobs + "/submit")).Value("a|course|jobs|실적|Fell").ShouldBe("방학");
        await officer.DoAsync(Jobs, (Course, "2"));
        (await officer.PageAsync(Jobs + "/submit")).Value("a|course|jobs|실적|Fell").ShouldBeNullOrEmpty();
        await officer.TryAsync(Jobs + "/submit", HttpStatusCode.BadRequest);
    }

    [Theory]
    [DatabaseData]
    public async Task A_programme_without_a_target_is_asked_about(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        await site
            .Desk.Get<LedgerWriter>()
            .PostAsync(
                Office.Hanbit,
                new PostingHead("김총괄", "정정", "시험"),
                [
                    new()
                    {
                        Subject = "programme:works",
                        Measure = "budget",
                        Kind = FactKind.Result,
                        Period = Period.Month(2023, 1),
                        Value = 1,
                    },
                ],
                Desk.Cancel
            );
        await site.OpenRoundAsync(Period.Month(2023, 12), "budget|실적");
        using var officer = await site.SignInAsync("jobs-dam");
        const string December = Rounds + "/2/departments/jobs";

        await officer.DoAsync(December, ("v|works|budget|실적", "3"));

        (await officer.PageAsync(December)).Words("#doubts").ShouldContain("목표가 없는 사업입니다");
    }
}
