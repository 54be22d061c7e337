using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Entry;

/// <summary>The tables a new book begins with: targets, results and rates of its first measure, by classification.</summary>
internal static class DefaultTables
{
    public static IEnumerable<(string Id, string Yaml)> Of(LedgerView ledger)
    {
        var measure = ledger
            .Names.Measures.Values.OrderBy(one => one.Number)
            .FirstOrDefault(one => one.Aggregation == Aggregation.Sum && !Unit.Of(one.Unit).IsMoney);
        if (measure is null)
            yield break;
        foreach (var tree in ledger.Structure.Trees)
        {
            yield return (
                $"basic-{tree.Code}",
                $"""
                id: basic-{tree.Code}
                title: {Quoted($"{tree.Name}별 {measure.Name} 목표와 실적")}
                unit: {Quoted(measure.Unit)}
                defaults: {"{"}measure: {measure.Code}, period: year{"}"}
                rows:
                  - {"{"}total: 합계{"}"}
                  - {"{"}tree: {tree.Code}, subtotal: before, subtotalLabel: 소계{"}"}
                columns:
                  - {"{"}id: target, label: 목표, kind: 목표{"}"}
                  - {"{"}id: result, label: 실적, kind: 실적{"}"}
                  - {"{"}id: rate, label: 달성률(%), formula: "ratio(result, target)", round: 1{"}"}

                """
            );
        }
    }

    // Names are what people typed; in single quotes nothing but the quote itself means anything.
    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
