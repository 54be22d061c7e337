using System.Buffers.Binary;
using Dure.Kernel;
using Microsoft.Win32.SafeHandles;

namespace Dure.Rules;

/// <summary>
/// People in a file, column by column, so that a million persons are read in a fraction of a second and only those columns
/// that a rule asks for. All numbers are little-endian, texts are UTF-8 behind their length
/// (<see cref="BinaryWriter.Write(string)"/>).
/// <code>
/// 8 bytes   DUREPPL, line feed
/// int32     version: 1
/// int32     length of the header in bytes
/// header    int32 households, persons, participations
///           packing of the sizes of households, packing of the lengths of histories
///           int32 number of columns, and for each: text name, byte table, byte type, text unit,
///           int32 number of words, the words, int32 rows, packing
/// uint32    CRC-32C of the version, the length and the header
/// columns   sizes of households; lengths of histories (not known: the history is not known); the columns.
///           each: rows × width bytes, uint32 CRC-32C
/// packing   byte width (1, 2, 4, 8), byte 1 if values may be not known, int64 least value
/// </code>
/// A value stands as its difference from the least one, in that many bytes; the greatest number of the width means not
/// known. Eight bytes hold a number as it is. The file ends with its last column.
/// </summary>
public static class PeopleFile
{
    private const int Version = 1;
    private const int MaxHeader = 16 * 1024 * 1024;
    private const string Sizes = "가구";
    private const string Histories = "이력";

    private static ReadOnlySpan<byte> Magic => "DUREPPL\n"u8;

    /// <summary>Whether a file begins like one of these.</summary>
    /// <exception cref="RefusedException"><c>PeopleNotReadable</c>.</exception>
    public static bool IsOne(string path)
    {
        using var handle = Open(path, path);
        Span<byte> start = stackalloc byte[Magic.Length];
        return RandomAccess.Read(handle, start, 0) == start.Length && start.SequenceEqual(Magic);
    }

