using System.Net;
using Dure.App.Capabilities.Calls;
using Dure.App.Capabilities.Calls.Selecting;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Participations;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Selections;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using Face = Dure.App.Capabilities.Calls.Calls;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>From received applications to those who are chosen.</summary>
public class ExaminationTests
{
    [Theory]
    [DatabaseData]
    public async Task The_rule_decides_and_says_why_and_what_is_missing_is_told(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        await house.ApplyAsync(call, CallHouse.Hong(1));
        await house.ApplyAsync(call, CallHouse.Hong(2), CallHouse.Answers(("p0.생계급여", "예")));
        await house.ApplyAsync(call, CallHouse.Hong(3), consentDocument: false);

        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");

        (await StatesAsync(house)).ShouldBe([
            ApplicationState.Eligible,
            ApplicationState.Ineligible,
            ApplicationState.Incomplete,
        ]);
        var refused = await house.Officer.PageAsync($"{CallHouse.Home}/{call}/applications/2");
        refused.Words("#decision").ShouldContain("생계급여를 받고 있는 사람: 해당합니다");
        refused.Words("#facts").ShouldContain("80,000,000원");
        (await house.Officer.PageAsync($"{CallHouse.Home}/{call}/applications/3"))
            .Words("#flags")
            .ShouldContain("내지 않은 서류: 개인정보 수집·이용 동의서");
        // The list shows nobody's whole name, and can be narrowed.
        var list = await house.Officer.PageAsync($"{CallHouse.Home}/{call}?state=Incomplete");
        list.QuerySelectorAll("#applications tbody tr").Length.ShouldBe(1);
        list.Words("#applications").ShouldContain("○");
        list.Words("#applications").ShouldNotContain("홍길동");
    }

    [Theory]
    [DatabaseData]
    public async Task What_no_programme_sees_alone_is_flagged_and_waits_for_a_reason(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var first = await house.CallAsync();
        var second = await house.CallAsync(("title", "지역공동체일자리"), ("kind", "지역공동체일자리"));
        await house.ApplyAsync(first, CallHouse.Hong(1, "한빛도 두레시 은하동 7번지"));
        await house.ApplyAsync(first, CallHouse.Hong(2, "한빛도 두레시  은하동 7번지."));
        await house.ApplyAsync(first, CallHouse.Hong(3));
        await house.ApplyAsync(second, CallHouse.Hong(3));
        await house.ApplyAsync(first, CallHouse.Hong(4));
        var working = await house.FindAsync(5);
        house.Site.Desk.Db.Add(
            new Participation
            {
                Municipality = Office.Hanbit,
                Id = 1,
                Person = working.Person,
                Kind = "공공근로",
                Title = "산불감시",
                From = new(2027, 3, 1),
                Until = new(2027, 5, 31),
                Source = "산림과 명단",
            }
        );
        await house.Site.Desk.Db.SaveChangesAsync(Desk.Cancel);

        await house.PressAsync($"{CallHouse.Home}/{first}", "Examine");

        async Task<string> FlagsAsync(int id) =>
            (await house.Officer.PageAsync($"{CallHouse.Home}/{first}/applications/{id}")).Words("#flags");
        (await FlagsAsync(1)).ShouldContain("같은 세대에서 함께 신청: 같은 주소의 신청: 2번");
        (await FlagsAsync(2)).ShouldContain("같은 주소의 신청: 1번");
        (await FlagsAsync(3)).ShouldContain("기간이 겹치는 다른 모집에 신청: 지역공동체일자리 (신청 4번)");
        (await FlagsAsync(5)).ShouldContain(
            "기간이 겹치는 사업에 참여: 산불감시 (2027. 3. 1. – 2027. 5. 31., 산림과 명단)"
        );
        (await house.Officer.PageAsync($"{CallHouse.Home}/{first}?flagged=true"))
            .QuerySelectorAll("#applications tbody tr")
            .Length.ShouldBe(4);
        (await house.FindAsync(1)).State.ShouldBe(ApplicationState.Incomplete);

        var one = $"{CallHouse.Home}/{first}/applications/1";
        foreach (var why in (string[])["", "네", "010-0001-4567에 전화함"])
            await house.PressAsync(one, "Decide", HttpStatusCode.BadRequest, ("Verdict", "Eligible"), ("Why", why));
        await house.PressAsync(
            one,
            "Decide",
            HttpStatusCode.BadRequest,
            ("Verdict", "Selected"),
            ("Why", "그냥 뽑고 싶어서")
        );
        await house.PressAsync(
            one,
            "Decide",
            fields: [("Verdict", "Eligible"), ("Why", "세대를 나눈 것을 등본으로 확인함")]
        );
        var decided = await house.FindAsync(1);
        (decided.State, decided.DecidedByHand).ShouldBe((ApplicationState.Eligible, true));
        (
            await house
                .Site.Desk.Db.Set<LogEntry>()
                .AsNoTracking()
                .Where(entry => entry.Subject == "Application 1")
                .OrderBy(entry => entry.Id)
                .LastAsync(Desk.Cancel)
        ).Why.ShouldBe("세대를 나눈 것을 등본으로 확인함");
        // Examined again, what an official decided stays.
        await house.PressAsync($"{CallHouse.Home}/{first}", "Examine");
        (await house.FindAsync(1)).State.ShouldBe(ApplicationState.Eligible);
    }

