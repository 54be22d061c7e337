using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Dure.App.Capabilities.Calls;
using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>An office that calls for people, and residents who apply. All of them are made up.</summary>
internal sealed class CallHouse : IAsyncDisposable
{
    public const string Rule = "영등포구-공공근로";
    public const string Home = "/office/99110/calls";
    private const string Mayor = "mayor";

    // Applications are taken from the first of November to the third, and it is the second.
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 3, 0, 0, TimeSpan.Zero);

    private CallHouse(Site site, HttpClient officer) => (Site, Officer) = (site, officer);

    public Site Site { get; }

    /// <summary>Signs in anew when days have passed.</summary>
    public HttpClient Officer { get; private set; }

    public static async Task<CallHouse> OpenAsync(DatabaseKind kind)
    {
        var site = await Site.ServeAsync(kind, Start);
        await site.ReopenAsync(new Dictionary<string, string> { ["receipt-looks"] = "1000" });
        await site.Desk.AddPersonAsync("works", "박담당", Role.ProgrammeOfficer, department: "jobs");
        return new(site, await site.SignInAsync("works"));
    }

    public static (string Name, string Value)[] Terms(params (string Name, string Value)[] besides)
    {
        (string Name, string Value)[] usual =
        [
            ("title", "하반기 공공근로"),
            ("department", "jobs"),
            ("programme", "works"),
            ("kind", "공공근로"),
            ("rule", Rule),
            ("reference", "2018-05-15"),
            ("workFrom", "2027-01-01"),
            ("workUntil", "2027-06-30"),
            ("opensAt", "2026-11-01T09:00"),
            ("closesAt", "2026-11-03T18:00"),
            ("headcount", "2"),
            ("reserve", "1"),
            ("retention", "5"),
            ("fields", ""),
        ];
        return [.. usual.Where(one => besides.All(other => other.Name != one.Name)), .. besides];
    }

    /// <returns>Its number; announced.</returns>
    public async Task<int> CallAsync(params (string Name, string Value)[] besides)
    {
        using var written = await Officer.SendFormAsync(Home + "/write", Terms(besides));
        written.StatusCode.ShouldBe(HttpStatusCode.Redirect, await written.Content.ReadAsStringAsync(Desk.Cancel));
        var address = written.Headers.Location!.OriginalString;
        await PressAsync(address, "Announce");
        return int.Parse(address.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    /// <summary>Presses the button of a page's handler.</summary>
    /// <returns>Where it leads; where it stays if it leads nowhere.</returns>
    public async Task<string> PressAsync(
        string address,
        string handler,
        HttpStatusCode status = HttpStatusCode.Redirect,
        params (string Name, string Value)[] fields
    )
    {
        var page = await Officer.PageAsync(address);
        var form = page.QuerySelectorAll("main form[method=post]")
            .First(one => one.GetAttribute("action")?.Contains($"handler={handler}", StringComparison.Ordinal) == true);
        using var content = new FormUrlEncodedContent(Forms.Filled(form, fields));
        using var answer = await Officer.PostAsync(form.GetAttribute("action"), content, Desk.Cancel);
        answer.StatusCode.ShouldBe(status, await answer.Content.ReadAsStringAsync(Desk.Cancel));
        return answer.Headers.Location?.OriginalString ?? address;
    }

    /// <summary>The latest run is laid before the mayor, who says yes.</summary>
    public async Task ConfirmAsync(int call)
    {
        var document = await LayAsync(call);
        using var mayor = await MayorAsync();
        using var answer = await mayor.DecideAsync(document);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Desk.Cancel));
    }

    /// <returns>The document by which the latest run lies before the mayor.</returns>
    public async Task<string> LayAsync(int call)
    {
        if (!await Site.Desk.Db.Set<Account>().AnyAsync(row => row.Id == Mayor, Desk.Cancel))
            await Site.Desk.AddPersonAsync(Mayor, "최구청", Role.Decider);
        var draft = await PressAsync($"{Home}/{call}/selection", "Confirm");
        return await Officer.LayAsync(draft, "선발 확정", "jobs", Mayor);
    }

    public Task<HttpClient> MayorAsync() => Site.SignInAsync(Mayor);

    /// <summary>Sends a list that is looked at first.</summary>
    /// <returns>Where it is looked at, and what is seen there.</returns>
    public async Task<(string Address, IHtmlDocument Preview)> SendListAsync(
        int call,
        string what,
        byte[] file,
        string name
    )
    {
        var page = await Officer.PageAsync($"{Home}/{call}/lists");
        var sending = page.QuerySelectorAll("main form").First(form => form.QuerySelector("[name=file]") is not null);
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(sending.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!),
                "__RequestVerificationToken"
            },
            { new StringContent(what), "what" },
            { new ByteArrayContent(file), "file", name },
        };
        using var answer = await Officer.PostAsync(sending.GetAttribute("action"), form, Desk.Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Desk.Cancel));
        var address = answer.Headers.Location!.OriginalString;
        return (address, await Officer.PageAsync(address));
    }

    /// <summary>The last moment passes, and the call is closed.</summary>
    public async Task CloseAsync(int call)
    {
        await EndAsync();
        await PressAsync($"{Home}/{call}", "Close");
    }

    public async Task EndAsync()
    {
        Site.Desk.Clock.GoTo(Start.AddDays(2));
        Officer.Dispose();
        Officer = await Site.SignInAsync("works");
    }

    /// <summary>A browser of somebody who never signs in.</summary>
    public HttpClient Resident() => Site.App.CreateClient(new() { AllowAutoRedirect = false });

    public static (string Name, string Value)[] Hong(int number = 1, string? address = null) =>
        [
            ("name", $"홍길동{(char)('가' + number)}"),
            ("birth", $"19{60 + (number % 20)}-03-14"),
            ("sex", "female"),
            ("phone", string.Create(CultureInfo.InvariantCulture, $"010-0{number:D3}-4567")),
            ("address", address ?? string.Create(CultureInfo.InvariantCulture, $"한빛도 두레시 은하동 {number}번지")),
        ];

    /// <summary>What the rule asks of the applicant; what is given here stands in the place of the usual.</summary>
    public static (string Name, string Value)[] Answers(params (string Name, string Value)[] besides)
    {
        (string Name, string Value)[] usual =
        [
            ("p0.세대주", "예"),
            ("p0.거주시군구", "11560"),
            ("p0.월소득", "500000"),
            ("p0.재산", "80,000,000"),
            ("p0.정기소득", "아니오"),
            ("p0.고용상태", "실업"),
            ("p0.미취업시작일", "2017-12-01"),
            ("p0.근로능력", "예"),
            ("p0.생계급여", "아니오"),
            ("p0.실업급여", "아니오"),
            ("p0.공적연금", "아니오"),
            ("p0.공무원", "아니오"),
            ("p0.학적", "졸업"),
            ("p0.장애인", "아니오"),
            ("p0.한부모", "아니오"),
            ("p0.취업지원대상", "아니오"),
            ("p0.북한이탈", "아니오"),
            ("p0.함께신청", "아니오"),
        ];
        return [.. usual.Where(one => besides.All(other => other.Name != one.Name)), .. besides];
    }

    /// <summary>Begins, and answers everything up to the summary.</summary>
    /// <returns>The address of the summary.</returns>
    public static async Task<string> WriteAsync(
        HttpClient resident,
        int call,
        (string Name, string Value)[] person,
        (string Name, string Value)[] answers,
        bool consentDocument = true
    )
    {
        using var begun = await resident.SendFormAsync($"/apply/99110/{call}");
        var draft = begun.Headers.Location!.OriginalString[..^1];
        await StepAsync(resident, draft + "1", person);
        await StepAsync(resident, draft + "2", Present(await resident.PageAsync(draft + "2"), answers));
        await StepAsync(resident, draft + "3");
        if (consentDocument)
            (await AttachAsync(resident, draft + "4", "consent", "동의서.png", Png)).StatusCode.ShouldBe(
                HttpStatusCode.Redirect
            );
        return draft + "5";
    }

    /// <returns>The receipt number.</returns>
    public async Task<string> ApplyAsync(
        int call,
        (string Name, string Value)[] person,
        (string Name, string Value)[]? answers = null,
        bool consentDocument = true
    )
    {
        using var resident = Resident();
        var summary = await WriteAsync(resident, call, person, answers ?? Answers(), consentDocument);
        using var sent = await resident.SendFormAsync(summary, ("consent", "true"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect, await sent.Content.ReadAsStringAsync(Desk.Cancel));
        return ReceiptOf(await resident.PageAsync(summary));
    }

    public static string ReceiptOf(IHtmlDocument page) => page.QuerySelector("#receipt-number")!.TextContent;

    public static async Task<HttpResponseMessage> AttachAsync(
        HttpClient resident,
        string address,
        string document,
        string name,
        byte[] content
    )
    {
        var page = await resident.PageAsync(address);
        var token = page.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(document), "document" },
            { new StringContent("attach"), "do" },
            { new ByteArrayContent(content), "file", name },
        };
        return await resident.PostAsync(address, form, Desk.Cancel);
    }

    /// <summary>The page behind a receipt number and a date of birth.</summary>
    public async Task<(HttpStatusCode Status, IHtmlDocument Page)> LookAsync(string receipt, string birth)
    {
        using var resident = Resident();
        using var answer = await resident.SendFormAsync("/apply/99110/receipt", ("receipt", receipt), ("birth", birth));
        return (answer.StatusCode, await answer.PageAsync(answer.StatusCode));
    }

    public Task<Application> FindAsync(int id) =>
        Site
            .Desk.Db.Set<Application>()
            .AsNoTracking()
            .FirstAsync(row => row.Municipality == Office.Hanbit && row.Id == id, Desk.Cancel);

    public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. "the picture of a form"u8];

    private static async Task StepAsync(HttpClient resident, string address, params (string, string)[] fields)
    {
        using var answer = await resident.SendFormAsync(address, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Desk.Cancel));
    }

    // A version of the rule may ask less than these.
    private static (string Name, string Value)[] Present(IHtmlDocument page, (string Name, string Value)[] fields) =>
        [.. fields.Where(field => page.QuerySelector($"main [name='{field.Name}']") is not null)];

    public async ValueTask DisposeAsync()
    {
        Officer.Dispose();
        await Site.DisposeAsync();
    }
}
