using System.Net;
using AngleSharp.Dom;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Programmes;

public class ProgrammesPageTests
{
    private const string List = "/books/hanbit-2023/programmes";

    [Theory]
    [DatabaseData]
    public async Task Every_programme_stands_there_with_its_figures(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync(List);

        page.QuerySelectorAll(".programmes tbody th a")
            .Select(link => link.TextContent)
            .ShouldBe(["공공근로", "청년 <b>\"일\"</b> & 경험", "직업훈련 과정"]);
        Row(page, "공공근로")
            .ShouldBe(["일자리정책과", "직접일자리창출", "신규 완료", "일자리 (명)", "100", "120", "120.0", "1,535"]);
        // Not applicable, provisional and not recorded are three different things.
        Row(page, "직업훈련 과정")[5].ShouldBe("–");
        Row(page, "청년 <b>\"일\"</b> & 경험")[5..].ShouldBe(["35 *", "87.5", ""]);
        page.Cell("공공근로", 8).QuerySelector("a")!.GetAttribute("title").ShouldBe("1,534,500,000원");
        page.QuerySelector("tr.total td:last-child")!.GetAttribute("title").ShouldBe("1,584,500,000원");
    }

    [Theory]
    [DatabaseData]
    public async Task A_target_without_a_result_is_in_no_rate(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync(List);

        page.Words("tr.total th").ShouldBe("합계 전체 사업 3개");
        Row(page, "일자리 (명)").ShouldBe(["3", "2", "140", "155", "110.7", "60", ""]);
    }

    [Theory]
    [DatabaseData("node=sectors/direct", "2", "140 155 110.7")]
    [DatabaseData("department=centre", "1", "40 35 87.5")]
    [DatabaseData("flag=신규", "1", "100 120 120.0")]
    [DatabaseData("status=완료", "1", "100 120 120.0")]
    [DatabaseData("q=공 공근", "1", "100 120 120.0")]
    [DatabaseData("node=sectors/direct&department=jobs", "1", "100 120 120.0")]
    public async Task Totals_are_those_of_the_programmes_shown(
        DatabaseKind kind,
        string query,
        string count,
        string sums
    )
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync($"{List}?{query}");

        page.Words("tr.total th").ShouldBe($"합계 조건에 맞는 사업 {count}개(전체 3개 가운데)");
        page.QuerySelectorAll("tr.total td.figure").Take(3).Select(cell => cell.TextContent).ShouldBe(sums.Split(' '));
        page.QuerySelectorAll(".programmes tbody th a").Length.ShouldBe(int.Parse(count, null));
    }

    [Theory]
    [DatabaseData("q=<script>alert(1)</script>")]
    [DatabaseData("q=\u202e가나다")]
    [DatabaseData("node=sectors")]
    [DatabaseData("node=a/b/c")]
    [DatabaseData("measure=nothing&q=없는 사업")]
    public async Task Where_nothing_fits_the_page_says_so(DatabaseKind kind, string query)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync($"{List}?{query}");

        page.Words(".empty").ShouldContain("조건에 맞는 사업이 없습니다.");
        page.QuerySelectorAll("main script").ShouldBeEmpty();
    }

    [Theory]
    [DatabaseData]
    public async Task Another_year_shows_that_year(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync($"{List}?year=2022");

        page.Words("tr.total").ShouldContain("이 해의 목표와 실적 기록이 없습니다.");
        (await site.GetAsync($"{List}?year=99999")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static List<string> Row(IParentNode page, string label) =>
        [
            .. page.QuerySelectorAll(".dure-table tbody tr")
                .First(row => Plain(row.QuerySelector("th")!) == label)
                .QuerySelectorAll("td")
                .Select(Plain),
        ];

    private static string Plain(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
