using Dure.Kernel;
using Dure.Tables.Documents;
using Dure.Tables.Documents.Hangul;
using static Dure.Tests.Documents.Hangul.HwpBuilder;
using Format = Dure.Tables.Documents.SourceFormat;

namespace Dure.Tests.Documents.Hangul;

public class HwpReaderTests
{
    /// <summary>A document with all that the reader knows: 9 parts.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Paragraphs_tables_and_what_floats_come_as_from_hwpx(bool isPacked)
    {
        var document = HwpDocument.Read(File(Sample(), SampleInfo(), isPacked ? 1u : 0, isPacked), "report.hwp");

        document.Format.ShouldBe(Format.Hwp);
        document
            .Lines()
            .ShouldBe([
                "첫째\t줄\n둘째 줄-끝",
                "2. 개요",
                "가) 가",
                "○ 글머리",
                "앞뒤",
                "표 1 [표 제목] {0,0 2x1!=구분|0,1 1x2!=일자리|1,1=1,234\n(잠정)|1,2=밖}",
                "표 2 {0,0!=안}",
                "본문",
                "각주",
                "글상자",
                "앞",
                "표 3 {0,0!=칸}",
                "뒤",
            ]);
        document.Parts.OfType<DocumentTable>().Select(table => table.Place.Paragraph).ShouldBe([6, 6, 8]);
    }

    [Fact]
    public void A_text_longer_than_a_small_sector_and_a_record_of_great_length_are_read()
    {
        var text = string.Concat(Enumerable.Range(0, 3000).Select(at => (char)('가' + (at * 7 % 11172))));

        HwpDocument.Read(File(Paragraph(0, text), flags: 0, isPacked: false), "a.hwp").Lines().ShouldBe([text]);
    }

    [Theory]
    [InlineData(1u << 1, "암호")]
    [InlineData(1u << 2, "배포용")]
    [InlineData(1u << 4, "암호")]
    public void A_protected_document_says_so(uint flag, string word)
    {
        var refusal = Refused(File(Sample(), flags: 1 | flag));

        refusal.Name.ShouldBe("DocumentProtected");
        refusal.Korean.ShouldContain(word);
    }

    [Fact]
    public void Other_files_are_of_another_format()
    {
        Refused([.. "HWP Document File V3.00"u8]).Name.ShouldBe("DocumentWrongFormat");
        Refused(CompoundBuilder.Build([("Workbook", new byte[100])])).Name.ShouldBe("DocumentWrongFormat");
        Refused([]).Name.ShouldBe("DocumentEmpty");
    }

    [Fact]
    public void Tracked_changes_are_pointed_out()
    {
        byte[] info = [.. Info(), .. Record(96, 1, new byte[10])];

        HwpDocument
            .Read(File(Paragraph(0, "본문"), info), "a.hwp")
            .Notices.ShouldHaveSingleItem()
            .ShouldContain("변경 내용 추적");
    }

    private static Refusal Refused(byte[] bytes) =>
        Should.Throw<RefusedException>(() => HwpDocument.Read(bytes, "report.hwp")).Refusals.Single();
}
