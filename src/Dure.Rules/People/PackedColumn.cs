using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dure.Rules;

/// <summary>
/// How a column stands in a file: each value less the least one, in 1, 2 or 4 bytes, with the greatest number of that width
/// for what is not known; or, if that is too narrow, in 8 bytes as it is. Little-endian.
/// </summary>
/// <param name="Width">1, 2, 4 or 8 bytes.</param>
/// <param name="Least">The least known value; 0 if the width is 8 or nothing is known.</param>
/// <param name="HasUnknown">Whether the greatest number of the width means that a value is not known.</param>
internal readonly record struct PackedColumn(int Width, long Least, bool HasUnknown)
{
    // A whole number of eights, so that a checksum by eights goes on from block to block.
    private const int BlockRows = 1 << 16;

    /// <summary>The greatest number of the width, for 1, 2 and 4 bytes.</summary>
    private ulong Top => (1UL << (8 * Width)) - 1;

    /// <summary>Whether no number of the width leaves the 64 bits.</summary>
    public bool IsSound =>
        Width switch
        {
            1 or 2 or 4 => Least > long.MinValue && Least <= long.MaxValue - (long)Top,
            8 => Least == 0 && HasUnknown,
            _ => false,
        };

    /// <summary>The narrowest form of some values.</summary>
    public static PackedColumn For(ReadOnlySpan<long> values)
    {
        var (least, greatest, hasUnknown) = (long.MaxValue, long.MinValue, false);
        foreach (var value in values)
            if (value == People.Unknown)
                hasUnknown = true;
            else
                (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        if (least > greatest)
            return new(1, 0, hasUnknown);
        var range = unchecked((ulong)greatest - (ulong)least);
        foreach (var width in (ReadOnlySpan<int>)[1, 2, 4])
        {
            var packed = new PackedColumn(width, least, hasUnknown);
            if (packed.IsSound && (hasUnknown ? range < packed.Top : range <= packed.Top))
                return packed;
        }

        return new(8, 0, true);
    }

    /// <summary>The bytes of some values, with their checksum after them.</summary>
    public void Write(ReadOnlySpan<long> values, Stream stream)
    {
        var buffer = new byte[BlockRows * Width];
        var check = Checksum.Start;
        for (var at = 0; at < values.Length; at += BlockRows)
        {
            var block = values[at..Math.Min(at + BlockRows, values.Length)];
            var bytes = buffer.AsSpan(0, block.Length * Width);
            Narrow(block, bytes);
            check = Checksum.Add(check, bytes);
            stream.Write(bytes);
        }

        Span<byte> end = stackalloc byte[Checksum.Bytes];
        BinaryPrimitives.WriteUInt32LittleEndian(end, check);
        stream.Write(end);
    }

    /// <summary>Reads as many values as there is room for.</summary>
    /// <param name="values">Filled.</param>
    /// <param name="read">Fills a buffer from an offset after the start of the column.</param>
    /// <param name="greatest">The greatest known value; <see cref="Least"/> if nothing is known.</param>
    /// <returns>Whether the checksum agrees.</returns>
    public bool Read(Span<long> values, ReadBytes read, out long greatest)
    {
        var buffer = new byte[Math.Max(Checksum.Bytes, Math.Min(BlockRows, values.Length) * Width)];
        var (check, from, top) = (Checksum.Start, 0L, Width == 8 ? long.MinValue : Least);
        for (var at = 0; at < values.Length; at += BlockRows)
        {
            var block = values[at..Math.Min(at + BlockRows, values.Length)];
            var bytes = buffer.AsSpan(0, block.Length * Width);
            read(from, bytes);
            from += bytes.Length;
            check = Checksum.Add(check, bytes);
            top = Math.Max(top, Widen(bytes, block));
        }

        var end = buffer.AsSpan(0, Checksum.Bytes);
        read(from, end);
        greatest = top;
        return BinaryPrimitives.ReadUInt32LittleEndian(end) == check;
    }

    /// <summary>The bytes of a column of so many rows, with its checksum.</summary>
    public long Length(int rows) => ((long)rows * Width) + Checksum.Bytes;

    private void Narrow(ReadOnlySpan<long> values, Span<byte> bytes)
    {
        switch (Width)
        {
            case 1:
                Narrow<byte>(values, bytes);
                break;
            case 2:
                Narrow(values, MemoryMarshal.Cast<byte, ushort>(bytes));
                break;
            case 4:
                Narrow(values, MemoryMarshal.Cast<byte, uint>(bytes));
                break;
            default:
                values.CopyTo(MemoryMarshal.Cast<byte, long>(bytes));
                break;
        }
    }

    private void Narrow<T>(ReadOnlySpan<long> values, Span<T> into)
        where T : unmanaged, IBinaryInteger<T>
    {
        var top = T.CreateTruncating(Top);
        for (var at = 0; at < values.Length; at++)
            into[at] = values[at] == People.Unknown ? top : T.CreateTruncating(values[at] - Least);
    }

    private long Widen(ReadOnlySpan<byte> bytes, Span<long> into)
    {
        switch (Width)
        {
            case 1:
                return Widen(bytes, into, byte.MaxValue);
            case 2:
                return Widen(MemoryMarshal.Cast<byte, ushort>(bytes), into, ushort.MaxValue);
            case 4:
                return Widen(MemoryMarshal.Cast<byte, uint>(bytes), into, uint.MaxValue);
            default:
                // Only numbers are so wide; who reads them looks for what is too small.
                MemoryMarshal.Cast<byte, long>(bytes).CopyTo(into);
                return long.MinValue;
        }
    }

    // The hot loop of reading: unchecked because IsSound has shown that nothing overflows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private long Widen<T>(ReadOnlySpan<T> from, Span<long> into, long top)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (least, greatest) = (Least, 0L);
        into = into[..from.Length];
        if (HasUnknown)
            for (var at = 0; at < from.Length; at++)
            {
                var value = long.CreateTruncating(from[at]);
                var known = value != top;
                greatest = Math.Max(greatest, known ? value : 0);
                into[at] = known ? unchecked(least + value) : People.Unknown;
            }
        else
            for (var at = 0; at < from.Length; at++)
            {
                var value = long.CreateTruncating(from[at]);
                greatest = Math.Max(greatest, value);
                into[at] = unchecked(least + value);
            }

        return unchecked(least + greatest);
    }
}

/// <summary>Fills a buffer from an offset.</summary>
internal delegate void ReadBytes(long offset, Span<byte> into);
