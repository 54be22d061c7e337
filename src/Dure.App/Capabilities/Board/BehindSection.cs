using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Board;

/// <summary>부진사업: programmes, nodes and pledges whose result stays below their own target.</summary>
internal static class BehindSection
{
    /// <summary>The lowest rate first.</summary>
    public static IReadOnlyList<BehindLine> Read(YearLedger year, Measure? chosen, Period period) =>
        [
            .. Pairs(year, period)
                .Where(line =>
                    line.Figures is { Target.Value: { } target, Result.Value: { } result } && result < target
                )
                .OrderBy(line => line.Figures.Rate)
                .ThenByDescending(line => line.Measure.Code == chosen?.Code)
                .ThenBy(line => line.Name, StringComparer.Ordinal),
        ];

    /// <summary>Everything with a target and a result of its own inside the period; money and outside statistics are shown elsewhere.</summary>
    public static IEnumerable<BehindLine> Pairs(YearLedger year, Period period) =>
        year.SubjectsOf(FactKind.Target, period)
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
            .Where(one => year.HasOwn(one.Subject, one.Measure.Code, FactKind.Result, period))
            .Select(one => new BehindLine(
                one.Subject,
                year.NameOf(one.Subject),
                year.TreeNameOf(one.Subject),
                one.Measure,
                TreeFigures.Attain(year, one.Subject, one.Measure.Code, period)
            ));
}
