using System.Net;
using AngleSharp.Html.Dom;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Capabilities.Calls;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>Who was selected and placed sees what they are paid, by their receipt number, and nobody else does.</summary>
public class OwnPayTests
{
    private const string Works = "/office/99110/works";
    private const string Pay = "/apply/99110/pay";

    [Theory]
    [DatabaseData]
    public async Task Who_was_placed_sees_their_own_pay_and_no_other(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        await house.Site.Desk.AddPersonAsync("head", "김과장", Role.DepartmentHead, department: "jobs");
        var (call, receipts) = await ConfirmedAsync(house);
        using var head = await house.Site.SignInAsync("head");
        (await house.LookAsync(receipts[0], "1960-03-14")).Page.QuerySelector($"form[action='{Pay}']").ShouldBeNull();

        var site = await SiteAsync(house);
        await house.PressAsync(site, "Selected", HttpStatusCode.Redirect, ("Call", $"{call}"), ("Applications", "1"));
        await house.PressAsync(site, "Selected", HttpStatusCode.Redirect, ("Call", $"{call}"), ("Applications", "2"));
        (await LookAsync(house, receipts[0], "1960-03-14")).Words().ShouldContain("아직 확정된 임금이 없습니다");
        var run = await ReckonedAsync(house, head, site, "2023-07", ("d|1|4", "3"));
        // What is not confirmed is nothing yet.
        (await LookAsync(house, receipts[0], "1960-03-14"))
            .Words()
            .ShouldContain("아직 확정된 임금이 없습니다");
        await WorksTown.PressAsync(house.Officer, run);
        await WorksTown.PressAsync(house.Officer, await ReckonedAsync(house, head, site, "2023-08", ("d|1|1", "결")));

        // From the page of the receipt, without a number in the address.
        var (_, receipt) = await house.LookAsync(receipts[0], "1960-03-14");
        var form = receipt.QuerySelector($"form[action='{Pay}']")!;
        using var resident = house.Resident();
        using var content = new FormUrlEncodedContent(
            Forms.Filled(form, [("__RequestVerificationToken", await TokenAsync(resident))])
        );
        using var answer = await resident.PostAsync(Pay, content, Desk.Cancel);
        var own = await answer.PageAsync(HttpStatusCode.OK);
        own.QuerySelectorAll("article h2")
            .Select(month => month.TextContent)
            .ShouldBe(["2023년 8월 공원 가꾸기", "2023년 7월 공원 가꾸기"]);
        var slip = (await house.Officer.PageAsync(run + "/slips/1")).Words();
        var july = own.QuerySelectorAll("article")[1];
        foreach (var cell in july.QuerySelectorAll("td.figure"))
            slip.ShouldContain(cell.TextContent);
        july.Words(".facts").ShouldContain("배치 1번");
        july.Words(".facts").ShouldContain("아직 지급하지 않음");
        own.Words().ShouldNotContain("기관부담");
        own.Words().ShouldNotContain("배치 2번");
        own.Words("article").ShouldContain("결근 1일");

        // The other has the other's, who is in reserve none, and whoever guesses is told the same.
        (await LookAsync(house, receipts[1], "1961-03-14"))
            .Words()
            .ShouldContain("배치 2번");
        (await LookAsync(house, receipts[2], "1962-03-14")).Words().ShouldContain("아직 확정된 임금이 없습니다");
        foreach (
            var (number, birth) in ((string, string)[])
                [(receipts[0], "1961-03-14"), ("ABCD-EFGH-JKLM-NPQR", "1960-03-14"), ("'; --", "어제"), ("", "")]
        )
        {
            var told = await LookAsync(house, number, birth, HttpStatusCode.BadRequest);
            told.Words(".error-summary").ShouldContain("접수번호와 생년월일을 확인해");
            told.QuerySelectorAll("article").ShouldBeEmpty();
        }
    }

