using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dure.App.Capabilities.Briefings;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.Briefings.Reporting;

namespace Dure.App.Tests.Capabilities.Briefings;

/// <summary>The report of a quarter: computed, frozen, compared with the one before.</summary>
public class BriefingTests
{
    private const string Youth = "청년 <b>\"일\"</b> & 경험";

    [Theory]
    [DatabaseData]
    public async Task A_quarter_is_judged_by_what_is_due_and_says_what_is_missing(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.HalfAYearAsync();

        var page = await site.PageAsync(Home + "/2");

        // Half of the year's target is due: 60 of 100 is 120 % of it, 10 of 40 half of it.
        page.Line("공공근로")[..7].ShouldBe(["일자리정책과", "일자리(명)", "100", "60", "60.0", "50.0", "정상"]);
        page.Line(Youth)[..7].ShouldBe(["일자리센터팀", "일자리(명)", "40", "10", "25.0", "50.0", "부진"]);
        page.Line(Youth)[7].ShouldContain("사유 없음");
        page.Words("#summary").ShouldContain("부진 1 건 정상 1 건 초과 0 건");
        page.Words("#missing").ShouldContain("직업능력개발훈련 일자리 목표는 있으나 실적 없음");
        page.Words("#since").ShouldContain("견줄 것이 없습니다");
        page.QuerySelector("#agenda-1 h2")!.TextContent.ShouldBe("1. 직접일자리창출");
        // Each figure leads to what it rests on.
        var figure = page.QuerySelectorAll("#agenda-1 td.figure a").First(link => link.TextContent == "60");
        (await site.PageAsync(figure.GetAttribute("href")!)).Words().ShouldContain("60명");
        // A target for the time itself says what is due.
        await site.WriteAsync(
            Of("programme:youth", FactKind.Target, Period.Half(2023, 1), 8),
            Of("programme:works", FactKind.Result, Period.Quarter(2023, 3), 100)
        );
        (await site.PageAsync(Home + "/2")).Line(Youth)[2..7].ShouldBe(["8", "10", "125.0", "100.0", "초과"]);
        (await site.PageAsync(Home + "/3")).Line("공공근로")[2..7].ShouldBe(["100", "160", "160.0", "75.0", "초과"]);
        // The year's own figures, where it is over.
        (await site.PageAsync(Home + "/4"))
            .Line("공공근로")[2..7]
            .ShouldBe(["100", "120", "120.0", "100.0", "정상"]);
    }

