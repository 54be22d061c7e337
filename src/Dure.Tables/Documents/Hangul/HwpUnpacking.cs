using System.IO.Compression;
using Dure.Kernel;

namespace Dure.Tables.Documents.Hangul;

/// <summary>The streams of an HWP 5 file as they were before they were packed, within the limits of reading.</summary>
internal sealed class HwpUnpacking(bool isPacked, string file)
{
    private const int Freely = 1024 * 1024;
    private long unpacked;

    /// <summary>Reads a stream.</summary>
    /// <exception cref="InvalidDataException">There is no such stream, or it is damaged.</exception>
    /// <exception cref="RefusedException">It unfolds to more than the limits allow.</exception>
    public byte[] Read(CompoundFile from, string part)
    {
        var packed = from.Read(part) ?? throw new InvalidDataException($"no stream {part}");
        if (!isPacked)
            return packed;
        using var whole = new MemoryStream();
        using var stream = new LimitedStream(
            new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress),
            length =>
            {
                if (length > Freely && length / ReadLimits.PackRatio > packed.Length)
                    throw new RefusedException(
                        DocumentRefusals.Hostile(
                            file,
                            $"{part} 부분이 압축을 풀면 {ReadLimits.PackRatio}배가 넘습니다.",
                            $"{part} unfolds to over {ReadLimits.PackRatio} times its size."
                        )
                    );
            },
            read =>
            {
                unpacked += read;
                if (unpacked > ReadLimits.UnpackedBytes)
                    throw new RefusedException(
                        DocumentRefusals.TooLarge(
                            file,
                            $"압축을 풀면 {ReadLimits.UnpackedBytes / Freely}MB가 넘습니다.",
                            $"It unfolds to over {ReadLimits.UnpackedBytes / Freely} MB."
                        )
                    );
            }
        );
        stream.CopyTo(whole);
        return whole.ToArray();
    }
}
