using System.Text;
using Dure.Tables.Documents;

namespace Dure.Tests.Documents.Readers;

public class CsvTests
{
    [Fact]
    public void Blocks_are_tables_and_lines_of_one_cell_are_words()
    {
        const string Text =
            "일자리 실적\r\n(단위: 명)\r\n구분,인원,\"비고, 기타\"\r\n가,\"1,234\",\"두\n줄\"\r\n계,,x\r\n\r\n나,1\r\n다, 2\r\n";
        var parts = Read(Text);

        parts.OfType<DocumentText>().Select(text => text.Text).ShouldBe(["일자리 실적", "(단위: 명)"]);
        var tables = parts.OfType<DocumentTable>().ToList();
        tables.Select(table => table.Number).ShouldBe([1, 2]);
        tables[0]
            .Cells.Select(cell => cell.Text)
            .ShouldBe(["구분", "인원", "비고, 기타", "가", "1,234", "두\n줄", "계", "x"]);
        tables[0].PlaceOf(tables[0].Cells[4]).ToString().ShouldBe("4행 4자");
        tables[1].PlaceOf(tables[1].Cells[3]).ToString().ShouldBe("9행 4자");
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_separator_is_found(char separator) =>
        Read(
                $"구분{separator}인원{separator}예산\n가{separator}\"1,000\"{separator}2,000\n나{separator}3,000{separator}4,000\n"
            )
            .OfType<DocumentTable>()
            .Single()
            .Cells.Count.ShouldBe(9);

    [Fact]
    public void Cp949_and_utf16_are_read()
    {
        const string Text = "구분,인원\n똠방각하,12\n계,12\n";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var encoding in (Encoding[])[Encoding.GetEncoding(949), Encoding.Unicode, Encoding.BigEndianUnicode])
            Cells([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)], "실적.csv").ShouldContain("똠방각하");
    }

    [Fact]
    public void Text_and_html_called_xls_are_read_with_a_notice()
    {
        var text = Zipped.Read("구분\t인원\n가\t12\n"u8.ToArray(), "실적.xls");
        (text.Format.ToString(), text.Notices.Count).ShouldBe(("Csv", 1));
        var html = Zipped.Read("<html><table><tr><td>가<td>12</table>"u8.ToArray(), "실적.xls");
        (html.Format.ToString(), html.Notices.Count).ShouldBe(("Html", 1));
    }

    [Fact]
    public void A_quote_that_never_ends_is_told() =>
        Zipped.Read("가,\"1\n나,2\n"u8.ToArray(), "a.csv").Notices.ShouldHaveSingleItem().ShouldContain("따옴표");

    private static IReadOnlyList<DocumentPart> Read(string text) =>
        Zipped.Read(Encoding.UTF8.GetBytes(text), "실적.csv").Parts;

    private static List<string> Cells(byte[] bytes, string name) =>
        [
            .. Zipped
                .Read(bytes, name)
                .Parts.OfType<DocumentTable>()
                .SelectMany(table => table.Cells)
                .Select(cell => cell.Text),
        ];
}
