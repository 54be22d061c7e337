using System.Numerics;

namespace Dure.Rules;

/// <summary>Ranks by several keys: packs them into as few words as they need and sorts by those, stably, from the last.</summary>
internal static class Ranking
{
    private const int DigitBits = 11;
    private const ulong DigitMask = (1UL << DigitBits) - 1;

    /// <summary>The rank from 1 of each row that is there; 0 of all others.</summary>
    /// <param name="parts">Rows in rising order, with their keys; the lesser key comes first.</param>
    /// <param name="keys">How many keys each row has.</param>
    /// <param name="count">How many rows there are in all.</param>
    public static int[] Rank((int[] Rows, long[][] Keys)[] parts, int keys, int count)
    {
        var total = parts.Sum(part => part.Rows.Length);
        var order = new int[total];
        for (var at = 0; at < total; at++)
            order[at] = at;
        foreach (var word in Enumerable.Reverse(Words(parts, keys, total)))
            order = Sort(word.Values, word.Bits, order);
        var rows = new int[total];
        var to = 0;
        foreach (var (part, _) in parts)
        {
            part.CopyTo(rows, to);
            to += part.Length;
        }

        var ranks = new int[count];
        for (var rank = 0; rank < total; rank++)
            ranks[rows[order[rank]]] = rank + 1;
        return ranks;
    }

    // Keys side by side in one word as long as they fit, the first in the highest bits.
    private static List<(ulong[] Values, int Bits)> Words((int[] Rows, long[][] Keys)[] parts, int keys, int total)
    {
        var words = new List<(ulong[] Values, int Bits)>();
        for (var key = 0; key < keys; key++)
        {
            var (least, greatest, any) = Range(parts, key);
            // One more than the range is for what is not known.
            var range = any ? unchecked((ulong)greatest - (ulong)least) : 0;
            var bits = range >= ulong.MaxValue - 1 ? 64 : 64 - BitOperations.LeadingZeroCount(range + 1);
            if (words.Count == 0 || words[^1].Bits + bits > 64)
                words.Add((new ulong[total], 0));
            var (values, before) = words[^1];
            words[^1] = (values, before + bits);
            var shift = bits == 64 ? 0 : bits;
            var to = 0;
            foreach (var part in parts)
            foreach (var value in part.Keys[key])
            {
                var place = value == BulkCode.Last ? unchecked(range + 1) : unchecked((ulong)value - (ulong)least);
                values[to] = (values[to] << shift) | place;
                to++;
            }
        }

        return words;
    }

    private static (long Least, long Greatest, bool Any) Range((int[] Rows, long[][] Keys)[] parts, int key)
    {
        var (least, greatest, any) = (long.MaxValue, long.MinValue, false);
        foreach (var part in parts)
        foreach (var value in part.Keys[key])
            if (value != BulkCode.Last)
                (least, greatest, any) = (Math.Min(least, value), Math.Max(greatest, value), true);
        return (least, greatest, any);
    }

    // Least digit first; a digit in which all are equal costs one look.
    private static int[] Sort(ulong[] values, int bits, int[] order)
    {
        var (from, to) = (order, new int[order.Length]);
        var counts = new int[1 << DigitBits];
        for (var shift = 0; shift < bits; shift += DigitBits)
        {
            Array.Clear(counts);
            foreach (var at in from)
                counts[(int)((values[at] >> shift) & DigitMask)]++;
            var sum = 0;
            for (var digit = 0; digit < counts.Length; digit++)
                (counts[digit], sum) = (sum, sum + counts[digit]);
            foreach (var at in from)
                to[counts[(int)((values[at] >> shift) & DigitMask)]++] = at;
            (from, to) = (to, from);
        }

        return from;
    }
}
