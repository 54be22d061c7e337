using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Shared.Figures;

/// <summary>Something with a target and a result of its own.</summary>
/// <param name="Where">The classification, for a node.</param>
public sealed record BehindLine(string Subject, string Name, string? Where, Measure Measure, Attained Figures);

/// <summary>부진사업: programmes, nodes and pledges whose result stays below their own target.</summary>
internal static class BehindSection
{
    /// <summary>The lowest rate first.</summary>
    public static IReadOnlyList<BehindLine> Read(YearLedger year, Measure? chosen, Period period) =>
        [
            .. Pairs(year, period, period)
                .Where(line =>
                    line.Figures is { Target.Value: { } target, Result.Value: { } result } && result < target
                )
                .OrderBy(line => line.Figures.Rate)
                .ThenByDescending(line => line.Measure.Code == chosen?.Code)
                .ThenBy(line => line.Name, StringComparer.Ordinal),
        ];

    /// <summary>Everything with a target and a result of its own; money and outside statistics are shown elsewhere.</summary>
    /// <param name="aim">What the targets are for: a year.</param>
    /// <param name="within">What the results are of: the same, or as much of it as has passed.</param>
    public static IEnumerable<BehindLine> Pairs(YearLedger year, Period aim, Period within) =>
        year.SubjectsOf(FactKind.Target, aim)
            .Where(fact =>
                !fact.Measure.Indicator
                && !Unit.Of(fact.Measure.Unit).IsMoney
                && (
                    fact.Subject.StartsWith("node:", StringComparison.Ordinal)
                    || fact.Subject.StartsWith("programme:", StringComparison.Ordinal)
                    || fact.Subject.StartsWith("pledge:", StringComparison.Ordinal)
                )
            )
            // A result made of some of what stands below is not yet the result of the whole.
            .Where(one => year.HasOwn(one.Subject, one.Measure.Code, FactKind.Result, within))
            .Select(one => new BehindLine(
                one.Subject,
                year.NameOf(one.Subject),
                year.TreeNameOf(one.Subject),
                one.Measure,
                new(
                    year.Read(one.Subject, one.Measure.Code, FactKind.Target, aim),
                    year.Read(one.Subject, one.Measure.Code, FactKind.Result, within)
                )
            ));
}
