using System.IO.Compression;
using Dure.Kernel;

namespace Dure.Tables.Documents.Hangul;

/// <summary>The streams of an HWP 5 file as they were before they were packed, within the limits of reading.</summary>
internal sealed class HwpUnpacking(bool isPacked, string file)
{
    private readonly Unpacking unpacking = new(file);

    /// <summary>Reads a stream.</summary>
    /// <exception cref="InvalidDataException">There is no such stream, or it is damaged.</exception>
    /// <exception cref="RefusedException">It unfolds to more than the limits allow.</exception>
    public byte[] Read(CompoundFile from, string part)
    {
        var packed = from.Read(part) ?? throw new InvalidDataException($"no stream {part}");
        if (!isPacked)
            return packed;
        using var whole = new MemoryStream();
        using var stream = unpacking.Limit(
            new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress),
            packed.Length
        );
        stream.CopyTo(whole);
        return whole.ToArray();
    }
}
