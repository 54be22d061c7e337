using System.Net;
using Dure.App.Capabilities.Results;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.Results.Collecting;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>What is typed into a grid, by one person and by several.</summary>
public class GridTests
{
    [Theory]
    [DatabaseData]
    public async Task Two_people_in_one_grid_lose_nothing(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        await site.Desk.AddPersonAsync("choi", "최주무", Role.DepartmentOfficer, null, "jobs");
        using var lee = await site.SignInAsync("jobs-dam");
        using var choi = await site.SignInAsync("choi");
        var seen = await choi.PageAsync(Jobs);

        await lee.DoAsync(Jobs, (Works, "10"));
        using var other = await choi.SendFormAsync(seen, Jobs, (Course, "5"));
        other.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var merged = await choi.PageAsync(other.Headers.Location!.OriginalString);
        (merged.Value(Works), merged.Value(Course)).ShouldBe(("10", "5"));
        using var same = await choi.SendFormAsync(seen, Jobs, (Works, "11"), (Course, "6"));
        var beside = await same.PageAsync(HttpStatusCode.Conflict);
        beside.Words(".error-summary").ShouldContain("적으신 값은 11명, 이담당(jobs-dam)님이");
        beside.Words(".error-summary").ShouldContain("저장한 값은 10명입니다");
        beside.Value(Works).ShouldBe("11");
        (await lee.PageAsync(Jobs)).Value(Works).ShouldBe("10");

        // Having seen it, whoever saves decides.
        using var again = await choi.SendFormAsync(beside, Jobs, (Works, "11"));
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await lee.PageAsync(Jobs)).Value(Works).ShouldBe("11");
    }

    [Theory]
    [DatabaseData]
    public async Task Savings_at_once_are_all_kept(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        await site.Desk.AddPersonAsync("choi", "최주무", Role.DepartmentOfficer, null, "jobs");
        using var lee = await site.SignInAsync("jobs-dam");
        using var choi = await site.SignInAsync("choi");
        async Task TypeAsync(HttpClient person, string cell)
        {
            for (var value = 1; value <= 8; value++)
                await person.DoAsync(Jobs, (cell, $"{value}"));
        }

        await Task.WhenAll(TypeAsync(lee, Works), TypeAsync(choi, Course));

        var page = await lee.PageAsync(Jobs);
        (page.Value(Works), page.Value(Course)).ShouldBe(("8", "8"));
        (await site.SubmissionAsync("jobs")).Version.ShouldBe(16);
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_no_figure_stays_in_its_field_and_the_rest_is_saved(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using var officer = await site.SignInAsync("jobs-dam");
        foreach (
            var (text, said) in new[]
            {
                ("열두 명쯤", "수로 읽을 수 없습니다"),
                ("99999999999999999999", "범위를 넘습니다"),
                ("9e9", "수로 읽을 수 없습니다"),
                ("△3", "0보다 작을 수 없습니다"),
                ("1.5", "소수 자릿수"),
                ("3억원", "단위가 명인 칸에 원"),
                ("=1+1", "수로 읽을 수 없습니다"),
                ("<script>alert(1)</script>", "수로 읽을 수 없습니다"),
            }
        )
        {
            var page = await officer.TryAsync(Jobs, HttpStatusCode.BadRequest, (Works, text));
            page.Words(".error-summary").ShouldContain(said, customMessage: text);
            page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#c-0-0");
            page.Value(Works).ShouldBe(text);
            page.QuerySelector("#c-0-0")!.GetAttribute("aria-invalid").ShouldBe("true");
        }

        var half = await officer.TryAsync(Jobs, HttpStatusCode.BadRequest, (Works, "글"), (Course, " １，２３４ "));
        half.Words(".error-summary").ShouldContain("1칸을 저장했고");
        (await officer.PageAsync(Jobs)).Value(Course).ShouldBe("1,234");
    }

    [Theory]
    [DatabaseData]
    public async Task Empty_not_applicable_and_nought_are_three_things(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using var officer = await site.SignInAsync("jobs-dam");
        await officer.DoAsync(Jobs, (Works, "0"), (Course, "해당 없음"));
        var page = await officer.PageAsync(Jobs);
        (page.Value(Works), page.Value(Course)).ShouldBe(("0", "-"));
        await officer.DoAsync(Jobs, (Works, ""));

        var cells = await site
            .Desk.Db.Set<SubmissionCell>()
            .AsNoTracking()
            .OrderBy(cell => cell.Programme)
            .ToListAsync(Desk.Cancel);
        cells.Select(cell => (cell.Mark, cell.Kept)).ShouldBe([(CellMark.NotApplicable, null), (CellMark.Empty, null)]);
    }

    [Theory]
    [DatabaseData]
    public async Task Money_is_typed_in_thousands_and_kept_in_won(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind, "budget|집행");
        using var officer = await site.SignInAsync("jobs-dam");

        await officer.DoAsync(Jobs, ("v|works|budget|집행", "1,234.567"), ("v|course|budget|집행", "3억 5천만원"));

        (
            await site
                .Desk.Db.Set<SubmissionCell>()
                .OrderBy(cell => cell.Programme)
                .Select(cell => cell.Kept)
                .ToListAsync(Desk.Cancel)
        ).ShouldBe([350_000_000L, 1_234_567L]);
        var page = await officer.PageAsync(Jobs);
        page.Value("v|works|budget|집행").ShouldBe("1,234.567");
        page.QuerySelector("[data-total='0']")!.TextContent.ShouldBe("351,234.567");
        // Youth has no budget: its department owes nothing.
        (await site.Desk.Db.Set<Submission>().CountAsync(Desk.Cancel)).ShouldBe(1);
    }

    [Theory]
    [DatabaseData]
    public async Task The_month_before_and_the_year_stand_beside(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        await PostAsync(site, ("works", 2023, 9, 7), ("works", 2023, 10, 8), ("works", 2022, 11, 6));
        using var officer = await site.SignInAsync("jobs-dam");
        await officer.DoAsync(Jobs, (Works, "9"));

        var row = (await officer.PageAsync(Jobs)).QuerySelectorAll("tbody tr")[0];
        row.QuerySelectorAll("td.beside").Select(cell => cell.TextContent).ShouldBe(["8", "24", "6"]);
    }

    internal static Task PostAsync(Site site, params (string Programme, int Year, int Month, decimal Value)[] facts) =>
        site
            .Desk.Get<LedgerWriter>()
            .PostAsync(
                Office.Hanbit,
                new PostingHead("김총괄", "정정", "시험"),
                [
                    .. facts.Select(fact => new NewFact
                    {
                        Subject = $"programme:{fact.Programme}",
                        Measure = "jobs",
                        Kind = FactKind.Result,
                        Period = Period.Month(fact.Year, fact.Month),
                        Value = fact.Value,
                    }),
                ],
                Desk.Cancel
            );
}
