namespace Dure.App.Shared.Ledger;

/// <summary>Checks figures against each other: totals stated beside their parts, and budgets that are cut.</summary>
internal sealed class FactSums(LedgerView ledger, IReadOnlyList<NewFact> facts, List<Kernel.Refusal> refusals)
{
    /// <param name="sorted">In order of key; of one key the last given counts.</param>
    public void Check(ReadOnlySpan<CheckedFact> sorted)
    {
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            // One measure, kind, subject and period; its parts and stages stand side by side.
            var parts = sorted[from].Key.Part != 0;
            for (to = from + 1; to < sorted.Length && sorted[to].Key.Major == sorted[from].Key.Major; to++)
                parts |= sorted[to].Key.Part != 0;
            var budget = sorted[from].Key.Kind is FactKind.Appropriation or FactKind.Execution;
            if (!parts && !budget)
                continue;
            var last = LastOfEachKey(sorted[from..to]);
            if (parts)
                CheckParts(last);
            if (budget)
                CheckBudget(last);
        }
    }

    /// <summary>A total stated beside its parts must be their sum, breakdown by breakdown.</summary>
    private void CheckParts(List<CheckedFact> group)
    {
        var breakdowns = group
            .Where(fact => fact.Key.Part != 0)
            .GroupBy(fact => (fact.Key.Stage, ledger.Names.PartOf(fact.Key.Part).List));
        foreach (var breakdown in breakdowns)
        {
            var whole = group.FindIndex(fact => fact.Key.Part == 0 && fact.Key.Stage == breakdown.Key.Stage);
            if (whole < 0 || group[whole].Value == FactValue.NotApplicable)
                continue;
            var sum = Sum(breakdown.Select(Amount));
            if (sum != group[whole].Value)
                refusals.Add(
                    FactRefusals.PartsDoNotSum(facts[group[whole].At], $"{group[whole].Value:N0}", $"{sum:N0}")
                );
        }
    }

    /// <summary>Entries may cut a budget, but never below nothing; entries made before count with them.</summary>
    private void CheckBudget(List<CheckedFact> group)
    {
        foreach (var part in group.GroupBy(fact => fact.Key.Part))
        {
            var cut = part.FirstOrDefault(fact => Amount(fact) < 0);
            if (Amount(cut) >= 0)
                continue;
            var before = ledger
                .Facts.OfPeriod(cut.Key.Major)
                .Where(known => known.Key.Part == part.Key && !known.Value.IsNotApplicable)
                .Where(known => !part.Any(fact => fact.Key == known.Key))
                .Select(known => known.Value.Value);
            if (Sum(before.Concat(part.Select(Amount))) < 0)
                refusals.Add(FactRefusals.Negative(facts[cut.At]));
        }
    }

    /// <summary>Thousands of the largest amounts are more than 64 bits hold.</summary>
    private static Int128 Sum(IEnumerable<long> amounts) =>
        amounts.Aggregate(Int128.Zero, (sum, amount) => sum + amount);

    private static long Amount(CheckedFact fact) => fact.Value == FactValue.NotApplicable ? 0 : fact.Value;

    private static List<CheckedFact> LastOfEachKey(ReadOnlySpan<CheckedFact> group)
    {
        var last = new List<CheckedFact>(group.Length);
        for (var at = 0; at < group.Length; at++)
        {
            if (at + 1 == group.Length || group[at + 1].Key != group[at].Key)
                last.Add(group[at]);
        }

        return last;
    }
}
