using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Tables;

public class TableSortTests
{
    private const string Address = "/books/hanbit-2023/tables/programmes";

    [Theory]
    [DatabaseData]
    public async Task Rows_stand_in_the_order_of_a_column_and_its_header_turns_it_round(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync("/books/hanbit-2023/tables/sectors?sort=target&dir=asc");

        page.QuerySelectorAll("#view tbody th")
            .Select(cell => cell.TextContent)
            .ShouldBe(["합계", "직업능력개발훈련", "직접일자리창출"]);
        var header = page.QuerySelector("th[aria-sort=ascending] a.sort")!;
        header.TextContent.ShouldBe("목표(명)");
        header.GetAttribute("href").ShouldBe("/books/hanbit-2023/tables/sectors?sort=target&dir=desc");
        page.Cell("합계", 1).TextContent.ShouldBe("200");
        page.Words("[role=status]").ShouldContain("합계와 소계, 비율은 표 전체의 것 그대로입니다.");
    }

    [Theory]
    [DatabaseData]
    public async Task Rows_are_found_by_their_words(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var found = await site.PageAsync($"{Address}?q=%EC%B2%AD%EB%85%84");
        var none = await site.PageAsync($"{Address}?q=%3Cscript%3E");
        var total = await site.PageAsync("/books/hanbit-2023/tables/sectors?q=%ED%9B%88%EB%A0%A8");

        found
            .QuerySelectorAll("#view tbody th")
            .Select(cell => cell.TextContent)
            .ShouldBe(["청년 <b>\"일\"</b> & 경험"]);
        found.QuerySelector("#q")!.GetAttribute("value").ShouldBe("청년");
        none.Words("#view").ShouldContain("‘ <script> ’이(가) 든 행 0개.");
        none.Words("#view .empty").ShouldBe("찾는 말이 든 행이 없습니다.");
        total.QuerySelectorAll("#view tbody tr").Length.ShouldBe(2);
        total.Cell("합계", 1).TextContent.ShouldBe("200");
    }
}
