using System.Buffers.Binary;
using System.Text;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Books;

/// <summary>Workbooks come from many hands: what is wrong with one has its name and its cell, and does no harm.</summary>
public class BadWorkbookTests
{
    private const string Workbook = "xl/workbook.xml";

    // The target of 2022 in the sheet of figures, as the program writes it: 100.
    private const string Cell = "<x:c r=\"E2\" s=\"3\"><x:v>100</x:v></x:c>";

    [Fact]
    public async Task The_workbook_itself_is_in_order()
    {
        using var book = new SpoiledWorkbook();
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        (await desk.LoadAsync(book.File)).Written.ShouldBe(6);
    }

    [Theory]
    [InlineData("t=\"e\"><x:f>1/0</x:f><x:v>#DIV/0!</x:v>", "FailedFormula", "#DIV/0!")]
    [InlineData("t=\"e\"><x:f>#REF!+1</x:f><x:v>#REF!</x:v>", "FailedFormula", "#REF!")]
    [InlineData("t=\"e\"><x:v>#N/A</x:v>", "FailedFormula", "#N/A")]
    [InlineData("><x:f>SUM(E3:E4)</x:f>", "NotCalculated", "수식")]
    [InlineData("><x:v>1E+30</x:v>", "NumberTooLarge", "1E+30")]
    public void A_cell_without_a_value_to_take_is_named(string content, string name, string shown)
    {
        using var book = new SpoiledWorkbook();
        book.Replace(book.Figures, Cell, $"<x:c r=\"E2\" {content}</x:c>");

        // The next says that the figure has no value.
        var refusal = book.Refusals()[0];
        refusal.Name.ShouldBe(name);
        refusal.Place.ToString().ShouldBe($"{SpoiledWorkbook.Place}:2:5");
        refusal.Korean.ShouldContain(shown);
    }

    [Fact]
    public void A_formula_that_was_calculated_is_taken_by_its_value()
    {
        using var book = new SpoiledWorkbook();
        book.Replace(book.Figures, Cell, "<x:c r=\"E2\"><x:f>[1]계획!$B$2+20</x:f><x:v>120</x:v></x:c>");

        var source = book.Read();

        source.Refusals.ShouldBeEmpty();
        source["facts"][0]["value"].ShouldBe("120");
    }

    [Fact]
    public void A_bomb_is_refused_before_it_unpacks()
    {
        using var book = new SpoiledWorkbook();
        book.AddZeros("xl/media/image1.png", 300L * 1024 * 1024);
        new FileInfo(book.File).Length.ShouldBeLessThan(3 * 1024 * 1024);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusals = book.Refusals();

        refusals.ShouldHaveSingleItem().Name.ShouldBe("WorkbookTooLarge");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(30L * 1024 * 1024);
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_does_not_go_off_either()
    {
        using var book = new SpoiledWorkbook();
        var sheet = book.Figures;
        book.Delete(sheet).AddZeros(sheet, 300L * 1024 * 1024).Bytes(bytes => SayLength(bytes, sheet, 1_000));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusals = book.Refusals();

        refusals.ShouldHaveSingleItem().Name.ShouldBe("Unreadable");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(30L * 1024 * 1024);
    }

    [Fact]
    public void A_sheet_that_claims_cells_without_end_is_refused()
    {
        // Each fits into a kilobyte; whoever believed it would make two thousand million rows.
        (string Old, string With)[] claims =
        [
            ("r=\"E2\"", "r=\"XFD2\""),
            ("<x:row r=\"2\"", "<x:row r=\"2147483000\""),
        ];
        foreach (var (old, with) in claims)
        {
            using var book = new SpoiledWorkbook();
            book.Replace(book.Figures, old, with);
            book.Refusals().ShouldHaveSingleItem().Name.ShouldBe("WorkbookTooLarge");
        }
    }

    [Fact]
    public void Parts_without_number_are_refused()
    {
        using var book = new SpoiledWorkbook();
        using (var zip = System.IO.Compression.ZipFile.Open(book.File, System.IO.Compression.ZipArchiveMode.Update))
        {
            for (var at = 0; at < 2_001; at++)
                zip.CreateEntry($"xl/{at}.xml");
        }

        book.Refusals().ShouldHaveSingleItem().Name.ShouldBe("WorkbookTooLarge");
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">")]
    public void Entities_are_not_expanded(string declaration)
    {
        foreach (var inSheet in (bool[])[true, false])
        {
            using var book = new SpoiledWorkbook();
            var part = inSheet ? book.Figures : Workbook;
            book.Replace(part, "?>", "?>" + declaration);
            book.Refusals().ShouldHaveSingleItem().Name.ShouldBe("Unreadable");
        }
    }

