using Dure.App.Shared.Audit;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Capabilities.Calls;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.Playwright;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>
/// Public works from the demand of a department to the figure in the ledger, at the windows of those who have to do with it:
/// residents at a telephone, a department's officer and head, who runs the programme, and the coordinator.
/// </summary>
[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public sealed class WorksBrowserTests(Browser browser)
{
    private const string Works = "office/11560/works?year=2018";
    private const string Programme = "공공근로사업";

    private static readonly MunicipalityCode Gu = new(11560);

    [Theory]
    [DatabaseData]
    public async Task From_a_demand_and_an_application_to_wage_payment_and_result(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind, At(5, 2), "yeongdeungpo-2017");
        await site.Desk.AddPersonAsync("chief", "김총괄", Role.Coordinator, Gu);
        await site.Desk.AddPersonAsync("runs", "박담당", Role.ProgrammeOfficer, Gu, "local-jobs");
        await site.Desk.AddPersonAsync("asks", "윤환경", Role.DepartmentOfficer, Gu, "environment");
        await site.Desk.AddPersonAsync("head", "최과장", Role.DepartmentHead, Gu, "environment");
        var root = site.App.Listen();

        // A department asks for two people, who runs the programme takes it in and calls for them.
        await using (var asks = await SitAsync(root, "asks"))
            await DemandAsync(asks);
        await using (var runs = await SitAsync(root, "runs"))
        {
            await runs.GoAsync(Works);
            await runs.FollowAsync("안양천 정비");
            await runs.PressAsync("반영");
            await CallAsync(runs);
        }

        // Three apply; the poorest is first.
        site.Desk.Clock.GoTo(At(5, 11));
        var receipts = new List<string>();
        for (var at = 0; at < 3; at++)
            await using (var resident = await ComeAsync(root, 390))
                receipts.Add(await ApplyAsync(resident, at));
        receipts.Distinct().Count().ShouldBe(3);

        // They are examined and selected, and read how it went.
        site.Desk.Clock.GoTo(At(5, 21));
        await using (var runs = await SitAsync(root, "runs"))
            await SelectAsync(runs, root);
        (await StandingAsync(root, receipts[0], 0)).ShouldBe("선발");
        (await StandingAsync(root, receipts[2], 2)).ShouldBe("예비");

        // Placed by keyboard alone; told about safety by the department.
        await using (var runs = await SitAsync(root, "runs", keyboard: true))
            await PlaceAsync(runs, ["홍○○가", "홍○○각"]);
        site.Desk.Clock.GoTo(At(7, 2));
        await using (var asks = await SitAsync(root, "asks"))
            await TellAsync(asks);

        // One leaves, and the one in reserve comes.
        site.Desk.Clock.GoTo(At(7, 16));
        await using (var runs = await SitAsync(root, "runs"))
        {
            await OpenSiteAsync(runs);
            await Hand.DateAsync(runs.Page.Locator("#on"), "2018-07-13");
            await runs.TypeAsync(runs.Page.Locator("#leave-why"), "민간 취업");
            await runs.PressAsync("중도포기");
            await PlaceAsync(runs, ["홍○○갂"], "2018-07-16", "1");
        }

        // The month is written by the department and signed by its head.
        site.Desk.Clock.GoTo(At(8, 1));
        await using (var asks = await SitAsync(root, "asks"))
            await AttendAsync(asks);
        await using (var head = await SitAsync(root, "head"))
        {
            await OpenSiteAsync(head);
            await head.FollowAsync("2018년 7월");
            await head.PressAsync("부서장 확인");
            (await head.Main.InnerTextAsync()).ShouldContain("최과장");
        }

        // It is paid: worked out, approved, sent; what the bank refuses is paid again.
        await using var officer = await SitAsync(root, "runs");
        var total = await PayAsync(officer, root);
        await officer.GoAsync(Works);
        var cells = await officer.Main.Locator("#programmes tbody td").AllInnerTextsAsync();
        // Budget, plan, executed, rate, sites, departments, headcount, persons, days: 10 and 22 and 12, but for one day off.
        cells[2].ShouldBe(total);
        cells.ToArray()[4..].ShouldBe(["1", "1", "2", "3", "43"]);

        // Everybody finds the count of persons in the ledger, and the record is whole.
        await using var citizen = await ComeAsync(root, 1280);
        await citizen.GoAsync(
            "books/yeongdeungpo-2017/figure?subject=programme:public-work&measure=participants&kind=%EC%8B%A4%EC%A0%81&period=2018-H2"
        );
        (await citizen.Page.Locator(".figure-shown").InnerTextAsync()).ShouldBe("3명");
        (await citizen.Main.InnerTextAsync()).ShouldContain("출근부");
        (await LogCheck.RunAsync(site.Desk.Db, Desk.Cancel)).ShouldAllBe(state => state.Fault == null);
    }

    private static DateTimeOffset At(int month, int day) => new(2018, month, day, 3, 0, 0, TimeSpan.Zero);

    private async Task<Hand> ComeAsync(Uri root, int width, bool keyboard = false) =>
        new(await browser.NewPageAsync(width), root, keyboard);

    private async Task<Hand> SitAsync(Uri root, string login, bool keyboard = false)
    {
        var hand = await ComeAsync(root, 1280, keyboard);
        await hand.SignInAsync(login);
        return hand;
    }

    private static ILocator Field(Hand hand, string label) => hand.Main.GetByLabel(label, new() { Exact = true });

    private static async Task OpenSiteAsync(Hand hand)
    {
        await hand.GoAsync("/");
        await hand.FollowAsync("공공일자리");
        await hand.FollowAsync("안양천 정비");
    }

    private static async Task DemandAsync(Hand hand)
    {
        await hand.FollowAsync("공공일자리");
        await hand.FollowAsync("수요 내기");
        await hand.ChooseAsync(Field(hand, "사업"), Programme);
        await hand.ChooseAsync(Field(hand, "부서"), "환경과");
        await hand.TypeAsync(Field(hand, "사업장 이름"), "안양천 정비");
        await hand.TypeAsync(Field(hand, "장소"), "안양천 둔치");
        await hand.TypeAsync(Field(hand, "인원"), "2");
        await hand.TypeAsync(Field(hand, "하루 시간"), "6");
        await Hand.DateAsync(Field(hand, "시작일"), "2018-07-02");
        await Hand.DateAsync(Field(hand, "종료일"), "2018-12-20");
        await hand.ChooseAsync(Field(hand, "임금의 종류"), "최저임금");
        await hand.TypeAsync(Field(hand, "부대경비"), "5,000");
        await hand.TypeAsync(Field(hand, "비용"), "18,000,000");
        await hand.PressAsync("제출");
        (await hand.Page.Locator("h1").InnerTextAsync()).ShouldBe("안양천 정비");
    }

    private static async Task CallAsync(Hand hand)
    {
        await hand.FollowAsync("모집");
        await hand.FollowAsync("모집 만들기");
        await hand.TypeAsync(Field(hand, "제목"), "2018년 하반기 공공근로");
        await hand.ChooseAsync(Field(hand, "담당부서"), "지역일자리사업팀");
        await hand.ChooseAsync(Field(hand, "사업"), Programme);
        await hand.ChooseAsync(Field(hand, "모집 종류"), "공공근로");
        await hand.ChooseAsync(Field(hand, "심사 규칙"), "영등포구 공공근로사업");
        foreach (
            var (label, moment) in ((string, string)[])
                [
                    ("자격 기준일", "2018-05-15"),
                    ("일하는 기간 시작", "2018-07-02"),
                    ("일하는 기간 끝", "2018-12-20"),
                    ("접수 시작", "2018-05-10T09:00"),
                    ("접수 끝", "2018-05-18T18:00"),
                ]
        )
            await Hand.DateAsync(Field(hand, label), moment);
        await hand.TypeAsync(Field(hand, "모집 인원"), "2");
        await hand.TypeAsync(Field(hand, "예비 인원"), "1");
        await hand.TypeAsync(Field(hand, "개인정보 보존기간(년)"), "5");
        await hand.PressAsync("저장");
        await hand.PressAsync("공고하기");
        (await hand.Main.Locator(".page-title .krds-badge").InnerTextAsync()).ShouldBe("공고");
    }

    /// <returns>The receipt number.</returns>
    private static async Task<string> ApplyAsync(Hand hand, int number)
    {
        await hand.GoAsync("/");
        await hand.FollowAsync("일자리 신청");
        await hand.FollowAsync("2018년 하반기 공공근로");
        await hand.PressAsync("신청 시작");
        await AnswerAsync(hand, CallHouse.Hong(number));
        await hand.PressAsync("저장하고 다음");
        await AnswerAsync(hand, CallHouse.Answers(("p0.재산", $"{number + 1}0,000,000")));
        await hand.PressAsync("저장하고 다음");
        await hand.PressAsync("저장하고 다음");
        var photo = Path.Combine(Path.GetTempPath(), $"dure-{Guid.NewGuid():N}.png");
        await File.WriteAllBytesAsync(photo, CallHouse.Png, Desk.Cancel);
        try
        {
            await hand.GiveAsync(hand.Page.GetByLabel("사진이나 PDF"), photo);
            await hand.PressAsync("올리기");
        }
        finally
        {
            File.Delete(photo);
        }

        await hand.PressAsync("다음");
        await hand.TickAsync(hand.Page.Locator("#consent"));
        await hand.PressAsync("신청서 보내기");
        return await hand.Page.Locator("#receipt-number").InnerTextAsync();
    }

    /// <summary>Answers what the page asks, each in the way of its field.</summary>
    private static async Task AnswerAsync(Hand hand, (string Name, string Value)[] answers)
    {
        foreach (var (name, value) in answers)
        {
            var fields = hand.Main.Locator($"[name='{name}']");
            // A version of the rule may ask less.
            if (await fields.CountAsync() == 0)
                continue;
            if (await fields.First.GetAttributeAsync("type") == "radio")
                await hand.TickAsync(hand.Main.Locator($"[name='{name}'][value='{value}']"));
            else if (await fields.EvaluateAsync<string>("one => one.tagName") == "SELECT")
                await fields.SelectOptionAsync(value);
            else
                await fields.FillAsync(value);
        }
    }

    private async Task SelectAsync(Hand hand, Uri root)
    {
        await hand.FollowAsync("모집");
        await hand.FollowAsync("2018년 하반기 공공근로");
        await hand.PressAsync("마감하기");
        await hand.PressAsync("모두 심사하기");
        (await hand.Main.Locator("#applications tbody .krds-badge").AllInnerTextsAsync()).ShouldBe([
            "적격",
            "적격",
            "적격",
        ]);
        await hand.FollowAsync("선발");
        await hand.PressAsync("선발 돌리기");
        await SignAsync(hand, root, "2018년 하반기 공공근로 선발 확정 (선발안 1번)", "선발안 1번으로 결재 올리기");
        (await FactAsync(hand, "결재")).ShouldContain("일자리");
        (await hand.Main.Locator("tbody .krds-badge").AllInnerTextsAsync()).ShouldBe(["선발", "선발", "예비"]);
    }

    private async Task<string> StandingAsync(Uri root, string receipt, int number)
    {
        await using var resident = await ComeAsync(root, 390);
        await resident.GoAsync("apply/11560");
        await resident.FollowAsync("신청 결과 보기");
        await resident.TypeAsync(Field(resident, "접수번호"), receipt);
        await Hand.DateAsync(
            Field(resident, "생년월일"),
            CallHouse.Hong(number).First(one => one.Name == "birth").Value
        );
        await resident.PressAsync("보기");
        return await resident.Main.Locator("#own .krds-badge").First.InnerTextAsync();
    }

    private static async Task PlaceAsync(Hand hand, string[] people, string? from = null, string? replaces = null)
    {
        await OpenSiteAsync(hand);
        foreach (var one in people)
            await hand.TickAsync(hand.Main.Locator("#selected").GetByLabel(one));
        if (from is not null)
            await Hand.DateAsync(hand.Page.Locator("#call-from"), from);
        if (replaces is not null)
            await hand.TypeAsync(hand.Page.Locator("#call-replaces"), replaces);
        await hand.PressAsync("배치");
        // Who applied gave no account; the office takes it down.
        foreach (var (at, one) in people.Index())
        {
            var who = hand.Page.Locator("#paid-to option", new() { HasText = one });
            await hand.ChooseAsync(hand.Page.Locator("#paid-to"), await who.First.InnerTextAsync());
            await hand.TypeAsync(Field(hand, "은행과 계좌번호"), $"두레은행 000-12-34567{at}");
            await hand.PressAsync("계좌 적기");
        }

        var placed = await hand.Main.Locator("#placements").InnerTextAsync();
        foreach (var one in people)
            placed.ShouldContain(one);
    }

    private static async Task TellAsync(Hand hand)
    {
        await OpenSiteAsync(hand);
        await hand.ChooseAsync(Field(hand, "종류"), "안전교육");
        await Hand.DateAsync(Field(hand, "날짜"), "2018-07-02");
        await hand.TypeAsync(Field(hand, "내용"), "풀베기 안전수칙 2시간");
        await hand.PressAsync("적기");
        (await hand.Main.Locator("#placements").InnerTextAsync()).ShouldContain("안전교육 2018. 7. 2.");
    }

    private static async Task AttendAsync(Hand hand)
    {
        await OpenSiteAsync(hand);
        await hand.FollowAsync("2018년 7월");
        await hand.PressAsync("빈 근무일을 약속한 시간으로 채우고 저장");
        await hand.TypeAsync(hand.Page.Locator("[id='d|2|24']"), "결");
        await hand.PressAsync("저장");
        (await hand.Page.Locator("[id='d|2|24']").InputValueAsync()).ShouldBe("결");
    }

    /// <returns>What was paid at last, as the page writes it.</returns>
    private async Task<string> PayAsync(Hand officer, Uri root)
    {
        await officer.GoAsync(Works);
        await officer.ChooseAsync(Field(officer, "사업"), Programme);
        await officer.TypeAsync(Field(officer, "달"), "2018-07");
        await officer.PressAsync("임금 셈하기");
        await officer.FollowAsync("2");
        (await officer.Main.InnerTextAsync()).ShouldContain("주휴수당");
        await officer.Page.GoBackAsync();
        await officer.PressAsync("확정하고 지급 만들기");
        var total = await FactAsync(officer, "금액");
        await ApproveAsync(officer, root, Programme + " 2018년 7월 임금");
        await officer.TypeAsync(officer.Page.Locator("#file-why"), "7월 임금 송금");
        var file = await officer.TakeAsync("CSV로 받기", AriaRole.Button);
        (await File.ReadAllTextAsync(file, Desk.Cancel)).ShouldContain("홍길동");
        await File.WriteAllTextAsync(file, "번호,결과,사유\n1,실패,해지된 계좌\n", Desk.Cancel);
        await officer.PressAsync("송금함");
        await officer.GiveAsync(officer.Page.GetByLabel("은행의 결과 파일"), file);
        await officer.PressAsync("결과 적기");
        File.Delete(file);
        (await officer.Main.Locator("#payments").InnerTextAsync()).ShouldContain("해지된 계좌");
        (await FactAsync(officer, "금액")).ShouldNotEndWith(total);
        await officer.PressAsync("실패한 것 다시 지급");
        await ApproveAsync(officer, root, Programme + " 2018년 7월 임금 재지급");
        await officer.PressAsync("송금함");
        await officer.PressAsync("결과 적기");
        return total.Replace("원", "", StringComparison.Ordinal);
    }

    private static Task<string> FactAsync(Hand hand, string name) =>
        hand
            .Main.Locator(".facts > div", new() { Has = hand.Page.Locator("dt", new() { HasText = name }) })
            .First.Locator("dd")
            .InnerTextAsync();

    /// <summary>Drafted by who made it, decided by the coordinator; then the maker looks again.</summary>
    private async Task ApproveAsync(Hand officer, Uri root, string title)
    {
        await SignAsync(officer, root, title, "결재 올리기");
        (await officer.Main.Locator(".page-title .krds-badge").InnerTextAsync()).ShouldBe("승인", title);
    }

    /// <summary>A document is drawn up, laid before the coordinator, and decided; then its drafter is where they began.</summary>
    private async Task SignAsync(Hand officer, Uri root, string title, string button)
    {
        var began = officer.Page.Url;
        await officer.PressAsync(button);
        await officer.TypeAsync(officer.Page.Locator("#body"), "붙임과 같이 하고자 합니다.");
        await officer.ChooseAsync(officer.Page.Locator("#department"), "지역일자리사업팀");
        await officer.ChooseAsync(officer.Page.Locator("#kind-0"), "전결");
        var seat = officer.Page.Locator("#seat-0");
        var chief = await seat.Locator("option", new() { HasText = "김총괄" }).First.InnerTextAsync();
        await officer.ChooseAsync(seat, chief);
        await officer.PressAsync("상신");
        var page = await officer.Main.InnerTextAsync();
        (await officer.Page.Locator(".error-summary").CountAsync()).ShouldBe(0, page);
        await using (var coordinator = await SitAsync(root, "chief"))
        {
            await coordinator.FollowAsync("결재");
            await coordinator.FollowAsync(title);
            await coordinator.PressAsync("전결");
        }

        await officer.GoAsync(new Uri(began).AbsolutePath);
    }
}
