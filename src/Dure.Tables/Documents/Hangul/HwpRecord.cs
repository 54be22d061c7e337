using System.Buffers.Binary;
using System.Text;
using Dure.Kernel;

namespace Dure.Tables.Documents.Hangul;

/// <summary>What a record of HWP 5 holds; the names of its specification, of those that are read.</summary>
internal enum HwpTag
{
    Numbering = 23,
    Bullet = 24,
    ParagraphShape = 25,
    TrackChange = 96,
    ParagraphHeader = 66,
    ParagraphText = 67,
    ControlHeader = 71,
    ListHeader = 72,
    ShapeComponent = 76,
    Table = 77,
    Ole = 84,
    Picture = 85,
    Equation = 88,
    Chart = 95,
}

/// <summary>A record of HWP 5 with the records below it.</summary>
/// <param name="Tag">What it holds.</param>
/// <param name="Data">Its bytes, without its head.</param>
internal sealed record HwpRecord(HwpTag Tag, ReadOnlyMemory<byte> Data)
{
    private const int LongLength = 0xFFF;

    /// <summary>In their order.</summary>
    public List<HwpRecord> Children { get; } = [];

    /// <summary>Takes a stream of records apart.</summary>
    /// <exception cref="InvalidDataException">It ends inside a record.</exception>
    /// <exception cref="RefusedException">Records are nested too deep, or too many.</exception>
    public static List<HwpRecord> Read(ReadOnlyMemory<byte> stream, string file, HangulBudget budget)
    {
        var top = new List<HwpRecord>();
        var open = new List<HwpRecord>();
        for (var at = 0; at + 4 <= stream.Length; )
        {
            var head = BinaryPrimitives.ReadUInt32LittleEndian(stream.Span[at..]);
            var (tag, level, length) = ((HwpTag)(head & 0x3FF), (int)((head >> 10) & 0x3FF), (long)(head >> 20));
            at += 4;
            if (length == LongLength)
            {
                if (at + 4 > stream.Length)
                    throw new InvalidDataException("record without a length");
                length = BinaryPrimitives.ReadUInt32LittleEndian(stream.Span[at..]);
                at += 4;
            }

            if (length > stream.Length - at)
                throw new InvalidDataException("record beyond the end");
            if (level > ReadLimits.Depth)
                throw new RefusedException(TooDeep(file));
            // Shapes of letters, places of lines and marks of ranges: every paragraph has them and nobody reads them.
            if ((int)tag is >= 68 and <= 70)
            {
                at += (int)length;
                continue;
            }

            budget.Spend();
            var record = new HwpRecord(tag, stream.Slice(at, (int)length));
            at += (int)length;
            // A level that skips one hangs below the last record there is.
            if (open.Count > level)
                open.RemoveRange(level, open.Count - level);
            (open.Count == 0 ? top : open[^1].Children).Add(record);
            open.Add(record);
        }

        return top;
    }

    /// <summary>The bytes at a place as a number; 0 beyond the end, since older versions write shorter records.</summary>
    public uint UInt(int at) => at + 4 <= Data.Length ? BinaryPrimitives.ReadUInt32LittleEndian(Data.Span[at..]) : 0;

    /// <inheritdoc cref="UInt"/>
    public int UShort(int at) => at + 2 <= Data.Length ? BinaryPrimitives.ReadUInt16LittleEndian(Data.Span[at..]) : 0;

    /// <summary>UTF-16 letters at a place, as many as there are.</summary>
    public string Letters(int at, int length) =>
        at >= Data.Length
            ? ""
            : Encoding.Unicode.GetString(Data.Span.Slice(at, Math.Min(2 * length, Data.Length - at) & ~1));

    private static Refusal TooDeep(string file) =>
        DocumentRefusals.Hostile(
            file,
            $"{ReadLimits.Depth}겹이 넘게 서로 안에 든 내용이 있습니다.",
            $"Content is nested over {ReadLimits.Depth} deep."
        );
}
