using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Shared.Figures;

/// <summary>Something that is not there.</summary>
public sealed record Gap(string Name, string? Where, string Subject, Measure Measure);

/// <summary>What is missing in the year shown.</summary>
/// <param name="NotGiven">Results of the year before that this year does not have.</param>
public sealed record Gaps(
    Period Period,
    IReadOnlyList<Gap> NoResult,
    IReadOnlyList<Gap> NoTarget,
    IReadOnlyList<Gap> NotGiven
)
{
    public int Count => NoResult.Count + NoTarget.Count + NotGiven.Count;
}

/// <summary>What is missing. "해당 없음" is an answer, and no gap.</summary>
internal static class GapSection
{
    /// <param name="period">What the results are asked of.</param>
    /// <param name="aim">What the targets are for, if it is more than that: the year of a quarter.</param>
    public static Gaps Read(YearLedger year, Measure? chosen, Period period, TreeFigures? tree, Period? aim = null)
    {
        var whole = aim ?? period;
        return new(
            period,
            [
                .. year.SubjectsOf(FactKind.Target, whole)
                    .Where(one =>
                        Counts(one.Subject)
                        && !Unit.Of(one.Measure.Unit).IsMoney
                        && year.Read(one.Subject, one.Measure.Code, FactKind.Target, whole).Value is not null
                        && IsMissing(year.Read(one.Subject, one.Measure.Code, FactKind.Result, period))
                        // The figure of a longer time says what its quarter did, if not how much of it.
                        && (whole == period || !year.Touches(one.Subject, one.Measure.Code, FactKind.Result, period))
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
    }

    private static bool IsMissing(Figure figure) => figure is { Value: null, NotApplicable: false, Note: null };

    // A plan's target is what others carry out; its result is theirs.
    private static bool Counts(string subject) =>
        !subject.StartsWith("plan:", StringComparison.Ordinal) && YearLedger.IsOwn(subject);

    private static Gap GapOf(YearLedger year, (string Subject, Measure Measure) one) =>
        new(year.NameOf(one.Subject), year.TreeNameOf(one.Subject), one.Subject, one.Measure);
}
