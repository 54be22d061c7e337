using System.Buffers.Binary;
using System.Text;

namespace Dure.Tables.Documents.Hangul;

/// <summary>
/// A compound file (OLE 2, [MS-CFB]) in memory: a small file system in which HWP 5 keeps its parts. Every chain of sectors is
/// followed at most as often as there are sectors, so that a file which leads in a circle ends in a refusal.
/// </summary>
internal sealed class CompoundFile
{
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint NoStream = 0xFFFFFFFF;
    private const uint LastSector = 0xFFFFFFFA;
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int InHeader = 109;

    private readonly ReadOnlyMemory<byte> file;
    private readonly int sectorLength;
    private readonly int smallLength;
    private readonly uint smallBelow;
    private readonly uint[] next;
    private readonly uint[] nextSmall;
    private readonly byte[] small;
    private readonly Dictionary<string, Entry> streams = new(StringComparer.OrdinalIgnoreCase);

    private readonly record struct Entry(uint First, long Length);

    /// <summary>Opens a compound file.</summary>
    /// <exception cref="InvalidDataException">It is none, or damaged.</exception>
    public CompoundFile(ReadOnlyMemory<byte> file)
    {
        this.file = file;
        if (!IsOne(file.Span) || file.Length < HeaderLength)
            throw new InvalidDataException("no compound file");
        (sectorLength, smallLength) = (1 << Shift(30, 7, 12), 1 << Shift(32, 4, 9));
        smallBelow = UInt(56);
        next = Sectors(AllocationSectors());
        var directory = Chain(UInt(48), next, long.MaxValue);
        nextSmall = UInt(60) > LastSector ? [] : Numbers(Chain(UInt(60), next, long.MaxValue));
        if (directory.Length < EntryLength)
            throw new InvalidDataException("no directory");
        var root = EntryAt(directory, 0);
        small = root.First > LastSector ? [] : Chain(root.First, next, root.Length);
        Walk(directory, "", BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(76)));
    }

    /// <summary>Whether the bytes begin like a compound file.</summary>
    public static bool IsOne(ReadOnlySpan<byte> file) =>
        file.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>The streams, with their folders: <c>BodyText/Section0</c>.</summary>
    public IEnumerable<string> Names => streams.Keys;

    /// <summary>The bytes of a stream; null where there is none of that name.</summary>
    public byte[]? Read(string name)
    {
        if (!streams.TryGetValue(name, out var entry))
            return null;
        if (entry.Length == 0)
            return [];
        return entry.Length < smallBelow ? SmallChain(entry) : Chain(entry.First, next, entry.Length);
    }

    private int Shift(int at, int least, int most)
    {
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(file.Span[at..]);
        return shift >= least && shift <= most ? shift : throw new InvalidDataException("odd sector size");
    }

    private uint UInt(int at) => BinaryPrimitives.ReadUInt32LittleEndian(file.Span[at..]);

    // The list of the sectors that hold the allocation table: the first in the header, the rest in a chain of their own.
    private List<uint> AllocationSectors()
    {
        var sectors = new List<uint>();
        for (var at = 0; at < InHeader; at++)
            sectors.Add(UInt(76 + (4 * at)));
        var most = file.Length / sectorLength;
        var chained = 0;
        for (var sector = UInt(68); sector <= LastSector && UInt(72) > 0; )
        {
            if (++chained > most)
                throw new InvalidDataException("circle of sectors");
            var numbers = Numbers(Sector(sector));
            sectors.AddRange(numbers[..^1]);
            sector = numbers[^1];
        }

        return [.. sectors.Where(sector => sector <= LastSector)];
    }

    private uint[] Sectors(List<uint> sectors)
    {
        if (sectors.Count > file.Length / sectorLength)
            throw new InvalidDataException("more sectors than bytes");
        return [.. sectors.SelectMany(sector => Numbers(Sector(sector)))];
    }

    private ReadOnlySpan<byte> Sector(uint sector)
    {
        // Version 4 fills the header up to a whole sector.
        var start = (sector + 1L) * sectorLength;
        if (start >= file.Length)
            throw new InvalidDataException("sector beyond the end");
        return file.Span.Slice((int)start, (int)Math.Min(sectorLength, file.Length - start));
    }

    private static uint[] Numbers(ReadOnlySpan<byte> bytes)
    {
        var numbers = new uint[bytes.Length / 4];
        for (var at = 0; at < numbers.Length; at++)
            numbers[at] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * at)..]);
        return numbers.Length > 0 ? numbers : throw new InvalidDataException("empty sector");
    }

    private byte[] Chain(uint first, uint[] table, long length)
    {
        using var bytes = new MemoryStream();
        var steps = 0;
        for (var sector = first; sector != EndOfChain && bytes.Length < length; sector = table[sector])
        {
            if (sector >= table.Length || ++steps > table.Length)
                throw new InvalidDataException("broken chain of sectors");
            bytes.Write(Sector(sector));
        }

        return Cut(bytes, length);
    }

    private byte[] SmallChain(Entry entry)
    {
        using var bytes = new MemoryStream();
        var steps = 0;
        for (var sector = entry.First; sector != EndOfChain && bytes.Length < entry.Length; sector = nextSmall[sector])
        {
            var start = (long)sector * smallLength;
            if (sector >= nextSmall.Length || ++steps > nextSmall.Length || start >= small.Length)
                throw new InvalidDataException("broken chain of small sectors");
            bytes.Write(small.AsSpan((int)start, (int)Math.Min(smallLength, small.Length - start)));
        }

        return Cut(bytes, entry.Length);
    }

    private static byte[] Cut(MemoryStream bytes, long length)
    {
        if (length == long.MaxValue)
            return bytes.ToArray();
        if (bytes.Length < length)
            throw new InvalidDataException("stream shorter than it says");
        bytes.SetLength(length);
        return bytes.ToArray();
    }

    // Each folder's entries are a binary tree; its order is of no use here.
    private void Walk(byte[] directory, string folder, uint first)
    {
        var (waiting, seen) = (new Stack<(string Folder, uint At)>([(folder, first)]), new HashSet<uint>());
        while (waiting.TryPop(out var one))
        {
            if (one.At == NoStream)
                continue;
            if ((one.At + 1L) * EntryLength > directory.Length || !seen.Add(one.At))
                throw new InvalidDataException("broken directory");
            var entry = directory.AsSpan((int)one.At * EntryLength, EntryLength);
            waiting.Push((one.Folder, BinaryPrimitives.ReadUInt32LittleEndian(entry[68..])));
            waiting.Push((one.Folder, BinaryPrimitives.ReadUInt32LittleEndian(entry[72..])));
            var name = one.Folder + NameOf(entry);
            if (entry[66] == 1)
                waiting.Push((name + "/", BinaryPrimitives.ReadUInt32LittleEndian(entry[76..])));
            else if (entry[66] == 2)
                streams.TryAdd(name, EntryAt(directory, (int)one.At));
        }
    }

    private static string NameOf(ReadOnlySpan<byte> entry)
    {
        var length = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
        return Encoding.Unicode.GetString(entry[..length]);
    }

    private Entry EntryAt(byte[] directory, int at)
    {
        var entry = directory.AsSpan(at * EntryLength, EntryLength);
        // Version 3 leaves the upper half of the length to chance.
        var length = BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]);
        if (length > file.Length)
            throw new InvalidDataException("stream longer than the file");
        return new Entry(BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), length);
    }
}
