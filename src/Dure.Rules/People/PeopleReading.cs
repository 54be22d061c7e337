using Dure.Kernel;
using Microsoft.Win32.SafeHandles;

namespace Dure.Rules;

/// <summary>Reads the columns of one open file of people, several at a time.</summary>
internal sealed class PeopleReading(
    SafeFileHandle handle,
    string file,
    PeopleHeader header,
    long start,
    IReadOnlyDictionary<string, PeopleColumn> wanted
)
{
    private sealed record Piece(StoredColumn Stored, PeopleColumn Wanted, long At, long[] Values);

    public People Read(string sizes, string histories)
    {
        var pieces = Pieces(out var sizesAt, out var historiesAt);
        int[] households = [],
            participations = [];
        bool[]? historyUnknown = null;
        var work = new List<Action>
        {
            () => households = Starts(sizes, header.Sizes, sizesAt, header.Households, header.Persons, 1, out _),
            () =>
                participations = Starts(
                    histories,
                    header.Histories,
                    historiesAt,
                    header.Persons,
                    header.Participations,
                    0,
                    out historyUnknown
                ),
        };
        work.AddRange(pieces.Select(piece => (Action)(() => Fill(piece))));
        try
        {
            Parallel.Invoke([.. work]);
        }
        catch (AggregateException problems) when (problems.InnerExceptions.All(one => one is RefusedException))
        {
            throw new RefusedException([
                .. problems
                    .InnerExceptions.SelectMany(one => ((RefusedException)one).Refusals)
                    .OrderBy(refusal => refusal.Place?.File, StringComparer.Ordinal),
            ]);
        }

        Dictionary<string, long[]> Of(FactGroup table) =>
            pieces
                .Where(piece => piece.Wanted.Group == table)
                .ToDictionary(piece => piece.Wanted.Name, piece => piece.Values);
        return new(
            households,
            participations,
            Of(FactGroup.Person),
            Of(FactGroup.Participation),
            Of(FactGroup.Application),
            historyUnknown
        );
    }

    private List<Piece> Pieces(out long sizesAt, out long historiesAt)
    {
        sizesAt = start;
        historiesAt = sizesAt + header.Sizes.Length(header.Households);
        var at = historiesAt + header.Histories.Length(header.Persons);
        var pieces = new List<Piece>();
        foreach (var stored in header.Columns)
        {
            if (wanted.TryGetValue(stored.Column.Name, out var column))
            {
                Compare(stored.Column, column);
                pieces.Add(new(stored, column, at, GC.AllocateUninitializedArray<long>(stored.Rows)));
            }

            at += stored.Packed.Length(stored.Rows);
        }

        return pieces;
    }

    private void Fill(Piece piece)
    {
        var (column, packed) = (piece.Stored.Column, piece.Stored.Packed);
        var greatest = Read(column.Name, packed, piece.At, piece.Values);
        if (greatest > column.Greatest)
            throw Wrong(column.Name, $"값 {greatest}은(는) 있을 수 없습니다.", $"{greatest} cannot be.");
        // The header tells the least of a narrower column.
        if (packed.Width == 8)
            foreach (var value in piece.Values)
                if (value < column.Least && value != People.Unknown)
                    throw Wrong(column.Name, $"값 {value}은(는) 있을 수 없습니다.", $"{value} cannot be.");
        if (column.Words.Count > 0 && !column.Words.SequenceEqual(piece.Wanted.Words))
            Translate(column, piece.Wanted, piece.Values);
    }

    private void Translate(PeopleColumn from, PeopleColumn to, long[] values)
    {
        var words = to.Words.Select((word, at) => (word, at)).ToDictionary(pair => pair.word, pair => (long)pair.at);
        var places = from.Words.Select(word => words.GetValueOrDefault(word, -1)).ToArray();
        for (var at = 0; at < values.Length; at++)
        {
            if (values[at] == People.Unknown)
                continue;
            var place = places[values[at]];
            if (place < 0)
                throw new RefusedException(
                    PeopleRefusals.PeopleUnknownWord(file, from.Name, from.Words[(int)values[at]])
                );
            values[at] = place;
        }
    }

    /// <summary>Where runs of these lengths begin.</summary>
    private int[] Starts(
        string name,
        PackedColumn packed,
        long at,
        int count,
        int sum,
        int atLeast,
        out bool[]? unknown
    )
    {
        var lengths = GC.AllocateUninitializedArray<long>(count);
        Read(name, packed, at, lengths);
        var starts = GC.AllocateUninitializedArray<int>(count + 1);
        (starts[0], unknown) = (0, null);
        var end = 0L;
        for (var row = 0; row < count; row++)
        {
            var length = lengths[row];
            if (length == People.Unknown && atLeast == 0)
            {
                unknown ??= new bool[count];
                unknown[row] = true;
                length = 0;
            }

            if (length < atLeast || length > sum - end)
                throw Wrong(
                    name,
                    $"{row + 1}번째가 {length}이어서 모두 {sum}이 되지 않습니다.",
                    $"Number {row + 1} is {length}, and all together are not {sum}."
                );
            end += length;
            starts[row + 1] = (int)end;
        }

        return end == sum ? starts : throw Wrong(name, $"모두 {sum}이 아니라 {end}입니다.", $"{end}, not {sum}.");
    }

    private long Read(string name, PackedColumn packed, long at, Span<long> values)
    {
        var agrees = packed.Read(
            values,
            (offset, into) =>
            {
                while (into.Length > 0)
                {
                    var count = RandomAccess.Read(handle, into, at + offset);
                    if (count == 0)
                        throw new RefusedException(
                            PeopleRefusals.PeopleLength(file, at + offset + into.Length, RandomAccess.GetLength(handle))
                        );
                    offset += count;
                    into = into[count..];
                }
            },
            out var greatest
        );
        return agrees ? greatest : throw new RefusedException(PeopleRefusals.PeopleDamaged(file, name));
    }

    private void Compare(PeopleColumn stored, PeopleColumn asked)
    {
        if (stored.Group != asked.Group || stored.Kind != asked.Kind || stored.Unit != asked.Unit)
            throw new RefusedException(PeopleRefusals.PeopleFactChanged(file, stored.Name, Text(stored), Text(asked)));
    }

    private static string Text(PeopleColumn column) =>
        $"{column.Group}/{column.Kind}{(column.Unit.Length > 0 ? "/" + column.Unit : "")}";

    private RefusedException Wrong(string part, string korean, string english) =>
        new(PeopleRefusals.PeopleWrong(file, part, korean, english));
}
