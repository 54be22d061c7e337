using System.Net;
using Dure.App.Capabilities.PublicWorks;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Participations;
using Dure.App.Shared.Payments;
using Dure.App.Shell;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Dure.App.Tests.Capabilities.PublicWorks.WorksTown;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>Public works from demand to wage, payment and result, through the pages.</summary>
public class WorksFlowTests
{
    // Six hours for 39,000원, 20 days and four whole weeks in April: 936,000; less 42,120, 28,640, 1,870 and 6,080.
    private const long Net = 857_290;

    // Both, with what the office pays besides: 2 × (936,000 + 96,960).
    private const long Total = 2_065_920;

    [Theory]
    [DatabaseData]
    public async Task From_a_demand_to_the_ledger_and_back(DatabaseKind kind)
    {
        await using var town = await WorksTown.OpenAsync(kind);
        using var client = town.Client();
        var before = await town.ExecutedAsync();
        before.ShouldBe(
            new Dictionary<string, long> { ["province"] = 761_274_000, ["local"] = 731_639_000 },
            ignoreOrder: true
        );

        var site = await WorksTown.PlacedAsync(client);
        (await client.PageAsync(site)).Words("#placements").ShouldContain("홍○동 (1970년생)");
        (await client.PageAsync(site)).Words("main").ShouldNotContain("홍길동");
        var book = $"{site}/attendance/2017-04";
        await PressAsync(client, book, ("do", "fill"));
        (await client.PageAsync(book)).QuerySelector("[name='d|1|3']")!.GetAttribute("value").ShouldBe("6");
        await PressAsync(client, book, ("do", "sign"));
        (await client.PageAsync(book)).QuerySelectorAll("input.cell").ShouldBeEmpty();

        // The book's people are a result by themselves; what stood there from elsewhere gives way by a decision alone.
        (await ResultAsync(town)).Value.ShouldBe(190);
        await PressAsync(
            client,
            WorksTown.Home + "?year=2017",
            ("Result", $"{WorksTown.Programme}|participants|2017-H1"),
            ("Why", "출근부로 셈함")
        );
        var result = await ResultAsync(town);
        (result.Value, result.Source).ShouldBe((2, WorkResults.Source));

        var run = await PressAsync(
            client,
            WorksTown.Home + "?year=2017",
            ("Programme", WorksTown.Programme),
            ("Month", "2017-04")
        );
        (await client.PageAsync(run)).Words("main").ShouldContain($"{Net:N0}");
        var slip = await client.PageAsync($"{run}/slips/1");
        slip.Words("main").ShouldContain("개근한 주 4주 × (30시간 × 8시간 ÷ 40시간) × 일급 39,000원 ÷ 6시간");
        slip.QuerySelector(".error-summary").ShouldBeNull();
        var batch = await PressAsync(client, run);
        (await town.ExecutedAsync()).ShouldBe(before, ignoreOrder: true);

        await PayAsync(client, batch, "2017-05-10", "번호,결과,사유\n1,실패,없는 계좌\n");
        (await client.PageAsync(batch)).Words("main").ShouldContain("실패: 없는 계좌");
        (await Sum(town)).ShouldBe(before.Values.Sum() + Total - Net);

        var again = await PressAsync(client, batch, ("do", "repay"));
        await PayAsync(client, again, "2017-05-10");
        (await Sum(town)).ShouldBe(before.Values.Sum() + Total);

        // Everything is undone by what takes it back; nothing is gone.
        foreach (var paid in (string[])[batch, again])
        {
            var back = await PressAsync(client, paid, ("Why", "시험으로 지급함"), ("do", "reverse"));
            await PressAsync(client, back, ("do", "approve"));
        }

        (await town.ExecutedAsync()).ShouldBe(before, ignoreOrder: true);
        await using var db = town.Site.Desk.Database.Open();
        (await db.Set<PaymentBatch>().CountAsync(Desk.Cancel)).ShouldBe(4);
        // All that moved came back, and what the bank refused never moved.
        (
            await db.Set<Payment>()
                .Where(row => row.State == PaymentState.Paid)
                .SumAsync(row => row.Amount, Desk.Cancel)
        ).ShouldBe(0);
        (await db.Set<Participation>().CountAsync(Desk.Cancel)).ShouldBe(2);
        (await LogCheck.RunAsync(db, Desk.Cancel)).ShouldAllBe(log => log.Fault == null);
        // Once it is undone the month may be worked out anew.
        await PressAsync(
            client,
            WorksTown.Home + "?year=2017",
            ("Programme", WorksTown.Programme),
            ("Month", "2017-04")
        );
    }

