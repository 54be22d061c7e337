using System.Net;
using Dure.App.Capabilities.Results;
using Dure.App.Shared.Ledger;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.Results.Collecting;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>What comes from records is not asked for a second time.</summary>
public class RecordedTests
{
    private const string Source = "공공근로 기록";

    [Theory]
    [DatabaseData]
    public async Task A_figure_of_records_is_shown_with_the_way_to_them_and_typed_by_nobody(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using var officer = await site.SignInAsync("jobs-dam");
        await officer.DoAsync(Jobs, (Works, "10"), (Course, "5"));
        var seen = await officer.PageAsync(Jobs);
        // The month itself of one, and the half around it of the other.
        await PostAsync(site, ("works", Period.Month(2023, 11), 7), ("course", Period.Half(2023, 2), 30));

        var page = await officer.PageAsync(Jobs);
        page.Value(Works).ShouldBeNull();
        page.Value(Course).ShouldBeNull();
        page.Words("#c-0-0").ShouldBe($"7 {Source}");
        page.Words("#c-1-0").ShouldBe($"2023년 하반기 30 {Source}");
        page.QuerySelector("#c-0-0 a")!.GetAttribute("href").ShouldBe("/office/99110/works?year=2023#results");
        page.QuerySelector("tr.total td")!.TextContent.ShouldBe("7");
        // A sum that followed the typing would leave them out.
        page.QuerySelector("[data-total]").ShouldBeNull();

        // A page of before, and one who makes up a field, are told so; nothing changes.
        using var stale = await officer.SendFormAsync(seen, Jobs, (Works, "11"));
        var refused = await stale.PageAsync(HttpStatusCode.BadRequest);
        refused.Words(".error-summary").ShouldContain($"‘{Source}’에서 저절로 오르는 값이라 여기에 적지 않습니다");
        (await CellsAsync(site)).ShouldBe([("course", 5L), ("works", 10L)]);
    }

    [Theory]
    [DatabaseData]
    public async Task Nobody_asks_about_it_and_closing_leaves_it_as_the_records_have_it(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using (var officer = await site.SignInAsync("jobs-dam"))
            await officer.DoAsync(Jobs, (Works, "10"));
        await PostAsync(site, ("works", Period.Month(2023, 11), 7));
        // Course is typed; nothing is asked about the other, which is not blank.
        await site.ApproveAsync("jobs", (Course, "5"));
        await site.ApproveAsync("centre", (Youth, "3"));
        using var coordinator = await site.SignInAsync("chong");
        const string Closing = Rounds + "/1/closing";

        (await coordinator.PageAsync(Closing)).Words(".facts").ShouldContain("기록에서 올라 적지 않는 값 1개");
        await coordinator.DoAsync(Closing);

        var facts = await site
            .Desk.Db.Set<Fact>()
            .AsNoTracking()
            .Where(row => row.PeriodStart == Period.Month(2023, 11).Start && row.PeriodMonths == 1)
            .OrderBy(row => row.Id)
            .Select(row => new { row.Value, row.Source })
            .ToListAsync(Desk.Cancel);
        facts.Count.ShouldBe(3);
        facts.ShouldContain(row => row.Value == 7 && row.Source == Source);
        facts.ShouldNotContain(row => row.Value == 10);
    }

    [Theory]
    [DatabaseData]
    public async Task A_workbook_does_not_change_it(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        await PostAsync(site, ("works", Period.Month(2023, 11), 7));
        using var officer = await site.SignInAsync("jobs-dam");
        var sheet = await FileTests.TakeAsync(officer);
        var row = sheet.Find(row => row[0].StartsWith("works@", StringComparison.Ordinal))!;
        row[2].ShouldBe("7");
        await FileTests.SendAsync(officer, FileTests.Workbook(sheet), HttpStatusCode.OK);

        row[2] = "8";
        var page = await FileTests.SendAsync(officer, FileTests.Workbook(sheet), HttpStatusCode.BadRequest);

        page.Words(".error-summary").ShouldContain("저절로 오르는 값");
    }

    [Theory]
    [DatabaseData]
    public async Task A_figure_that_somebody_gave_is_still_asked_for(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        // The year comes from records; the month itself does not, and stands nearer.
        await PostAsync(site, ("works", Period.Year(2023), 70));
        await GridTests.PostAsync(site, ("works", 2023, 11, 9));
        using var officer = await site.SignInAsync("jobs-dam");

        await officer.DoAsync(Jobs, (Works, "10"));

        (await officer.PageAsync(Jobs)).Value(Works).ShouldBe("10");
    }

    private static Task<Posted> PostAsync(Site site, params (string Programme, Period Period, decimal Value)[] facts) =>
        site
            .Desk.Get<LedgerWriter>()
            .PostAsync(
                Office.Hanbit,
                new PostingHead("박과장", Source, "출근부 확인", Source),
                [
                    .. facts.Select(fact => new NewFact
                    {
                        Subject = $"programme:{fact.Programme}",
                        Measure = "jobs",
                        Kind = FactKind.Result,
                        Period = fact.Period,
                        Value = fact.Value,
                        Reason = "출근부 확인에 따라 다시 셈함",
                        Source = Source,
                    }),
                ],
                Desk.Cancel
            );

    private static async Task<List<(string, long?)>> CellsAsync(Site site) =>
        [
            .. (
                await site
                    .Desk.Db.Set<SubmissionCell>()
                    .AsNoTracking()
                    .OrderBy(cell => cell.Programme)
                    .ToListAsync(Desk.Cancel)
            ).Select(cell => (cell.Programme, cell.Kept)),
        ];
}
