using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Shared.TableSpecs;

/// <summary>When the rows of a table do not add up, whatever their unit.</summary>
internal static class TotalRule
{
    /// <param name="cells">Where the cells that have a figure look.</param>
    /// <returns>Why they do not add up, in Korean; null where they do.</returns>
    public static string? WhyNot(LedgerView ledger, IReadOnlyList<Coordinates> cells, int bookYear)
    {
        var measures = cells
            .Select(cell => cell.Measure is { } code ? ledger.Names.Measures.GetValueOrDefault(code) : null)
            .OfType<Measure>()
            .Distinct()
            .ToList();
        if (measures.Exists(measure => measure.Aggregation == Aggregation.Distinct))
            return "실인원은 더하지 않습니다";
        if (measures.Exists(measure => !measure.AddsOverSubjects))
            return "비율·순위는 더하지 않습니다";
        var kinds = cells.Select(cell => cell.Kind).OfType<FactKind>().Distinct().ToList();
        if (kinds.Count > 1)
            return Particles.Fit($"{string.Join(", ", kinds.Select(kind => kind.Word()))}은(는) 서로 더하지 않습니다");
        var outcomes = measures.Select(measure => measure.Outcome).OfType<string>().Distinct().ToList();
        if (outcomes.Count > 1)
            return Particles.Fit($"{string.Join(", ", outcomes)}은(는) 서로 더하지 않습니다");
        var periods = cells.Select(cell => (cell.Period ?? new(null, 0)).For(bookYear)).Distinct().Count();
        return periods > 1 && measures.Exists(measure => measure.Aggregation == Aggregation.Last)
            ? "기간을 더하지 않는 지표입니다"
            : null;
    }
}
