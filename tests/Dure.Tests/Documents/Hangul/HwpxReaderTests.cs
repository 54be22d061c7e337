using Dure.Kernel;
using Dure.Tables.Documents;
using Dure.Tables.Documents.Hangul;
using static Dure.Tests.Documents.Hangul.HwpxFile;
using Format = Dure.Tables.Documents.SourceFormat;

namespace Dure.Tests.Documents.Hangul;

public class HwpxReaderTests
{
    [Fact]
    public void Paragraphs_and_tables_come_in_their_order_with_their_places()
    {
        var document = Read(P("첫째") + P("") + Run(Tbl(Tr(Tc(0, 0, P("합계")), Tc(0, 1, P("1,234"))))) + P("끝"));

        document.Format.ShouldBe(Format.Hwpx);
        document.Lines().ShouldBe(["첫째", "표 1 {0,0=합계|0,1=1,234}", "끝"]);
        document.Parts.Select(part => part.Place.Paragraph).ShouldBe([1, 3, 4]);
        var table = document.Parts.OfType<DocumentTable>().Single();
        table.PlaceOf(table.Cells[1]).ToString().ShouldBe("표 1!B1");
    }

    [Fact]
    public void Merged_cells_headers_and_captions_are_kept()
    {
        var rows =
            Tr(Tc(0, 0, P("구분"), rows: 2, header: true), Tc(0, 1, P("일자리"), columns: 2, header: true))
            + Tr(Tc(1, 1, P("계획"), header: true), Tc(1, 2, P("실적"), header: true))
            + Tr(Tc(2, 0, P("청년")), Tc(2, 1, P("1") + P("2")), Tc(2, 2, P("")));

        Read(Run($"<hp:tbl><hp:caption>{List(P("표 제목"))}</hp:caption>{rows}</hp:tbl>"))
            .Lines()
            .ShouldBe(["표 1 [표 제목] {0,0 2x1!=구분|0,1 1x2!=일자리|1,1!=계획|1,2!=실적|2,0=청년|2,1=1\n2|2,2=}"]);
    }

    [Fact]
    public void A_table_in_a_cell_follows_its_outer_table()
    {
        var inner = Run("<hp:t>안쪽 앞</hp:t>" + Tbl(Tr(Tc(0, 0, P("안")))));

        Read(Run(Tbl(Tr(Tc(0, 0, P("밖") + inner), Tc(0, 1, P("옆"))))) + Run(Tbl(Tr(Tc(0, 0, P("다음"))))))
            .Lines()
            .ShouldBe(["표 1 {0,0=밖\n안쪽 앞|0,1=옆}", "표 2 {0,0=안}", "표 3 {0,0=다음}"]);
    }

    [Fact]
    public void A_table_that_stands_like_a_letter_divides_the_text_and_a_floating_one_follows_it()
    {
        var cell = Tr(Tc(0, 0, P("칸")));

        Read(Run("<hp:t>앞</hp:t>" + Tbl(cell, isLetter: true) + "<hp:t>뒤</hp:t>"))
            .Lines()
            .ShouldBe(["앞", "표 1 {0,0=칸}", "뒤"]);
        Read(Run("<hp:t>앞</hp:t>" + Tbl(cell) + "<hp:t>뒤</hp:t>")).Lines().ShouldBe(["앞뒤", "표 1 {0,0=칸}"]);
    }

    [Fact]
    public void Text_boxes_notes_headers_and_footers_follow_their_paragraph()
    {
        var box = $"<hp:rect><hp:drawText>{List(P("글상자"))}</hp:drawText></hp:rect>";
        var group =
            $"<hp:container><hp:ellipse><hp:drawText>{List(P("묶음"))}</hp:drawText></hp:ellipse></hp:container>";
        var number =
            "<hp:ctrl><hp:autoNum num=\"1\" numType=\"FOOTNOTE\"><hp:autoNumFormat type=\"DIGIT\" suffixChar=\")\"/></hp:autoNum></hp:ctrl>";
        var note = $"<hp:ctrl><hp:footNote>{List(Run(number + "<hp:t> 잠정</hp:t>"))}</hp:footNote></hp:ctrl>";
        var header = $"<hp:ctrl><hp:header>{List(P("머리말"))}</hp:header></hp:ctrl>";

        Read(Run($"{header}<hp:t>본</hp:t>{box}{note}<hp:t>문</hp:t>{group}") + P("다음"))
            .Lines()
            .ShouldBe(["본문", "머리말", "글상자", "1) 잠정", "묶음", "다음"]);
    }

    [Fact]
    public void Special_letters_become_plain_ones()
    {
        Read(
                P(
                    "가<hp:tab width=\"1\"/>나<hp:lineBreak/>1<hp:nbSpace/>2<hp:fwSpace/>3<hp:hyphen/>4 &amp;<hp:markpenBegin/>끝<hp:markpenEnd/>"
                )
            )
            .Lines()
            .ShouldBe(["가\t나\n1 2 3-4 &끝"]);
    }

    [Fact]
    public void What_a_tracked_change_deleted_is_left_out()
    {
        const string Letters =
            "계 <hp:deleteBegin Id=\"2\"/>1,000<hp:deleteEnd Id=\"2\"/><hp:insertBegin Id=\"1\"/>1,200<hp:insertEnd Id=\"1\"/>명";

        Read(P(Letters) + P("지운 채 <hp:deleteBegin Id=\"3\"/>끝남") + P("다음"))
            .Lines()
            .ShouldBe(["계 1,200명", "지운 채", "다음"]);
    }

