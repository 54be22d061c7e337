using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Board;

/// <summary>What is missing. "해당 없음" is an answer, and no gap.</summary>
internal static class GapSection
{
    public static Gaps Read(YearLedger year, Measure? chosen, Period period, TreeFigures? tree) =>
        new(
            period,
            [
                .. year.SubjectsOf(FactKind.Target, period)
                    .Where(one =>
                        Counts(one.Subject)
                        && !Unit.Of(one.Measure.Unit).IsMoney
                        && year.Read(one.Subject, one.Measure.Code, FactKind.Target, period).Value is not null
                        && IsMissing(year.Read(one.Subject, one.Measure.Code, FactKind.Result, period))
                    )
                    .Select(one => GapOf(year, one)),
            ],
            tree is null || chosen is null || tree.Nodes.All(node => node.Figures.Target.Value is null)
                ? []
                :
                [
                    .. tree
                        .Nodes.Where(node =>
                            !node.HasNodes && node.Figures.Result.Value is not null && IsMissing(node.Figures.Target)
                        )
                        .Select(node => GapOf(year, (node.Subject, chosen))),
                ],
            [
                .. year.NoLongerGiven(period)
                    .Where(one =>
                        Counts(one.Subject)
                        && IsMissing(year.Read(one.Subject, one.Measure.Code, FactKind.Result, period))
                    )
                    .Select(one => GapOf(year, one)),
            ]
        );

    private static bool IsMissing(Figure figure) => figure is { Value: null, NotApplicable: false, Note: null };

    // A plan's target is what others carry out; its result is theirs.
    private static bool Counts(string subject) =>
        !subject.StartsWith("plan:", StringComparison.Ordinal) && YearLedger.IsOwn(subject);

    private static Gap GapOf(YearLedger year, (string Subject, Measure Measure) one) =>
        new(year.NameOf(one.Subject), year.TreeNameOf(one.Subject), one.Subject, one.Measure);
}