    [Fact]
    public void A_damaged_workbook_is_named()
    {
        Func<byte[], byte[]>[] damages =
        [
            bytes => bytes[..(bytes.Length / 2)],
            bytes => bytes[..^30],
            bytes => [.. bytes[..100], .. new byte[200], .. bytes[300..]],
            _ => [.. "PK"u8, .. "\u0003\u0004 그리고 아무것도"u8],
        ];
        foreach (var damage in damages)
        {
            using var book = new SpoiledWorkbook();
            var refusal = book.Bytes(damage).Refusals().ShouldHaveSingleItem();
            refusal.Name.ShouldBe("Unreadable");
            refusal.Place.ToString().ShouldBe("book.xlsx");
        }
    }

    [Fact]
    public void A_sheet_whose_part_is_missing_is_not_an_empty_sheet()
    {
        using var book = new SpoiledWorkbook();
        book.Delete(book.Figures);
        book.Refusals().ShouldHaveSingleItem().Name.ShouldBe("Unreadable");
    }

    [Fact]
    public void What_is_no_workbook_is_named_as_what_it_is()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1_000]];
        (byte[] Bytes, string Name)[] files =
        [
            ([.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]], "PasswordProtected"),
            ([.. compound, .. Encoding.Unicode.GetBytes("Workbook"), .. new byte[100]], "NotAWorkbook"),
            ("%PDF-1.7"u8.ToArray(), "NotAWorkbook"),
            ([], "NotAWorkbook"),
        ];
        foreach (var (bytes, name) in files)
        {
            using var book = new SpoiledWorkbook();
            book.Bytes(_ => bytes).Refusals().ShouldHaveSingleItem().Name.ShouldBe(name);
        }

        using var document = new SpoiledWorkbook();
        document.Delete(Workbook).Add("word/document.xml", "<w:document/>"u8.ToArray());
        document.Refusals().ShouldHaveSingleItem().Name.ShouldBe("NotAWorkbook");
    }

    [Fact]
    public async Task Macros_links_and_paths_that_lead_out_do_nothing()
    {
        using var plain = new SpoiledWorkbook();
        using var book = new SpoiledWorkbook();
        book.Add("xl/vbaProject.bin", [1, 2, 3])
            .Add("xl/externalLinks/externalLink1.xml", "<externalLink/>"u8.ToArray())
            .Add("../../out.txt", "out"u8.ToArray())
            .Add("..\\..\\out.txt", "out"u8.ToArray())
            .Add(Path.Combine(Path.GetTempPath(), "dure-out.txt"), "out"u8.ToArray());
        var before = book.FilesAround();
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await desk.LoadAsync(book.File);

        book.FilesAround().ShouldBe(before);
        foreach (var above in (string[])["../out.txt", "../../out.txt", "../../../out.txt"])
            File.Exists(Path.Combine(book.File, above)).ShouldBeFalse();
        File.Exists(Path.Combine(Path.GetTempPath(), "dure-out.txt")).ShouldBeFalse();
        await using var other = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await other.LoadAsync(plain.File);
        (await Dump.OfAsync(desk)).ShouldBe(await Dump.OfAsync(other));
    }

    /// <summary>Writes another unpacked length into the archive's list of its parts.</summary>
    private static byte[] SayLength(byte[] zip, string part, int length)
    {
        var name = Encoding.UTF8.GetBytes(part);
        var entry = zip.AsSpan().LastIndexOf(name) - 46;
        zip.AsSpan(entry, 4).ToArray().ShouldBe("PK\u0001\u0002"u8.ToArray());
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(entry + 24), length);
        return zip;
    }
}
