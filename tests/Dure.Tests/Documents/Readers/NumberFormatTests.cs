using Dure.Tables.Documents;

namespace Dure.Tests.Documents.Readers;

public class NumberFormatTests
{
    [Theory]
    [InlineData("General", "1234567.5", "1234567.5")]
    [InlineData("General", "0.1", "0.1")]
    [InlineData("General", "0.33333333333333331", "0.333333333")]
    [InlineData("General", "123456789012", "123456789012")]
    [InlineData("General", "1.2345678E+2", "123.45678")]
    [InlineData("G/표준", "12.5", "12.5")]
    [InlineData("0", "2.5", "3")]
    [InlineData("0.00", "2.6749999999999998", "2.68")]
    [InlineData("#,##0", "118572", "118,572")]
    [InlineData("#,##0", "0", "0")]
    [InlineData("#,##0", "-0.4", "0")]
    [InlineData("#,##0.00", "-1234.5", "-1,234.50")]
    [InlineData("#,##0.0#", "1234.5", "1,234.5")]
    [InlineData("#,###", "0", "")]
    [InlineData("0.0%", "0.98650000000000004", "98.7%")]
    [InlineData("0%", "1.005", "101%")]
    [InlineData("#,##0;△#,##0", "-1234", "△1,234")]
    [InlineData("#,##0_);(#,##0)", "-1234", "(1,234)")]
    [InlineData("#,##0;-#,##0;\"-\"", "0", "-")]
    [InlineData("_-* #,##0_-;\\-* #,##0_-;_-* \"-\"_-;_-@_-", "1234", "1,234")]
    [InlineData("#,##0,", "1234567", "1,235")]
    [InlineData("#,##0,,\"백만원\"", "1234567890", "1,235백만원")]
    [InlineData("#,##0\"명\"", "1234", "1,234명")]
    [InlineData("[$₩-412]#,##0", "1234", "₩1,234")]
    [InlineData("[Red][>=100]#,##0;[Blue]0.0", "99", "99.0")]
    [InlineData("0.00E+00", "12345", "1.23E+04")]
    [InlineData("000", "7", "007")]
    [InlineData("yyyy-mm-dd", "45658", "2025-01-01")]
    [InlineData("yyyy\"년\" m\"월\" d\"일\"", "45716", "2025년 2월 28일")]
    [InlineData("yyyy/mm/dd aaa", "45658", "2025/01/01 수")]
    [InlineData("yy. m. d.", "45658", "25. 1. 1.")]
    [InlineData("[$-412]AM/PM h:mm", "0.75", "PM 6:00")]
    [InlineData("오전/오후 h\"시\" mm\"분\"", "0.25", "오전 6시 00분")]
    [InlineData("[h]:mm:ss", "1.5", "36:00:00")]
    [InlineData("h:mm", "0.041666666666666664", "1:00")]
    [InlineData("yyyy-mm-dd", "59", "1900-02-28")]
    [InlineData("yyyy-mm-dd", "61", "1900-03-01")]
    [InlineData("yyyy-mm-dd", "-5", "-5")]
    [InlineData("# ?/?", "0.5", "0.5")]
    [InlineData("", "5", "5")]
    public void A_number_is_read_as_it_is_shown(string code, string raw, string shown)
    {
        var book = Zipped.Workbook(
            $"<row><c t=\"inlineStr\"><is><t>이름</t></is></c><c s=\"1\"><v>{raw}</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>",
            [code]
        );

        var table = Zipped.Read(book, "표.xlsx").Parts.OfType<DocumentTable>().ShouldHaveSingleItem();

        table
            .Cells.SingleOrDefault(cell => cell is { Row: 0, Column: 1 })
            .Text.ShouldBe(shown.Length == 0 ? null : shown);
    }
}
