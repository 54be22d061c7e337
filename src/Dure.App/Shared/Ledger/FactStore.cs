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

    /// <summary>Number of the last fact written, which is always in force; 0 for none.</summary>
    public int LastId =>
        Math.Max(ids.Length == 0 ? 0 : ids.Max(), newer.Select(fact => fact.Value.Id).DefaultIfEmpty().Max());

    /// <summary>Bytes that the columns hold.</summary>
    public long Bytes =>
        (long)majors.Length * (sizeof(ulong) + sizeof(uint) + sizeof(long) + sizeof(int) + sizeof(bool));

    // The columns, for sums over many facts. A key that Newer has too is superseded there.
    internal ReadOnlySpan<ulong> Majors => majors;
    internal ReadOnlySpan<uint> Minors => minors;
    internal ReadOnlySpan<long> Values => values;
    internal ReadOnlySpan<bool> Provisional => provisional;
    internal ReadOnlySpan<(FactKey Key, FactValue Value)> Newer => newer;

    /// <summary>Makes a store of facts in the order of their writing; the last of a key is in force.</summary>
    public static FactStore Of(IReadOnlyCollection<(FactKey Key, FactValue Value)> facts) =>
        Fill(FactOrder.Sorted(facts), facts.Count);

    /// <summary>The store with later facts.</summary>
    public FactStore With(IReadOnlyCollection<(FactKey Key, FactValue Value)> later)
    {
        if (later.Count == 0)
            return this;
        var beside = FactOrder.LastOfEachKey([.. newer, .. later]);
        var whole = new FactStore(majors, minors, values, ids, provisional, beside);
        return beside.Length > MergeAt ? Fill(whole.All(), majors.Length + beside.Length) : whole;
    }

    /// <summary>Every fact in force, in order of key.</summary>
    public IEnumerable<(FactKey Key, FactValue Value)> All() => Between(0, ulong.MaxValue);

    /// <summary>The facts in force of one measure, kind and subject, in order of period.</summary>
    public IEnumerable<(FactKey Key, FactValue Value)> Of(int subject, int measure, FactKind kind)
    {
        var from = FactKey.Prefix(subject, measure, kind);
        return Between(from, from + FactKey.Step - 1);
    }

    /// <summary>The facts in force of one measure and kind, in order of subject and period.</summary>
    public IEnumerable<(FactKey Key, FactValue Value)> Of(int measure, FactKind kind)
    {
        var from = FactKey.Prefix(0, measure, kind);
        return Between(from, from + FactKey.KindStep - 1);
    }

    /// <summary>The facts in force of one measure, kind, subject and period.</summary>
    internal IEnumerable<(FactKey Key, FactValue Value)> OfPeriod(ulong major) => Between(major, major);

    /// <summary>The fact in force for a key.</summary>
    internal bool TryGet(FactKey key, out FactValue value)
    {
        var (low, high) = (0, newer.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = newer[middle].Key.CompareTo(key);
            if (order == 0)
            {
                value = newer[middle].Value;
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        for (var at = First(key.Major); at < majors.Length && majors[at] == key.Major; at++)
        {
            if (minors[at] == key.Minor)
            {
                value = new(ids[at], values[at], provisional[at]);
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The position of the first fact whose major key is not lower.</summary>
    internal int First(ulong major)
    {
        var (low, high) = (0, majors.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = majors[middle] < major ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private IEnumerable<(FactKey Key, FactValue Value)> Between(ulong from, ulong to)
    {
        var at = First(from);
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

    /// <summary>Columns of facts in order of key; of one key the last is in force.</summary>
    private static FactStore Fill(IEnumerable<(FactKey Key, FactValue Value)> sorted, int atMost)
    {
        var majors = new ulong[atMost];
        var minors = new uint[atMost];
        var values = new long[atMost];
        var ids = new int[atMost];
        var provisional = new bool[atMost];
        var count = 0;
        foreach (var (key, value) in sorted)
        {
            if (count == 0 || majors[count - 1] != key.Major || minors[count - 1] != key.Minor)
                count++;
            (majors[count - 1], minors[count - 1]) = (key.Major, key.Minor);
            (values[count - 1], ids[count - 1], provisional[count - 1]) = (value.Value, value.Id, value.Provisional);
        }

        Array.Resize(ref majors, count);
        Array.Resize(ref minors, count);
        Array.Resize(ref values, count);
        Array.Resize(ref ids, count);
        Array.Resize(ref provisional, count);
        return new(majors, minors, values, ids, provisional, []);
    }
}
