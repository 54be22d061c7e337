using Dure.App.Capabilities.Calls;
using Dure.App.Shared.Participations;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>What examining finds across programmes, for all applications of a call at once.</summary>
public class OverlapTests
{
    [Theory]
    [DatabaseData]
    public async Task A_history_is_flagged_from_the_first_day_that_the_rule_does_not_let_pass(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        for (var number = 1; number <= 6; number++)
            await house.ApplyAsync(call, CallHouse.Hong(number));
        // Three hundred days of two years, which is what the rule lets pass; one day more; in two parts; of work that the
        // rule does not count, known to it or not; and before the two years.
        await TookPartAsync(house, 1, "공공근로", new(2017, 1, 1), new(2017, 10, 27));
        await TookPartAsync(house, 2, "공공근로", new(2017, 1, 1), new(2017, 10, 28));
        await TookPartAsync(house, 3, "지역공동체", new(2017, 1, 1), new(2017, 6, 30));
        await TookPartAsync(house, 3, "뉴딜", new(2017, 9, 1), new(2017, 12, 30));
        await TookPartAsync(house, 4, "노인일자리", new(2016, 7, 1), new(2018, 4, 30));
        await TookPartAsync(house, 5, "둘레길 해설", new(2016, 7, 1), new(2018, 4, 30));
        await TookPartAsync(house, 6, "공공근로", new(2014, 1, 1), new(2016, 5, 14));

        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");

        var flagged = await house
            .Site.Desk.Db.Set<Application>()
            .Where(row => row.Flagged)
            .OrderBy(row => row.Id)
            .Select(row => row.Id)
            .ToListAsync(Desk.Cancel);
        flagged.ShouldBe([2, 3]);
        var flags = (await house.Officer.PageAsync($"{CallHouse.Home}/{call}/applications/3")).Words("#flags");
        flags.ShouldContain("지난 참여가 규칙에 걸림: 최근 2년 동안 공공일자리에 열 달을 넘게 참여한 사람");
        flags.ShouldContain("지역공동체 일 (2017. 1. 1. – 2017. 6. 30., 명단)");
        flags.ShouldContain("뉴딜 일 (2017. 9. 1. – 2017. 12. 30., 명단)");
        (await house.FindAsync(2)).State.ShouldBe(ApplicationState.Ineligible);
        (await house.FindAsync(4)).State.ShouldBe(ApplicationState.Eligible);
    }

    [Theory]
    [DatabaseData]
    public async Task One_that_is_examined_alone_is_held_against_all_and_changes_no_other(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        await house.ApplyAsync(call, CallHouse.Hong(1, "한빛도 두레시 은하동 7번지"));
        await house.ApplyAsync(call, CallHouse.Hong(2, "한빛도 두레시 은하동 7번지"));

        await house.PressAsync($"{CallHouse.Home}/{call}/applications/2", "Examine");

        (await house.Officer.PageAsync($"{CallHouse.Home}/{call}/applications/2"))
            .Words("#flags")
            .ShouldContain("같은 주소의 신청: 1번");
        (await house.FindAsync(1)).State.ShouldBe(ApplicationState.Received);
    }

    [Theory]
    [DatabaseData]
    public async Task A_call_that_is_over_for_somebody_speaks_against_nobody(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var first = await house.CallAsync();
        var later = await house.CallAsync(("workFrom", "2027-07-01"), ("workUntil", "2027-12-31"));
        var same = await house.CallAsync();
        foreach (var call in new[] { first, later, same })
            await house.ApplyAsync(call, CallHouse.Hong(1), CallHouse.Answers(("p0.생계급여", "예")));
        // Refused there, they are not in two at once.
        await house.PressAsync($"{CallHouse.Home}/{same}", "Examine");
        (await house.FindAsync(3)).Flagged.ShouldBeTrue();

        await house.PressAsync($"{CallHouse.Home}/{first}", "Examine");

        (await house.FindAsync(1)).Flagged.ShouldBeFalse();
    }

    private static async Task TookPartAsync(
        CallHouse house,
        int application,
        string kind,
        DateOnly from,
        DateOnly until
    )
    {
        var db = house.Site.Desk.Db;
        db.Add(
            new Participation
            {
                Municipality = Office.Hanbit,
                Id = 1 + await db.Set<Participation>().CountAsync(Desk.Cancel),
                Person = (await house.FindAsync(application)).Person,
                Kind = kind,
                Title = $"{kind} 일",
                From = from,
                Until = until,
                Source = "명단",
            }
        );
        await db.SaveChangesAsync(Desk.Cancel);
    }
}
