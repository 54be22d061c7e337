using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.PublicWorks.WorksTown;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>근무 시각과 임금지급일, from the page of a site into its contracts.</summary>
public class SiteTermsTests
{
    private static readonly (string, string)[] Noon =
    [
        ("starts", "09:00"),
        ("restFrom", "12:00"),
        ("rest", "60"),
        ("payday", "10"),
    ];

    private static readonly ((string Field, string Value)[] Changed, string Why)[] Wrong =
    [
        ([("starts", "아홉시")], "시각을 09:00처럼"),
        ([("starts", "25:00")], "시각을 09:00처럼"),
        ([("starts", "")], "모두 적거나 모두 비워"),
        ([("restFrom", "")], "모두 적거나 모두 비워"),
        ([("rest", "0")], "모두 적거나 모두 비워"),
        ([("rest", "한 시간")], "0부터 240까지"),
        ([("rest", "241")], "0부터 240까지"),
        ([("rest", "29")], "30분 이상 있어야 합니다(근로기준법 제54조제1항"),
        ([("restFrom", "09:00")], "시작한 뒤에 시작하고"),
        ([("restFrom", "15:00")], "끝나기 전에 끝나야"),
        ([("starts", "17:30"), ("restFrom", "19:00")], "자정을 넘겨"),
        ([("payday", "32")], "1부터 31까지"),
        ([("payday", "0")], "1부터 31까지"),
    ];

    [Theory]
    [DatabaseData]
    public async Task What_is_written_at_the_site_stands_in_its_contracts(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var site = await PlacedAsync(client);
        var blank = await ContractAsync(client, site);
        blank["소정근로시간"].ShouldContain("(      시      분부터");
        blank["임금의 지급"].ShouldBe("매월 (      )일, 근로자 이름의 계좌에 넣음");

        await PressAsync(client, site, Noon);

        var facts = (await client.PageAsync(site)).Words(".facts");
        facts.ShouldContain("근무 시각 09:00부터 16:00까지, 휴게 12:00 ~ 13:00");
        facts.ShouldContain("임금지급일 매월 10일");
        var written = await ContractAsync(client, site);
        written["소정근로시간"].ShouldBe("하루 6시간, 1주 30시간09:00부터 16:00까지, 휴게 12:00 ~ 13:00");
        written["임금의 지급"].ShouldBe("매월 10일, 근로자 이름의 계좌에 넣음");
        await using var db = town.Site.Desk.Database.Open();
        var told = await db.Set<LogEntry>()
            .Where(entry => entry.Subject == "Demand 1")
            .OrderBy(entry => entry.Id)
            .LastAsync(Desk.Cancel);
        told.New!.ShouldContain("\"Starts\":\"09:00\"");
        (await LogCheck.RunAsync(db, Desk.Cancel)).ShouldAllBe(log => log.Fault == null);

        // The last of the month, and what was written taken back.
        await PressAsync(client, site, ("starts", ""), ("restFrom", ""), ("rest", ""), ("payday", "31"));
        var open = await ContractAsync(client, site);
        open["소정근로시간"].ShouldContain("(      시      분부터");
        open["임금의 지급"].ShouldStartWith("매월 말일,");
    }

    [Theory]
    [DatabaseData]
    public async Task What_cannot_be_is_refused_at_its_field_and_stays_there(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var site = await PlacedAsync(client);

        foreach (var (changed, why) in Wrong)
        {
            var fields = Noon.ToDictionary(field => field.Item1, field => field.Item2);
            foreach (var (field, value) in changed)
                fields[field] = value;

            using var answer = await client.SendFormAsync(site, [.. fields.Select(field => (field.Key, field.Value))]);

            var page = await answer.PageAsync(HttpStatusCode.BadRequest);
            page.Words(".error-summary").ShouldContain(why);
            (page.QuerySelector($"#{changed[0].Field}")!.GetAttribute("value") ?? "").ShouldBe(
                changed[0].Value,
                changed[0].ToString()
            );
        }

        // A day of eight hours has an hour of rest; one of less than four needs none.
        var whole = await OpenSiteAsync(client, "8");
        (await RefusedAsync(client, whole, [.. Noon[..2], ("rest", "59"), Noon[3]])).ShouldContain("60분 이상");
        await PressAsync(client, whole, Noon);
        var brief = await OpenSiteAsync(client, "3.5");
        await PressAsync(client, brief, ("starts", "09:00"), ("restFrom", ""), ("rest", ""), ("payday", ""));
        (await client.PageAsync(brief)).Words(".facts").ShouldContain("09:00부터 12:30까지, 휴게 없음");
    }

    [Theory]
    [DatabaseData]
    public async Task Only_who_runs_the_programme_writes_it_and_not_over_what_another_wrote(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind, alone: false);
        using var runs = await AsAsync(town, "runs", Role.ProgrammeOfficer);
        using var head = await AsAsync(town, "head", Role.DepartmentHead);
        var site = await PlacedAsync(runs);

        (await head.PageAsync(site)).QuerySelector("#terms").ShouldBeNull();
        var token = (await head.PageAsync("/me")).QuerySelector("[name=__RequestVerificationToken]")!;
        using var content = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token.GetAttribute("value")!),
            new("Seen", "1"),
            new("payday", "10"),
        ]);
        using (var forced = await head.PostAsync(site + "?handler=Agree", content, Desk.Cancel))
            forced.StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await PressAsync(runs, site, Noon);
        (await RefusedAsync(runs, site, [.. Noon, ("Seen", "1")])).ShouldContain("다른 사람이 바꾸었습니다");
        (await runs.PageAsync(site)).Words(".facts").ShouldContain("매월 10일");
    }

    private static async Task<string> OpenSiteAsync(HttpClient client, string hours)
    {
        var site = await AskAsync(client, ("title", $"하루 {hours}시간"), ("hours", hours));
        await PressAsync(client, site, ("State", "Approved"), ("why", ""));
        return site;
    }

    private static async Task<HttpClient> AsAsync(WorksTown town, string login, Role role)
    {
        await town.Site.Desk.AddPersonAsync(login, login + "님", role, Gu, "local-jobs");
        var client = town.Client();
        await PressAsync(client, "/sign-in", ("login", login), ("password", Office.Password));
        return client;
    }

    private static async Task<Dictionary<string, string>> ContractAsync(HttpClient client, string site)
    {
        var file = await FileAsync(
            client,
            site + "/forms",
            ("Form", "contracts"),
            ("Format", "html"),
            ("Why", "근로자에게 교부함")
        );
        return new HtmlParser()
            .ParseDocument(Encoding.UTF8.GetString(file))
            .QuerySelector("table")!
            .QuerySelectorAll("tr")
            .ToDictionary(row => row.Children[0].TextContent, row => row.Children[1].TextContent);
    }
}
