using System.Globalization;
using System.Net;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Rig;
using Dure.Kernel;

namespace Dure.App.Tests.Capabilities.Plans;

public class PlanPageTests
{
    [Theory]
    [DatabaseData]
    public async Task The_annual_plan_says_what_became_of_the_term_plans_target(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind, "ulsan-2022");

        var page = await site.PageAsync("/books/ulsan-2022/plan");

        page.Words(".lineage")
            .ShouldContain("2022년 연차별 세부계획 2022년 일자리 목표 53,746명 → 에서 60,868명 (+13.3%)");
        page.Words("#changes").ShouldBe("목표 변경");
        page.Words("[data-part=changes]").ShouldContain("목표를 고친 기록이 없습니다.");
    }

    [Theory]
    [DatabaseData]
    public async Task Plans_stand_below_what_they_carry_out(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync("/books/hanbit-2023/plan");

        page.Words(".lineage")
            .ShouldBe(
                "공약 2022년 7월~2026년 6월 민선8기 공약 종합계획 2022년 7월~2026년 6월 민선8기 종합계획 "
                    + "세부계획 2023년 · 사업 3개 2023년 세부계획 확정한 판과 지금 : 2023년 세부계획"
            );
        page.QuerySelectorAll(".lineage ul ul .plan").Length.ShouldBe(1);
        page.Words(".levels").ShouldBe("첫 단계 2 등록된 사업 3");
        page.Cell("직접일자리창출", 1).TextContent.Trim().ShouldBe("2");
        page.Cell("직접일자리창출", 4).TextContent.Trim().ShouldBe("110.7");
        page.Cell("합계", 1).TextContent.Trim().ShouldBe("3");
    }

    [Theory]
    [DatabaseData]
    public async Task A_changed_target_keeps_the_one_before_with_reason_and_paper(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var book = (await site.Desk.Get<TableReader>().BookAsync(Site.Book, Desk.Cancel))!;
        await site
            .Desk.Get<LedgerWriter>()
            .PostAsync(
                book.Municipality,
                new PostingHead("김담당", "정정", "추경 반영"),
                [
                    new NewFact
                    {
                        Subject = "programme:works",
                        Measure = "jobs",
                        Kind = FactKind.Target,
                        Period = Period.Year(2023),
                        Value = 130,
                        Reason = "추경으로 <확대>",
                        Evidence = "일자리정책과-88",
                    },
                ],
                Desk.Cancel
            );

        var page = await site.PageAsync("/books/hanbit-2023/plan");
        var board = await site.PageAsync("/books/hanbit-2023");

        page.Words("[data-part=changes] tbody")
            .ShouldStartWith("공공근로 일자리 2023년 100명 130명 +30.0% 추경으로 <확대> 일자리정책과-88");
        board.Words(".board-tiles").ShouldStartWith("일자리 목표 230 명 목표 변경 1건");
    }

    [Theory]
    [DatabaseData]
    public async Task A_classification_counts_every_level(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind, "incheon-2022");

        var page = await site.PageAsync("/books/incheon-2022/plan");

        page.Words(".levels").ShouldStartWith("첫 단계 4 추진전략 13 실천과제 64 사업 수 209");
    }

    [Theory]
    [DatabaseData]
    public async Task Two_classifications_of_the_same_programmes_lie_side_by_side(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind, "guro-2022");

        var page = await site.PageAsync("/books/guro-2022/plan?left=strategies&right=groups");

        var table = page.QuerySelector("[data-part=cross] table")!;
        table.QuerySelector("caption")!.TextContent.ShouldStartWith("추진전략 × 대상계층");
        var total = table
            .QuerySelectorAll("tr.total td")
            .Select(cell => int.Parse(cell.TextContent, CultureInfo.InvariantCulture))
            .ToList();
        total[..^1].Sum().ShouldBe(total[^1]);
        table
            .QuerySelectorAll("tbody tr:not(.total)")
            .Sum(row => int.Parse(row.QuerySelector("td:last-child")!.TextContent, CultureInfo.InvariantCulture))
            .ShouldBe(total[^1]);
    }

    [Theory]
    [DatabaseData]
    public async Task Pledges_have_state_money_and_a_schedule_of_quarters(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind, "daedeok-2021");

        var page = await site.PageAsync("/books/daedeok-2021/plan/pledges");

        page.Cell("더 좋은 일자리 3,000개 창출", 1).TextContent.ShouldBe("16");
        page.Cell("더 좋은 일자리 3,000개 창출", 2).TextContent.ShouldBe("이행후계속추진");
        var line = page.QuerySelectorAll("tr")
            .Single(row => row.QuerySelector("th")?.TextContent == "생활임금조례제정 및 생활임금위원회 구성");
        string.Concat(line.QuerySelectorAll("td").Select(cell => cell.TextContent.Length == 0 ? "." : cell.TextContent))
            .ShouldBe(".■................");
        page.Words("[data-part=pledge-p16]").ShouldContain("예산과 집행");
    }

    [Theory]
    [DatabaseData]
    public async Task Without_pledges_the_page_says_where_to_enter_them(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        (await site.PageAsync("/books/hanbit-2023/plan/pledges"))
            .Words(".empty")
            .ShouldBe("아직 공약이 없습니다. 입력하기");
        (await site.PageAsync("/books/none/plan", HttpStatusCode.NotFound))
            .Words()
            .ShouldContain("'none'라는 책이 없습니다");
    }
}
