using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Dure.Tables.Documents;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.PublicWorks.WorksTown;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>임금명세서, 급여대장, 근로계약서 and 출근부 as they are printed and handed out.</summary>
public class FormsTests
{
    private const string Why = "근로자에게 교부함";

    [Theory]
    [DatabaseData]
    public async Task Slips_are_a_page_each_and_say_when_they_were_paid(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var run = await ReckonAsync(client, await PlacedAsync(client));
        var batch = await PressAsync(client, run);
        (await Days(client, run)).ShouldBe(["아직 지급하지 않음", "아직 지급하지 않음"]);

        // The first is refused by the bank, and paid again later.
        await PayAsync(client, batch, "2017-05-10", "번호,결과,사유\n1,실패,없는 계좌\n");
        (await Days(client, run)).ShouldBe(["아직 지급하지 않음", "2017. 5. 10."]);
        var again = await PressAsync(client, batch, ("do", "repay"));
        await PayAsync(client, again, "2017-05-12");
        (await Days(client, run)).ShouldBe(["2017. 5. 12.", "2017. 5. 10."]);
        var back = await PressAsync(client, batch, ("Why", "시험으로 지급함"), ("do", "reverse"));
        await PressAsync(client, back, ("do", "approve"));
        (await Days(client, run)).ShouldBe(["2017. 5. 12.", "아직 지급하지 않음"]);

        var page = await client.PageAsync(run + "/slips");
        page.QuerySelectorAll("main article").Select(slip => slip.ClassName ?? "").ShouldBe(["", "new-page"]);
        page.Words("main").ShouldContain("개근한 주 4주 × (30시간 × 8시간 ÷ 40시간) × 일급 39,000원 ÷ 6시간");
        page.Words("main").ShouldNotContain("홍길동");
        page.QuerySelectorAll("#site option").Select(option => option.TextContent).ShouldBe(["모두", "공원 가꾸기"]);
        (await client.PageAsync(run + "/slips?site=1")).QuerySelectorAll("main article").Length.ShouldBe(2);
    }

    [Theory]
    [DatabaseData]
    public async Task Slips_and_the_book_of_pay_have_names_for_a_reason_that_the_log_keeps(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var run = await ReckonAsync(client, await PlacedAsync(client));
        var slips = run + "/slips";
        (await RefusedAsync(client, slips, ("Form", "slips"), ("Why", ""))).ShouldContain("왜 보는지");
        (await RefusedAsync(client, slips, ("Form", "nothing"), ("Why", Why))).ShouldContain("서식을 목록에서");
        (await RefusedAsync(client, slips, ("Form", "book"), ("Why", "홍길동에게 줌"))).ShouldNotBeEmpty();
        (await ToldAsync(town)).ShouldBe(0);

        var html = await HtmlAsync(client, slips, ("Form", "slips"));
        html.QuerySelectorAll("h1")
            .Select(title => title.TextContent)
            .ShouldBe(["2017년 4월 임금명세서", "2017년 4월 임금명세서"]);
        html.QuerySelectorAll(".break").Length.ShouldBe(1);
        html.Words("body").ShouldContain("성명 홍길동");
        html.Words("body").ShouldContain("지급액 계 936,000 공제액 계 78,710 실지급액 857,290");
        html.Words("body").ShouldContain("주휴수당 개근한 주 4주");
        Lines(await FileAsync(client, slips, ("Form", "slips"), ("Format", "hwpx"), ("Why", Why)))
            .ShouldBe(html.QuerySelectorAll("h1, body > section > p").Select(one => one.TextContent.Trim()));

        var book = await HtmlAsync(client, slips, ("Form", "book"));
        book.QuerySelectorAll(".boxes th").Select(box => box.TextContent).ShouldBe(["결재", "담당", "팀장", "과장"]);
        book.QuerySelectorAll("section.lying").Length.ShouldBe(1);
        var rows = book.QuerySelectorAll("section > table:not(.boxes) tbody tr")
            .Select(row => row.TextContent)
            .ToList();
        rows.Count.ShouldBe(3);
        rows[0].ShouldContain("홍길동");
        rows[2].ShouldBe("합계40240시간1,560,0000312,00000001,872,00084,24057,2803,74012,160157,4201,714,580");
        Table(await FileAsync(client, slips, ("Form", "book"), ("Format", "hwpx"), ("Why", Why)))
            .Where(cell => cell.Row == 4)
            .Select(cell => cell.Text)
            .Last()
            .ShouldBe("1,714,580");
        (await ToldAsync(town)).ShouldBe(4);
    }

