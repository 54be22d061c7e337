using System.Net;
using AngleSharp.Html.Dom;
using Dure.App.Capabilities.Results;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>An office of two departments that collects, and what its people do.</summary>
internal static class Collecting
{
    public const string Rounds = "/office/99110/rounds";
    public const string Jobs = Rounds + "/1/departments/jobs";
    public const string Centre = Rounds + "/1/departments/centre";
    public const string Works = "v|works|jobs|실적";
    public const string Course = "v|course|jobs|실적";
    public const string Youth = "v|youth|jobs|실적";

    /// <summary>A coordinator, an officer and a head in each department, and an open round of November 2023.</summary>
    public static async Task<Site> OpenAsync(DatabaseKind kind, params string[] columns)
    {
        var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("chong", "김총괄", Role.Coordinator);
        foreach (var department in (string[])["jobs", "centre"])
        {
            await site.Desk.AddPersonAsync($"{department}-dam", "이담당", Role.DepartmentOfficer, null, department);
            await site.Desk.AddPersonAsync($"{department}-jang", "박과장", Role.DepartmentHead, null, department);
        }

        await site.OpenRoundAsync(Period.Month(2023, 11), columns.Length == 0 ? ["jobs|실적"] : columns);
        return site;
    }

    public static async Task OpenRoundAsync(this Site site, Period period, params string[] columns)
    {
        var desk = site.Desk.Get<RoundDesk>();
        var ledger = await desk.LedgerAsync("99110", Desk.Cancel);
        await desk.OpenAsync(
            ledger,
            new(period, null, new DateOnly(2023, 12, 10), columns, "천원", ["jobs", "centre"], false),
            "김총괄(chong)",
            Desk.Cancel
        );
        site.Desk.Db.ChangeTracker.Clear();
    }

    /// <summary>Sends a form and expects it to be taken.</summary>
    public static async Task DoAsync(
        this HttpClient person,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        var answer = await person.SendFormAsync(address, fields);
        var words =
            answer.StatusCode == HttpStatusCode.Redirect ? "" : await answer.Content.ReadAsStringAsync(Desk.Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, $"{address} {words}");
    }

    /// <summary>Sends a form and expects it to be refused.</summary>
    public static async Task<IHtmlDocument> TryAsync(
        this HttpClient person,
        string address,
        HttpStatusCode status,
        params (string Name, string Value)[] fields
    ) => await (await person.SendFormAsync(address, fields)).PageAsync(status);

    /// <summary>Takes a department's submission from the grid to its approval.</summary>
    public static async Task ApproveAsync(this Site site, string department, params (string Name, string Value)[] cells)
    {
        var address = $"{Rounds}/1/departments/{department}";
        using var officer = await site.SignInAsync($"{department}-dam");
        using var head = await site.SignInAsync($"{department}-jang");
        using var coordinator = await site.SignInAsync("chong");
        await officer.DoAsync(address, cells);
        await officer.DoAsync($"{address}/submit", ("Version", await site.VersionAsync(department)));
        await head.DoAsync($"{address}/confirm", ("Version", await site.VersionAsync(department)));
        await coordinator.DoAsync($"{address}/approve", ("Version", await site.VersionAsync(department)));
    }

    public static async Task<string> VersionAsync(this Site site, string department) =>
        $"{(await site.SubmissionAsync(department)).Version}";

    public static Task<Submission> SubmissionAsync(this Site site, string department) =>
        site
            .Desk.Db.Set<Submission>()
            .AsNoTracking()
            .FirstAsync(row => row.Round == 1 && row.Department == department, Desk.Cancel);

    public static string? Value(this IHtmlDocument page, string name) =>
        page.QuerySelector($"input[name='{name}']")?.GetAttribute("value");
}