    [Theory]
    [DatabaseData]
    public async Task What_was_taken_back_is_not_shown_any_more(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        await house.Site.Desk.AddPersonAsync("head", "김과장", Role.DepartmentHead, department: "jobs");
        var (call, receipts) = await ConfirmedAsync(house);
        using var head = await house.Site.SignInAsync("head");
        var site = await SiteAsync(house);
        await house.PressAsync(site, "Selected", HttpStatusCode.Redirect, ("Call", $"{call}"), ("Applications", "1"));
        var batch = await WorksTown.PressAsync(
            house.Officer,
            await ReckonedAsync(house, head, site, "2023-07", ("d|1|3", "6"))
        );
        (await LookAsync(house, receipts[0], "1960-03-14")).QuerySelectorAll("article").Length.ShouldBe(1);

        await WorksTown.PressAsync(house.Officer, batch, ("do", "cancel"));

        (await LookAsync(house, receipts[0], "1960-03-14")).QuerySelectorAll("article").ShouldBeEmpty();
    }

    [Fact]
    public async Task Guessing_is_limited_together_with_the_receipts()
    {
        await using var house = await CallHouse.OpenAsync(DatabaseKind.Sqlite);
        await house.Site.ReopenAsync(new Dictionary<string, string> { ["receipt-looks"] = "2" });
        using var resident = house.Resident();
        var tries = new List<HttpStatusCode>();
        for (var time = 0; time < 3; time++)
        {
            using var answer = await resident.SendFormAsync(
                Pay,
                ("receipt", "ABCD-EFGH-JKLM-NPQR"),
                ("birth", "1960-03-14")
            );
            tries.Add(answer.StatusCode);
        }

        tries.ShouldBe([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests]);
        using var receipt = await resident.SendFormAsync(
            "/apply/99110/receipt",
            ("receipt", "ABCD-EFGH-JKLM-NPQR"),
            ("birth", "1960-03-14")
        );
        receipt.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task<IHtmlDocument> LookAsync(
        CallHouse house,
        string receipt,
        string birth,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        using var resident = house.Resident();
        using var answer = await resident.SendFormAsync(Pay, ("receipt", receipt), ("birth", birth));
        return await answer.PageAsync(status);
    }

    private static async Task<string> TokenAsync(HttpClient client) =>
        (await client.PageAsync(Pay)).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>Writes a month with one day of its own, has it signed, and works out its pay.</summary>
    private static async Task<string> ReckonedAsync(
        CallHouse house,
        HttpClient head,
        string site,
        string month,
        (string, string) cell
    )
    {
        await WorksTown.PressAsync(house.Officer, $"{site}/attendance/{month}", cell, ("do", "fill"));
        await WorksTown.PressAsync(head, $"{site}/attendance/{month}", ("do", "sign"));
        return await WorksTown.PressAsync(
            house.Officer,
            Works + "?year=2023",
            ("Programme", "works"),
            ("Month", month)
        );
    }

    /// <summary>Two are selected and the third is in reserve.</summary>
    private static async Task<(int Call, List<string> Receipts)> ConfirmedAsync(CallHouse house)
    {
        var call = await house.CallAsync();
        var receipts = new List<string>();
        for (var at = 1; at <= 3; at++)
            receipts.Add(
                await house.ApplyAsync(call, CallHouse.Hong(at - 1), CallHouse.Answers(("p0.재산", $"{at}0,000,000")))
            );
        await house.CloseAsync(call);
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");
        await house.PressAsync($"{CallHouse.Home}/{call}/selection", "Run");
        await house.ConfirmAsync(call);
        return (call, receipts);
    }

    private static async Task<string> SiteAsync(CallHouse house)
    {
        var site = await WorksTown.PressAsync(
            house.Officer,
            $"{Works}/demands/new",
            ("Programme", "works"),
            ("Department", "jobs"),
            ("title", "공원 가꾸기"),
            ("place", "은하동"),
            ("headcount", "2"),
            ("hours", "6"),
            ("from", "2023-07-01"),
            ("until", "2023-12-31"),
            ("WageKind", "Minimum"),
            ("wage", "0"),
            ("side", "0"),
            ("cost", "1,000,000")
        );
        await house.PressAsync(site, "Decide", HttpStatusCode.Redirect, ("State", "Approved"));
        return site;
    }
}