    [Theory]
    [DatabaseData]
    public async Task A_contract_says_what_the_law_asks_for(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var forms = await PlacedAsync(client) + "/forms";
        (await RefusedAsync(client, forms, ("Form", "contracts"), ("Why", " "))).ShouldContain("왜 보는지");
        (await RefusedAsync(client, forms, ("Form", "2018-01"), ("Why", Why))).ShouldContain("서식을 목록에서");
        (await RefusedAsync(client, forms, ("Form", "contracts"), ("Placement", "99"), ("Why", Why))).ShouldContain(
            "적을 사람이 없습니다"
        );

        var html = await HtmlAsync(client, forms, ("Form", "contracts"));
        html.QuerySelectorAll("h1").Select(title => title.TextContent).ShouldBe(["근로계약서", "근로계약서"]);
        var items = Items(html);
        items["계약 기간"].ShouldBe("2017. 3. 1. ~ 2017. 6. 30.");
        items["근무 장소"].ShouldBe("당산공원");
        items["하는 일"].ShouldEndWith("공원 가꾸기");
        items["소정근로시간"].ShouldStartWith("하루 6시간, 1주 30시간");
        items["근무일"].ShouldBe("매주 월, 화, 수, 목, 금");
        items["주휴일과 휴일"].ShouldStartWith("주휴일 매주 일요일");
        items["임금"].ShouldBe("일급 39,000원(하루 6시간). 최저임금(시급 6,470원)보다 낮으면 최저임금");
        items["임금의 구성"].ShouldContain("주휴수당");
        items["임금의 계산"].ShouldContain("(30시간 × 8시간 ÷ 40시간)");
        items["임금의 지급"].ShouldContain("계좌");
        items["연차유급휴가"].ShouldStartWith("한 달을 개근하면 1일");
        html.Words("body").ShouldContain("이름 영등포구 지역일자리사업팀 홍길동");
        html.Words("body").ShouldContain("한빛도 두레시 은하동 12");
        var one = await HtmlAsync(client, forms, ("Form", "contracts"), ("Placement", "2"));
        one.QuerySelectorAll("h1").Length.ShouldBe(1);
        one.Words("body").ShouldNotContain("홍길동");
        Table(await FileAsync(client, forms, ("Form", "contracts"), ("Format", "hwpx"), ("Why", Why)))
            .Select(cell => cell.Text)
            .ShouldContain("매주 월, 화, 수, 목, 금");

        // Below the hours from which there are paid days off.
        var small = await AskAsync(
            client,
            ("title", "<script>alert(1)</script>"),
            ("hours", "2"),
            ("WageKind", "Minimum")
        );
        await PressAsync(client, small, ("State", "Approved"), ("why", ""));
        using (
            var placed = await PlaceAsync(
                client,
                small,
                "이름,생년월일,성별,전화\n박새로,1980-01-02,남,010-0111-2222\n"
            )
        )
            placed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var short15 = await HtmlAsync(client, small + "/forms", ("Form", "contracts"));
        short15.QuerySelectorAll("script").ShouldBeEmpty();
        items = Items(short15);
        items["연차유급휴가"].ShouldStartWith("해당 없음: 1주 10시간으로 15시간 미만");
        items["임금"].ShouldBe("최저임금(시급 6,470원)");
        items["임금의 구성"].ShouldNotContain("주휴수당");
        var asked = await AskAsync(client, ("title", "아직 반영하지 않음"));
        (await client.GetAsync(asked + "/forms", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [DatabaseData]
    public async Task A_book_of_attendance_is_filed_with_its_days_and_who_signed(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var site = await PlacedAsync(client);
        await PressAsync(client, site + "/attendance/2017-04", ("d|1|4", "조3"), ("do", "fill"));

        var open = await HtmlAsync(client, site + "/forms", ("Form", "2017-04"));
        var row = open.QuerySelectorAll("section.lying > table:not(.boxes) tbody tr")[0].Children;
        row.Select(cell => cell.TextContent).Take(6).ShouldBe(["1", "홍길동", "", "", "6", "조3"]);
        row.Select(cell => cell.TextContent).TakeLast(2).ShouldBe(["20", "117시간"]);
        open.Words("body").ShouldContain("조: 조퇴·지각");
        open.Words("body").ShouldContain("부서장이 아직 확인하지 않음");
        await PressAsync(client, site + "/attendance/2017-04", ("do", "sign"));
        (await HtmlAsync(client, site + "/forms", ("Form", "2017-04"))).Words("body").ShouldContain("부서장 확인: ");
        Table(await FileAsync(client, site + "/forms", ("Form", "2017-04"), ("Format", "hwpx"), ("Why", Why)))
            .Count(cell => cell.Text == "6")
            .ShouldBeGreaterThan(30);
    }

    [Theory]
    [DatabaseData]
    public async Task Who_may_not_see_persons_gets_no_form(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind, alone: false);
        using var runs = await AsAsync(town, "runs", Role.ProgrammeOfficer, "local-jobs");
        using var head = await AsAsync(town, "head", Role.DepartmentHead, "local-jobs");
        using var other = await AsAsync(town, "other", Role.DepartmentOfficer, "welfare-policy");
        var forms = await PlacedAsync(runs) + "/forms";

        (await head.PageAsync(forms)).QuerySelector("main form").ShouldBeNull();
        (await other.GetAsync(forms, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (
            var (client, status) in ((HttpClient, HttpStatusCode)[])
                [(head, HttpStatusCode.Forbidden), (other, HttpStatusCode.NotFound)]
        )
        {
            var token = (await client.PageAsync("/me")).QuerySelector("[name=__RequestVerificationToken]")!;
            using var content = new FormUrlEncodedContent([
                new("__RequestVerificationToken", token.GetAttribute("value")!),
                new("Form", "contracts"),
                new("Why", Why),
            ]);
            using var answer = await client.PostAsync(forms, content, Desk.Cancel);
            answer.StatusCode.ShouldBe(status);
        }

        (await ToldAsync(town)).ShouldBe(0);
    }

    private static async Task<HttpClient> AsAsync(WorksTown town, string login, Role role, string department)
    {
        await town.Site.Desk.AddPersonAsync(login, login + "님", role, Gu, department);
        var client = town.Client();
        await PressAsync(client, "/sign-in", ("login", login), ("password", Office.Password));
        return client;
    }

    private static async Task<IReadOnlyList<string>> Days(HttpClient client, string run)
    {
        var page = await client.PageAsync(run + "/slips");
        return [.. page.QuerySelectorAll("article .facts > div:last-child dd").Select(day => day.TextContent.Trim())];
    }

    private static async Task<IHtmlDocument> HtmlAsync(
        HttpClient client,
        string address,
        params (string, string)[] fields
    )
    {
        var file = await FileAsync(client, address, [.. fields, ("Format", "html"), ("Why", Why)]);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file));
    }

    private static Dictionary<string, string> Items(IHtmlDocument page) =>
        page.QuerySelector("table")!
            .QuerySelectorAll("tr")
            .ToDictionary(row => row.Children[0].TextContent, row => row.Children[1].TextContent);

    private static IEnumerable<string> Lines(byte[] hwpx) =>
        DocumentReader
            .Read(hwpx, "서식.hwpx")
            .Parts.OfType<DocumentText>()
            .Select(line => line.Text.Trim())
            .Where(line => line is not ("지급과 공제" or "계산 방법"));

    /// <summary>The largest table.</summary>
    private static IReadOnlyList<DocumentCell> Table(byte[] hwpx) =>
        DocumentReader.Read(hwpx, "서식.hwpx").Parts.OfType<DocumentTable>().MaxBy(table => table.Cells.Count)!.Cells;

    /// <summary>How often the log was told why somebody saw names.</summary>
    private static async Task<int> ToldAsync(WorksTown town)
    {
        await using var db = town.Site.Desk.Database.Open();
        (await LogCheck.RunAsync(db, Desk.Cancel)).ShouldAllBe(log => log.Fault == null);
        return await db.Set<LogEntry>().CountAsync(entry => entry.Why == Why, Desk.Cancel);
    }
}
