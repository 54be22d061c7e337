using System.Text;
using Dure.Kernel;

namespace Dure.Rules;

/// <summary>A column of a file of people: what it is, how many values it has and how they stand there.</summary>
internal sealed record StoredColumn(PeopleColumn Column, int Rows, PackedColumn Packed);

/// <summary>What a file of people says before its columns. The form is described at <see cref="PeopleFile"/>.</summary>
/// <param name="Households">How many.</param>
/// <param name="Persons">How many.</param>
/// <param name="Participations">How many of all persons.</param>
/// <param name="Sizes">The members of each household.</param>
/// <param name="Histories">The participations of each person; not known if the history is not known.</param>
/// <param name="Columns">The facts, in the order in which they stand.</param>
internal sealed record PeopleHeader(
    int Households,
    int Persons,
    int Participations,
    PackedColumn Sizes,
    PackedColumn Histories,
    IReadOnlyList<StoredColumn> Columns
)
{
    private const int MaxColumns = 1_000;
    private const int MaxWords = 10_000;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>All bytes of the columns.</summary>
    public long DataLength =>
        Sizes.Length(Households) + Histories.Length(Persons) + Columns.Sum(column => column.Packed.Length(column.Rows));

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Utf8);
        writer.Write(Households);
        writer.Write(Persons);
        writer.Write(Participations);
        Write(writer, Sizes);
        Write(writer, Histories);
        writer.Write(Columns.Count);
        foreach (var (column, rows, packed) in Columns)
        {
            writer.Write(column.Name);
            writer.Write((byte)column.Group);
            writer.Write((byte)column.Kind);
            writer.Write(column.Unit);
            writer.Write(column.Words.Count);
            foreach (var word in column.Words)
                writer.Write(word);
            writer.Write(rows);
            Write(writer, packed);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <exception cref="RefusedException"><c>PeopleWrong</c>: it contradicts itself.</exception>
    public static PeopleHeader Of(byte[] bytes, string file)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes), Utf8);
            var (households, persons, participations) = (Count(reader), Count(reader), Count(reader));
            var header = new PeopleHeader(households, persons, participations, Packed(reader), Packed(reader), []);
            var columns = new List<StoredColumn>();
            for (var left = Count(reader, MaxColumns); left > 0; left--)
                columns.Add(Column(reader, header));
            if (reader.BaseStream.Position < bytes.Length)
                throw new FormatException("Something stands behind the columns.");
            if (columns.Select(column => column.Column.Name).Distinct().Count() < columns.Count)
                throw new FormatException("Two columns have the same name.");
            return header with { Columns = columns };
        }
        catch (Exception problem) when (problem is IOException or FormatException or ArgumentException)
        {
            throw new RefusedException(
                PeopleRefusals.PeopleWrong(
                    file,
                    "header",
                    $"머리가 앞뒤가 맞지 않습니다: {problem.Message}",
                    $"The header contradicts itself: {problem.Message}"
                )
            );
        }
    }

    private static StoredColumn Column(BinaryReader reader, PeopleHeader header)
    {
        var (name, table, type) = (reader.ReadString(), (FactGroup)reader.ReadByte(), (RuleKind)reader.ReadByte());
        var unit = reader.ReadString();
        var words = new List<string>();
        for (var left = Count(reader, MaxWords); left > 0; left--)
            words.Add(reader.ReadString());
        var column = new PeopleColumn(table, name, type, unit, words);
        var (rows, packed) = (Count(reader), Packed(reader));
        var fits = table switch
        {
            FactGroup.Person => rows == header.Persons,
            FactGroup.Participation => rows == header.Participations,
            FactGroup.Application => rows == header.Persons || rows == 1,
            _ => false,
        };
        if (!fits || name.Length == 0 || !Enum.IsDefined(type) || words.Count > 0 != (type == RuleKind.Code))
            throw new FormatException($"'{name}': table {table}, type {type}, {rows} rows.");
        // What is wider than four bytes is read without a look at each value, and must be a number.
        if (packed.Width == 8 ? type != RuleKind.Number : packed.Least < column.Least)
            throw new FormatException($"'{name}': least value {packed.Least}.");
        return new(column, rows, packed);
    }

    private static int Count(BinaryReader reader, int atMost = int.MaxValue / 2) =>
        reader.ReadInt32() is var count && count >= 0 && count <= atMost
            ? count
            : throw new FormatException($"The count {count} is not from 0 to {atMost}.");

    private static void Write(BinaryWriter writer, PackedColumn packed)
    {
        writer.Write((byte)packed.Width);
        writer.Write(packed.HasUnknown);
        writer.Write(packed.Least);
    }

    private static PackedColumn Packed(BinaryReader reader)
    {
        var (width, hasUnknown, least) = (reader.ReadByte(), reader.ReadByte(), reader.ReadInt64());
        var packed = new PackedColumn(width, least, hasUnknown != 0);
        return hasUnknown <= 1 && packed.IsSound
            ? packed
            : throw new FormatException($"Values of {width} bytes from {least}.");
    }
}
