namespace Dure.App.Shared.Ledger;

/// <summary>Puts facts in order of key, and within one key in order of writing.</summary>
internal static class FactOrder
{
    public static IEnumerable<(FactKey Key, FactValue Value)> Sorted(
        IReadOnlyCollection<(FactKey Key, FactValue Value)> facts
    )
    {
        var given = facts as (FactKey Key, FactValue Value)[] ?? [.. facts];
        return IsSorted(given) ? given : Permuted(given);
    }

    public static (FactKey Key, FactValue Value)[] LastOfEachKey((FactKey Key, FactValue Value)[] facts)
    {
        var last = new List<(FactKey Key, FactValue Value)>(facts.Length);
        foreach (var fact in Sorted(facts))
        {
            if (last.Count > 0 && last[^1].Key == fact.Key)
                last[^1] = fact;
            else
                last.Add(fact);
        }

        return [.. last];
    }

    // Sorting plain numbers with positions beside them is several times quicker than sorting the facts themselves.
    private static IEnumerable<(FactKey Key, FactValue Value)> Permuted((FactKey Key, FactValue Value)[] facts)
    {
        var majors = new ulong[facts.Length];
        var order = new int[facts.Length];
        for (var i = 0; i < facts.Length; i++)
            (majors[i], order[i]) = (facts[i].Key.Major, i);
        Array.Sort(majors, order);
        var within = Comparer<int>.Create(
            (a, b) =>
                facts[a].Key.Minor != facts[b].Key.Minor
                    ? facts[a].Key.Minor.CompareTo(facts[b].Key.Minor)
                    : facts[a].Value.Id.CompareTo(facts[b].Value.Id)
        );
        for (int from = 0, to; from < facts.Length; from = to)
        {
            for (to = from + 1; to < facts.Length && majors[to] == majors[from]; to++) { }
            if (to - from > 1)
                Array.Sort(order, from, to - from, within);
        }

        foreach (var at in order)
            yield return facts[at];
    }

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
