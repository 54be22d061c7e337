using Dure.App.Shared.Ledger;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Budgets;

public class BudgetsPageTests
{
    private const string Budgets = "/books/hanbit-2023/budgets";

    [Theory]
    [DatabaseData("programme", "공공근로 1,535 96.8|직업훈련 과정 50 3.2")]
    [DatabaseData("department", "일자리정책과 1,585 100.0")]
    [DatabaseData("node", "직접일자리창출 1,535 96.8|직업능력개발훈련 50 3.2")]
    [DatabaseData("funding", "국비 1,235 77.9|시비 350 22.1")]
    [DatabaseData("year", "2023년 1,585 100.0")]
    public async Task Every_view_adds_up_to_the_same(DatabaseKind kind, string by, string lines)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync($"{Budgets}?by={by}");

        var rows = page.QuerySelector(".dure-table tbody")!.QuerySelectorAll("tr").ToList();
        rows[0].QuerySelectorAll("td").Select(cell => cell.TextContent).ShouldBe(["1,585", "100.0"]);
        string.Join('|', rows.Skip(1).Select((_, at) => page.Words($".dure-table tbody tr:nth-child({at + 2})")))
            .ShouldBe(lines);
        page.QuerySelector(".tabs [aria-current]")!.GetAttribute("href")!.ShouldContain($"by={by}");
    }

    [Theory]
    [DatabaseData("원", "1,584,500,000")]
    [DatabaseData("천원", "1,584,500")]
    [DatabaseData("억원", "15.8")]
    [DatabaseData("달러", "1,585")]
    public async Task The_unit_is_chosen_and_exact_won_is_behind_it(DatabaseKind kind, string unit, string shown)
    {
        await using var site = await Site.OpenAsync(kind);

        var total = (await site.PageAsync($"{Budgets}?unit={unit}")).QuerySelector("tr.total td")!;

        total.TextContent.ShouldBe(shown);
        total.GetAttribute("title").ShouldBe("1,584,500,000원");
    }

    [Theory]
    [DatabaseData]
    public async Task Execution_is_pooled_and_followed_month_by_month(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);

        var page = await site.PageAsync(Budgets);

        page.Words("tr.total").ShouldBe("합계 예산 기록이 있는 사업 2개 1,585 100.0 1,160 73.2");
        page.Words().ShouldContain("2023년 6월 500 500 32.6");
        page.Words().ShouldContain("2023년 12월 600 1,100 71.7");
        page.Words().ShouldContain("집행률이 80%에 못 미치는 사업 (단위: 백만원, 비교한 사업 2개)");
        page.Words().ShouldContain("예산보다 많이 집행한 사업 (단위: 백만원, 비교한 사업 2개)");
        page.Words().ShouldContain("직업훈련 과정 50 60 △10 120.0");
    }

    [Theory]
    [DatabaseData]
    public async Task Money_of_several_years_is_in_no_years_total(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.PostAsync(
            Figures.Of("programme:youth", "budget", FactKind.Appropriation, "2022-07..2026-06", 400_000_000),
            Figures.Of("plan:term", "budget", FactKind.Appropriation, "2023", 9_000_000_000)
        );

        var page = await site.PageAsync(Budgets);

        page.QuerySelector("tr.total td")!.TextContent.ShouldBe("1,585");
        page.Words().ShouldContain("사업 2022년 7월~2026년 6월 400");
        page.Words().ShouldContain("민선8기 종합계획 계획 2023년 9,000");
    }

    [Theory]
    [DatabaseData]
    public async Task A_programme_without_execution_is_not_one_that_spent_nothing(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.PostAsync(Figures.Of("programme:course", "budget", FactKind.Execution, "2023", 40_000_000));

        var page = await site.PageAsync(Budgets);

        page.Words("tr.total").ShouldEndWith("1,585 100.0 40 80.0 1개 사업: 40 ÷ 50");
        page.Words().ShouldContain("언제 집행했는지 기록된 것이 없습니다.");
    }

    [Theory]
    [DatabaseData]
    public async Task A_book_without_money_says_so(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind, "gimje-2022", "siheung-2022");

        foreach (var by in new[] { "", "?by=node", "?by=funding", "?by=year", "?year=1990", "?by=nonsense&tree=x" })
        {
            await site.PageAsync("/books/gimje-2022/budgets" + by);
            await site.PageAsync("/books/siheung-2022/budgets" + by);
        }

        (await site.PageAsync($"{Budgets}?year=1990")).Words(".empty").ShouldContain("1990년");
    }

    private static async Task<Site> OpenAsync(DatabaseKind kind)
    {
        var site = await Site.OpenAsync(kind);
        await site.PostAsync(
            Figures.Of("programme:works", "budget", FactKind.Execution, "2023", 500_000_000, "2023-06-30"),
            Figures.Of("programme:works", "budget", FactKind.Execution, "2023", 600_000_000, "2023-12-31"),
            Figures.Of("programme:course", "budget", FactKind.Execution, "2023", 60_000_000)
        );
        return site;
    }
}
