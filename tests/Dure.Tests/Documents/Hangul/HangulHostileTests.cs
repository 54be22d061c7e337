using System.IO.Compression;
using System.Text;
using Dure.Kernel;
using Dure.Tables.Documents;
using Dure.Tables.Documents.Hangul;
using static Dure.Tests.Documents.Hangul.HwpxFile;

namespace Dure.Tests.Documents.Hangul;

/// <summary>Files that are cut off, damaged or made to do harm end in a refusal and in nothing else.</summary>
public class HangulHostileTests
{
    private const int Mutations = 3000;

    [Fact]
    public void A_bomb_is_not_unfolded()
    {
        var bomb = Section(P(new string('0', 8_000_000)));

        RefusedHwpx(Package(("Contents/section0.xml", bomb))).ShouldBe("DocumentHostile");
        RefusedHwp(HwpBuilder.File(HwpBuilder.Record(66, 0, new byte[20_000_000]))).ShouldBe("DocumentHostile");
    }

    [Fact]
    public void Entities_are_not_followed()
    {
        const string Declared =
            "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><s><p><run><t>&a;&x;</t></run></p></s>";

        RefusedHwpx(Package(("Contents/section0.xml", Declared))).ShouldBe("DocumentBroken");
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var tables = P("안");
        for (var depth = 0; depth < 60; depth++)
            tables = Run(Tbl(Tr(Tc(0, 0, tables))));
        RefusedHwpx(Of(tables)).ShouldBe("DocumentHostile");

        byte[] records = [.. Enumerable.Range(0, 1000).SelectMany(level => HwpBuilder.Record(66, level, new byte[22]))];
        RefusedHwp(HwpBuilder.File(records)).ShouldBe("DocumentHostile");

        // Nothing looks into an element that is not known, however deep.
        Read(string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000)) + P("본문"))
            .Lines()
            .ShouldBe(["본문"]);
    }

    [Fact]
    public void Spans_beyond_all_measure_are_refused()
    {
        var cell = Tc(0, 0, P("넓다"), rows: 60_000, columns: 60_000);

        RefusedHwpx(Of(Run(Tbl(Tr(cell))))).ShouldBe("DocumentTooLarge");
        RefusedHwp(
                HwpBuilder.File(
                    HwpBuilder.Paragraph(
                        0,
                        "\v",
                        0,
                        HwpBuilder.Table(1, [(0, 0, 60_000, 60_000, HwpBuilder.Paragraph(2, "넓다"))])
                    )
                )
            )
            .ShouldBe("DocumentTooLarge");
    }

    [Fact]
    public void Millions_of_paragraphs_are_refused()
    {
        var empty = string.Concat(Enumerable.Repeat("<p/>", ReadLimits.Cells + 1));
        RefusedHwpx(Stored(("Contents/section0.xml", Encoding.UTF8.GetBytes($"<s>{empty}</s>"))))
            .ShouldBe("DocumentTooLarge");

        // Not so alike that they pack like a bomb.
        var (records, random) = (new byte[4 * (ReadLimits.Cells + 1)], new Random(8));
        for (var at = 0; at < records.Length; at += 4)
            records[at] = (byte)random.Next(16);
        RefusedHwp(HwpBuilder.File(records)).ShouldBe("DocumentTooLarge");
    }

    [Fact]
    public void A_circle_of_sectors_ends()
    {
        var file = HwpBuilder.File(HwpBuilder.Sample(), HwpBuilder.SampleInfo());
        var table = BitConverter.ToUInt32(file, 76);
        for (var entry = 0; entry < 20; entry++)
        {
            // Each sector leads to itself.
            var circled = (byte[])file.Clone();
            BitConverter.GetBytes(entry).CopyTo(circled, (int)((table + 1) * 512) + (4 * entry));
            Only(() => HwpDocument.Read(circled, "a.hwp"));
        }

        // The list of the table's sectors leads back to the table.
        var listed = (byte[])file.Clone();
        BitConverter.GetBytes(table).CopyTo(listed, 68);
        BitConverter.GetBytes(1).CopyTo(listed, 72);
        Only(() => HwpDocument.Read(listed, "a.hwp"));
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        var hwp = HwpBuilder.File(HwpBuilder.Sample(), HwpBuilder.SampleInfo());
        var hwpx = Of(P("본문") + Run(Tbl(Tr(Tc(0, 0, P("칸"))))));
        for (var length = 1; length < hwpx.Length; length += 7)
            RefusedHwpx(hwpx[..length]).ShouldBe("DocumentBroken");
        for (var length = 1; length < hwp.Length; length += 101)
            Only(() => HwpDocument.Read(hwp.AsMemory(0, length), "a.hwp"));
    }

    [Fact]
    public void Damage_anywhere_in_a_package_is_refused_or_read() =>
        Mutate(Drafts.Write(new("제목", [Drafts.Results])), 1, bytes => HwpxDocument.Read(bytes, "a.hwpx"));

    [Fact]
    public void Damage_anywhere_in_a_section_is_refused_or_read()
    {
        var section = HwpxPackage.Parts(Drafts.Write(new("제목", [])))["Contents/section0.xml"];
        var content = section.Replace(
            "</hs:sec>",
            Run(Tbl(Tr(Tc(0, 0, P("칸"), rows: 2), Tc(0, 1, P("1,234"))))) + "</hs:sec>"
        );

        Mutate(
            Encoding.UTF8.GetBytes(content),
            2,
            bytes => HwpxDocument.Read(Stored(("Contents/section0.xml", bytes)), "a.hwpx")
        );
    }

    [Fact]
    public void Damage_anywhere_in_a_header_is_refused_or_read()
    {
        const string Heads = """
            <hh:numberings><hh:numbering id="1"><hh:paraHead start="1" level="1" numFormat="DIGIT">^1.</hh:paraHead></hh:numbering></hh:numberings>
            <hh:bullets><hh:bullet id="1" char="○"/></hh:bullets>
            <hh:paraProperties><hh:paraPr id="0"><hh:heading type="NUMBER" idRef="1" level="0"/></hh:paraPr></hh:paraProperties>
            """;

        Mutate(
            Encoding.UTF8.GetBytes(Header(Heads)),
            7,
            bytes =>
                HwpxDocument.Read(
                    Stored(
                        ("Contents/header.xml", bytes),
                        ("Contents/section0.xml", Encoding.UTF8.GetBytes(Section(P("가") + P("나"))))
                    ),
                    "a.hwpx"
                )
        );
        Read(
            P("가") + P("나"),
            Heads.Replace("start=\"1\"", "start=\"-99999999999\"").Replace("level=\"1\"", "level=\"-2147483648\"")
        );
    }

    [Fact]
    public void Damage_anywhere_in_a_binary_document_is_refused_or_read()
    {
        var file = HwpBuilder.File(HwpBuilder.Sample(), HwpBuilder.SampleInfo(), 0, isPacked: false);

        Mutate(file, 3, bytes => HwpDocument.Read(bytes, "a.hwp"));
        Mutate(
            HwpBuilder.Sample(),
            4,
            bytes => HwpDocument.Read(HwpBuilder.File(bytes, HwpBuilder.SampleInfo()), "a.hwp")
        );
        Mutate(
            HwpBuilder.SampleInfo(),
            5,
            bytes => HwpDocument.Read(HwpBuilder.File(HwpBuilder.Sample(), bytes), "a.hwp")
        );
    }

    [Fact]
    public void Damage_ends_comments_in_a_refusal_too() =>
        Mutate(Drafts.Write(new("제목", [Drafts.Results])), 6, bytes => HwpxComments(bytes), Mutations / 5);

    private static void HwpxComments(byte[] bytes) =>
        Dure.Tables.Writing.Hangul.HwpxComments.Add(bytes, "a.hwpx", [new(1, 1, 1, "다름"), new(1, 2, 1, "다름")]);

    private static void Mutate(byte[] bytes, int seed, Action<byte[]> read, int times = Mutations)
    {
        var random = new Random(seed);
        for (var time = 0; time < times; time++)
        {
            var mutant = (byte[])bytes.Clone();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                var at = random.Next(mutant.Length);
                mutant[at] = random.Next(3) switch
                {
                    0 => (byte)(mutant[at] ^ (1 << random.Next(8))),
                    1 => (byte)random.Next(256),
                    _ => random.Next(2) == 0 ? (byte)0 : (byte)255,
                };
            }

            if (random.Next(8) == 0)
                mutant = mutant[..random.Next(1, mutant.Length)];
            Only(() => read(mutant), $"seed {seed}, mutation {time}");
        }
    }

    /// <summary>Nothing but a refusal may come out.</summary>
    private static void Only(Action read, string? which = null)
    {
        try
        {
            read();
        }
        catch (RefusedException)
        {
            // As it should be.
        }
        catch (Exception other)
        {
            throw new InvalidOperationException(which, other);
        }
    }

    private static byte[] Stored(params (string Part, byte[] Bytes)[] parts)
    {
        using var package = new MemoryStream();
        using (var zip = new ZipArchive(package, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, bytes) in parts)
            {
                using var stream = zip.CreateEntry(part, CompressionLevel.NoCompression).Open();
                stream.Write(bytes);
            }
        }

        return package.ToArray();
    }

    private static string RefusedHwpx(byte[] bytes) => Name(() => HwpxDocument.Read(bytes, "report.hwpx"));

    private static string RefusedHwp(byte[] bytes) => Name(() => HwpDocument.Read(bytes, "report.hwp"));

    private static string Name(Func<SourceDocument> read) =>
        Should.Throw<RefusedException>(read).Refusals.Single().Name;
}