    [Theory]
    [DatabaseData]
    public async Task Past_participations_count_in_the_rule(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        await house.ApplyAsync(call, CallHouse.Hong(1));
        var person = (await house.FindAsync(1)).Person;
        house.Site.Desk.Db.Add(
            new Participation
            {
                Municipality = Office.Hanbit,
                Id = 1,
                Person = person,
                Kind = "지역공동체",
                Title = "지난 일자리",
                From = new(2016, 9, 1),
                Until = new(2017, 12, 31),
                Source = "2017년 명단",
            }
        );
        await house.Site.Desk.Db.SaveChangesAsync(Desk.Cancel);

        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");

        (await house.FindAsync(1)).State.ShouldBe(ApplicationState.Ineligible);
        (await house.Officer.PageAsync($"{CallHouse.Home}/{call}/applications/1"))
            .Words("#decision")
            .ShouldContain("열 달을 넘게 참여한 사람: 해당합니다");
    }

    [Theory]
    [DatabaseData]
    public async Task A_selection_is_run_compared_confirmed_and_handed_on(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        var receipts = new List<string>();
        // Two are equal in everything that the rule ranks by, one is poorer and one is richer.
        foreach (
            var (number, property) in new[]
            {
                (1, "80,000,000"),
                (21, "80,000,000"),
                (2, "10,000,000"),
                (3, "190,000,000"),
            }
        )
            receipts.Add(
                await house.ApplyAsync(call, CallHouse.Hong(number), CallHouse.Answers(("p0.재산", property)))
            );
        await house.CloseAsync(call);
        var address = $"{CallHouse.Home}/{call}/selection";
        await house.PressAsync(address, "Run", HttpStatusCode.BadRequest);
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");
        (await StatesAsync(house)).ShouldAllBe(state => state == ApplicationState.Eligible);
        (await SelectedAsync(house, call)).ShouldBeEmpty();
        await house.PressAsync(address, "Run");

        var lines = await LinesAsync(house, 1);
        lines
            .Select(line => line.Outcome)
            .ShouldBe([Standing.Selected, Standing.Selected, Standing.Reserve, Standing.NotSelected]);
        (lines[0].Application, lines[3].Application).ShouldBe((3, 4));
        // Only the lot parts the two who are equal, as anybody computes it from the seed.
        (lines[1].Tier == lines[2].Tier).ShouldBeTrue();
        var (one, two) = (await house.FindAsync(1), await house.FindAsync(2));
        var seed = (await house.Site.Desk.Db.Set<Call>().AsNoTracking().SingleAsync(Desk.Cancel)).Seed!;
        Draw.Order(seed, [one.DrawNumber, two.DrawNumber])[0]
            .ShouldBe(lines[1].Application == 1 ? one.DrawNumber : two.DrawNumber);
        (await house.Officer.PageAsync(address)).Words().ShouldContain("같은 순위에서 추첨");

        // Run again it is the same; a verdict that changes makes a run old.
        await house.PressAsync(address, "Run");
        (await LinesAsync(house, 2)).Select(line => line.Application).ShouldBe(lines.Select(line => line.Application));
        await house.PressAsync(
            $"{CallHouse.Home}/{call}/applications/3",
            "Decide",
            fields: [("Verdict", "Ineligible"), ("Why", "재산을 줄여 적은 것이 드러남")]
        );
        await house.PressAsync(address, "Confirm", HttpStatusCode.BadRequest);
        await house.PressAsync(address, "Run");
        var compared = await house.Officer.PageAsync(address + "?run=3&with=1");
        compared.Words().ShouldContain("후보에서 빠진 신청: 3번");
        compared.Words().ShouldContain("예비에서 선발로");
        await house.ConfirmAsync(call);
        (await house.Officer.PageAsync(address))
            .QuerySelectorAll("main form[action*='handler=Run'], main form[action*='handler=Confirm']")
            .ShouldBeEmpty();

        var selected = await SelectedAsync(house, call);
        selected.Select(person => (person.Rank, person.Reserve)).ShouldBe([(1, false), (2, false), (3, true)]);
        selected[2].Application.ShouldBe(4);
        var grants = await Face.GrantsAsync(
            house.Site.Desk.Db,
            house.Site.Desk.Get<PersonBoxes>(),
            Office.Hanbit,
            4,
            Desk.Cancel
        );
        // The minimum wage of 2018, six hours a day.
        grants.Single(grant => grant.Id == "일급").Amount.ShouldBe(45_180);
        selected[2].Person.ShouldBe((await house.FindAsync(4)).Person);
        (await StatesAsync(house)).ShouldBe([
            ApplicationState.Selected,
            ApplicationState.Selected,
            ApplicationState.Ineligible,
            ApplicationState.Reserve,
        ]);
        var own = (await house.LookAsync(receipts[3], "1963-03-14")).Page.Words("#own");
        own.ShouldContain("예비 대상자입니다");
        own.ShouldContain("[점수]");
        own.ShouldContain("이의신청을 할 수 있습니다(행정기본법 제36조제1항)");
        (await LogCheck.RunAsync(house.Site.Desk.Db, Desk.Cancel)).ShouldAllBe(log => log.Fault == null);
    }

