using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.Kernel;

namespace Dure.App.Capabilities.Plans;

/// <summary>Another count that the nodes of a classification have in the year: tasks, programmes as printed.</summary>
public sealed record NodeCount(Measure Measure, FactKind Kind, Figure Whole, IReadOnlyList<Figure> Each);

/// <summary>A classification with its counts: how many nodes on each level and how many programmes below.</summary>
/// <param name="Levels">첫 단계 4, 둘째 단계 13 …, then what its nodes count themselves, then programmes.</param>
public sealed record TreeCounts(
    TreeFigures Figures,
    IReadOnlyList<(string Label, string Count)> Levels,
    IReadOnlyList<NodeCount> Others
)
{
    private const int OthersAtMost = 4;
    private static readonly string[] Steps = ["첫 단계", "둘째 단계", "셋째 단계", "넷째 단계"];

    public Tree Tree => Figures.Tree;
    public bool HasFigures => Figures.Nodes.Any(node => !node.Figures.IsEmpty);
    public bool HasProgrammes => Figures.Nodes.Any(node => node.Programmes > 0);

    public static TreeCounts Read(YearLedger year, Tree tree, ChosenMeasure? chosen)
    {
        var figures = TreeFigures.Read(year, tree, chosen?.Measure.Code, chosen?.Shown ?? year.Year);
        var others = OthersOf(year, figures, chosen);
        var programmes = year.Structure.ProgrammeNodes.Count(at => at.Tree == tree.Code);
        return new(
            figures,
            [
                .. figures
                    .Nodes.CountBy(node => node.Depth)
                    .OrderBy(level => level.Key)
                    .Select(level =>
                        (
                            level.Key < Steps.Length ? Steps[level.Key] : $"{level.Key + 1}단계",
                            FigureText.Count(level.Value)
                        )
                    ),
                .. others
                    .Where(other => other.Whole.Value is not null && !Unit.Of(other.Measure.Unit).IsMoney)
                    .Select(other => (other.Measure.Name, FigureText.Of(other.Measure, other.Whole.Value!.Value))),
                .. programmes > 0 ? [("등록된 사업", FigureText.Count(programmes))] : (IEnumerable<(string, string)>)[],
            ],
            others
        );
    }

    /// <summary>Counts of which most nodes of the first level have a figure of their own, the smallest whole first: tasks before programmes.</summary>
    private static IReadOnlyList<NodeCount> OthersOf(YearLedger year, TreeFigures figures, ChosenMeasure? chosen)
    {
        var period = chosen?.Shown ?? year.Year;
        var first = figures.Nodes.Where(node => node.Depth == 0).Select(node => node.Subject).ToHashSet();
        return
        [
            .. year.Of(FactKind.Target, FactKind.Result)
                .Where(fact =>
                    first.Contains(fact.Subject)
                    && period.Contains(fact.Period)
                    && fact.Measure.Code != chosen?.Measure.Code
                    && fact.Measure.AddsOverSubjects
                    && !Unit.Of(fact.Measure.Unit).IsMoney
                )
                .GroupBy(fact => (fact.Measure, fact.Kind))
                .Where(group => group.Select(fact => fact.Subject).Distinct().Count() * 2 > first.Count)
                .Select(group => new NodeCount(
                    group.Key.Measure,
                    group.Key.Kind,
                    year.Read(SubjectKey.Tree(figures.Tree.Code), group.Key.Measure.Code, group.Key.Kind, period),
                    [
                        .. figures.Nodes.Select(node =>
                            year.Read(node.Subject, group.Key.Measure.Code, group.Key.Kind, period)
                        ),
                    ]
                ))
                .OrderBy(other => other.Whole.Value ?? Rational.Zero)
                .Take(OthersAtMost),
        ];
    }
}
