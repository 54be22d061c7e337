using System.Net;
using Dure.App.Capabilities.Results;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Capabilities.Approvals;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.Results.Collecting;
using Line = Dure.App.Shared.Approvals.StepKind;

namespace Dure.App.Tests.Capabilities;

/// <summary>An office in which everybody who may write a text wrote one that means harm.</summary>
internal sealed class HostileOffice : IAsyncDisposable
{
    private const string Everything = "all";
    private static readonly MunicipalityCode Hanbit = Office.Hanbit;
    private readonly Hall hall;
    private readonly List<string> keys = [];
    private string document = "";

    private HostileOffice(Hall hall) => this.hall = hall;

    /// <summary>What was written, by the place that took it.</summary>
    public IReadOnlyList<string> Keys => keys;

    public static async Task<HostileOffice> OpenAsync(DatabaseKind kind)
    {
        var office = new HostileOffice(await Hall.OpenAsync(kind));
        await office.WritePeopleAsync();
        await office.CollectAsync();
        await office.ApproveAsync();
        return office;
    }

    /// <summary>What somebody of every role finds.</summary>
    public async Task<Crawl> CrawlAsync()
    {
        await hall.Site.SignInAsync(Everything, hall.Site.Client);
        return await Crawl.FromAsync(
            hall.Site,
            hall.Site.Client,
            3,
            "/me",
            "/me/tokens",
            "/accounts",
            "/accounts/hostile",
            Rounds,
            Jobs,
            Centre,
            Hall.Home,
            document,
            $"/office/{Hanbit}/log",
            "/office/00000/log"
        );
    }

    private string Text(string key)
    {
        keys.Add(key);
        return HostileBook.Marks(key, keys.Count);
    }

    /// <summary>Where there is room for forty letters.</summary>
    private string Short(string key)
    {
        keys.Add(key);
        return $"=1+cmd|'A'!A0<img src=x>{HostileBook.EndOf(key)}";
    }

    private async Task WritePeopleAsync()
    {
        var desk = hall.Site.Desk;
        var name = Text("department.name");
        await desk
            .Db.Set<Department>()
            .Where(row => row.Municipality == Hanbit && row.Code == "centre")
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Name, name), Desk.Cancel);
        name = Text("programme.name");
        await desk
            .Db.Set<Programme>()
            .Where(row => row.Municipality == Hanbit && row.Code == "youth")
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Name, name), Desk.Cancel);
        foreach (var role in (Role[])[Role.Coordinator, Role.Inspector])
            await desk.AddPersonAsync(Everything, "김모두", role);
        await desk.AddPersonAsync(Everything, "김모두", Role.Administrator, MunicipalityCode.Nation);
        await desk.AddPersonAsync(Everything, "김모두", Role.DepartmentOfficer, department: "jobs");
        await desk.AddPersonAsync("centre-jang", "박과장", Role.DepartmentHead, department: "centre");
        await desk.AddPersonAsync("hostile", Short("person"), Role.DepartmentOfficer, department: "centre");

        var all = await hall.AsAsync(Everything);
        await all.DoAsync(
            $"/accounts/hostile?Municipality={Hanbit}",
            ("Role", "DepartmentOfficer"),
            ("Department", "jobs"),
            ("why", Text("grant.why"))
        );
        await all.DoAsync(
            "/me",
            ("deputy", "hostile"),
            ("since", "2020-01-01"),
            ("until", "2099-12-31"),
            ("why", Text("deputy.why"))
        );
        using var made = await all.SendFormAsync(
            "/me/tokens",
            ("label", Short("token")),
            ("until", TimeProvider.System.GetLocalNow().AddMonths(1).ToString("yyyy-MM-dd", null))
        );
        made.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task CollectAsync()
    {
        var rounds = hall.Site.Desk.Get<RoundDesk>();
        await rounds.OpenAsync(
            await rounds.LedgerAsync(Hanbit.ToString(), Desk.Cancel),
            new(
                Period.Month(2023, 11),
                Text("round.title"),
                new DateOnly(2023, 12, 10),
                ["jobs|실적"],
                "천원",
                ["jobs", "centre"],
                false
            ),
            Text("round.by"),
            Desk.Cancel
        );
        var officer = await hall.AsAsync("hostile");
        await officer.DoAsync(Centre, (Youth, "3"));
        await officer.DoAsync(Jobs, (Works, "12"));
        await SubmitAsync(officer, Jobs, Text("answer"));
        await SubmitAsync(officer, Centre, "까닭");
        await (await hall.AsAsync("centre-jang")).DoAsync(Centre + "/confirm", ("why", Text("return.why")));
        await (await hall.AsAsync(Everything)).DoAsync(
            Rounds + "/1",
            ("due", "2023-12-20"),
            ("why", Text("postpone.why"))
        );
    }

    /// <summary>Hands in, with one reason for whatever is asked.</summary>
    private static async Task SubmitAsync(HttpClient officer, string grid, string why)
    {
        var page = await officer.PageAsync(grid + "/submit");
        var asked = page.QuerySelectorAll("main input[name^='a|']").Select(one => one.GetAttribute("name")!);
        using var answer = await officer.SendFormAsync(page, grid + "/submit", [.. asked.Select(name => (name, why))]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task ApproveAsync()
    {
        document = await hall.BeginAsync();
        using (
            var attached = await hall.AttachAsync(
                document,
                $"{Text("file").Replace('/', '-').Replace('\t', ' ')}.pdf",
                "%PDF-1.7\n한글"u8.ToArray()
            )
        )
            attached.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var sent = await hall.SendDraftAsync(
            document,
            "submit",
            [(Line.Review, Hall.Head), (Line.Decide, Hall.Mayor)],
            ("title", Text("document.title")),
            ("Body", Text("document.body"))
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await hall.ApproveAsync("head", document, 2, Text("opinion"));
    }

    public ValueTask DisposeAsync() => hall.DisposeAsync();
}
