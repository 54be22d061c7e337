using Dure.Kernel;

namespace Dure.Tables.Documents;

/// <summary>How far the packed parts of one file have been unpacked; stops it at <see cref="ReadLimits"/>.</summary>
/// <param name="name">The file's name, for refusals.</param>
internal sealed class Unpacking(string name)
{
    private long unpacked;

    /// <summary>A part that may grow as text does.</summary>
    /// <param name="inner">Unpacks; disposed with the stream.</param>
    /// <param name="packed">Bytes of the part as packed.</param>
    public Stream Limit(Stream inner, long packed) => new LimitedStream(inner, packed, Grow);

    /// <summary>A part that nobody looks into: pictures may be packed tighter than text, and only the whole is bounded.</summary>
    public Stream LimitWhole(Stream inner) => new LimitedStream(inner, long.MaxValue / ReadLimits.PackRatio, Grow);

    private void Grow(long packed, long read, int more)
    {
        unpacked += more;
        if (read > 1024 * 1024 && read > packed * ReadLimits.PackRatio)
            throw new RefusedException(
                DocumentRefusals.Hostile(
                    name,
                    $"압축을 풀면 {ReadLimits.PackRatio}배가 넘게 커지는 부분이 있습니다.",
                    $"A part grows more than {ReadLimits.PackRatio} times when unpacked."
                )
            );
        if (unpacked > ReadLimits.UnpackedBytes)
            throw new RefusedException(
                DocumentRefusals.TooLarge(
                    name,
                    $"압축을 풀면 {ReadLimits.UnpackedBytes >> 20:N0}MB를 넘습니다.",
                    $"It unpacks to more than {ReadLimits.UnpackedBytes >> 20:N0} MB."
                )
            );
    }
}
