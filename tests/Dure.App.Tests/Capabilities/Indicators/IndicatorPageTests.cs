using System.Net;
using Dure.App.Shared.Ledger;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Indicators;

public class IndicatorPageTests
{
    private const string Indicators = "/books/hanbit-2023/indicators";

    [Theory]
    [DatabaseData]
    public async Task A_rate_changes_by_points_and_keeps_what_was_restated(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);

        var page = await site.PageAsync(Indicators);

        page.Words("tbody tr").ShouldBe("고용률 (%) 63.5 64.5 변경 전 64.2% +1.0%p 65.0% △0.5%p 값이 있는 2곳 중 2위");
        page.Words("thead").ShouldContain("2022년 2023년 증감 증감률 2023년 목표 목표와의 차이 순위");
    }

    [Theory]
    [DatabaseData]
    public async Task One_indicator_has_its_series_and_its_rank(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);

        var page = await site.PageAsync($"{Indicators}/rate");

        page.Words(".lead").ShouldBe("한빛시 고용률: 2023년 64.5%, 전년 같은 시기보다 +1.0%p");
        page.Words("#series table").ShouldContain("2023년 변경 전 64.2%");
        page.Words("#series table").ShouldContain("통계청 재공표 <script>");
        page.Words("#peers table").ShouldContain("한빛도 66.0% 1위 한빛시 64.5% 2위");
        page.QuerySelector("[data-chart]")!.GetAttribute("data-chart")!.ShouldContain("64.5");
        foreach (var link in page.QuerySelectorAll("#uses a").Select(link => link.GetAttribute("href")!))
            (await site.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK, link);
    }

    [Theory]
    [DatabaseData]
    public async Task Halves_are_not_averaged_and_the_change_is_from_the_same_half(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.PostAsync(
            Figures.Of("municipality", "rate", FactKind.Result, "2022-H1", 62.0m),
            Figures.Of("municipality", "rate", FactKind.Result, "2022-H2", 64.0m),
            Figures.Of("municipality", "rate", FactKind.Result, "2023-H1", 63.0m)
        );

        var page = await site.PageAsync($"{Indicators}/rate");

        page.Words("#series table").ShouldContain("2023년 상반기 실적 63.0% +1.0");
        (await site.PageAsync(Indicators)).Words("tbody tr").ShouldContain("상반기 62.0 하반기 64.0");
    }

    [Theory]
    [DatabaseData("gwangjin-2016", "이 책에는 고용지표가 없습니다.")]
    public async Task A_book_without_indicators_says_so(DatabaseKind kind, string book, string sentence)
    {
        await using var site = await Site.OpenAsync(kind, book);

        (await site.PageAsync($"/books/{book}/indicators")).Words(".empty").ShouldContain(sentence);
        (await site.PageAsync($"{Indicators}/jobs", HttpStatusCode.NotFound))
            .Words()
            .ShouldContain("'jobs'라는 고용지표가 없습니다");
    }

    [Theory]
    [DatabaseData]
    public async Task Every_indicator_of_a_real_book_opens_with_any_peers(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind, "ulsan-2022");

        var list = await site.PageAsync("/books/ulsan-2022/indicators?peers=metro");

        list.QuerySelectorAll("#peers option").Length.ShouldBe(2);
        foreach (var link in list.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!).Distinct())
            (await site.PageAsync(link)).QuerySelector("#series table").ShouldNotBeNull();
        // The nation stands beside the others without a rank.
        var all = await site.PageAsync("/books/ulsan-2022/indicators/venture-growth?peers=all");
        all.Words("#peers table").ShouldContain("울산광역시 104.7% 1위");
        all.Words("#peers table").ShouldContain("△11.9% 순위 밖");
    }

    private static async Task<Site> OpenAsync(DatabaseKind kind)
    {
        var site = await Site.OpenAsync(kind);
        await site.PostAsync(
            Figures.Of("municipality", "rate", FactKind.Result, "2022", 63.5m),
            Figures.Of("municipality", "rate", FactKind.Target, "2023", 65.0m),
            Figures.Of("municipality:99000", "rate", FactKind.Result, "2023", 66.0m),
            Figures.Of("municipality", "rate", FactKind.Result, "2023", 64.5m, reason: "통계청 재공표 <script>")
        );
        return site;
    }
}
