using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>A whole month, with three people at three windows at once, by mouse and by keyboard alone.</summary>
[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public sealed class MonthBrowserTests(Browser browser)
{
    private const string Figure =
        "books/hanbit-2023/figure?subject=programme:works&measure=jobs&kind=%EC%8B%A4%EC%A0%81&period=2023-11";

    [Theory]
    [DatabaseData(false)]
    [DatabaseData(true)]
    public async Task A_month_from_opening_to_its_correction(DatabaseKind kind, bool keyboard)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("chong", "김총괄", Role.Coordinator);
        foreach (var department in (string[])["jobs", "centre"])
        foreach (var role in (Role[])[Role.DepartmentOfficer, Role.DepartmentHead])
            await site.Desk.AddPersonAsync(
                department,
                department == "jobs" ? "이정책" : "박센터",
                role,
                null,
                department
            );
        var root = site.App.Listen();
        var (coordinator, jobs, centre) = (
            await SitAsync(root, "chong", keyboard),
            await SitAsync(root, "jobs", keyboard),
            await SitAsync(root, "centre", keyboard)
        );

        // The coordinator opens the round.
        await coordinator.FollowAsync("취합");
        await coordinator.FollowAsync("취합 열기");
        await coordinator.TypeAsync(coordinator.Page.GetByLabel("연도"), "2023");
        await coordinator.ChooseAsync(coordinator.Page.GetByLabel("기간"), "11월");
        await coordinator.TypeAsync(coordinator.Page.GetByLabel("제목"), "11월 취합");
        await coordinator.PressAsync("취합 열기");
        (await coordinator.Page.Locator("h1").InnerTextAsync()).ShouldContain("11월 취합");

        // Both departments enter at once: one in the grid, one by its workbook.
        await Task.WhenAll(EnterAsync(jobs), SendFileAsync(centre));
        await Task.WhenAll(HandInAsync(jobs), HandInAsync(centre));

        // One is returned and mended, the other approved.
        await DecideAsync(coordinator, "일자리정책과", "반려", "공공근로 인원을 다시 세어 주세요");
        await Task.WhenAll(MendAsync(jobs), DecideAsync(coordinator, "일자리센터팀", "승인", null));
        await DecideAsync(coordinator, "일자리정책과", "승인", null);

        // Closing makes facts, which everybody can trace.
        await coordinator.GoAsync("office/99110/rounds/1");
        await coordinator.FollowAsync("마감 살펴보기");
        (await coordinator.Page.Locator(".facts").InnerTextAsync()).ShouldContain("3개");
        await coordinator.PressAsync("마감");
        await coordinator.GoAsync("office/99110/rounds");
        (await coordinator.Main.Locator("tbody td .krds-badge").AllInnerTextsAsync()).ShouldBe(["마감", "마감"]);
        await coordinator.GoAsync(Figure);
        (await coordinator.Page.Locator(".figure-shown").InnerTextAsync()).ShouldBe("11명");
        await jobs.GoAsync("office/99110/rounds/1/departments/jobs");
        (await jobs.Page.Locator(".timeline").First.InnerTextAsync()).ShouldContain("공공근로 인원을 다시 세어 주세요");

        // What is found later is corrected with a reason, and both values stay.
        await coordinator.FollowAsync("이 수치 고치기");
        await coordinator.TypeAsync(coordinator.Page.GetByLabel("새 값"), "10");
        await coordinator.TypeAsync(coordinator.Page.GetByLabel("고치는 사유"), "중복 참여자 1명 제외");
        await coordinator.PressAsync("저장");
        await jobs.GoAsync(Figure);
        (await jobs.Page.Locator(".figure-shown").InnerTextAsync()).ShouldBe("10명");
        var story = await jobs.Page.Locator(".timeline").First.InnerTextAsync();
        story.ShouldContain("중복 참여자 1명 제외");
        story.ShouldContain("11명");
        (await LogCheck.RunAsync(site.Desk.Db, Desk.Cancel)).ShouldAllBe(state => state.Fault == null);
    }

    private async Task<Hand> SitAsync(Uri root, string login, bool keyboard)
    {
        var hand = new Hand(await browser.NewPageAsync(), root, keyboard);
        await hand.SignInAsync(login);
        return hand;
    }

    /// <summary>To a department's sheet, as its own people find it.</summary>
    private static async Task OpenAsync(Hand hand)
    {
        await hand.GoAsync("/");
        await hand.FollowAsync("취합");
        await hand.FollowAsync("작성 중");
    }

    private static async Task EnterAsync(Hand hand)
    {
        await OpenAsync(hand);
        await hand.TypeAsync(hand.Page.Locator("#c-0-0"), "1천 2명");
        await hand.TypeAsync(hand.Page.Locator("#c-0-0"), "12");
        await hand.TypeAsync(hand.Page.Locator("#c-1-0"), "5");
        (await hand.Page.Locator("[data-total='0']").InnerTextAsync()).ShouldBe("17");
        await hand.PressHereAsync("저장", "2칸을 저장했습니다.");
    }

    private static async Task SendFileAsync(Hand hand)
    {
        await OpenAsync(hand);
        await hand.FollowAsync("엑셀");
        var file = await hand.TakeAsync("엑셀(XLSX)");
        try
        {
            Fill(file, "youth", "3");
            await hand.GiveAsync(hand.Page.GetByLabel("적은 양식"), file);
            await hand.PressAsync("올려서 미리 보기");
            (await hand.Main.Locator(".dure-table").InnerTextAsync()).ShouldContain("3명");
            await hand.PressAsync("이대로 저장");
        }
        finally
        {
            File.Delete(file);
        }

        (await hand.Page.Locator("#c-0-0").InputValueAsync()).ShouldBe("3");
    }

    /// <summary>The officer hands in; as the head the same person confirms.</summary>
    private static async Task HandInAsync(Hand hand)
    {
        await hand.FollowAsync("제출하러 가기");
        await hand.PressAsync("제출");
        await hand.FollowAsync("부서 확인");
        await hand.PressAsync("확인");
        (await hand.Page.Locator("h1").InnerTextAsync()).ShouldContain("확인");
    }

    private static async Task DecideAsync(Hand hand, string department, string decision, string? why)
    {
        await hand.GoAsync("office/99110/rounds/1");
        await hand.FollowAsync(department);
        await hand.FollowAsync("승인");
        if (why is not null)
            await hand.TypeAsync(hand.Page.GetByLabel("반려하는 사유"), why);
        await hand.PressAsync(decision);
        (await hand.Page.Locator("h1").InnerTextAsync()).ShouldContain(decision);
    }

    private static async Task MendAsync(Hand hand)
    {
        await hand.GoAsync("office/99110/rounds");
        await hand.FollowAsync("반려");
        (await hand.Main.InnerTextAsync()).ShouldContain("공공근로 인원을 다시 세어 주세요");
        await hand.TypeAsync(hand.Page.Locator("#c-0-0"), "11");
        await hand.PressHereAsync("저장", "1칸을 저장했습니다.");
        await HandInAsync(hand);
    }

    /// <summary>Types into the workbook as a spreadsheet does.</summary>
    private static void Fill(string file, string programme, string figure)
    {
        using var workbook = SpreadsheetDocument.Open(file, true);
        var sheet = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet;
        var row = sheet
            .Descendants<Row>()
            .Single(row =>
                row.Elements<Cell>().First().InnerText.StartsWith(programme + "@", StringComparison.Ordinal)
            );
        var cell = row.Elements<Cell>().ElementAt(2);
        (cell.DataType, cell.InlineString, cell.CellValue) = (CellValues.Number, null, new CellValue(figure));
        sheet.Save();
    }
}
