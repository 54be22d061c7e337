using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using Dure.Kernel;

namespace Dure.Tables.Documents.Hangul;

/// <summary>The parts of an HWPX file, each opened within the limits of reading.</summary>
internal sealed class HwpxPackage : IDisposable
{
    private const int Freely = 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        // Hangul writes references to control characters that XML has no place for; they are dropped from the text.
        CheckCharacters = false,
        MaxCharactersInDocument = 256 * Freely,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly string name;
    private long unpacked;

    public HwpxPackage(ReadOnlyMemory<byte> bytes, string name)
    {
        this.name = name;
        zip = new ZipArchive(ToStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
            entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    public IEnumerable<string> Parts => entries.Keys;

    public bool Has(string part) => entries.ContainsKey(part);

    /// <summary>Reads a part as XML from its root element on; null where the package has no such part.</summary>
    public XmlReader? Open(string part)
    {
        if (!entries.TryGetValue(part, out var entry))
            return null;
        var reader = XmlReader.Create(new StreamReader(Stream(entry)), Settings);
        try
        {
            reader.MoveToContent();
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>When a part was written, as the package says.</summary>
    public DateTimeOffset TimeOf(string part) => entries[part].LastWriteTime;

    /// <summary>Copies a part that nobody looks into; pictures may be packed tighter than text.</summary>
    public void Copy(string part, Stream to)
    {
        using var stream = new LimitedStream(entries[part].Open(), _ => { }, Count);
        stream.CopyTo(to);
    }

    public void Dispose() => zip.Dispose();

    private LimitedStream Stream(ZipArchiveEntry entry) =>
        new(
            entry.Open(),
            length =>
            {
                if (length > Freely && length / ReadLimits.PackRatio > entry.CompressedLength)
                    throw new RefusedException(Bomb(entry.FullName));
            },
            Count
        );

    private void Count(int read)
    {
        unpacked += read;
        if (unpacked > ReadLimits.UnpackedBytes)
            throw new RefusedException(TooLarge());
    }

    private static MemoryStream ToStream(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private Refusal Bomb(string part) =>
        DocumentRefusals.Hostile(
            name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{part} 부분이 압축을 풀면 {ReadLimits.PackRatio}배가 넘습니다."
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{part} unfolds to over {ReadLimits.PackRatio} times its size."
            )
        );

    private Refusal TooLarge() =>
        DocumentRefusals.TooLarge(
            name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"압축을 풀면 {ReadLimits.UnpackedBytes / Freely:N0}MB가 넘습니다."
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"It unfolds to over {ReadLimits.UnpackedBytes / Freely:N0} MB."
            )
        );
}
