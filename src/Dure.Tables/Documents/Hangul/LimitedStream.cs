namespace Dure.Tables.Documents.Hangul;

/// <summary>A packed stream that tells how much came out of it, before anybody uses it.</summary>
/// <param name="inner">Disposed with this one.</param>
/// <param name="soFar">Called with the bytes of this stream so far; throws where they are too many.</param>
/// <param name="read">Called with the bytes of one read.</param>
internal sealed class LimitedStream(Stream inner, Action<long> soFar, Action<int> read) : Stream
{
    private long length;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        length += count;
        soFar(length);
        read(count);
        return count;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
