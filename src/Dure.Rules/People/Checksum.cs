using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dure.Rules;

/// <summary>CRC-32C (Castagnoli, RFC 3720): finds what a disk or a copy has changed. No protection against forgery.</summary>
internal static class Checksum
{
    /// <summary>The length of a checksum in a file.</summary>
    public const int Bytes = 4;

    /// <summary>Of nothing.</summary>
    public const uint Start = uint.MaxValue;

    /// <summary>Goes on with more bytes; the same whether they come at once or in parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Add(uint check, ReadOnlySpan<byte> bytes)
    {
        var eights = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var eight in eights)
            check = BitOperations.Crc32C(check, eight);
        foreach (var one in bytes[(eights.Length * sizeof(ulong))..])
            check = BitOperations.Crc32C(check, one);
        return check;
    }
}
