using System.Net;
using Dure.App.Shared.Ledger;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Programmes;

public class ProgrammePageTests
{
    private const string Works = "/books/hanbit-2023/programmes/works";

    [Theory]
    [DatabaseData]
    public async Task A_correction_leaves_both_values_readable(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.CorrectAsync();

        var page = await site.PageAsync(Works);

        var results = page.Words("#results table");
        results.ShouldContain("118명 정정 118.0");
        results.ShouldContain("일자리 변경 전 2023년 120명");
        results.ShouldContain("두 사업에 함께 참여한 2명을 뺌");
        results.ShouldContain("일자리정책과-101");
        page.QuerySelectorAll("#history li").Length.ShouldBe(2);
    }

    [Theory]
    [DatabaseData]
    public async Task Targets_keep_their_versions_with_reason_and_writer(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.PostAsync(
            Figures.Of(
                "programme:works",
                "jobs",
                FactKind.Target,
                "2023",
                130,
                reason: "추경 <script>x</script> \u202e증액"
            )
        );

        var page = await site.PageAsync(Works);

        page.Words("#targets table").ShouldContain("130명 변경 추경 <script>x</script> \uFFFD증액");
        page.Words("#targets table").ShouldContain("변경 전 2023년 100명");
        page.Words("#targets table").ShouldContain("김담당");
        page.QuerySelectorAll("main script").ShouldBeEmpty();
    }

    [Theory]
    [DatabaseData]
    public async Task Money_stands_by_source_and_entry(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.PostAsync(
            Figures.Of("programme:course", "budget", FactKind.Execution, "2023", 20_000_000, "2023-06-30"),
            Figures.Of("programme:course", "budget", FactKind.Execution, "2023", 25_000_000, "2023-12-31")
        );

        var page = await site.PageAsync("/books/hanbit-2023/programmes/course");

        page.Words("#budget thead").ShouldBe("재원 본예산 예산액 집행액 집행률(%)");
        page.Words("#budget tr.total").ShouldBe("합계 50,000 50,000 45,000 90.0");
        page.Words("#budget details").ShouldContain("예산 집행 (2023-06-30)");
        page.QuerySelector("#budget tr.total td:nth-of-type(3)")!.GetAttribute("title").ShouldBe("45,000,000원");
    }

    [Theory]
    [DatabaseData]
    public async Task Every_table_that_shows_its_number_can_be_opened(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync(Works);

        var links = page.QuerySelectorAll("#uses a").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        links.ShouldContain("/books/hanbit-2023/tables/programmes");
        links.Count.ShouldBeGreaterThan(3);
        foreach (var link in links)
            (await site.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK, link);
    }

    [Theory]
    [DatabaseData]
    public async Task A_schedule_is_a_grid(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind, "gwangjin-2016");

        var page = await site.PageAsync("/books/gwangjin-2016/programmes/village-firm");

        page.Words("#schedule thead").ShouldStartWith("할 일 2016년 1월 2월");
        page.QuerySelectorAll("#schedule tbody tr").Length.ShouldBe(5);
        page.QuerySelectorAll("#schedule td.covered").Length.ShouldBe(16);
    }

    [Theory]
    [DatabaseData("/books/hanbit-2023/programmes/nothing", "'hanbit-2023'에 'nothing'라는 사업이 없습니다")]
    [DatabaseData("/books/nowhere-1999/programmes", "'nowhere-1999'라는 책이 없습니다")]
    public async Task What_is_not_there_is_said(DatabaseKind kind, string address, string sentence)
    {
        await using var site = await Site.OpenAsync(kind);

        (await site.PageAsync(address, HttpStatusCode.NotFound)).Words().ShouldContain(sentence);
    }

    [Theory]
    [DatabaseData("guro-2022")]
    [DatabaseData("yeongdeungpo-2017")]
    public async Task Every_programme_of_a_real_book_opens(DatabaseKind kind, string book)
    {
        await using var site = await Site.OpenAsync(kind, book);

        var list = await site.PageAsync($"/books/{book}/programmes");

        var links = list.QuerySelectorAll(".programmes tbody th a").Select(link => link.GetAttribute("href")!).ToList();
        links.Count.ShouldBeGreaterThan(30);
        foreach (var link in links.Where((_, at) => at % 5 == 0))
            (await site.PageAsync(link)).Words("#overview h2").ShouldBe("개요");
    }
}
