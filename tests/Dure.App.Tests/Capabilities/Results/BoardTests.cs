using Dure.App.Capabilities.Results;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using ExcelDataReader;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.Results.Collecting;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>The completeness board: departments × rounds of a year.</summary>
public class BoardTests
{
    [Theory]
    [DatabaseData]
    public async Task The_board_of_a_year_says_state_days_late_and_how_many_were_on_time(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        using var coordinator = await site.SignInAsync("chong");

        var page = await coordinator.PageAsync(Rounds);

        page.Words("caption").ShouldContain("2023년 완결성 상황판");
        // The latest first: December has not begun to be late.
        page.Cell("일자리정책과", 1).TextContent.Trim().ShouldBe("작성 중");
        page.Cell("일자리정책과", 2).TextContent.Trim().ShouldBe("제출");
        Words(page.Cell("일자리센터팀", 2)).ShouldBe("제출 2일 늦게 냄");
        page.Cell("일자리정책과", 3).TextContent.ShouldBe("100.0% (1/1)");
        page.Cell("일자리센터팀", 3).TextContent.ShouldBe("0.0% (0/1)");
        page.Cell("기한 안에 냄", 1).TextContent.ShouldBeEmpty();
        page.Cell("기한 안에 냄", 2).TextContent.ShouldBe("50.0% (1/2)");
        page.Cell("기한 안에 냄", 3).TextContent.ShouldBe("50.0% (1/2)");
        // Each cell opens what it speaks of.
        var link = page.Cell("일자리센터팀", 2).QuerySelector("a")!.GetAttribute("href")!;
        (await coordinator.PageAsync(link)).Words("h1").ShouldContain("일자리센터팀");
        using var officer = await site.SignInAsync("centre-dam");
        (await officer.PageAsync(Rounds)).QuerySelectorAll("tbody th").Length.ShouldBe(2);
        (await officer.GetStringAsync(Rounds + "/board.csv", Desk.Cancel)).ShouldNotContain("일자리정책과");
    }

    [Theory]
    [DatabaseData]
    public async Task The_files_say_what_the_board_says(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        using var coordinator = await site.SignInAsync("chong");
        var links = (await coordinator.PageAsync(Rounds))
            .QuerySelectorAll(".downloads a")
            .Select(link => link.GetAttribute("href")!)
            .ToList();

        using var workbook = new MemoryStream(await coordinator.GetByteArrayAsync(links[0], Desk.Cancel));
        var csv = (await coordinator.GetStringAsync(links[1], Desk.Cancel)).TrimStart('\ufeff').TrimEnd().Split("\r\n");

        csv.ShouldBe([
            "부서,2023년 12월 실적 취합 상태,2023년 12월 실적 취합 늦은 날수,2023년 11월 실적 취합 상태,2023년 11월 실적 취합 늦은 날수,기한 안에 낸 비율(%)",
            "일자리센터팀,작성 중,0,제출,2,0.0",
            "일자리정책과,작성 중,0,제출,0,100.0",
            "기한 안에 낸 비율(%),,,50.0,,50.0",
        ]);
        using var sheet = ExcelReaderFactory.CreateReader(workbook);
        var lines = new List<object?[]>();
        while (sheet.Read())
            lines.Add([.. Enumerable.Range(0, sheet.FieldCount).Select(sheet.GetValue)]);
        lines.Count.ShouldBe(4);
        lines[1].ShouldBe(["일자리센터팀", "작성 중", 0d, "제출", 2d, 0d]);
        lines[2].ShouldBe(["일자리정책과", "작성 중", 0d, "제출", 0d, 100d]);
    }

    [Theory]
    [DatabaseData]
    public async Task Another_year_is_chosen(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        using var coordinator = await site.SignInAsync("chong");

        (await coordinator.PageAsync(Rounds + "?year=2023")).Words("caption").ShouldContain("2023년");
        // One without rounds shows the latest that has any.
        (await coordinator.PageAsync(Rounds + "?year=1999"))
            .Words("caption")
            .ShouldContain("2023년");
    }

    [Fact]
    public void What_was_taken_back_was_not_handed_in_and_what_was_returned_was()
    {
        var due = new DateOnly(2026, 1, 10);
        var round = new Round
        {
            Municipality = Office.Hanbit,
            Id = 1,
            Period = Period.Month(2025, 12),
            Title = "12월",
            OpenedBy = "김총괄",
            OpenedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        }.By(due);
        (Timeliness Time, Submission Of) After(params (StepKind Kind, int Day)[] steps)
        {
            var submission = new Submission
            {
                Municipality = Office.Hanbit,
                Round = 1,
                Department = "jobs",
            };
            List<SubmissionStep> taken =
            [
                .. steps.Select(step =>
                    submission.Take(
                        step.Kind,
                        "이담당",
                        new DateTime(2026, 1, step.Day, 3, 0, 0, DateTimeKind.Utc),
                        "사유"
                    )
                ),
            ];
            return (Timeliness.Of(round, submission, taken, due.AddDays(5)), submission);
        }

        After().Time.ShouldBe(new(null, 5, false));
        After((StepKind.Submit, 10)).Time.ShouldBe(new(due, 0, true));
        After((StepKind.Submit, 12)).Time.ShouldBe(new(due.AddDays(2), 2, false));
        After((StepKind.Submit, 9), (StepKind.Recall, 9)).Time.ShouldBe(new(null, 5, false));
        After((StepKind.Submit, 9), (StepKind.Recall, 9), (StepKind.Submit, 13)).Time.OnTime.ShouldBe(false);
        // On time, and now to be mended: it is late with that, but had been on time.
        After((StepKind.Submit, 9), (StepKind.SendBack, 12)).Time.ShouldBe(new(due.AddDays(-1), 5, true));
        After((StepKind.Submit, 9), (StepKind.SendBack, 12), (StepKind.Submit, 13))
            .Time.ShouldBe(new(due.AddDays(-1), 0, true));
    }

    /// <summary>November, due on 10 December: one on time, one two days late; December, due in a far year.</summary>
    private static async Task<Site> OpenAsync(DatabaseKind kind)
    {
        var site = await Reminding.OpenAsync(kind, new DateOnly(2099, 1, 10));
        foreach (var (department, day) in new[] { ("jobs", 10), ("centre", 12) })
        {
            var submission = await site
                .Desk.Db.Set<Submission>()
                .FirstAsync(row => row.Round == 1 && row.Department == department, Desk.Cancel);
            site.Desk.Db.Add(
                submission.Take(StepKind.Submit, "이담당", new DateTime(2023, 12, day, 3, 0, 0, DateTimeKind.Utc), null)
            );
        }

        await site.Desk.Db.SaveChangesAsync(Desk.Cancel);
        site.Desk.Db.ChangeTracker.Clear();
        return site;
    }

    private static string Words(AngleSharp.Dom.IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
