using System.IO.Compression;
using System.Text;
using Dure.Kernel;
using Dure.Tables.Documents;

namespace Dure.Tests.Documents.Readers;

/// <summary>What no honest document holds, and what honest people upload by mistake.</summary>
public class HostileTests
{
    private const string Entity = "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";

    [Theory]
    [InlineData("빈.txt", "")]
    [InlineData("빈.csv", "\r\n \n")]
    public void Nothing_is_refused(string name, string text) =>
        Zipped.Refusal(Encoding.UTF8.GetBytes(text), name).ShouldBe("DocumentEmpty");

    [Theory]
    [InlineData("실적.xlsx", "%PDF-1.7\n", ".xlsx", "PDF")]
    [InlineData("실적.docx", "구분,인원\n가,1", ".docx", "텍스트")]
    [InlineData("실적.pdf", "구분,인원\n가,1", ".pdf", "텍스트")]
    [InlineData("실적.hwp", "<html><p>글</p></html>", ".hwp", "텍스트")]
    [InlineData("실적.txt", "{\\rtf1 x}", "RTF", "RTF")]
    public void A_wrong_name_is_told_with_what_it_is(string name, string text, string says, string holds)
    {
        var refusal = Should
            .Throw<RefusedException>(() => DocumentReader.Read(Encoding.UTF8.GetBytes(text), name))
            .Refusals[0];
        refusal.Name.ShouldBe("DocumentWrongFormat");
        refusal.Korean.ShouldContain(says);
        refusal.Korean.ShouldContain(holds);
    }

    [Fact]
    public void A_workbook_called_docx_is_refused() =>
        Zipped.Refusal(Zipped.Workbook(""), "실적.docx").ShouldBe("DocumentWrongFormat");

    [Fact]
    public void Junk_is_no_text()
    {
        var junk = new byte[5000];
        new Random(3).NextBytes(junk);
        Zipped.Refusal([(byte)'x', .. junk], "글.txt").ShouldBe("DocumentWrongFormat");
    }

    [Fact]
    public void Other_zip_files_are_named()
    {
        Zipped.Refusal(Zipped.Zip(("a.txt", "글")), "글.zip").ShouldBe("DocumentWrongFormat");
        Zipped.Refusal(Zipped.Zip(("ppt/presentation.xml", "<a/>")), "발표.pptx").ShouldBe("DocumentWrongFormat");
    }

    [Theory]
    [InlineData("EncryptedPackage", "실적.xlsx", "DocumentProtected")]
    [InlineData("WordDocument", "실적.doc", "DocumentWrongFormat")]
    [InlineData("PowerPoint Document", "실적.ppt", "DocumentWrongFormat")]
    [InlineData("Workbook", "실적.xls", "DocumentBroken")]
    [InlineData("Elsewhere", "실적.xls", "DocumentWrongFormat")]
    public void Compound_files_are_told_apart(string stream, string name, string refusal)
    {
        var bytes = new byte[4096];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes, 0);
        Encoding.Unicode.GetBytes(stream).CopyTo(bytes, 1024);
        bytes[1024 + 64] = (byte)((stream.Length + 1) * 2);
        bytes[1024 + 66] = 2;
        Zipped.Refusal(bytes, name).ShouldBe(refusal);
    }

    [Fact]
    public void A_document_type_is_refused_wherever_it_stands()
    {
        Zipped.Refusal(Zipped.Zip(("word/document.xml", Entity + "<w>&a;</w>")), "a.docx").ShouldBe("DocumentHostile");
        Zipped.Refusal(Zipped.Zip(("xl/workbook.xml", Entity + "<w/>")), "a.xlsx").ShouldBe("DocumentHostile");
    }

    [Fact]
    public void A_bomb_is_stopped_before_it_fills_the_memory()
    {
        var bomb = new byte[64 * 1024 * 1024];
        Array.Fill(bomb, (byte)' ');
        "<w>"u8.CopyTo(bomb);
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry("word/document.xml").Open())
            part.Write(bomb);

        // Of this thread: other tests run beside it.
        var before = GC.GetAllocatedBytesForCurrentThread();
        Zipped.Refusal(bytes.ToArray(), "폭탄.docx").ShouldBe("DocumentHostile");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(20L * 1024 * 1024);
    }

    [Fact]
    public void Files_cut_off_are_broken()
    {
        var book = Zipped.Workbook("<row><c><v>1</v></c><c><v>2</v></c></row>");
        Zipped.Refusal(book[..(book.Length / 2)], "끊긴.xlsx").ShouldBe("DocumentBroken");
        Zipped.Refusal(Zipped.Docx("<w:p><w:r><w:t>글"), "끊긴.docx").ShouldBe("DocumentBroken");
    }

    [Fact]
    public void A_missing_part_or_text_is_broken()
    {
        Zipped
            .Refusal(Zipped.Workbook("<row><c t=\"s\"><v>7</v></c><c><v>2</v></c></row>"), "a.xlsx")
            .ShouldBe("DocumentBroken");
        Zipped
            .Refusal(Zipped.Workbook("<row r=\"99999999\"><c><v>7</v></c></row>"), "a.xlsx")
            .ShouldBe("DocumentBroken");
    }

    [Fact]
    public void References_outside_of_the_file_are_not_followed()
    {
        var sheet = Zipped.Read(Zipped.Workbook("<row><c><v>1</v></c><c><v>2</v></c></row>"), "a.xlsx");
        sheet.Parts.Count.ShouldBe(1); // though its list names file:///etc/passwd
        Zipped
            .Read("<html><img src='http://192.0.2.1/x'><p>글</p></html>"u8.ToArray(), "a.html")
            .Parts.Count.ShouldBe(1);
    }
}
