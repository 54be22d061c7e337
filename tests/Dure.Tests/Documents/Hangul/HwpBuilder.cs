using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Dure.Tests.Documents.Hangul;

/// <summary>HWP 5 documents as small as a test needs them: records in a compound file.</summary>
internal static class HwpBuilder
{
    /// <summary>The letter at which a table, text box or the like stands in a text.</summary>
    public const char Object = '\v';

    /// <summary>The letter at which a note stands.</summary>
    public const char Note = '\x11';

    /// <summary>One of everything that is read: paragraphs, headings, tables in one another, notes, a text box.</summary>
    public static byte[] Sample()
    {
        var inner = Table(3, [(0, 0, 1, 1, Paragraph(4, "안"))]);
        var outer = Table(
            1,
            [
                (0, 0, 2, 1, Paragraph(2, "구분")),
                (0, 1, 1, 2, Paragraph(2, "일자리")),
                (1, 1, 1, 1, [.. Paragraph(2, "1,234"), .. Paragraph(2, "(잠정)")]),
                (1, 2, 1, 1, Paragraph(2, $"밖{Object}", 0, inner)),
            ],
            caption: Paragraph(2, "표 제목")
        );
        return
        [
            .. Paragraph(0, "첫째\t줄\n둘째\x1E줄\x18끝"),
            .. Paragraph(0, "", 1),
            .. Paragraph(0, "개요", 1),
            .. Paragraph(0, "가", 2),
            .. Paragraph(0, "글머리", 3),
            .. Paragraph(0, $"앞{Object}뒤", 0, outer),
            .. Paragraph(
                0,
                $"본{Note}문{Object}",
                0,
                List(1, "fn  ", Paragraph(2, "각주")),
                Box(1, Paragraph(3, "글상자"))
            ),
            .. Paragraph(0, $"앞{Object}뒤", 0, Table(1, [(0, 0, 1, 1, Paragraph(2, "칸"))], isLetter: true)),
        ];
    }

    /// <summary>Its kinds of paragraphs.</summary>
    public static byte[] SampleInfo() => Info((0, 0, 0), (2, 1, 0), (2, 1, 1), (3, 1, 0));

    public static byte[] File(byte[] section, byte[]? info = null, uint flags = 1, bool isPacked = true) =>
        CompoundBuilder.Build([
            ("FileHeader", FileHeader(flags)),
            ("DocInfo", isPacked ? Pack(info ?? Info()) : info ?? Info()),
            ("BodyText/Section0", isPacked ? Pack(section) : section),
        ]);

    public static byte[] Record(int tag, int level, params byte[][] data)
    {
        byte[] whole = [.. data.SelectMany(part => part)];
        var isLong = whole.Length >= 0xFFF;
        byte[] head = UInt((uint)tag | ((uint)level << 10) | ((isLong ? 0xFFFu : (uint)whole.Length) << 20));
        return isLong ? [.. head, .. UInt((uint)whole.Length), .. whole] : [.. head, .. whole];
    }

    /// <summary>A paragraph; the controls stand at the object letters of its text, in their order.</summary>
    public static byte[] Paragraph(int level, string text, int shape = 0, params byte[][] controls)
    {
        var letters = Letters(text + "\r");
        return
        [
            .. Record(66, level, UInt((uint)(letters.Length / 2)), UInt(0), UShort(shape), new byte[12]),
            .. Record(67, level + 1, letters),
            .. controls.SelectMany(control => control),
        ];
    }

    /// <summary>A table; each cell's paragraphs are records of the level two below it.</summary>
    public static byte[] Table(
        int level,
        IEnumerable<(int Row, int Column, int Rows, int Columns, byte[] Paragraphs)> cells,
        bool isLetter = false,
        byte[]? caption = null
    ) =>
        [
            .. Record(71, level, Id("tbl "), UInt(isLetter ? 1u : 0)),
            .. caption is null ? [] : Record(72, level + 1, UInt(1), UInt(0)),
            .. caption ?? [],
            .. Record(77, level + 1, UInt(0), UShort(1), UShort(1)),
            .. cells.SelectMany(cell => (byte[])[.. CellHead(level + 1, cell), .. cell.Paragraphs]),
        ];

    /// <summary>A control whose list has these paragraphs: a note, a header.</summary>
    public static byte[] List(int level, string id, byte[] paragraphs) =>
        [.. Record(71, level, Id(id)), .. Record(72, level + 1, UInt(1), UInt(0)), .. paragraphs];

    /// <summary>A text box.</summary>
    public static byte[] Box(int level, byte[] paragraphs) =>
        [
            .. Record(71, level, Id("gso ")),
            .. Record(76, level + 1, UInt(0)),
            .. Record(72, level + 2, UInt(1), UInt(0)),
            .. paragraphs,
        ];

    /// <summary>Paragraph shapes: each with its kind of head, the number of its numbering or bullet, its level.</summary>
    public static byte[] Info(params (int Kind, int Id, int Level)[] shapes) =>
        [
            .. Record(17, 0, new byte[72]),
            .. Numbering("^1.", 0, "^2)", 8),
            .. Record(24, 1, new byte[12], Encoding.Unicode.GetBytes("○")),
            .. (shapes.Length == 0 ? [default] : shapes).SelectMany(shape =>
                Record(25, 1, UInt((uint)((shape.Kind << 23) | (shape.Level << 25))), new byte[26], UShort(shape.Id))
            ),
        ];

    public static byte[] UInt(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        return bytes;
    }

    public static byte[] UShort(int number) => [(byte)(number & 0xFF), (byte)(number >> 8)];

    public static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] FileHeader(uint flags)
    {
        var header = new byte[256];
        "HWP Document File"u8.CopyTo(header);
        UInt(0x05010000).CopyTo(header, 32);
        UInt(flags).CopyTo(header, 36);
        return header;
    }

    private static byte[] CellHead(int level, (int Row, int Column, int Rows, int Columns, byte[] Paragraphs) cell) =>
        Record(
            72,
            level,
            UInt(1),
            // Bit 18: a cell of the header.
            UInt(cell.Row == 0 ? 1u << 18 : 0),
            UShort(cell.Column),
            UShort(cell.Row),
            UShort(cell.Columns),
            UShort(cell.Rows),
            new byte[18]
        );

    private static byte[] Numbering(string first, int firstFormat, string second, int secondFormat)
    {
        byte[] Level(string pattern, int format) =>
            [
                .. UInt((uint)format << 5),
                .. new byte[8],
                .. UShort(pattern.Length),
                .. Encoding.Unicode.GetBytes(pattern),
            ];
        byte[] rest = [.. Enumerable.Range(3, 5).SelectMany(level => Level($"^{level}", 0))];
        byte[] starts = [.. UShort(1), .. Enumerable.Repeat(UInt(1), 7).SelectMany(one => one)];
        return Record(23, 1, Level(first, firstFormat), Level(second, secondFormat), rest, starts);
    }

    // Object letters and tabs take eight places each.
    private static byte[] Letters(string text) =>
        [
            .. text.SelectMany(letter =>
                letter is Object or Note or '\t'
                    ? (byte[])[.. UShort(letter), .. new byte[12], .. UShort(letter)]
                    : Encoding.Unicode.GetBytes([letter])
            ),
        ];

    private static byte[] Id(string letters) => [.. Encoding.Latin1.GetBytes(letters).Reverse()];
}
