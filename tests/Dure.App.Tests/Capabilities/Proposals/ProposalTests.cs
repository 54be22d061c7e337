using System.Net;
using AngleSharp.Html.Dom;
using Dure.App.Capabilities.Proposals;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Dure.App.Capabilities.Proposals.ProposalStepKind;

namespace Dure.App.Tests.Capabilities.Proposals;

/// <summary>Proposals on their way to a programme, through the pages.</summary>
public class ProposalTests
{
    private const string Home = "/office/99110/proposals";

    [Theory]
    [DatabaseData]
    public async Task A_letter_becomes_a_programme_in_one_thread(DatabaseKind kind)
    {
        await using var site = await OfficeAsync(kind);
        using var chief = await site.SignInAsync("chong");
        using var centre = await site.SignInAsync("centre-dam");
        using var jobs = await site.SignInAsync("jobs-dam");
        var thread = await ProposeAsync(
            chief,
            ("Source", "Citizen"),
            ("reference", "민원 2026-12"),
            ("Text", "청년 <script>alert(1)</script> 일경험")
        );

        // Who has no part in it does not see it; who is asked does.
        (await centre.GetAsync(thread, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await centre.PageAsync(Home)).Words().ShouldContain("그런 건의가 없습니다");
        await TakeAsync(chief, thread, AskReview, ("Department", "centre"), ("Due", "2099-01-31"));
        (await centre.PageAsync(Home)).Words().ShouldContain("한 줄 제안");
        (await jobs.GetAsync(thread, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await TakeAsync(centre, thread, Review, ("Verdict", "Partly"), ("Text", "예산 범위에서 수용"));
        await TakeAsync(chief, thread, Assign, ("Department", "jobs"), ("Due", "2099-06-30"));
        await TakeAsync(jobs, thread, Progress, ("Text", "기업 12곳을 찾음"));
        await TakeAsync(jobs, thread, Link, ("Programme", "youth"));

        var page = await jobs.PageAsync(thread);
        page.QuerySelectorAll("#thread .timeline .value")
            .Select(one => one.TextContent.Trim().Split(' ', 4)[^1])
            .ShouldBe(["건의", "검토 요청", "검토 의견 · 일부수용", "과제 지정", "추진 상황", "사업 반영"]);
        page.Words("#thread").ShouldContain("청년 <script>alert(1)</script> 일경험");
        page.Words("#thread").ShouldContain("예산 범위에서 수용 이담당(centre-dam)");
        page.Words("#thread").ShouldContain("일자리정책과 · 2099. 6. 30.까지");
        var programme = page.QuerySelectorAll(".facts a").Single().GetAttribute("href")!;
        (await jobs.PageAsync(programme)).Words("#proposals").ShouldContain("한 줄 제안");
        // The programme's page is everybody's; the thread is not.
        using var nobody = site.App.CreateClient();
        (await nobody.PageAsync(programme)).QuerySelector("#proposals").ShouldBeNull();
        (await chief.GetStringAsync("/api/proposals/99110?state=Programme", Desk.Cancel)).ShouldContain(
            "\"programme\":\"youth\""
        );
        (await LogCheck.RunAsync(site.Desk.Db, Desk.Cancel)).ShouldAllBe(log => log.Fault == null);
    }

    [Theory]
    [DatabaseData]
    public async Task A_step_is_taken_back_by_another_and_stays_readable(DatabaseKind kind)
    {
        await using var site = await OfficeAsync(kind);
        using var chief = await site.SignInAsync("chong");
        using var centre = await site.SignInAsync("centre-dam");
        var thread = await ProposeAsync(chief);
        (await TryAsync(chief, thread, Reverse)).ShouldContain("되돌릴 것이 없");
        await TakeAsync(chief, thread, AskReview, ("Department", "centre"), ("Due", "2099-01-31"));
        await TakeAsync(centre, thread, Review, ("Verdict", "Decline"), ("Text", "법에 어긋남"));

        var declined = await FindAsync(site);
        (declined.State, declined.Due).ShouldBe((ProposalState.Declined, null));
        // What the department said, the department takes back.
        await TakeAsync(centre, thread, Reverse, ("Text", "법을 잘못 봄"));
        var back = await FindAsync(site);
        (back.State, back.Reviewer, back.Due).ShouldBe(
            (ProposalState.UnderReview, "centre", new DateOnly(2099, 1, 31))
        );
        (await centre.PostStepAsync(thread, Reverse, back.Version)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await TakeAsync(centre, thread, Review, ("Verdict", "Accept"), ("Text", "할 수 있음"));
        (await FindAsync(site)).State.ShouldBe(ProposalState.Accepted);
        var words = (await chief.PageAsync(thread)).Words("#thread");
        words.ShouldContain("검토 의견 · 불수용 되돌림 법에 어긋남");
        words.ShouldContain("3번째 일(검토 의견)을 되돌림 법을 잘못 봄");
        (await site.Desk.Db.Set<ProposalStep>().CountAsync(Desk.Cancel)).ShouldBe(5);
    }

    [Theory]
    [DatabaseData]
    public async Task Nobody_does_what_is_anothers_or_does_not_lead_on(DatabaseKind kind)
    {
        await using var site = await OfficeAsync(kind);
        await site.Desk.AddPersonAsync("mayor", "정시장", Role.Decider);
        await site.Desk.AddPersonAsync("far", "먼총괄", Role.Coordinator, new Dure.Kernel.MunicipalityCode(99000));
        using var chief = await site.SignInAsync("chong");
        using var centre = await site.SignInAsync("centre-dam");
        using var mayor = await site.SignInAsync("mayor");
        using var far = await site.SignInAsync("far");
        var thread = await ProposeAsync(centre, ("Office", "centre"));

        // In another department's name, or a citizen's.
        foreach (var office in (string[])["jobs", ""])
            (
                await centre.SendFormAsync(
                    Home + "/new",
                    ("title", "남의 이름"),
                    ("Source", office.Length == 0 ? "Citizen" : "Department"),
                    ("Office", office),
                    ("Text", "글")
                )
            ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (
            await centre.PostStepAsync(thread, AskReview, 1, ("Department", "centre"), ("Due", "2099-01-01"))
        ).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await mayor.PageAsync(thread)).QuerySelectorAll("main form").ShouldBeEmpty();
        (await far.GetAsync(thread, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await far.GetAsync("/office/99000/proposals/1", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TryAsync(chief, thread, Assign, ("Department", "jobs"), ("Due", "2099-01-01"))).ShouldContain(
            "‘접수’ 상태에서는 ‘과제 지정’을 할 수 없습니다"
        );
        (await TryAsync(chief, thread, AskReview, ("Department", "nowhere"), ("Due", "2099-01-01"))).ShouldContain(
            "부서를 목록에서"
        );
        (await TryAsync(chief, thread, AskReview, ("Department", "jobs"), ("Due", "2020-01-01"))).ShouldContain(
            "기한이 이미 지난 날"
        );
        (await TryAsync(chief, thread, End, ("On", "2099-01-01"))).ShouldContain("아직 오지 않은 날");
        (await TryAsync(chief, thread, End, ("On", "2001-01-01"))).ShouldContain("건의한 날보다 앞선");
        (await TryAsync(chief, thread, End, ("Text", " "))).ShouldContain("‘종결 사유’ 칸을 적어 주세요");
        (await TryAsync(chief, thread, End, ("Text", new string('가', 4_001)))).ShouldContain("4,000자까지");
        await TakeAsync(chief, thread, AskReview, ("Department", "jobs"), ("Due", "2099-01-01"));
        (await TryAsync(chief, thread, Review, ("Verdict", "Perhaps"))).ShouldContain("수용, 일부수용, 불수용");
        (await FindAsync(site)).Version.ShouldBe(2);
        using var bad = await chief.SendFormAsync(Home + "/new", ("title", ""), ("on", "어제"), ("Text", ""));
        var told = (await bad.PageAsync(HttpStatusCode.BadRequest)).Words(".error-summary");
        told.ShouldContain("제목을 적어 주세요");
        told.ShouldContain("2026-04-10처럼");
        told.ShouldContain("‘건의 내용’ 칸을");
    }

    [Theory]
    [DatabaseData]
    public async Task Of_two_at_once_one_is_told(DatabaseKind kind)
    {
        await using var site = await OfficeAsync(kind);
        using var chief = await site.SignInAsync("chong");
        var thread = await ProposeAsync(chief);
        var page = await chief.PageAsync(thread);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Task.Run(() => SendAsync(chief, page, thread, End, ("Text", "더 볼 것 없음"))))
        );

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        (await site.Desk.Db.Set<ProposalStep>().CountAsync(Desk.Cancel)).ShouldBe(2);
        (await FindAsync(site)).State.ShouldBe(ProposalState.Ended);
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_late_is_found(DatabaseKind kind)
    {
        await using var site = await OfficeAsync(kind);
        await using var app = site.App.WithWebHostBuilder(builder =>
            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(site.Desk.Clock))
        );
        using var chief = app.CreateClient(new() { AllowAutoRedirect = false });
        await chief.SendFormAsync("/sign-in", ("login", "chong"), ("password", Office.Password));
        var thread = await ProposeAsync(chief, ("on", "2026-01-02"));
        await TakeAsync(chief, thread, AskReview, ("Department", "centre"), ("Due", "2026-01-06"));
        await ProposeAsync(chief, ("title", "다른 제안"), ("on", "2026-01-02"));

        (await chief.PageAsync(Home + "?overdue=true")).Words().ShouldContain("그런 건의가 없습니다");
        // Sessions rest after an hour, so that one signs in anew two days later.
        site.Desk.Clock.Advance(TimeSpan.FromDays(2));
        await chief.SendFormAsync("/sign-in", ("login", "chong"), ("password", Office.Password));

        var late = (await chief.PageAsync(Home + "?overdue=true")).Words();
        late.ShouldContain("한 줄 제안");
        late.ShouldContain("1일 지남");
        late.ShouldNotContain("다른 제안");
        (await chief.PageAsync(Home + "?state=Received")).Words("table").ShouldNotContain("한 줄 제안");
        (await chief.PageAsync(Home + "?department=jobs")).Words().ShouldContain("다른 제안");
        (await chief.PageAsync(Home + "?department=centre&state=open")).Words("table").ShouldNotContain("다른 제안");
        await TakeAsync(chief, thread, Postpone, ("Due", "2026-02-01"), ("On", "2026-01-07"));
        (await chief.PageAsync(Home + "?overdue=true")).Words().ShouldContain("그런 건의가 없습니다");
    }

    [Fact]
    public void Every_state_and_step_has_its_facts()
    {
        foreach (var state in Enum.GetValues<ProposalState>())
            state.Facts().State.ShouldBe(state);
        foreach (var step in Enum.GetValues<ProposalStepKind>())
            step.Facts().Kind.ShouldBe(step);
    }

    private static Task<Site> OfficeAsync(DatabaseKind kind) => Results.Collecting.OpenAsync(kind);

    private static async Task<string> ProposeAsync(HttpClient person, params (string Name, string Value)[] more)
    {
        (string Name, string Value)[] usual = [("title", "한 줄 제안"), ("Text", "이렇게 합시다")];
        if (!more.Any(field => field is ("Source", "Citizen") or ("Office", _)))
            usual = [.. usual, ("Office", "jobs")];
        using var answer = await person.SendFormAsync(
            Home + "/new",
            [.. usual.Where(field => !more.Any(other => other.Name == field.Name)), .. more]
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Desk.Cancel));
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task TakeAsync(
        HttpClient person,
        string thread,
        ProposalStepKind step,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await SendAsync(person, await person.PageAsync(thread), thread, step, fields);
        answer.StatusCode.ShouldBe(
            HttpStatusCode.Redirect,
            $"{step} {await answer.Content.ReadAsStringAsync(Desk.Cancel)}"
        );
    }

    private static async Task<string> TryAsync(
        HttpClient person,
        string thread,
        ProposalStepKind step,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await SendAsync(person, await person.PageAsync(thread), thread, step, fields);
        return (await answer.PageAsync(HttpStatusCode.BadRequest)).Words(".error-summary");
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient person,
        IHtmlDocument page,
        string thread,
        ProposalStepKind step,
        params (string Name, string Value)[] fields
    )
    {
        // As the form of the step sends it, whether the page shows one or not.
        var form = page.QuerySelector("main form[method=post]")!;
        using var content = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = form.QuerySelector("[name=__RequestVerificationToken]")!
                    .GetAttribute("value")!,
                ["Seen"] = form.QuerySelector("[name=Seen]")!.GetAttribute("value")!,
                ["Kind"] = step.ToString(),
                ["On"] = page.QuerySelector("input[name=On]")!.GetAttribute("value")!,
                ["Text"] = $"{step} 내용",
            }
                .Where(pair => !fields.Any(field => field.Name == pair.Key))
                .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))
        );
        return await person.PostAsync(thread, content, Desk.Cancel);
    }

    private static Task<Proposal> FindAsync(Site site) =>
        site.Desk.Db.Set<Proposal>().AsNoTracking().FirstAsync(row => row.Id == 1, Desk.Cancel);
}

internal static class ProposalSteps
{
    /// <summary>Sends a step without the page that would offer it.</summary>
    public static async Task<HttpResponseMessage> PostStepAsync(
        this HttpClient person,
        string thread,
        ProposalStepKind step,
        int seen,
        params (string Name, string Value)[] fields
    )
    {
        var token = (await person.PageAsync("/me")).QuerySelector("[name=__RequestVerificationToken]")!;
        using var content = new FormUrlEncodedContent([
            KeyValuePair.Create("__RequestVerificationToken", token.GetAttribute("value")!),
            KeyValuePair.Create("Kind", step.ToString()),
            KeyValuePair.Create("Seen", $"{seen}"),
            KeyValuePair.Create(
                "On",
                DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).ToString("yyyy-MM-dd", null)
            ),
            KeyValuePair.Create("Text", "글"),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);
        return await person.PostAsync(thread, content, Desk.Cancel);
    }
}
