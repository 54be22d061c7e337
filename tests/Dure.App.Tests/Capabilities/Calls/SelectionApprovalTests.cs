using System.Net;
using Dure.App.Capabilities.Calls;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>Where people sign in, a run of the selection holds by the yes of a line, and by nobody in between.</summary>
public class SelectionApprovalTests
{
    [Theory]
    [DatabaseData]
    public async Task A_run_holds_once_its_line_has_said_yes(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await RunAsync(house);
        var address = $"{CallHouse.Home}/{call}/selection";

        var document = await house.LayAsync(call);
        var waiting = await house.Officer.PageAsync(address);
        waiting.Words("main").ShouldContain("결재 중");
        waiting.QuerySelectorAll("main form[action*='handler=Confirm']").ShouldBeEmpty();
        (await StatesAsync(house)).ShouldBe("적격 적격 적격 부적격");

        using var mayor = await house.MayorAsync();
        var read = (await mayor.PageAsync(document)).Words("main");
        read.ShouldContain("적격 3명 · 부적격 1명");
        read.ShouldContain("전체 2 2 1");
        read.ShouldNotContain("홍길동");
        using (var answer = await mayor.DecideAsync(document))
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await StatesAsync(house)).ShouldBe("선발 선발 예비 부적격");
        var row = await house.Site.Desk.Db.Set<Call>().AsNoTracking().SingleAsync(Desk.Cancel);
        row.State.ShouldBe(CallState.Confirmed);
        (await house.Officer.PageAsync(address)).Words(".facts").ShouldContain(row.Approval!);
        row.Approval!.ShouldEndWith("-1");

        // Lifted, it holds under no document any more.
        await house.PressAsync(address, "Lift", HttpStatusCode.Redirect, ("why", "재산 조회가 잘못됨"));
        (await house.Site.Desk.Db.Set<Call>().AsNoTracking().SingleAsync(Desk.Cancel)).Approval.ShouldBeNull();
    }

    [Theory]
    [DatabaseData]
    public async Task A_run_that_is_old_by_now_is_not_approved(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await RunAsync(house);
        var document = await house.LayAsync(call);
        await house.PressAsync(
            $"{CallHouse.Home}/{call}/applications/1",
            "Decide",
            fields: [("Verdict", "Ineligible"), ("Why", "재산을 줄여 적은 것이 드러남")]
        );

        using var mayor = await house.MayorAsync();
        using (var refused = await mayor.DecideAsync(document))
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await StatesAsync(house)).ShouldBe("부적격 적격 적격 부적격");
        // Taken back, it makes room for a run of what is right now.
        await house.PressAsync(document, "TakeBack");
        await house.PressAsync($"{CallHouse.Home}/{call}/selection", "Confirm", HttpStatusCode.BadRequest);
        await house.PressAsync($"{CallHouse.Home}/{call}/selection", "Run");
        await house.ConfirmAsync(call);
        (await StatesAsync(house)).ShouldBe("부적격 선발 선발 부적격");
    }

    /// <summary>Three are eligible for two places, a fourth draws a benefit that excludes.</summary>
    private static async Task<int> RunAsync(CallHouse house)
    {
        var call = await house.CallAsync();
        for (var at = 1; at <= 3; at++)
            await house.ApplyAsync(call, CallHouse.Hong(at), CallHouse.Answers(("p0.재산", $"{at}0,000,000")));
        await house.ApplyAsync(call, CallHouse.Hong(4), CallHouse.Answers(("p0.생계급여", "예")));
        await house.CloseAsync(call);
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");
        await house.PressAsync($"{CallHouse.Home}/{call}/selection", "Run");
        return call;
    }

    private static async Task<string> StatesAsync(CallHouse house) =>
        string.Join(
            ' ',
            (
                await house
                    .Site.Desk.Db.Set<Application>()
                    .AsNoTracking()
                    .OrderBy(row => row.Id)
                    .Select(row => row.State)
                    .ToListAsync(Desk.Cancel)
            ).Select(state => state.Facts().Word)
        );
}
