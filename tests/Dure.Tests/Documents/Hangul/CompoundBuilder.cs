using System.Buffers.Binary;
using System.Text;

namespace Dure.Tests.Documents.Hangul;

/// <summary>Writes compound files of version 3: streams under 4,096 bytes in small sectors, folders one deep.</summary>
internal static class CompoundBuilder
{
    private const uint End = 0xFFFFFFFE;
    private const uint None = 0xFFFFFFFF;
    private const int Sector = 512;
    private const int Small = 64;

    public static byte[] Build(IReadOnlyList<(string Path, byte[] Bytes)> streams)
    {
        var (sectors, table) = (new List<byte[]>(), new List<uint>());
        var (small, smallTable) = (new MemoryStream(), new List<uint>());
        var entries = new List<byte[]> { Entry("Root Entry", 5) };
        var folders = new Dictionary<string, int>();
        foreach (var (path, bytes) in streams)
        {
            var parent = 0;
            if (path.Split('/') is [var folder, _] && !folders.TryGetValue(folder, out parent))
            {
                parent = folders[folder] = entries.Count;
                Hang(entries, 0, Entry(folder, 1));
            }

            var entry = Entry(path.Split('/')[^1], 2);
            Put(entry, 116, bytes.Length >= 4096 ? Chain(sectors, table, bytes) : SmallChain(small, smallTable, bytes));
            Put(entry, 120, (uint)bytes.Length);
            Hang(entries, parent, entry);
        }

        Put(entries[0], 116, Chain(sectors, table, small.ToArray()));
        Put(entries[0], 120, (uint)small.Length);
        var directory = Chain(sectors, table, [.. entries.SelectMany(entry => entry)]);
        var smallAt = Chain(sectors, table, Numbers(smallTable));
        return [.. Header(directory, smallAt, sectors, table), .. sectors.SelectMany(sector => sector)];
    }

    private static byte[] Header(uint directory, uint smallAt, List<byte[]> sectors, List<uint> table)
    {
        var header = new byte[Sector];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(header, 0);
        Put(header, 24, 0x0003003E);
        Put(header, 28, 0x0009FFFE);
        Put(header, 32, 6);
        Put(header, 48, directory);
        Put(header, 56, 4096);
        Put(header, 60, smallAt);
        Put(header, 64, 1);
        Put(header, 68, End);
        // The table lists its own sectors too.
        var own = 1;
        while ((table.Count + own) * 4 > own * Sector)
            own++;
        Put(header, 44, (uint)own);
        for (var at = 0; at < 109; at++)
            Put(header, 76 + (4 * at), at < own ? (uint)(sectors.Count + at) : None);
        var whole = Numbers([.. table, .. Enumerable.Repeat(0xFFFFFFFDu, own)]);
        Array.Resize(ref whole, own * Sector);
        whole.AsSpan((table.Count + own) * 4).Fill(0xFF);
        sectors.AddRange(whole.Chunk(Sector));
        return header;
    }

    private static uint Chain(List<byte[]> sectors, List<uint> table, byte[] bytes)
    {
        var first = (uint)sectors.Count;
        foreach (var chunk in bytes.Chunk(Sector))
        {
            sectors.Add([.. chunk, .. new byte[Sector - chunk.Length]]);
            table.Add((uint)sectors.Count);
        }

        if (bytes.Length == 0)
            return End;
        table[^1] = End;
        return first;
    }

    private static uint SmallChain(MemoryStream small, List<uint> table, byte[] bytes)
    {
        var first = (uint)table.Count;
        foreach (var chunk in bytes.Chunk(Small))
        {
            small.Write([.. chunk, .. new byte[Small - chunk.Length]]);
            table.Add((uint)table.Count + 1);
        }

        if (bytes.Length == 0)
            return End;
        table[^1] = End;
        return first;
    }

    private static byte[] Numbers(List<uint> numbers)
    {
        var bytes = new byte[numbers.Count * 4];
        for (var at = 0; at < numbers.Count; at++)
            Put(bytes, 4 * at, numbers[at]);
        return bytes;
    }

    private static byte[] Entry(string name, byte kind)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        entry[64] = (byte)((name.Length + 1) * 2);
        (entry[66], entry[67]) = (kind, 1);
        Put(entry, 68, None);
        Put(entry, 72, None);
        Put(entry, 76, None);
        Put(entry, 116, End);
        return entry;
    }

    // The entries of a folder hang from one another to the right, shorter names first as the order of a tree has it.
    private static void Hang(List<byte[]> entries, int parent, byte[] entry)
    {
        var (number, from, at) = ((uint)entries.Count, entries[parent], 76);
        while (BinaryPrimitives.ReadUInt32LittleEndian(from.AsSpan(at)) is not None and var next)
        {
            from = entries[(int)next];
            at = entry[64] < from[64] ? 68 : 72;
        }

        Put(from, at, number);
        entries.Add(entry);
    }

    private static void Put(byte[] bytes, int at, uint number) =>
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), number);
}
