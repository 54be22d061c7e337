using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dure.Tables.Model;
using Dure.Tables.Writing;

namespace Dure.Tests.Tables;

public sealed class WriterTests
{
    private static readonly Table Table = Samples.Fixed();

    [Fact]
    public void Plain_text_aligns_by_width()
    {
        var lines = PlainText.Write(Table).Split('\n');
        lines[0].ShouldBe("부문별 <실적> & 예산");
        lines[2].ShouldContain("─일자리─");
        lines.Single(line => line.StartsWith("합계", StringComparison.Ordinal)).ShouldContain("62.0%*");
        lines.ShouldContain("주) –: 해당 없음 · *: 잠정");
        lines
            .Single(line => line.StartsWith("  직접일자리", StringComparison.Ordinal))
            .ShouldStartWith("  직접일자리    200명   133명   66.5%");
        PlainText.Write(Table).ShouldContain("△318백만원");
    }

    [Fact]
    public void Plain_text_keeps_its_columns_under_each_other()
    {
        var table = new Table(
            Samples.Head with
            {
                Unit = "명",
            },
            [new Row("a", "가", 0, RowKind.Leaf, []), new Row("b", "\u001b[31m나다", 1, RowKind.Total, [])],
            [new Column("w", "이름", null, true), new Column("x", "긴 무리", "아주 긴 무리 이름", false)],
            new[,]
            {
                {
                    new Cell { State = CellState.Words, Words = "홍\n길동" },
                    Cell.Without(CellState.NotCollected),
                },
                { Cell.Without(CellState.Blank), Cell.Without(CellState.NotApplicable) },
            }
        );
        PlainText
            .Write(table)
            .ShouldBe(
                """
                부문별 <실적> & 예산
                                             (단위: 명)
                ───────────────────────────────────────
                                      아주 긴 무리 이름
                구분         이름               긴 무리
                ───────────────────────────────────────
                가           홍 길동
                ───────────────────────────────────────
                   [31m나다                           –
                ───────────────────────────────────────
                주) –: 해당 없음

                """.ReplaceLineEndings("\n")
            );
    }

    [Fact]
    public void Html_has_headers_links_and_no_markup_of_others()
    {
        var html = Html.Write(Table, (row, column) => column.Id == "rate" ? $"/trace?a={row.Id}&b=1" : null);
        html.ShouldContain("<caption>부문별 &lt;실적&gt; &amp; 예산</caption>");
        html.ShouldContain("<th scope=\"col\" rowspan=\"2\">구분</th><th scope=\"colgroup\" colspan=\"4\">일자리</th>");
        html.ShouldContain("<tr class=\"total depth-0\"><th scope=\"row\">합계</th>");
        html.ShouldContain(
            "<td class=\"figure\"><a href=\"/trace?a=total&amp;b=1\">62.0%</a><abbr title=\"잠정\">*</abbr></td>"
        );
        html.ShouldContain("&lt;b&gt;굵게&lt;/b&gt;");
        html.ShouldNotContain("<b>");
        html.ShouldContain("<td class=\"figure missing\"></td>");
    }

    [Fact]
    public void Html_page_stands_alone()
    {
        var page = Html.Page([Table, Table], "구로 <2022>", (table, row, column) => $"{table.Head.Id}/{row.Id}");
        page.ShouldStartWith("<!DOCTYPE html>");
        page.ShouldContain("<title>구로 &lt;2022&gt;</title>");
        page.ShouldContain("href=\"sample/total\"");
        page.ShouldContain("@media print");
    }

    [Fact]
    public void Csv_is_for_Excel_and_runs_nothing()
    {
        var bytes = Csv.Write(Table);
        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines[0].ShouldStartWith("구분,일자리 / 계획,일자리 / 실적,");
        lines[1].ShouldStartWith("합계,400,248,62.0,62.0,671,989453,147.45,-318,2705.8,100.0,2,–,-38.0,");
        lines[3].ShouldEndWith(",'+82 홍길동");
        lines[4].ShouldEndWith(",\"수원, \"\"시\"\"\"");
        lines[4].ShouldStartWith("직업훈련,–,50,–,–,,0,");
        lines[6].ShouldStartWith("'=기업유치,");
        lines[6].ShouldEndWith(",\"'=HYPERLINK(\"\"x\"\")\"");
        lines[8].ShouldEndWith(",'-5");
    }

    [Fact]
    public void Json_is_the_same_bytes_for_the_same_table()
    {
        var bytes = Json.Write(Table);
        Json.Write(Samples.Fixed()).ShouldBe(bytes);
        Convert
            .ToHexStringLower(SHA256.HashData(Json.Write(Samples.Random(1), withTrace: false)))
            .ShouldBe("19aae4e5ed72936c981d31223ce220c50b04ea762e765681c7dfc43ec49c7013");
        var root = JsonDocument.Parse(bytes).RootElement;
        root.EnumerateObject()
            .Select(property => property.Name)
            .ShouldBe(["id", "title", "dash", "book", "publisher", "columns", "rows", "cells"]);
        root.GetProperty("rows")[1]
            .GetRawText()
            .ShouldBe("""{"id":"gov","label":"정부부문 소계","depth":0,"kind":"subtotal"}""");
        CellText(root, "direct", "budget")
            .ShouldBe(
                """{"row":"direct","column":"budget","state":"number","exact":"1234567890","shown":1235,"text":"1,235","unit":"백만원","decimals":0,"rounding":"halfUp","facts":[["11530",2]]}"""
            );
        CellText(root, "firms", "rate")
            .ShouldBe(
                """{"row":"firms","column":"rate","state":"number","exact":"29","shown":29.0,"text":"29.0","unit":"%","decimals":1,"rounding":"halfUp","formula":"firms.result ÷ firms.target × 100","provisional":true}"""
            );
        CellText(root, "training", "budget")
            .ShouldBe("""{"row":"training","column":"budget","state":"notCollected"}""");
    }

    [Fact]
    public void Json_leaves_the_trace_out()
    {
        var text = Encoding.UTF8.GetString(Json.Write(Table, withTrace: false));
        text.ShouldNotContain("\"formula\"");
        text.ShouldNotContain("\"facts\"");
    }

    private static string CellText(JsonElement root, string row, string column) =>
        root.GetProperty("cells")
            .EnumerateArray()
            .Single(cell => cell.GetProperty("row").ValueEquals(row) && cell.GetProperty("column").ValueEquals(column))
            .GetRawText();
}
