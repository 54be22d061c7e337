using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dure.App.Shared.Approvals;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Approvals;

/// <summary>The town hall: a coordinator who drafts, people who decide, each signed in when first needed.</summary>
internal sealed class Hall : IAsyncDisposable
{
    public const string Home = "/office/99110/approvals";
    public const string Head = "head|DepartmentHead|jobs";
    public const string Officer = "officer|DepartmentOfficer|centre";
    public const string Counsellor = "counsel|Counsellor|jobs";
    public const string Mayor = "mayor|Decider|";

    private readonly Dictionary<string, HttpClient> clients = [];
    private readonly WebApplicationFactory<Program> app;

    private Hall(Site site, string? clamd)
    {
        Site = site;
        app = clamd is null ? site.App : site.App.WithWebHostBuilder(builder => builder.UseSetting("clamd", clamd));
    }

    public Site Site { get; }

    public static async Task<Hall> OpenAsync(DatabaseKind kind, string? clamd = null)
    {
        var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("coord", "김총괄", Role.Coordinator);
        await site.Desk.AddPersonAsync("head", "박과장", Role.DepartmentHead, department: "jobs");
        await site.Desk.AddPersonAsync("officer", "이주임", Role.DepartmentOfficer, department: "centre");
        await site.Desk.AddPersonAsync("counsel", "최상담", Role.Counsellor, department: "jobs");
        await site.Desk.AddPersonAsync("mayor", "정시장", Role.Decider);
        return new(site, clamd);
    }

    public async Task<HttpClient> AsAsync(string login)
    {
        if (clients.TryGetValue(login, out var known))
            return known;
        var client = app.CreateClient(new() { AllowAutoRedirect = false });
        var answer = await client.SendFormAsync("/sign-in", ("login", login), ("password", Office.Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return clients[login] = client;
    }

    public async Task<IHtmlDocument> PageAsync(string login, string address) =>
        await (await AsAsync(login)).PageAsync(address);

    /// <summary>Begins a 일반 기안.</summary>
    /// <returns>The address of the document.</returns>
    public async Task<string> BeginAsync()
    {
        using var answer = await (await AsAsync("coord")).SendFormAsync(Home, ("begin", "1"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.OriginalString[..^"/draft".Length];
    }

    /// <summary>Fills in the draft's form and sends it by a button.</summary>
    public async Task<HttpResponseMessage> SendDraftAsync(
        string document,
        string button,
        (StepKind Kind, string Seat)[] line,
        params (string Name, string Value)[] more
    )
    {
        (string Name, string Value)[] usual =
        [
            ("title", "상반기 채용 계획"),
            ("Body", "첫째 줄\n<script>alert(1)</script>"),
            ("Department", "jobs"),
        ];
        return await (await AsAsync("coord")).SendFormAsync(
            document + "/draft",
            [
                .. usual.Where(field => !more.Any(other => other.Name == field.Name)),
                .. line.SelectMany(
                    (step, at) =>
                        ((string, string)[])
                            [($"Line[{at}].Kind", step.Kind.ToString()), ($"Line[{at}].Seat", step.Seat)]
                ),
                .. more,
                ("do", button),
            ]
        );
    }

    /// <summary>A document laid before its line.</summary>
    public async Task<string> SubmitAsync(params (StepKind, string)[] line)
    {
        var document = await BeginAsync();
        using var answer = await SendDraftAsync(document, "submit", line);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return document;
    }

    /// <summary>Sends what a form of a document would, whether the page shows one or not.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        string login,
        string document,
        string handler,
        params (string Name, string Value)[] fields
    )
    {
        var client = await AsAsync(login);
        var token = (await client.PageAsync("/me")).QuerySelector("[name=__RequestVerificationToken]")!;
        using var content = new FormUrlEncodedContent([
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            KeyValuePair.Create("__RequestVerificationToken", token.GetAttribute("value")!),
        ]);
        return await client.PostAsync($"{document}?handler={handler}", content, Desk.Cancel);
    }

    public async Task ApproveAsync(string login, string document, int line, string opinion = "")
    {
        using var answer = await PostAsync(login, document, "Approve", ("line", $"{line}"), ("opinion", opinion));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, $"{login} at {line}");
    }

    /// <summary>What a person is told who may not do it.</summary>
    public async Task<string> RefusedAsync(
        string login,
        string document,
        string handler,
        params (string Name, string Value)[] fields
    )
    {
        using var answer = await PostAsync(login, document, handler, fields);
        answer.StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
        return await TextAsync(answer);
    }

    public static async Task<string> TextAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Desk.Cancel)).Words("main");

    public async Task<HttpResponseMessage> AttachAsync(string document, string name, byte[] bytes)
    {
        var client = await AsAsync("coord");
        var token = (await client.PageAsync("/me")).QuerySelector("[name=__RequestVerificationToken]")!;
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        // As it may come from anybody, with letters in it that the framework's own form would not send.
        file.Headers.ContentDisposition = new("form-data") { Name = "\"file\"", FileNameStar = name };
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token.GetAttribute("value")!), "__RequestVerificationToken" },
            file,
        };
        return await client.PostAsync($"{document}/draft?handler=Attach", content, Desk.Cancel);
    }

    /// <summary>The document as it stands in the database.</summary>
    public async Task<ApprovalDocument> FindAsync(string document)
    {
        var id = int.Parse(document.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        return await Site
            .Desk.Db.Set<ApprovalDocument>()
            .AsNoTracking()
            .Include(row => row.Steps)
            .FirstAsync(row => row.Municipality == Office.Hanbit && row.Id == id, Desk.Cancel);
    }

    /// <summary>Lets somebody stand in for the mayor from today on.</summary>
    public async Task StandInAsync(string deputy)
    {
        var desk = Site.Desk;
        var grant = (await desk.Get<GrantDesk>().OfAsync("mayor", Desk.Cancel)).Single();
        var today = DateOnly.FromDateTime(desk.Clock.GetLocalNow().DateTime);
        await desk.Get<GrantDesk>()
            .DeputiseAsync("mayor", Office.Hanbit, grant.Id, deputy, today, today.AddYears(20), "휴가", Desk.Cancel);
        desk.Db.ChangeTracker.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
            client.Dispose();
        if (app != Site.App)
            await app.DisposeAsync();
        await Site.DisposeAsync();
    }
}