    [Theory]
    [DatabaseData]
    public async Task Students_are_drawn_by_lot_within_fields(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync(
            ("kind", "대학생 아르바이트"),
            ("rule", ""),
            ("headcount", "3"),
            ("fields", "도서관: 1\n동주민센터: 2")
        );
        for (var number = 1; number <= 6; number++)
        {
            using var entered = await house.Officer.SendFormAsync(
                $"{CallHouse.Home}/{call}/enter",
                [.. CallHouse.Hong(number), ("field", number <= 3 ? "f01" : "f02"), ("do", "send")]
            );
            entered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        await house.CloseAsync(call);
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");
        // Nobody brought the document.
        for (var id = 1; id <= 6; id++)
            await house.PressAsync(
                $"{CallHouse.Home}/{call}/applications/{id}",
                "Decide",
                fields: [("Verdict", "Eligible"), ("Why", "서류를 창구에서 확인함")]
            );
        await house.PressAsync($"{CallHouse.Home}/{call}/selection", "Run");
        await house.ConfirmAsync(call);

        var selected = await SelectedAsync(house, call);
        selected
            .Where(one => !one.Reserve)
            .Select(one => one.Field)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["도서관", "동주민센터", "동주민센터"]);
        selected.Count(one => one.Reserve).ShouldBe(1);
        var seed = (await house.Site.Desk.Db.Set<Call>().AsNoTracking().SingleAsync(Desk.Cancel)).Seed!;
        var applications = await house.Site.Desk.Db.Set<Application>().AsNoTracking().ToListAsync(Desk.Cancel);
        var order = Draw.Order(seed, applications.Select(row => row.DrawNumber)).ToList();
        (await LinesAsync(house, 1))
            .Select(line => applications.Single(row => row.Id == line.Application).DrawNumber)
            .ShouldBe(order);
    }

    private static Task<List<ApplicationState>> StatesAsync(CallHouse house) =>
        house.Site.Desk.Db.Set<Application>().OrderBy(row => row.Id).Select(row => row.State).ToListAsync(Desk.Cancel);

    private static Task<List<SelectionLine>> LinesAsync(CallHouse house, int run) =>
        house
            .Site.Desk.Db.Set<SelectionLine>()
            .AsNoTracking()
            .Where(line => line.Run == run)
            .OrderBy(line => line.Rank)
            .ToListAsync(Desk.Cancel);

    private static Task<IReadOnlyList<SelectedPerson>> SelectedAsync(CallHouse house, int call) =>
        Face.SelectedAsync(house.Site.Desk.Db, Office.Hanbit, call, Desk.Cancel);
}