    [Fact]
    public void Numbers_and_bullets_stand_before_their_paragraphs()
    {
        const string Lists = """
            <hh:numberings><hh:numbering id="1" start="0">
              <hh:paraHead start="1" level="1" numFormat="DIGIT">^1.</hh:paraHead>
              <hh:paraHead start="1" level="2" numFormat="HANGUL_SYLLABLE">^2.</hh:paraHead>
              <hh:paraHead start="1" level="3" numFormat="CIRCLED_DIGIT">^1-^3</hh:paraHead>
            </hh:numbering></hh:numberings>
            <hh:bullets><hh:bullet id="1" char="○"/></hh:bullets>
            <hh:paraProperties>
              <hh:paraPr id="1"><hh:heading type="NUMBER" idRef="1" level="0"/></hh:paraPr>
              <hh:paraPr id="2"><hh:heading type="NUMBER" idRef="1" level="1"/></hh:paraPr>
              <hh:paraPr id="3"><hh:heading type="NUMBER" idRef="1" level="2"/></hh:paraPr>
              <hh:paraPr id="4"><hh:heading type="BULLET" idRef="1" level="0"/></hh:paraPr>
              <hh:paraPr id="5"><hh:heading type="OUTLINE" idRef="0" level="0"/></hh:paraPr>
            </hh:paraProperties>
            """;
        var content =
            P("개요", 1)
            + P("목적", 2)
            + P("근거", 2)
            + P("항", 3)
            + P("계획", 1)
            + P("대상", 2)
            + P("글머리", 4)
            + P("", 4);

        Read(content, Lists)
            .Lines()
            .ShouldBe(["1. 개요", "가. 목적", "나. 근거", "1-① 항", "2. 계획", "가. 대상", "○ 글머리"]);
        Read(Run("<hp:secPr outlineShapeIDRef=\"1\"/><hp:t>개요</hp:t>", 5) + P("둘", 5), Lists)
            .Lines()
            .ShouldBe(["1. 개요", "2. 둘"]);
    }

    [Fact]
    public void What_is_not_read_is_said()
    {
        var memo = $"<hp:ctrl><hp:fieldBegin type=\"MEMO\">{List(P("메모"))}</hp:fieldBegin></hp:ctrl>";
        var document = Read(
            Run($"{memo}<hp:pic/><hp:equation><hp:script>1 over 2</hp:script></hp:equation><hp:t>본문</hp:t>")
        );

        document.Lines().ShouldBe(["본문"]);
        document.Notices.ShouldBe([
            "그림 1개의 글자는 읽지 않았습니다.",
            "수식 1개는 읽지 않았습니다.",
            "메모·숨은 설명 1개은 본문이 아니어서 읽지 않았습니다.",
        ]);
    }

    [Fact]
    public void Cells_that_cover_each_other_are_taken_apart()
    {
        var rows =
            Tr(Tc(0, 0, P("가"), rows: 2), Tc(0, 1, P("나")), Tc(0, 1, P("겹침")))
            + Tr(Tc(1, 1, P("다"), columns: 2), Tc(0, 2, P("라"), rows: 2));
        var document = Read(Run(Tbl(rows)));

        document.Lines().ShouldBe(["표 1 {0,0 2x1=가|0,1=나|0,2=라|1,1 1x2=다}"]);
        document.Notices.ShouldBe(["표 1: 다른 칸과 겹쳐 읽지 못한 칸 '겹침'"]);
    }

    [Fact]
    public void Sections_come_in_the_order_of_the_packages_list()
    {
        const string Spine = """
            <p><m><item id="h" href="Contents/header.xml"/><item id="b" href="Contents/section0.xml"/><item id="a" href="Contents/section1.xml"/></m>
            <s><itemref idref="h"/><itemref idref="a"/><itemref idref="b"/></s></p>
            """;
        (string, string)[] sections =
        [
            ("Contents/section0.xml", Section(P("영"))),
            ("Contents/section10.xml", Section(P("열"))),
            ("Contents/section1.xml", Section(P("일"))),
        ];

        HwpxDocument
            .Read(Package([("Contents/content.hpf", Spine), .. sections]), "a.hwpx")
            .Lines()
            .ShouldBe(["일", "영"]);
        HwpxDocument.Read(Package(sections), "a.hwpx").Lines().ShouldBe(["영", "일", "열"]);
    }

    [Fact]
    public void An_encrypted_package_is_protected()
    {
        const string Manifest =
            "<odf:manifest xmlns:odf=\"urn:m\"><odf:file-entry full-path=\"Contents/section0.xml\"><odf:encryption-data/></odf:file-entry></odf:manifest>";

        Refused(Package(("META-INF/manifest.xml", Manifest), ("Contents/section0.xml", "…")))
            .ShouldBe("DocumentProtected");
    }

    [Fact]
    public void A_package_without_sections_is_of_another_format()
    {
        Refused(Package(("word/document.xml", "<w/>"))).ShouldBe("DocumentWrongFormat");
        Refused([]).ShouldBe("DocumentEmpty");
    }

    private static string Refused(byte[] bytes) =>
        Should.Throw<RefusedException>(() => HwpxDocument.Read(bytes, "report.hwpx")).Refusals.Single().Name;
}
