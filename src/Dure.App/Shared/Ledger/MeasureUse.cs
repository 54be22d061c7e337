using Dure.Kernel;

namespace Dure.App.Shared.Ledger;

/// <summary>A measure and how many subjects have figures in it.</summary>
public sealed record UsedMeasure(Measure Measure, int Subjects);

/// <summary>Says which measures are in use: no code of a measure means the same in every municipality.</summary>
public static class MeasureUse
{
    /// <summary>Measures with facts of some kinds, the most used first.</summary>
    /// <param name="subjects">How the keys of the subjects begin: <c>programme:</c>; empty for all.</param>
    /// <param name="within">Only facts that lie in this period; null for all.</param>
    public static IReadOnlyList<UsedMeasure> Of(
        LedgerView ledger,
        string subjects,
        Period? within,
        params FactKind[] kinds
    )
    {
        var numbers = ledger
            .Names.Subjects.Where(pair => pair.Key.StartsWith(subjects, StringComparison.Ordinal))
            .Select(pair => pair.Value)
            .ToHashSet();
        var found = new Dictionary<int, HashSet<int>>();
        foreach (var (key, _) in ledger.Facts.All())
        {
            if (!kinds.Contains(key.Kind) || !numbers.Contains(key.Subject) || within?.Contains(key.Period) == false)
                continue;
            if (!found.TryGetValue(key.Measure, out var with))
                found[key.Measure] = with = [];
            with.Add(key.Subject);
        }

        return
        [
            .. ledger
                .Names.Measures.Values.Where(measure => found.ContainsKey(measure.Number))
                .Select(measure => new UsedMeasure(measure, found[measure.Number].Count))
                .OrderByDescending(used => used.Subjects)
                .ThenBy(used => used.Measure.Number),
        ];
    }

    /// <summary>Money that adds up: what people mean by a budget. Limits, shares and prices are left out.</summary>
    public static bool IsAmount(Measure measure) =>
        measure.Aggregation == Aggregation.Sum && Unit.Of(measure.Unit).IsMoney;

    /// <summary>The calendar years that facts lie in, the latest first.</summary>
    public static IReadOnlyList<int> Years(LedgerView ledger, params FactKind[] kinds) =>
        [
            .. ledger
                .Facts.All()
                .Where(fact => kinds.Contains(fact.Key.Kind))
                .Select(fact => fact.Key.Period)
                .Where(period => Period.Year(period.FirstCalendarYear).Contains(period))
                .Select(period => period.FirstCalendarYear)
                .Distinct()
                .OrderDescending(),
        ];
}
