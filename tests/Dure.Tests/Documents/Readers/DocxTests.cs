using Dure.Tables.Documents;

namespace Dure.Tests.Documents.Readers;

public class DocxTests
{
    [Fact]
    public void Paragraphs_tables_and_notes_come_in_order()
    {
        var document = Zipped.Read(
            Zipped.Docx(
                """
                <w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>제목</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">참여 </w:t></w:r><w:del><w:r><w:delText>900</w:delText></w:r></w:del><w:ins><w:r><w:t>1,000</w:t></w:r></w:ins><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1)</w:t></w:r><w:r><w:t>명</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
                <w:tbl><w:tblPr><w:tblCaption w:val="실적"/></w:tblPr>
                <w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>사업</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>인원</w:t></w:r></w:p></w:tc></w:tr>
                <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>10</w:t></w:r></w:p><w:p><w:r><w:t>(명)</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>20</w:t></w:r></w:p>
                  <w:tbl><w:tr><w:tc><w:p><w:r><w:t>안</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr>
                </w:tbl>
                <w:p><w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:txbxContent><w:p><w:r><w:t>글상자</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>글상자</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>끝</w:t></w:r></w:p>
                """,
                (
                    "word/footnotes.xml",
                    Zipped.Footnotes("<w:footnote w:id=\"2\"><w:p><w:r><w:t>연인원</w:t></w:r></w:p></w:footnote>")
                )
            ),
            "보고.docx"
        );

        document
            .Parts.Select(part =>
                part is DocumentTable table
                    ? $"[{table.Number} {table.Caption}] "
                        + string.Join(
                            ' ',
                            table.Cells.Select(cell =>
                                $"{cell.Row},{cell.Column},{cell.RowSpan}x{cell.ColumnSpan}={cell.Text}{(cell.IsHeader ? "*" : "")}"
                            )
                        )
                    : ((DocumentText)part).Text
            )
            .ShouldBe([
                "제목",
                "참여 1,000¹⁾명²⁾",
                "[1 실적] 0,0,2x1=사업* 0,1,1x2=인원* 1,1,1x1=10\n(명) 1,2,1x1=20",
                "[2 ] 0,0,1x1=안",
                "글상자",
                "끝",
                "연인원",
            ]);
        document.Parts[1].Place.ToString().ShouldBe("2문단");
        var first = (DocumentTable)document.Parts[2];
        first.PlaceOf(first.Cells[2]).ToString().ShouldBe("표 1!B2");
    }

    [Fact]
    public void Elements_too_deep_in_one_another_are_refused() =>
        Zipped
            .Refusal(Zipped.Docx(string.Concat(Enumerable.Repeat("<w:sdt>", 500))), "깊은.docx")
            .ShouldBe("DocumentHostile");
}
