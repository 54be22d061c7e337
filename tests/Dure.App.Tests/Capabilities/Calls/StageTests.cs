using System.Net;
using System.Text;
using Dure.App.Capabilities.Calls.Selecting;
using Dure.App.Tests.Capabilities.PublicWorks;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>A kind with a stage after the rule: marked on the page or by a list, selected by points, and told to who it concerns.</summary>
public class StageTests
{
    [Theory]
    [DatabaseData]
    public async Task The_eligible_are_marked_and_selected_by_their_points(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var (call, receipts) = await EligibleAsync(house);
        var (home, selection) = ($"{CallHouse.Home}/{call}", $"{CallHouse.Home}/{call}/selection");
        (await house.Officer.PageAsync(home)).Words(".facts").ShouldContain("면접(100점 만점, 60점 이상)");

        // Nobody is selected before all are marked.
        await house.PressAsync(selection, "Run", HttpStatusCode.BadRequest);
        await house.PressAsync($"{home}/applications/1", "Mark", HttpStatusCode.BadRequest, ("mark-0", "100.01"));
        await house.PressAsync($"{home}/applications/1", "Mark", HttpStatusCode.Redirect, ("mark-0", "85.5"));
        (await house.Officer.PageAsync($"{home}/applications/1"))
            .Words("#marks")
            .ShouldContain("면접: 100점 만점에 85.5점");
        await house.PressAsync(selection, "Run", HttpStatusCode.BadRequest);
        // The ineligible is marked neither here nor by a list.
        (await house.Officer.PageAsync($"{home}/applications/5"))
            .QuerySelector("#marks")
            .ShouldBeNull();
        (await SendAsync(house, call, "접수 순번,면접\n5,90\n")).ShouldContain("적격인 신청의 접수 순번이 아닙니다");
        (await SendAsync(house, call, "접수 순번,면접\n2,101\n")).ShouldContain("0에서 100까지");
        (await SendAsync(house, call, "접수 순번,면접\n2,59.99\n3,결시\n4,90점\n")).ShouldContain("3줄을 반영했습니다");

        await house.PressAsync(selection, "Run");
        (await LinesAsync(house)).ShouldBe(
            "1 4번 Selected, 2 1번 Selected, 3 2번 NotSelected 면접, 4 3번 NotSelected 면접"
        );
        (await house.Officer.PageAsync(selection)).Words("tbody").ShouldContain("면접 기준에 못 미침");
        // Of two who did not come neither was drawn.
        await house.PressAsync($"{home}/applications/2", "Mark", HttpStatusCode.Redirect, ("mark-0", "결시"));
        await house.PressAsync(selection, "Run");
        var absent = (await house.Officer.PageAsync(selection + "?run=2"))
            .QuerySelectorAll("tbody tr")
            .Select(row => row.TextContent)
            .Where(row => row.Contains("못 미침", StringComparison.Ordinal))
            .ToList();
        absent.Count.ShouldBe(2);
        absent.ShouldAllBe(row => !row.Contains("추첨", StringComparison.Ordinal));
        await house.PressAsync($"{home}/applications/2", "Mark", HttpStatusCode.Redirect, ("mark-0", "59.99"));
        await house.PressAsync(selection, "Run");
        await house.ConfirmAsync(call);
        (await house.LookAsync(receipts[1], "1962-03-14"))
            .Page.Words("#own")
            .ShouldContain("면접: 100점 만점에 59.99점(60점 이상이어야 함)");
        // What is settled is marked no more.
        (await house.Officer.PageAsync($"{home}/applications/1"))
            .QuerySelectorAll("#marks form")
            .ShouldBeEmpty();
    }

    [Theory]
    [DatabaseData]
    public async Task A_sheet_of_the_eligible_goes_out_and_comes_back(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var (call, _) = await EligibleAsync(house);
        await house.PressAsync(
            $"{CallHouse.Home}/{call}/applications/1",
            "Mark",
            HttpStatusCode.Redirect,
            ("mark-0", "77.25")
        );
        var sheet = await house.Officer.GetByteArrayAsync($"{CallHouse.Home}/{call}/lists?handler=Marks", Desk.Cancel);

        var cells = Workbooks.Read(sheet);
        string[] names = ["A1", "B1", "C1", "A2", "B2", "C2", "A5"];
        names.Select(name => cells[name].Text).ShouldBe(["접수 순번", "이름", "면접", "1", "홍○○각", "77.25", "4"]);
        cells.ShouldNotContainKey("A6");
        var filled = Workbooks.Type(sheet, ("C3", "80"), ("C4", "결시"));
        (await SendAsync(house, call, filled, "marks.xlsx")).ShouldContain("3줄을 반영했습니다");
        (await house.Officer.PageAsync($"{CallHouse.Home}/{call}/applications/3"))
            .Words("#marks")
            .ShouldContain("면접: 결시");
    }

    /// <summary>Four are eligible for two places with one in reserve, the fifth is not.</summary>
    private static async Task<(int Call, List<string> Receipts)> EligibleAsync(CallHouse house)
    {
        var call = await house.CallAsync(("kind", "뉴딜일자리"));
        var receipts = new List<string>();
        for (var at = 1; at <= 4; at++)
            receipts.Add(await house.ApplyAsync(call, CallHouse.Hong(at)));
        receipts.Add(await house.ApplyAsync(call, CallHouse.Hong(5), CallHouse.Answers(("p0.생계급여", "예"))));
        await house.CloseAsync(call);
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");
        for (var id = 1; id <= 4; id++)
            await house.PressAsync(
                $"{CallHouse.Home}/{call}/applications/{id}",
                "Decide",
                fields: [("Verdict", "Eligible"), ("Why", "이력서를 창구에서 받음")]
            );
        return (call, receipts);
    }

    private static Task<string> SendAsync(CallHouse house, int call, string csv) =>
        SendAsync(house, call, Encoding.UTF8.GetBytes(csv), "marks.csv");

    /// <returns>What the page says in the end.</returns>
    private static async Task<string> SendAsync(CallHouse house, int call, byte[] file, string name)
    {
        var (address, preview) = await house.SendListAsync(call, "marks", file, name);
        if (preview.QuerySelector("#preview form") is null)
            return preview.Words("main");
        await house.PressAsync(address, "Take");
        return (await house.Officer.PageAsync($"{CallHouse.Home}/{call}/lists")).Words("main");
    }

    private static async Task<string> LinesAsync(CallHouse house) =>
        string.Join(
            ", ",
            (
                await house
                    .Site.Desk.Db.Set<SelectionLine>()
                    .AsNoTracking()
                    .OrderBy(line => line.Rank)
                    .ToListAsync(Desk.Cancel)
            ).Select(line => $"{line.Rank} {line.Application}번 {line.Outcome} {line.Failed}".TrimEnd())
        );
}
