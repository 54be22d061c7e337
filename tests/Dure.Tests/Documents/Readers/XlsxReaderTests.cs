using Dure.Tables.Documents;

namespace Dure.Tests.Documents.Readers;

public class XlsxReaderTests
{
    [Fact]
    public void Titles_and_notes_stand_around_the_tables_of_a_sheet()
    {
        var document = Zipped.Read(
            Zipped.Workbook(
                """
                <row r="1"><c r="A1" t="s"><v>0</v></c></row>
                <row r="2"><c r="C2" t="inlineStr"><is><t>(단위: 명)</t></is></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>구분</t></is></c><c r="B3" t="str"><v>인원</v></c></row>
                <row r="5"><c r="B5"><v>12</v></c></row>
                <row r="6"><c r="A6" t="str"><v>계</v></c><c r="B6" s="0"><v>12</v></c></row>
                <row r="9"><c r="A9" t="str"><v>나</v></c><c r="C9" t="e"><v>#REF!</v></c></row>
                <row r="10"><c r="A10" t="str"><v>다</v></c><c r="C10" t="b"><v>1</v></c></row>
                <row r="11"><c r="A11" t="str"><v>※ 12월 말 기준</v></c></row>
                </sheetData><mergeCells><mergeCell ref="A3:A5"/><mergeCell ref="A1:C1"/></mergeCells>
                """,
                strings: "<si><r><t>일자리 </t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1)</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>"
            ),
            "실적.xlsx"
        );

        document.Format.ToString().ShouldBe("Xlsx");
        document
            .Parts.Select(part =>
                part is DocumentTable table
                    ? string.Join(' ', table.Cells.Select(cell => $"{table.PlaceOf(cell).Cell}={cell.Text}"))
                    : $"{part.Place.Cell}: {((DocumentText)part).Text}"
            )
            .ShouldBe([
                "실적!A1: 일자리 ¹⁾",
                "실적!C2: (단위: 명)",
                "실적!A3=구분 실적!B3=인원 실적!B5=12 실적!A6=계 실적!B6=12",
                "실적!A9=나 실적!C9=#REF! 실적!A10=다 실적!C10=TRUE",
                "실적!A11: ※ 12월 말 기준",
            ]);
        document.Parts.OfType<DocumentTable>().First().Cells[0].RowSpan.ShouldBe(3);
    }

    [Fact]
    public void Dates_count_from_1904_where_the_workbook_says_so() =>
        Figure(
                Zipped.Workbook(
                    "<row><c s=\"1\"><v>44196</v></c><c><v>1</v></c></row>",
                    ["yyyy-mm-dd"],
                    bookProperties: "date1904=\"1\""
                )
            )
            .ShouldBe("2025-01-01");

    [Fact]
    public void What_could_mislead_is_told()
    {
        var notices = Zipped
            .Read(
                Zipped.Workbook(
                    """
                    <row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f></c></row>
                    <row r="2" hidden="1"><c r="A2"><v>1</v></c><c r="B2"><f>A2</f><v>1</v></c></row>
                    """,
                    more: [("xl/vbaProject.bin", "x"), ("xl/externalLinks/externalLink1.xml", "<x/>")]
                ),
                "매크로.xlsm"
            )
            .Notices;

        notices.Count.ShouldBe(4);
        notices[0].ShouldContain("수식 1개(B1)");
        notices[1].ShouldContain("숨긴 행 1개(2)");
        notices[2].ShouldContain("매크로");
        notices[3].ShouldContain("다른 파일");
    }

    [Fact]
    public void Cells_in_disorder_or_under_a_merged_one_stand_once()
    {
        var table = Zipped
            .Read(
                Zipped.Workbook(
                    """
                    <row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row>
                    <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="A1"><v>9</v></c></row>
                    </sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B1:B2"/></mergeCells>
                    """
                ),
                "a.xlsx"
            )
            .Parts.OfType<DocumentTable>()
            .ShouldHaveSingleItem();

        table.Cells.Select(cell => cell.Text).ShouldBe(["9", "3", "4"]);
        table.Cells[0].ColumnSpan.ShouldBe(2);
    }

    private static string Figure(byte[] book) =>
        Zipped.Read(book, "a.xlsx").Parts.OfType<DocumentTable>().Single().Cells[0].Text;
}
