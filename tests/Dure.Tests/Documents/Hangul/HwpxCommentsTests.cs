using Dure.Tables.Documents;
using Dure.Tables.Documents.Hangul;
using Dure.Tables.Writing.Hangul;

namespace Dure.Tests.Documents.Hangul;

public class HwpxCommentsTests
{
    private static readonly HwpxComment[] Comments =
    [
        new(2, 3, 1, "합계와 다릅니다: 1,234 ≠ 1,235"),
        new(3, 2, 2, "비율이 \"다릅니다\" <b>"),
        new(2, 3, 1, "한 번 더"),
        new(2, 400, 1, "없는 칸"),
        new(0, 0, 0, "문서 전체"),
    ];

    [Fact]
    public void Marks_stand_in_their_cells_and_their_meaning_on_a_last_page()
    {
        var before = HwpxDocument.Read(Drafts.Write(Drafts.Report()), "a.hwpx");
        var after = HwpxDocument.Read(Commented(), "a.hwpx");

        Text(after, 2, 3, 1).ShouldBe(Text(before, 2, 3, 1) + " [검산1] [검산3]");
        Text(after, 3, 2, 2).ShouldBe(Text(before, 3, 2, 2) + " [검산2]");
        after
            .Lines()
            .TakeLast(6)
            .ShouldBe([
                HwpxComments.Title,
                "[검산1] 표 2!B4 합계와 다릅니다: 1,234 ≠ 1,235",
                "[검산2] 표 3!C3 비율이 \"다릅니다\" <b>",
                "[검산3] 표 2!B4 한 번 더",
                "[검산4] 표 2!B401 없는 칸",
                "[검산5] 문서 전체",
            ]);
        after.Parts.Count.ShouldBe(before.Parts.Count + 6);
    }

    [Fact]
    public void The_package_stays_whole() => HwpxPackage.Check(Commented());

    [Fact]
    public void A_nested_table_is_found_by_its_number()
    {
        var inner = HwpxFile.Run(HwpxFile.Tbl(HwpxFile.Tr(HwpxFile.Tc(0, 0, HwpxFile.P("안")))));
        var content =
            HwpxFile.Run(HwpxFile.Tbl(HwpxFile.Tr(HwpxFile.Tc(0, 0, HwpxFile.P("밖") + inner))))
            + HwpxFile.Run(HwpxFile.Tbl(HwpxFile.Tr(HwpxFile.Tc(0, 0, HwpxFile.P("다음")))));
        var file = HwpxFile.Of(content, "<hh:charProperties itemCnt=\"1\"><hh:charPr id=\"0\"/></hh:charProperties>");

        HwpxDocument
            .Read(HwpxComments.Add(file, "a.hwpx", [new(2, 0, 0, "안쪽"), new(3, 0, 0, "다음")]), "a.hwpx")
            .Lines()
            .Take(3)
            .ShouldBe(["표 1 {0,0=밖}", "표 2 {0,0=안 [검산1]}", "표 3 {0,0=다음 [검산2]}"]);
    }

    [Fact]
    public void Without_comments_the_document_stays_as_it_is()
    {
        var bytes = Drafts.Write(Drafts.Report());

        HwpxComments.Add(bytes, "a.hwpx", []).ShouldBe(bytes);
    }

    private static byte[] Commented() => HwpxComments.Add(Drafts.Write(Drafts.Report()), "a.hwpx", Comments);

    private static string Text(SourceDocument document, int table, int row, int column) =>
        document
            .Parts.OfType<DocumentTable>()
            .Single(one => one.Number == table)
            .Cells.Single(cell => cell.Row == row && cell.Column == column)
            .Text;
}
