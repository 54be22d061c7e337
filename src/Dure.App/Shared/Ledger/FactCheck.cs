using System.Globalization;
using Dure.Kernel;

namespace Dure.App.Shared.Ledger;

/// <summary>A figure that passed the checks of its own: its key and its value as the ledger keeps it.</summary>
/// <param name="At">Position among the figures given.</param>
internal readonly record struct CheckedFact(FactKey Key, long Value, int At);

/// <summary>A figure that is to be written, in the order given.</summary>
/// <param name="Supersedes">Number of the fact in force that it takes the place of, 0 for none.</param>
/// <param name="After">Position, among those to be written, of the figure of this posting whose place it takes, or −1.</param>
internal readonly record struct FactToWrite(FactKey Key, long Value, int At, int Supersedes, int After);

/// <summary>Checks figures against a ledger: names, units, amounts, periods, second figures of one key.</summary>
/// <remarks>Ten million facts go through here: one look-up a name, no object a fact, the rest on sorted arrays.</remarks>
internal sealed class FactCheck(LedgerView ledger)
{
    private readonly FactNames names = new(ledger);

    public List<Refusal> Refusals => names.Refusals;

    /// <summary>Subjects that had no facts so far.</summary>
    public IReadOnlyDictionary<string, int> NewSubjects => names.NewSubjects;

    /// <summary>Whether a view made before lacks names that these figures use.</summary>
    public bool NewNames => names.NewSubjects.Count > 0 || names.NewStages;

    /// <summary>What is to be written, in the order given; whatever stands in the ledger already is left out.</summary>
    public FactToWrite[] Check(IReadOnlyList<NewFact> facts)
    {
        var taken = new CheckedFact[facts.Count];
        var count = 0;
        for (var at = 0; at < facts.Count; at++)
        {
            if (names.Resolve(facts[at]) is { } resolved)
                taken[count++] = new(resolved.Key, resolved.Value, at);
        }

        if (names.TooManySubjects)
            Refusals.Add(FactRefusals.TooMany("대상", FactKey.MaxSubjects));
        ReadOnlySpan<CheckedFact> sorted = Sorted(taken, count).AsSpan(0, count);
        new FactSums(ledger, facts, Refusals).Check(sorted);
        var write = new List<(CheckedFact Fact, int Supersedes, int After)>(count);
        for (int from = 0, to; from < count; from = to)
        {
            for (to = from + 1; to < count && sorted[to].Key == sorted[from].Key; to++)
                RequireReason(facts[sorted[to].At], facts[sorted[to - 1].At]);
            AddChain(sorted[from..to], facts, write);
        }

        return InOrderGiven(write);
    }

    /// <summary>The figures of one key, in the order given; each supersedes the one before.</summary>
    private void AddChain(
        ReadOnlySpan<CheckedFact> chain,
        IReadOnlyList<NewFact> facts,
        List<(CheckedFact Fact, int Supersedes, int After)> write
    )
    {
        var (first, supersedes) = (0, 0);
        if (ledger.Facts.TryGet(chain[0].Key, out var inForce))
        {
            supersedes = inForce.Id;
            // What is in force already is not written again, nor what came before it in the file.
            first = chain.Length - 1;
            for (var at = chain.Length - 1; at >= 0; at--)
            {
                if (chain[at].Value != inForce.Value || facts[chain[at].At].Provisional != inForce.Provisional)
                    continue;
                first = at + 1;
                break;
            }

            if (first < chain.Length && string.IsNullOrWhiteSpace(facts[chain[first].At].Reason))
                Refusals.Add(ChangedWithoutReason(facts[chain[first].At], inForce));
        }

        for (var at = first; at < chain.Length; at++)
            write.Add((chain[at], at == first ? supersedes : 0, at == first ? -1 : chain[at - 1].At));
    }

    private void RequireReason(NewFact second, NewFact first)
    {
        if (string.IsNullOrWhiteSpace(second.Reason))
            Refusals.Add(FactRefusals.TwoWithoutReason(second, first.At("value")));
    }

    private Refusal ChangedWithoutReason(NewFact fact, FactValue inForce)
    {
        var measure = ledger.Names.Measures[fact.Measure];
        var before = inForce.IsNotApplicable
            ? "해당 없음"
            : Rational
                .FromScaled(inForce.Value, measure.Decimals)
                .Round(measure.Decimals)
                .ToString($"N{measure.Decimals}", CultureInfo.InvariantCulture) + measure.Unit;
        return FactRefusals.ChangedWithoutReason(fact, before);
    }

    private static CheckedFact[] Sorted(CheckedFact[] taken, int count)
    {
        var sorted = true;
        for (var i = 1; i < count && sorted; i++)
            sorted = taken[i - 1].Key <= taken[i].Key;
        if (sorted)
            return taken;
        // Plain numbers with positions beside them sort several times quicker than the records themselves.
        var majors = new ulong[count];
        var order = new int[count];
        for (var i = 0; i < count; i++)
            (majors[i], order[i]) = (taken[i].Key.Major, i);
        Array.Sort(majors, order);
        var within = Comparer<int>.Create(
            (a, b) =>
                taken[a].Key.Minor != taken[b].Key.Minor ? taken[a].Key.Minor.CompareTo(taken[b].Key.Minor) : a - b
        );
        var result = new CheckedFact[count];
        for (int from = 0, to; from < count; from = to)
        {
            for (to = from + 1; to < count && majors[to] == majors[from]; to++) { }
            if (to - from > 1)
                Array.Sort(order, from, to - from, within);
            for (var i = from; i < to; i++)
                result[i] = taken[order[i]];
        }

        return result;
    }

    /// <summary>As the file has them, so that facts are numbered in the order of their source.</summary>
    private static FactToWrite[] InOrderGiven(List<(CheckedFact Fact, int Supersedes, int After)> write)
    {
        if (write.Count == 0)
            return [];
        var places = new int[write.Max(one => one.Fact.At) + 1];
        foreach (var (fact, _, _) in write)
            places[fact.At] = 1;
        var next = 0;
        for (var at = 0; at < places.Length; at++)
            places[at] = places[at] == 0 ? -1 : next++;
        var result = new FactToWrite[next];
        foreach (var (fact, supersedes, after) in write)
            result[places[fact.At]] = new(fact.Key, fact.Value, fact.At, supersedes, after < 0 ? -1 : places[after]);
        return result;
    }
}
