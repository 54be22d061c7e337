using System.Net;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Tables;

public class TablesPageTests
{
    [Theory]
    [DatabaseData("/books/nowhere-1999/tables", "'nowhere-1999'라는 책이 없습니다")]
    public async Task What_is_not_there_is_said(DatabaseKind kind, string address, string sentence)
    {
        await using var site = await Site.OpenAsync(kind);

        (await site.PageAsync(address, HttpStatusCode.NotFound)).Words().ShouldContain(sentence);
    }

    [Theory]
    [DatabaseData]
    public async Task A_book_lists_its_tables_with_what_differs_from_print(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var page = await site.PageAsync("/books/hanbit-2023/tables");

        page.Words("h1").ShouldBe("한빛시 2023년 일자리대책 실적 표");
        page.Words(".lead").ShouldContain("인쇄된 칸 13개 가운데 12개가 계산값과 같고 1개가 다릅니다.");
        page.QuerySelectorAll(".dure-table tbody tr")
            .Select(row => row.QuerySelector("a")!.GetAttribute("href"))
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "/books/hanbit-2023/tables/programmes",
                "/books/hanbit-2023/tables/rates",
                "/books/hanbit-2023/tables/sectors",
            ]);
        page.Cell("부문별 일자리 목표와 실적", 4).QuerySelector("b")!.TextContent.ShouldBe("1개.");
        page.Cell("부문별 일자리 목표와 실적", 4).TextContent.ShouldContain("155÷200=77.5");
        page.Cell("사업별 <실적>", 3).TextContent.ShouldBe("인쇄본 없음");
    }

    [Theory]
    [DatabaseData]
    public async Task A_real_book_opens_with_all_its_tables(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind, "guro-2022");

        var page = await site.PageAsync("/books/guro-2022/tables");

        foreach (var link in page.QuerySelectorAll(".dure-table tbody th a"))
        {
            var table = await site.PageAsync(link.GetAttribute("href")!);
            table.Words("h1").ShouldStartWith(link.TextContent);
            // One trace of each table, and the whole chain behind it can be walked.
            if (table.QuerySelector("td.figure > a") is { } figure)
                (await site.PageAsync(figure.GetAttribute("href")!)).QuerySelector(".figure-shown").ShouldNotBeNull();
        }
    }
}