    /// <summary>Writes people. The same people give the same bytes.</summary>
    /// <param name="people">The people.</param>
    /// <param name="columns">What the columns of <paramref name="people"/> are; those that it lacks are left out.</param>
    /// <param name="path">Replaced only when all is written.</param>
    /// <exception cref="ArgumentException">A column of the people is not described, or has a value that it may not have.</exception>
    public static void Write(People people, IReadOnlyList<PeopleColumn> columns, string path)
    {
        var besides = path + ".part";
        using (var stream = new FileStream(besides, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
            Write(people, columns, stream);
        File.Move(besides, path, overwrite: true);
    }

    /// <inheritdoc cref="Write(People, IReadOnlyList{PeopleColumn}, string)" />
    public static void Write(People people, IReadOnlyList<PeopleColumn> columns, Stream stream)
    {
        var sizes = new long[people.HouseholdCount];
        for (var at = 0; at < sizes.Length; at++)
            sizes[at] = people.HouseholdStart[at + 1] - people.HouseholdStart[at];
        var histories = new long[people.Count];
        for (var at = 0; at < histories.Length; at++)
            histories[at] =
                people.HistoryUnknown?[at] == true
                    ? People.Unknown
                    : people.ParticipationStart[at + 1] - people.ParticipationStart[at];
        var stored = columns.Where(column => ValuesOf(people, column) is not null).ToList();
        if (stored.Count < people.Person.Count + people.Participation.Count + people.Application.Count)
            throw new ArgumentException("A column of the people is not described.", nameof(columns));
        foreach (var column in stored)
            RefuseOutside(column, ValuesOf(people, column));
        var header = new PeopleHeader(
            people.HouseholdCount,
            people.Count,
            people.ParticipationCount,
            PackedColumn.For(sizes),
            PackedColumn.For(histories),
            [.. stored.Select(column => Stored(column, ValuesOf(people, column)!))]
        );
        WriteHeader(header, stream);
        header.Sizes.Write(sizes, stream);
        header.Histories.Write(histories, stream);
        foreach (var (column, _, packed) in header.Columns)
            packed.Write(ValuesOf(people, column), stream);
    }

    /// <summary>What a file holds, without its values.</summary>
    /// <exception cref="RefusedException">See <see cref="Read"/>.</exception>
    public static PeopleSummary Describe(string path)
    {
        var file = Path.GetFileName(path);
        using var handle = Open(path, file);
        var header = ReadHeader(handle, file).Header;
        return new(
            header.Households,
            header.Persons,
            header.Participations,
            [.. header.Columns.Select(column => column.Column)]
        );
    }

    /// <summary>Reads people with the columns that are wanted; what else the file has is passed over.</summary>
    /// <param name="path">The file.</param>
    /// <param name="wanted">
    /// The facts, as the dictionary has them. One that the file lacks is missing from the people. The words of a code may
    /// stand in another order in the file.
    /// </param>
    /// <exception cref="RefusedException">
    /// <c>PeopleNotReadable</c>, <c>NotPeople</c>, <c>PeopleVersion</c>, <c>PeopleLength</c> (cut off or longer),
    /// <c>PeopleDamaged</c> (another checksum), <c>PeopleWrong</c> (it contradicts itself), <c>PeopleFactChanged</c> (a
    /// column has another type or unit than the fact), <c>PeopleUnknownWord</c> (a code that the dictionary lacks).
    /// </exception>
    public static People Read(string path, IReadOnlyList<PeopleColumn> wanted)
    {
        var file = Path.GetFileName(path);
        using var handle = Open(path, file);
        var (header, start) = ReadHeader(handle, file);
        return new PeopleReading(handle, file, header, start, wanted.ToDictionary(column => column.Name)).Read(
            Sizes,
            Histories
        );
    }

    private static (PeopleHeader Header, long End) ReadHeader(SafeFileHandle handle, string file)
    {
        var length = RandomAccess.GetLength(handle);
        var start = new byte[Magic.Length + 8];
        var got = RandomAccess.Read(handle, start, 0);
        if (got < Magic.Length || !start.AsSpan(0, Magic.Length).SequenceEqual(Magic))
            throw new RefusedException(PeopleRefusals.NotPeople(file));
        if (got < start.Length)
            throw new RefusedException(PeopleRefusals.PeopleLength(file, start.Length, length));
        var version = BinaryPrimitives.ReadInt32LittleEndian(start.AsSpan(Magic.Length));
        if (version != Version)
            throw new RefusedException(PeopleRefusals.PeopleVersion(file, version));
        var headerLength = BinaryPrimitives.ReadInt32LittleEndian(start.AsSpan(Magic.Length + 4));
        if (headerLength is < 0 or > MaxHeader)
            throw new RefusedException(PeopleRefusals.PeopleDamaged(file, "header"));
        var rest = new byte[headerLength + Checksum.Bytes];
        if (RandomAccess.Read(handle, rest, start.Length) < rest.Length)
            throw new RefusedException(PeopleRefusals.PeopleLength(file, start.Length + rest.Length, length));
        var bytes = rest[..headerLength];
        var check = Checksum.Add(Checksum.Add(Checksum.Start, start.AsSpan(Magic.Length)), bytes);
        if (check != BinaryPrimitives.ReadUInt32LittleEndian(rest.AsSpan(headerLength)))
            throw new RefusedException(PeopleRefusals.PeopleDamaged(file, "header"));
        var header = PeopleHeader.Of(bytes, file);
        var end = start.Length + rest.Length;
        // Before any column gets its memory: each value has at least a byte here, so that a small file stays small.
        return end + header.DataLength == length
            ? (header, end)
            : throw new RefusedException(PeopleRefusals.PeopleLength(file, end + header.DataLength, length));
    }

    private static void WriteHeader(PeopleHeader header, Stream stream)
    {
        var bytes = header.ToBytes();
        var start = new byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(start, Version);
        BinaryPrimitives.WriteInt32LittleEndian(start.AsSpan(4), bytes.Length);
        var end = new byte[Checksum.Bytes];
        BinaryPrimitives.WriteUInt32LittleEndian(end, Checksum.Add(Checksum.Add(Checksum.Start, start), bytes));
        stream.Write(Magic);
        stream.Write(start);
        stream.Write(bytes);
        stream.Write(end);
    }

    private static SafeFileHandle Open(string path, string file)
    {
        try
        {
            return File.OpenHandle(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(PeopleRefusals.PeopleNotReadable(file, problem.Message));
        }
    }

    private static StoredColumn Stored(PeopleColumn column, long[] values)
    {
        var packed = PackedColumn.For(values);
        return new(column, values.Length, packed);
    }

    private static long[]? ValuesOf(People people, PeopleColumn column) =>
        people.Columns(column.Group).GetValueOrDefault(column.Name);

    private static void RefuseOutside(PeopleColumn column, ReadOnlySpan<long> values)
    {
        foreach (var value in values)
            if (value != People.Unknown && (value < column.Least || value > column.Greatest))
                throw new ArgumentException($"{column.Name} cannot be {value}.", nameof(column));
    }
}

/// <summary>What a file of people holds.</summary>
/// <param name="Households">How many.</param>
/// <param name="Persons">How many.</param>
/// <param name="Participations">How many of all persons.</param>
/// <param name="Columns">The facts that it has.</param>
public sealed record PeopleSummary(
    int Households,
    int Persons,
    int Participations,
    IReadOnlyList<PeopleColumn> Columns
);
