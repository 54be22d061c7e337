using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;
using Dure.Kernel;

namespace Dure.Tables.Documents;

/// <summary>A packed file (zip). Parts are unpacked as they are read, to memory alone and within <see cref="ReadLimits"/>.</summary>
internal sealed class Package : IDisposable
{
    private const int MostParts = 20_000;

    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ZipArchive zip;
    private readonly Unpacking unpacking;

    /// <summary>Reads the list of parts.</summary>
    /// <exception cref="RefusedException">Too many parts.</exception>
    /// <exception cref="InvalidDataException">Cut off, or not packed as zip.</exception>
    public Package(ReadOnlyMemory<byte> bytes, string name)
    {
        Name = name;
        unpacking = new(name);
        Bytes = bytes.Length;
        if (CountOf("PK\x01\x02"u8, bytes.Span) > MostParts)
            throw new RefusedException(
                DocumentRefusals.Hostile(
                    name,
                    $"압축된 부분이 {MostParts:N0}개를 넘습니다.",
                    $"It is packed of more than {MostParts:N0} parts."
                )
            );
        zip = new ZipArchive(StreamOf(bytes), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>Of the whole file, packed.</summary>
    public int Bytes { get; }

    /// <summary>Whether there is such a part.</summary>
    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>Whether the name of a part begins so.</summary>
    public bool HasUnder(string folder) =>
        parts.Keys.Any(part => part.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>The names of all parts.</summary>
    public IEnumerable<string> Parts => parts.Keys;

    /// <summary>Opens a part that must be there.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public Stream Open(string part)
    {
        var entry = Entry(part);
        return unpacking.Limit(entry.Open(), entry.CompressedLength);
    }

    /// <summary>Copies a part that nobody looks into.</summary>
    public void Copy(string part, Stream to)
    {
        using var from = unpacking.LimitWhole(Entry(part).Open());
        from.CopyTo(to);
    }

    /// <summary>When a part was written, as the package says.</summary>
    public DateTimeOffset TimeOf(string part) => Entry(part).LastWriteTime;

    /// <summary>Opens a part of XML that must be there.</summary>
    public XmlReader OpenXml(string part) => SafeXml.Open(Open(part), Name);

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    /// <summary>The bytes as a stream, without a copy where they are an array.</summary>
    public static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private ZipArchiveEntry Entry(string part) =>
        parts.GetValueOrDefault(part) ?? throw new InvalidDataException($"{part} is missing.");

    private static int CountOf(ReadOnlySpan<byte> mark, ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var at = bytes.IndexOf(mark); at >= 0; at = bytes.IndexOf(mark))
        {
            count++;
            bytes = bytes[(at + mark.Length)..];
        }

        return count;
    }
}
