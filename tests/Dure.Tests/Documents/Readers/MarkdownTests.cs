using System.Text;
using Dure.Kernel;
using Dure.Tables.Documents;

namespace Dure.Tests.Documents.Readers;

public class MarkdownTests
{
    private const string Text = """
        # 실적

        참여 인원은 **1,234명**[^1]이다.

        | 구분 | 계획 | 실적 |
        |---|---:|---:|
        | 가 \| 나 | 1,000 | **1,234**[^1] |
        | 계 | | `12` |

        - 항목 &amp; 둘

        <table><tr><th>안</th>

        <td>12</td></tr></table>

        [^1]: 연인원
        """;

    [Fact]
    public void Pipe_tables_and_html_tables_come_with_their_places()
    {
        var parts = DocumentReader.Read(Encoding.UTF8.GetBytes(Text), "실적.md").Parts;

        parts
            .OfType<DocumentText>()
            .Select(text => text.Text)
            .ShouldBe(["실적", "참여 인원은 1,234명¹⁾이다.", "항목 & 둘", "연인원"]);
        var tables = parts.OfType<DocumentTable>().ToList();
        tables[0]
            .Cells.Where(cell => cell.Text.Length > 0)
            .Select(cell => cell.Text)
            .ShouldBe(["구분", "계획", "실적", "가 | 나", "1,000", "1,234¹⁾", "계", "12"]);
        tables[1].Cells.Select(cell => cell.Text).ShouldBe(["안", "12"]);
        var lines = Text.ReplaceLineEndings("\n").Split('\n');
        foreach (var cell in tables.SelectMany(table => table.Cells).Where(cell => cell.Text.StartsWith('1')))
            lines[cell.Line - 1][(cell.At - 1)..].ShouldStartWith(cell.Text[..1]);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("*a_")]
    [InlineData("<")]
    [InlineData("`")]
    [InlineData("|")]
    [InlineData("- ")]
    [InlineData("![](")]
    [InlineData("<table>")]
    public void Marks_without_end_take_no_time_without_end(string mark)
    {
        var text = string.Concat(Enumerable.Repeat(mark, 20_000));
        var started = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            DocumentReader.Read(Encoding.UTF8.GetBytes(text), "a.md");
        }
        catch (RefusedException e)
        {
            e.Refusals[0].Name.ShouldBe("DocumentHostile");
        }

        started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}
