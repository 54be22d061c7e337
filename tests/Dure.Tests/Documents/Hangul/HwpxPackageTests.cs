using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dure.Tables.Documents;
using Dure.Tables.Documents.Hangul;
using Dure.Tables.Writing.Hangul;
using Dure.Tests.Tables;

namespace Dure.Tests.Documents.Hangul;

public partial class HwpxPackageTests
{
    [Fact]
    public void The_kind_comes_first_and_unpacked()
    {
        var bytes = Drafts.Write(Drafts.Report());

        // The local header of the first entry: method 0, then the name and right behind it the text.
        bytes.AsSpan(0, 4).ToArray().ShouldBe("PK\x3\x4"u8.ToArray());
        bytes[8].ShouldBe((byte)0);
        bytes.AsSpan(30, 27).ToArray().ShouldBe("mimetypeapplication/hwp+zip"u8.ToArray());
    }

    [Fact]
    public void The_same_draft_gives_the_same_bytes() =>
        Drafts.Write(Drafts.Report()).ShouldBe(Drafts.Write(Drafts.Report()));

    [Fact]
    public void Every_part_that_is_listed_is_there_and_every_xml_part_is_well_formed()
    {
        var parts = HwpxPackage.Parts(Drafts.Write(Drafts.Report()));

        parts.Keys.ShouldContain("version.xml");
        foreach (var (name, text) in parts.Where(part => Path.GetExtension(part.Key) is ".xml" or ".hpf"))
            Should.NotThrow(() => XDocument.Parse(text), name);
        var listed = XDocument.Parse(parts["Contents/content.hpf"]);
        var items = listed.Descendants().Where(x => x.Name.LocalName == "item").ToList();
        items.Select(item => item.Attribute("href")!.Value).ShouldBeSubsetOf(parts.Keys);
        listed
            .Descendants()
            .Where(x => x.Name.LocalName == "itemref")
            .Select(x => x.Attribute("idref")!.Value)
            .ShouldBe(["header", "section0", "section1", "section2"]);
        Roots(parts["META-INF/container.xml"]).ShouldBeSubsetOf(parts.Keys);
    }

    [Fact]
    public void Every_number_that_a_section_names_is_defined_once() => HwpxPackage.Check(Drafts.Write(Drafts.Report()));

    [Fact]
    public void No_two_paragraphs_or_tables_share_an_id()
    {
        var sections = HwpxPackage
            .Parts(Drafts.Write(Drafts.Report()))
            .Where(part => part.Key.Contains("section"))
            .ToList();
        var ids = sections
            .SelectMany(part => XDocument.Parse(part.Value).Descendants())
            .Where(x => x.Name.LocalName is "p" or "tbl")
            .Select(x => x.Attribute("id")!.Value)
            .ToList();

        ids.Count.ShouldBe(ids.Distinct().Count());
    }

    [Fact]
    public void Wide_tables_lie_and_take_their_heading_along()
    {
        var parts = HwpxPackage.Parts(Drafts.Write(Drafts.Report()));

        Landscape().Match(parts["Contents/section0.xml"]).Groups[1].Value.ShouldBe("WIDELY");
        Landscape().Match(parts["Contents/section1.xml"]).Groups[1].Value.ShouldBe("NARROWLY");
        Landscape().Match(parts["Contents/section2.xml"]).Groups[1].Value.ShouldBe("WIDELY");
        parts["Contents/section1.xml"].ShouldContain("Ⅱ. 넓은 표");
    }

    [Fact]
    public void Header_rows_come_again_on_every_page()
    {
        var section = XDocument.Parse(HwpxPackage.Parts(Drafts.Write(Drafts.Report()))["Contents/section0.xml"]);
        var table = section.Descendants().Last(x => x.Name.LocalName == "tbl");

        table.Attribute("repeatHeader")!.Value.ShouldBe("1");
        table.Attribute("pageBreak")!.Value.ShouldBe("CELL");
        table
            .Descendants()
            .Where(x => x.Name.LocalName == "tc" && x.Attribute("header")!.Value == "1")
            .Count()
            .ShouldBe(5);
    }

    [Fact]
    public void Our_reader_reads_what_our_writer_wrote()
    {
        var document = HwpxDocument.Read(Drafts.Write(Drafts.Report()), "report.hwpx");

        document.Notices.ShouldBeEmpty();
        document
            .Lines()
            .Where(line => !line.StartsWith("표 ", StringComparison.Ordinal))
            .ShouldBe([
                "문서번호: 일자리정책과-1234",
                "작성일: 2026. 11. 21.",
                "작성: 구로구 <일자리>",
                "일자리대책 추진실적 공시",
                "Ⅰ. 개요",
                "□ 부문별 실적을 공시함 & 확인함",
                "○ 1,234명\t증가\n둘째 줄",
                "- 세부",
                "※ 잠정",
                "실적",
                "(단위: 명)",
                "주) *: 잠정",
                "Ⅱ. 넓은 표",
                "부문별 <실적> & 예산",
                "주) –: 해당 없음",
                "주) *: 잠정",
                "끝.",
            ]);
        var tables = document.Parts.OfType<DocumentTable>().ToList();
        tables[0].Cells.Count(cell => cell.Text.Length > 0).ShouldBe(5);
        Drafts.Same(tables[1], Drafts.Results);
        Drafts.Same(tables[2], HwpxTableBlock.Of(Samples.Fixed()));
    }

    [Fact]
    public void Letters_that_xml_has_no_place_for_are_dropped()
    {
        var draft = new HwpxDraft("가\0나\uFFFE", [new HwpxLine(HwpxMark.None, "다\u0001라\uD800마 𠀀 <b>")]);

        HwpxDocument.Read(Drafts.Write(draft), "a.hwpx").Lines().ShouldBe(["가나", "다라\uFFFD마 𠀀 <b>"]);
    }

    [Fact]
    public void Cells_may_not_cover_each_other()
    {
        var table = new HwpxTableBlock(2, 0, [new(0, 0, "가", 1, 2), new(0, 1, "나")]);

        Should.Throw<ArgumentException>(() => Drafts.Write(new HwpxDraft("제목", [table])));
    }

    private static IEnumerable<string> Roots(string container) =>
        XDocument
            .Parse(container)
            .Descendants()
            .Where(x => x.Name.LocalName == "rootfile")
            .Select(x => x.Attribute("full-path")!.Value);

    [GeneratedRegex("landscape=\"([A-Z]+)\"")]
    private static partial Regex Landscape();
}