    [Theory]
    [DatabaseData]
    public async Task What_was_held_stays_as_it_was_and_the_next_says_what_changed(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.HalfAYearAsync();

        var (held, address) = await site.HoldAsync(
            2,
            ("Order", "Department"),
            ("high", "110"),
            ("Note", "<i>총평</i>")
        );

        address.AbsolutePath.ShouldBe(Home + "/2@1");
        held.Words().ShouldContain("보고회 자료를 굳혔습니다");
        held.Words("#summary").ShouldContain("<i>총평</i>");
        held.Line("공공근로")[6].ShouldBe("초과");
        held.QuerySelectorAll("section[id^=agenda] h2")
            .Select(head => head.TextContent)
            .ShouldBe(["1. 일자리센터팀", "2. 일자리정책과"]);
        // A correction of what was reported, after the site's own clock, and the next quarter.
        site.Desk.Clock.Advance(TimeProvider.System.GetUtcNow().AddMinutes(1) - site.Desk.Clock.GetUtcNow());
        await site.WriteAsync(
            Of("programme:works", FactKind.Result, Period.Quarter(2023, 1), 18, "중복 참여자 2명 제외"),
            Of("programme:youth", FactKind.Result, Period.Quarter(2023, 3), 25)
        );
        await site.PostAsync(("works", 3, 10));

        var then = await site.PageAsync(Home + "/2@1?verify=1");
        then.Line("공공근로")[3].ShouldBe("60");
        then.Words().ShouldContain("확인했습니다");
        var now = await site.PageAsync(Home + "/3");
        Move(now, "공공근로").ShouldBe(["일자리", "60", "68", "8", "초과", "부진"]);
        Move(now, Youth).ShouldBe(["일자리", "10", "35", "25", "부진", "정상"]);
        now.Words("#since").ShouldContain("공공근로 일자리 실적 · 2023년 1분기 20명 18명 중복 참여자 2명 제외");
        now.Words("#since").ShouldContain("일자리정책과-300");
        // What the frozen figure rested on, as of then.
        var figure = then.QuerySelectorAll("section[id^=agenda] td.figure a").First(link => link.TextContent == "60");
        (await site.PageAsync(figure.GetAttribute("href")!)).Words().ShouldContain("60명");

        // The second version takes its place, and says why.
        using var bare = await site.Client.SendFormAsync(Home + "/2", ("Hash", await site.HashAsync(2)), ("why", ""));
        (await bare.PageAsync(HttpStatusCode.BadRequest)).Words().ShouldContain("무엇이 달라져 다시 굳히는지");
        using var again = await site.Client.SendFormAsync(
            Home + "/2",
            ("Hash", await site.HashAsync(2)),
            ("why", "1분기 정정")
        );
        (await again.PageAsync(HttpStatusCode.OK)).Line("공공근로")[3].ShouldBe("58");
        var first = await site.PageAsync(Home + "/2@1");
        first.Words().ShouldContain("뒤에 다시 굳혔습니다. 제2판 · 1분기 정정");
        first.Line("공공근로")[3].ShouldBe("60");
        (await site.PageAsync(Home + "/3")).Words("#since").ShouldContain("제2판을 굳힌 그대로");
        (await LogCheck.RunAsync(site.Desk.Db, Desk.Cancel)).ShouldAllBe(log => log.Fault == null);
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_frozen_is_what_was_seen_and_once(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.HalfAYearAsync();
        var address = Home + "/2";
        using var undated = await site.Client.SendFormAsync(address, ("Hash", await site.HashAsync(2)));
        (await undated.PageAsync(HttpStatusCode.BadRequest)).Words().ShouldContain("보고회를 연 날이 없습니다");
        using var set = await site.Client.SendFormAsync(address, ("held", "2023-07-10"));
        set.StatusCode.ShouldBe(HttpStatusCode.OK);
        var stale = await site.PageAsync(address);
        await site.PostAsync(("youth", 3, 1));
        await site.WriteAsync(Of("programme:youth", FactKind.Result, Period.Quarter(2023, 2), 6, "1명 누락"));

        using var late = await site.Client.SendFormAsync(
            stale,
            address,
            ("Hash", stale.QuerySelector("input[name=Hash]")!.GetAttribute("value")!)
        );
        (await late.PageAsync(HttpStatusCode.BadRequest)).Words().ShouldContain("화면을 연 뒤");
        (await site.Desk.Db.Set<Briefing>().CountAsync(Desk.Cancel)).ShouldBe(0);

        // Two press at once.
        var page = await site.PageAsync(address);
        var hash = page.QuerySelector("input[name=Hash]")!.GetAttribute("value")!;
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => site.Client.SendFormAsync(page, address, ("Hash", hash))))
        );
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        (await site.Desk.Db.Set<Briefing>().CountAsync(Desk.Cancel)).ShouldBe(1);
    }

    [Theory]
    [DatabaseData]
    public async Task Files_and_programs_get_what_was_frozen(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.HalfAYearAsync();
        using var given = await site.Client.SendFormAsync(
            Home + "/2/reason?subject=programme:youth&measure=jobs",
            ("Text", "=1+1 참여 기업 모집이 늦음")
        );
        given.StatusCode.ShouldBe(HttpStatusCode.OK);
        await site.HoldAsync(2);

        var json = await site.Client.GetByteArrayAsync(Home + "/2@1.json", Desk.Cancel);
        var api = await site.Client.GetByteArrayAsync("/api/books/hanbit-2023/briefings/2/1", Desk.Cancel);
        var list = await site.Client.GetStringAsync("/api/books/hanbit-2023/briefings", Desk.Cancel);
        var xlsx = await TextsAsync(site, Home + "/2@1.xlsx");
        var hwpx = await TextsAsync(site, Home + "/2@1.hwpx");
        var draft = await TextsAsync(site, Home + "/2.hwpx");

        var hash = Convert.ToHexStringLower(SHA256.HashData(json));
        (await site.PageAsync(Home + "/2@1")).Words().ShouldContain(hash);
        api.ShouldBe(json);
        list.ShouldContain(hash);
        using var content = JsonDocument.Parse(json);
        content.RootElement.GetProperty("lines").GetArrayLength().ShouldBe(2);
        foreach (var file in (string[])[xlsx, hwpx])
        {
            file.ShouldContain("=1+1 참여 기업 모집이 늦음");
            file.ShouldContain("공공근로");
            file.ShouldContain("직업능력개발훈련");
        }

        hwpx.ShouldContain(hash);
        draft.ShouldContain("아직 굳히지 않았습니다");
        // Altered by who goes past the program: the check says so.
        await site
            .Desk.Db.Set<Briefing>()
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Content, row => row.Content.Replace("\"60\"", "\"90\"")),
                Desk.Cancel
            );
        (await site.PageAsync(Home + "/2@1?verify=1")).Words().ShouldContain("저장된 내용이 바뀌었습니다");
    }

    [Theory]
    [DatabaseData]
    public async Task What_departments_answered_when_it_was_collected_stands_beside_the_figure(DatabaseKind kind)
    {
        await using var site = await Results.Collecting.OpenAsync(kind);
        await Results.GridTests.PostAsync(site, ("youth", 2023, 10, 9));
        using var officer = await site.SignInAsync("centre-dam");
        await Results.Collecting.DoAsync(officer, Results.Collecting.Centre, (Results.Collecting.Youth, "1"));
        using var chief = await site.SignInAsync("chong");
        await Results.Collecting.DoAsync(
            officer,
            Results.Collecting.Centre + "/submit",
            ("a|youth|jobs|실적|Fell", "모집이 끝남")
        );

        var page = await chief.PageAsync(Home + "/4");

        page.Line(Youth)[7].ShouldContain("모집이 끝남 (2023년 11월 실적 취합, 이담당(centre-dam))");
        (await chief.PageAsync(Home + "/3")).Words().ShouldNotContain("모집이 끝남");
    }

    [Theory]
    [DatabaseData]
    public async Task A_department_answers_for_its_own_and_only_the_coordinator_holds(DatabaseKind kind)
    {
        await using var site = await Results.Collecting.OpenAsync(kind);
        await site.HalfAYearAsync();
        using var officer = await site.SignInAsync("centre-dam");
        using var chief = await site.SignInAsync("chong");
        const string Own = Home + "/2/reason?subject=programme:youth&measure=jobs";
        const string Others = Home + "/2/reason?subject=programme:works&measure=jobs";

        (await officer.SendFormAsync(Own, ("Text", "첫 사유"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await officer.SendFormAsync(Others, ("Text", "남의 사업"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await chief.PageAsync(Home + "/2")).Line(Youth)[7].ShouldContain("첫 사유 (사업, 이담당(centre-dam))");
        (await officer.PageAsync(Home + "/2")).QuerySelector("input[name=Hash]").ShouldBeNull();
        // Two write the same reason: the second is told.
        var seen = await officer.PageAsync(Own);
        (await chief.SendFormAsync(Own, ("Text", "총괄의 사유"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var late = await officer.SendFormAsync(seen, Own, ("Text", "둘째 사유"));
        (await late.PageAsync(HttpStatusCode.BadRequest)).Words().ShouldContain("화면을 연 뒤");
        var log = await site
            .Desk.Db.Set<LogEntry>()
            .Where(row => row.Subject == "BriefingReason 2023 2 programme:youth jobs")
            .OrderBy(row => row.Id)
            .Select(row => row.New)
            .ToListAsync(Desk.Cancel);
        log.Count.ShouldBe(2);
        log[1]!.ShouldContain("총괄의 사유");
    }

    [Theory]
    [DatabaseData]
    public async Task What_cannot_be_is_refused_by_name(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.HalfAYearAsync();

        async Task<string> Told(params (string, string)[] fields)
        {
            using var answer = await site.Client.SendFormAsync(Home + "/2", fields);
            return (await answer.PageAsync(HttpStatusCode.BadRequest)).Words();
        }

        (await Told(("low", "130"), ("high", "120"))).ShouldContain("부진 기준이 초과 기준보다 크지 않아야");
        (await Told(("low", "-1"))).ShouldContain("부진·초과 기준은");
        (await Told(("low", "99999999999"))).ShouldContain("부진·초과 기준은");
        (await Told(("held", "2023-02-30"))).ShouldContain("2026-04-10처럼");
        (await Told(("Tree", "nothing"))).ShouldContain("'nothing'라는 분류가 없습니다");
        (await Told(("Note", new string('가', 2_001)))).ShouldContain("2,000자까지");
        (await Told(("Hash", "0"))).ShouldContain("화면을 연 뒤");
        foreach (
            var missing in (string[])
                [
                    Home + "/5",
                    Home + "/0",
                    Home + "/2@1",
                    Home + "/2@1.xlsx",
                    Home + "/9.xlsx",
                    Home + "/2/reason?subject=programme:none&measure=jobs",
                    Home + "/2/reason",
                    "/books/none/briefings",
                    "/api/books/hanbit-2023/briefings/7",
                    "/api/books/hanbit-2023/briefings/1/1",
                ]
        )
            (await site.GetAsync(missing)).StatusCode.ShouldBe(HttpStatusCode.NotFound, missing);
        using var empty = await site.Client.SendFormAsync(
            Home + "/2/reason?subject=programme:youth&measure=jobs",
            ("Text", " ")
        );
        (await empty.PageAsync(HttpStatusCode.BadRequest)).Words().ShouldContain("달성사유를 적어 주세요");
    }

    private static string[] Move(AngleSharp.Html.Dom.IHtmlDocument page, string name) =>
        [
            .. page.QuerySelectorAll("#since tbody tr")
                .First(row => row.QuerySelector("th")!.TextContent == name)
                .QuerySelectorAll("td")
                .Select(cell => cell.TextContent),
        ];

    /// <summary>All that stands in a packed file.</summary>
    private static async Task<string> TextsAsync(Site site, string address)
    {
        using var zip = new ZipArchive(await site.Client.GetStreamAsync(address, Desk.Cancel));
        var all = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            await using var part = await entry.OpenAsync(Desk.Cancel);
            using var text = new StreamReader(part);
            all.Append(await text.ReadToEndAsync(Desk.Cancel));
        }

        return WebUtility.HtmlDecode(all.ToString());
    }
}
