namespace Dure.App.Shared.Ledger;

/// <summary>
/// The facts in force of one municipality, in columns sorted by key: 25 bytes a fact. Never changed once made; a
/// correction makes a new store that shares the columns and carries the few newer facts beside them.
/// </summary>
public sealed class FactStore
{
    // Beyond this many newer facts the columns are merged anew; below it a correction copies only these.
    private const int MergeAt = 1024;

    private readonly ulong[] majors;
    private readonly uint[] minors;
    private readonly long[] values;
    private readonly int[] ids;
    private readonly bool[] provisional;
    private readonly (FactKey Key, FactValue Value)[] newer;

    private FactStore(
        ulong[] majors,
        uint[] minors,
        long[] values,
        int[] ids,
        bool[] provisional,
        (FactKey, FactValue)[] newer
    ) =>
        (this.majors, this.minors, this.values, this.ids, this.provisional, this.newer) = (
            majors,
            minors,
            values,
            ids,
            provisional,
            newer
        );

    public static FactStore Empty { get; } = new([], [], [], [], [], []);

    /// <summary>How many facts the columns hold; newer ones beside them are not counted.</summary>
    public int Count => majors.Length;

    /// <summary>Bytes that the columns hold.</summary>
    public long Bytes =>
        (long)majors.Length * (sizeof(ulong) + sizeof(uint) + sizeof(long) + sizeof(int) + sizeof(bool));

    internal ReadOnlySpan<ulong> Majors => majors;
    internal ReadOnlySpan<long> Values => values;
    internal bool HasNewer => newer.Length > 0;

    /// <summary>Makes a store of facts in the order of their writing; the last of a key is in force.</summary>
    public static FactStore Of(IReadOnlyCollection<(FactKey Key, FactValue Value)> facts)
    {
        var sorted = facts.ToArray();
        if (!IsSorted(sorted))
            Array.Sort(sorted, (a, b) => a.Key == b.Key ? a.Value.Id.CompareTo(b.Value.Id) : a.Key.CompareTo(b.Key));
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i + 1 == sorted.Length || sorted[i + 1].Key != sorted[i].Key)
                sorted[count++] = sorted[i];
        }

        var store = new FactStore(
            new ulong[count],
            new uint[count],
            new long[count],
            new int[count],
            new bool[count],
            []
        );
        for (var i = 0; i < count; i++)
        {
            var (key, value) = sorted[i];
            (store.majors[i], store.minors[i]) = (key.Major, key.Minor);
            (store.values[i], store.ids[i], store.provisional[i]) = (value.Value, value.Id, value.Provisional);
        }

        return store;
    }

    /// <summary>The store with later facts.</summary>
    public FactStore With(IReadOnlyCollection<(FactKey Key, FactValue Value)> later)
    {
        if (later.Count == 0)
            return this;
        var all = newer.Concat(later).ToList();
        return all.Count > MergeAt
            ? Of([.. All(), .. later])
            : new FactStore(majors, minors, values, ids, provisional, [.. LastOfEachKey(all)]);
    }

    /// <summary>Every fact in force, in order of key.</summary>
    public IEnumerable<(FactKey Key, FactValue Value)> All() => Between(0, ulong.MaxValue);

    /// <summary>The facts in force of one measure, kind and subject, in order of period.</summary>
    public IEnumerable<(FactKey Key, FactValue Value)> Of(int subject, int measure, FactKind kind)
    {
        var from = FactKey.Prefix(subject, measure, kind);
        return Between(from, from + FactKey.Step - 1);
    }

    private IEnumerable<(FactKey Key, FactValue Value)> Between(ulong from, ulong to)
    {
        var at = Array.BinarySearch(majors, from);
        at = at < 0 ? ~at : at;
        while (at > 0 && majors[at - 1] == from)
            at--;
        var side = 0;
        while (side < newer.Length && newer[side].Key.Major < from)
            side++;
        while (true)
        {
            var inColumns = at < majors.Length && majors[at] <= to;
            var beside = side < newer.Length && newer[side].Key.Major <= to;
            if (!inColumns && !beside)
                yield break;
            var key = inColumns ? new FactKey(majors[at], minors[at]) : default;
            var order =
                !inColumns ? 1
                : !beside ? -1
                : key.CompareTo(newer[side].Key);
            if (order < 0)
                yield return (key, new(ids[at], values[at], provisional[at]));
            else
                yield return newer[side++];
            if (order <= 0)
                at++;
        }
    }

    private static IEnumerable<(FactKey, FactValue)> LastOfEachKey(IEnumerable<(FactKey Key, FactValue Value)> facts) =>
        facts.GroupBy(fact => fact.Key).Select(group => group.MaxBy(fact => fact.Value.Id)).OrderBy(fact => fact.Key);

    private static bool IsSorted((FactKey Key, FactValue Value)[] facts)
    {
        for (var i = 1; i < facts.Length; i++)
        {
            var order = facts[i - 1].Key.CompareTo(facts[i].Key);
            if (order > 0 || (order == 0 && facts[i - 1].Value.Id > facts[i].Value.Id))
                return false;
        }

        return true;
    }
}
