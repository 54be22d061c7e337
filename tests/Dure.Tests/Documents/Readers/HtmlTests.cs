using Dure.Kernel;
using Dure.Tables.Documents;
using Dure.Tables.Documents.Html;

namespace Dure.Tests.Documents.Readers;

public class HtmlTests
{
    [Fact]
    public void A_fragment_inside_a_line_keeps_its_place()
    {
        const string Line = "표 1 <table><tr><th>구분<th>계<tr><td> 합 계 <td><b>1,234</b><sup>1)</sup></table> 끝";
        var at = Line.IndexOf('<', StringComparison.Ordinal);

        var table = HtmlTables.Read(Line[at..], line: 7, at, firstNumber: 3).ShouldHaveSingleItem();

        table.Number.ShouldBe(3);
        table.Cells.Select(cell => cell.Text).ShouldBe(["구분", "계", "합 계", "1,234¹⁾"]);
        table.Cells.Select(cell => cell.IsHeader).ShouldBe([true, true, false, false]);
        table.Cells.ShouldAllBe(cell => cell.Line == 7);
        table.Cells.ShouldAllBe(cell => Line[cell.At - 1] == cell.Text[0]);
        table
            .PlaceOf(table.Cells[3])
            .ToString()
            .ShouldBe($"7행 {Line.IndexOf("1,234", StringComparison.Ordinal) + 1}자");
    }

    [Fact]
    public void Merged_cells_push_the_others_aside()
    {
        var table = Tables(
                """
                <table><caption>일자리 <b>실적</b></caption>
                <thead><tr><th rowspan=2>사업</th><th colspan="2">인원</th></tr>
                <tr><th>계획</th><th>실적</th></tr></thead>
                <tr><td>공공근로<br>사업</td><td>10</td><td>9</td></tr></table>
                """
            )
            .ShouldHaveSingleItem();

        table.Caption.ShouldBe("일자리 실적");
        table
            .Cells.Select(cell => (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Text))
            .ShouldBe([
                (0, 0, 2, 1, "사업"),
                (0, 1, 1, 2, "인원"),
                (1, 1, 1, 1, "계획"),
                (1, 2, 1, 1, "실적"),
                (2, 0, 1, 1, "공공근로\n사업"),
                (2, 1, 1, 1, "10"),
                (2, 2, 1, 1, "9"),
            ]);
        (table.Cells[4].Line, table.Cells[4].At).ShouldBe((4, 9));
    }

    [Fact]
    public void Paragraphs_and_nested_tables_come_in_order()
    {
        var parts = Read(
            "<title>창</title><h1>제목</h1>\n<p>앞&amp;뒤 <script>var x='<p>';</script></p>"
                + "<table><tr><td>바깥<table><tr><td>안</td></tr></table></td></tr></table>(단위: 명)"
        );

        parts
            .Select(part =>
                part is DocumentTable table ? $"[{table.Number}:{table.Cells[0].Text}]" : ((DocumentText)part).Text
            )
            .ShouldBe(["제목", "앞&뒤", "[1:바깥]", "[2:안]", "(단위: 명)"]);
        parts[1].Place.ShouldBe(new DocumentPlace(2, 4));
    }

    [Fact]
    public void Cells_never_lie_over_one_another()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var html = string.Concat(
                Enumerable
                    .Range(0, 30)
                    .Select(_ =>
                        random.Next(4) == 0
                            ? "<tr>"
                            : $"<td colspan={random.Next(-1, 5)} rowspan={random.Next(-1, 5)}>{random.Next()}"
                    )
            );
            foreach (var table in Tables("<table>" + html))
            {
                var places = table.Cells.SelectMany(cell =>
                    from row in Enumerable.Range(cell.Row, cell.RowSpan)
                    from column in Enumerable.Range(cell.Column, cell.ColumnSpan)
                    select (row, column)
                );
                places.ShouldBeUnique();
            }
        }
    }

    [Fact]
    public void Tables_too_deep_in_one_another_are_refused() =>
        Refusal(string.Concat(Enumerable.Repeat("<table><tr><td>", 100_000))).ShouldBe("DocumentHostile");

    [Fact]
    public void Cells_beyond_measure_are_refused() =>
        Refusal("<table>" + string.Concat(Enumerable.Repeat("<tr><td colspan=1000>x", 6_000)))
            .ShouldBe("DocumentTooLarge");

    [Fact]
    public void Tags_that_would_grow_into_a_huge_tree_stay_small()
    {
        var fonts = string.Concat(Enumerable.Range(0, 20_000).Select(at => $"<font size={at}>"));
        Read(fonts + string.Concat(Enumerable.Repeat("<p>글", 20_000))).Count.ShouldBe(20_000);
    }

    private static string Refusal(string html) =>
        Should.Throw<RefusedException>(() => HtmlTables.Read(html, 1, 0, 1)).Refusals[0].Name;

    private static List<DocumentTable> Tables(string html) => [.. HtmlTables.Read(html, 1, 0, 1)];

    private static IReadOnlyList<DocumentPart> Read(string html) =>
        DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(html), "표.html").Parts;
}