    [Theory]
    [DatabaseData]
    public async Task What_cannot_be_is_refused_with_its_reason(DatabaseKind kind)
    {
        await using var town = await WorksTown.OpenAsync(kind);
        using var client = town.Client();
        foreach (
            var (name, value, told) in ((string, string, string)[])
                [
                    ("Programme", "nothing", "사업을 목록에서"),
                    ("Department", "nothing", "부서를 목록에서"),
                    ("title", "", "사업’ 칸을 적어"),
                    ("headcount", "0", "‘인원’ 칸에 1부터"),
                    ("hours", "25", "‘하루 시간’ 칸에"),
                    ("until", "2017-02-01", "시작일과 종료일"),
                    ("until", "2018-02-01", "시작일과 종료일"),
                    ("wage", "많이", "‘임금’ 칸에"),
                    ("cost", "-1", "‘비용’ 칸에"),
                ]
        )
            (
                await RefusedAsync(client, $"{WorksTown.Home}/demands/new", WorksTown.Demand((name, value)))
            ).ShouldContain(told);
        // Within the budget, and no further: 2,020,861,000.
        var dear = await WorksTown.AskAsync(client, ("cost", "2,020,861,001"));
        (await RefusedAsync(client, dear, ("State", "Approved"))).ShouldContain("예산을 1원 넘습니다");
        (await RefusedAsync(client, dear, ("State", "Declined"), ("why", ""))).ShouldContain("‘사유’ 칸을");

        var site = await WorksTown.PlacedAsync(client);
        (await RefusedAsync(client, $"{site}/attendance/2017-03", ("d|1|2", "열 시간"))).ShouldContain(
            "읽을 수 없습니다"
        );
        (await RefusedAsync(client, $"{site}/attendance/2017-03", ("d|1|2", "6.5"))).ShouldContain(
            "하루 6시간을 넘습니다"
        );
        (await RefusedAsync(client, $"{site}/attendance/2017-03", ("d|1|4", "결"))).ShouldContain("쉬는 날");
        (await RefusedAsync(client, $"{site}/attendance/2017-03", ("do", "sign"))).ShouldContain("적지 않은 근무일이");
        (
            await RefusedAsync(
                client,
                WorksTown.Home + "?year=2017",
                ("Programme", WorksTown.Programme),
                ("Month", "2017-03")
            )
        ).ShouldContain("확인하지 않은 출근부가 있습니다: 공원 가꾸기");
        (await client.GetAsync($"{site}/attendance/2017-08", Desk.Cancel)).StatusCode.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (await client.GetAsync($"{WorksTown.Home}/sites/99", Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ListRefusedAsync(client, site, WorksTown.List)).ShouldContain("인원 2명을 넘습니다");
        var other = await WorksTown.AskAsync(client, ("title", "도서관"));
        (await client.SendFormAsync(other, ("State", "Approved"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ListRefusedAsync(client, other, WorksTown.List)).ShouldContain("‘공원 가꾸기’에서 일하고 있습니다");
        (await ListRefusedAsync(client, other, "이름,생년월일\n홍길동,1970\n")).ShouldContain("명단의 첫 줄에");
        var unread = await ListRefusedAsync(client, other, "이름,생년월일,성별,전화\n홍길동,어제,남,010-0123-4567\n");
        unread.ShouldContain("2행: ‘생년월일’ 칸을 읽을 수 없습니다");
        unread.ShouldNotContain("홍길동");
        (await ListRefusedAsync(client, other, WorksTown.List, ("from", "2017-01-01"))).ShouldContain(
            "사업장의 기간을 벗어납니다"
        );
    }

    [Theory]
    [DatabaseData]
    public async Task Who_leaves_is_replaced_and_what_they_took_part_in_says_so(DatabaseKind kind)
    {
        await using var town = await WorksTown.OpenAsync(kind);
        using var client = town.Client();
        var site = await WorksTown.PlacedAsync(client);
        var id = int.Parse(site[(site.LastIndexOf('/') + 1)..], null);
        (
            await RefusedAsync(client, site, ("Placement", "1"), ("On", "2017-07-01"), ("Why", "이사"), ("do", "leave"))
        ).ShouldContain("마지막 날은");
        await PressAsync(client, site, ("Placement", "1"), ("On", "2017-04-14"), ("Why", "이사"), ("do", "leave"));
        using var replaced = await WorksTown.PlaceAsync(
            client,
            site,
            "이름,생년월일,성별,전화\n박새로,1980-01-02,남,010-0111-2222\n",
            ("from", "2017-04-17"),
            ("replaces", "1")
        );
        replaced.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync(site)).Words("#placements").ShouldContain("1번 대신");
        await PressAsync(client, site, ("Kind", "안전교육"), ("On", "2017-04-17"), ("text", "시작 교육"));
        await using var db = town.Site.Desk.Database.Open();
        var parts = await db.Set<Participation>().OrderBy(row => row.Id).ToListAsync(Desk.Cancel);
        parts
            .Select(part => (part.Kind, part.Until.Month, part.Quit))
            .ShouldBe([("공공근로", 4, true), ("공공근로", 6, false), ("공공근로", 6, false)]);
        (await db.Set<WorkEvent>().Select(row => row.Placement).ToListAsync(Desk.Cancel)).ShouldBe(
            [2, 3],
            ignoreOrder: true
        );
    }

    private static async Task<string> ListRefusedAsync(
        HttpClient client,
        string site,
        string list,
        params (string, string)[] fields
    )
    {
        using var answer = await WorksTown.PlaceAsync(client, site, list, fields);
        return (await answer.PageAsync(HttpStatusCode.BadRequest)).Words(".error-summary");
    }

    private static async Task<long> Sum(WorksTown town) => (await town.ExecutedAsync()).Values.Sum();

    private static Task<(long Value, string? Source)> ResultAsync(WorksTown town) =>
        town.AtAsync(async services =>
        {
            var db = services.GetRequiredService<DureDbContext>();
            var ledger = (await services.GetRequiredService<LedgerCache>().NowAsync(db, WorksTown.Gu, Desk.Cancel))!;
            var (_, value) = ledger
                .Facts.Of(
                    ledger.Names.Subjects["programme:" + WorksTown.Programme],
                    ledger.Names.Measures["participants"].Number,
                    FactKind.Result
                )
                .Single(fact => fact.Key.Period == Period.Half(2017, 1));
            var fact = await db.Set<Fact>()
                .FirstAsync(row => row.Municipality == WorksTown.Gu && row.Id == value.Id, Desk.Cancel);
            return (value.Value, fact.Source);
        });
}
