using Dure.Kernel;

namespace Dure.Rules;

/// <summary>
/// Makes persons and households that look like those of a Korean district, for trying out rules and measuring. Nobody in
/// them is real, and they have neither names nor numbers. Made in blocks, each with random numbers of its own, so that the
/// result does not depend on how many processors there are.
/// </summary>
public static class MadeUpPeople
{
    private const int BlockPersons = 10_000;

    /// <summary>People with all facts of 사람 and 참여 of the dictionary that are known here, and 신청일.</summary>
    /// <param name="district">How many, from which seed, of which day and where.</param>
    /// <param name="facts">The dictionary; a fact that is not known here is missing from the people.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one person or more than <see cref="MadeUpDistrict.MaxPersons"/>.</exception>
    /// <exception cref="RefusedException"><c>MadeUpWord</c>: a code that made-up people use is not in the dictionary.</exception>
    public static People Make(MadeUpDistrict district, IReadOnlyList<PeopleColumn> facts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(district.Persons, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(district.Persons, MadeUpDistrict.MaxPersons);
        var columns = MadeUpColumns.Of(facts, district);
        var person = columns.ToDictionary(
            column => column.Fact,
            _ => GC.AllocateUninitializedArray<long>(district.Persons)
        );
        var blocks = new Block[((district.Persons - 1) / BlockPersons) + 1];
        Parallel.For(
            0,
            blocks.Length,
            number =>
            {
                var from = number * BlockPersons;
                var block = new Block(Math.Min(BlockPersons, district.Persons - from));
                block.Fill(
                    number,
                    district,
                    (made, at) =>
                    {
                        foreach (var column in columns)
                            person[column.Fact][from + at] = column.Value(made);
                    }
                );
                blocks[number] = block;
            }
        );
        return Join(district, facts, blocks, person);
    }

    private static People Join(
        MadeUpDistrict district,
        IReadOnlyList<PeopleColumn> facts,
        Block[] blocks,
        Dictionary<PeopleColumn, long[]> person
    )
    {
        var (households, histories) = (new List<int> { 0 }, new int[district.Persons + 1]);
        var unknown = new bool[district.Persons];
        var (first, at) = (0, 0);
        foreach (var block in blocks)
        {
            foreach (var size in block.Sizes)
                households.Add(first += size);
            foreach (var length in block.Histories)
            {
                unknown[at] = length < 0;
                histories[at + 1] = histories[at] + Math.Max(0, length);
                at++;
            }
        }

        var application = new Dictionary<string, long[]>();
        if (facts.Any(fact => fact is { Name: "신청일", Group: FactGroup.Application }))
            application["신청일"] = [district.On.DayNumber];
        return new(
            [.. households],
            histories,
            person.ToDictionary(pair => pair.Key.Name, pair => pair.Value),
            MadeUpColumns
                .History(facts)
                .ToDictionary(column => column.Name, column => Joined(blocks, histories[^1], column.Of, column.Codes)),
            application,
            unknown.Contains(true) ? unknown : null
        );
    }

    private static long[] Joined(Block[] blocks, int count, Func<MadeUpHistory, List<long>> of, long[]? codes)
    {
        var all = GC.AllocateUninitializedArray<long>(count);
        var at = 0;
        foreach (var block in blocks)
        foreach (var value in of(block.History))
            all[at++] = codes is null ? value : codes[value];
        return all;
    }

    private sealed class Block(int persons)
    {
        public List<int> Sizes { get; } = [];

        /// <summary>−1 if the history is not known.</summary>
        public int[] Histories { get; } = new int[persons];

        public MadeUpHistory History { get; } = new();

        public void Fill(int number, MadeUpDistrict district, Action<MadeUpPerson, int> keep)
        {
            var draw = Draw.For(district.Seed, number);
            var members = new MadeUpPerson[MadeUpHouseholds.MaxSize];
            for (var at = 0; at < members.Length; at++)
                members[at] = new();
            for (var done = 0; done < persons; )
            {
                var size = MadeUpHouseholds.Fill(members, persons - done, ref draw);
                MadeUpFacts.Fill(members, size, district, ref draw);
                for (var at = 0; at < size; at++)
                {
                    var length = History.Add(members[at], district, ref draw);
                    Histories[done + at] = members[at].HistoryUnknown ? -1 : length;
                    keep(members[at], done + at);
                }

                Sizes.Add(size);
                done += size;
            }
        }
    }
}
