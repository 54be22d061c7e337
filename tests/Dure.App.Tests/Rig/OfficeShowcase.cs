using Dure.App.Shared.Approvals;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Capabilities.Approvals;
using Dure.App.Tests.Capabilities.Results;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Rig;

/// <summary>An office at work, and each page of it as the person sees it whose it is. The guides of the roles have these pictures.</summary>
internal static class OfficeShowcase
{
    private const string October = "/office/99110/rounds/1";
    private const string November = "/office/99110/rounds/2";

    /// <summary>The name is the one of its pictures in docs/screens; nobody is signed in without a login.</summary>
    public static IReadOnlyList<(string Name, string? Login, string Address)> Pages { get; } =
    [
        ("sign-in", null, "sign-in"),
        ("home-signed-in", "jobs-dam", ""),
        ("me", "jobs-dam", "me"),
        ("me-password", "jobs-dam", "me/password"),
        ("me-second-factor", "jobs-dam", "me/second-factor"),
        ("me-tokens", "coord", "me/tokens"),
        ("rights", "coord", "rights"),
        ("accounts", "admin", "accounts"),
        ("account", "admin", "accounts/jobs-dam"),
        ("rounds", "coord", "office/99110/rounds"),
        ("round-new", "coord", "office/99110/rounds/new"),
        ("round", "coord", November[1..]),
        ("round-approve", "coord", $"{October[1..]}/departments/jobs/approve"),
        ("round-closing", "coord", $"{October[1..]}/closing"),
        ("submission", "jobs-dam", $"{November[1..]}/departments/jobs"),
        ("submission-upload", "jobs-dam", $"{November[1..]}/departments/jobs/upload"),
        ("submission-submit", "jobs-dam", $"{November[1..]}/departments/jobs/submit"),
        ("submission-confirm", "centre-jang", $"{November[1..]}/departments/centre/confirm"),
        ("submission-returned", "centre-dam", $"{October[1..]}/departments/centre"),
        ("approvals", "mayor", "office/99110/approvals"),
        ("approval-draft", "coord", "office/99110/approvals/2/draft"),
        ("approval", "mayor", "office/99110/approvals/1"),
        ("log", "inspector", "office/99110/log"),
    ];

    /// <summary>October is nearly collected, November has begun; a document waits for its last decision, another is being drawn up.</summary>
    public static async Task<Site> OpenAsync()
    {
        var hall = await Hall.OpenAsync(DatabaseKind.Sqlite);
        var site = hall.Site;
        await site.Desk.AddPersonAsync("admin", "박관리", Role.Administrator);
        await site.Desk.AddPersonAsync("inspector", "윤감사", Role.Inspector);
        await site.Desk.AddPersonAsync("jobs-dam", "이담당", Role.DepartmentOfficer, department: "jobs");
        await site.Desk.AddPersonAsync("centre-dam", "정주임", Role.DepartmentOfficer, department: "centre");
        await site.Desk.AddPersonAsync("centre-jang", "조센터장", Role.DepartmentHead, department: "centre");
        await CollectAsync(hall);
        await hall.ApproveAsync(
            "head",
            await hall.SubmitAsync((StepKind.Review, Hall.Head), (StepKind.Decide, Hall.Mayor)),
            2,
            "검토했습니다."
        );
        await hall.BeginAsync();
        await site.ReopenAsync();
        return site;
    }

    private static async Task CollectAsync(Hall hall)
    {
        await hall.Site.OpenRoundAsync(Period.Month(2023, 10), "jobs|실적", "budget|집행");
        await HandInAsync(
            hall,
            1,
            "jobs",
            ("v|works|jobs|실적", "118"),
            ("v|course|jobs|실적", "10"),
            ("v|works|budget|집행", "1,400,000")
        );
        await Person("head", "departments/jobs/confirm", 1, ("Version", await VersionAsync(hall, 1, "jobs")));
        await HandInAsync(hall, 1, "centre", ("v|youth|jobs|실적", "30"));
        await Person(
            "coord",
            "departments/centre/approve",
            1,
            ("Version", await VersionAsync(hall, 1, "centre")),
            ("why", "9월까지의 누계를 적으신 듯합니다. 10월 한 달의 인원으로 고쳐 주십시오.")
        );

        await hall.Site.OpenRoundAsync(Period.Month(2023, 11), "jobs|실적", "budget|집행");
        await Person(
            "jobs-dam",
            "departments/jobs",
            2,
            ("v|works|jobs|실적", "25"),
            ("v|works|budget|집행", "1,600,000")
        );
        await HandInAsync(hall, 2, "centre", ("v|youth|jobs|실적", "3"));

        async Task Person(string login, string page, int round, params (string, string)[] fields) =>
            await (await hall.AsAsync(login)).DoAsync($"/office/99110/rounds/{round}/{page}", fields);
    }

    /// <summary>Enters a department's figures and hands them in; what the checks ask is answered.</summary>
    private static async Task HandInAsync(Hall hall, int round, string department, params (string, string)[] cells)
    {
        var address = $"/office/99110/rounds/{round}/departments/{department}";
        var officer = await hall.AsAsync($"{department}-dam");
        await officer.DoAsync(address, cells);
        var page = await officer.PageAsync($"{address}/submit");
        var answers = page.QuerySelectorAll("main input[id^='why-']")
            .Select(field => (field.GetAttribute("name")!, "사업이 10월에 몰려 있습니다."));
        await officer.DoAsync(
            $"{address}/submit",
            [.. answers, ("Version", await VersionAsync(hall, round, department))]
        );
    }

    private static async Task<string> VersionAsync(Hall hall, int round, string department) =>
        await hall
            .Site.Desk.Db.Set<App.Capabilities.Results.Submission>()
            .Where(row => row.Round == round && row.Department == department)
            .Select(row => $"{row.Version}")
            .FirstAsync(Desk.Cancel);
}
