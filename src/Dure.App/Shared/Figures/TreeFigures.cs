using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.Kernel;

namespace Dure.App.Shared.Figures;

/// <summary>A node of a classification with its figures.</summary>
/// <param name="Depth">0 for the first level.</param>
/// <param name="Programmes">How many stand at it and below.</param>
public sealed record NodeFigures(Node Node, int Depth, bool HasNodes, int Programmes, Attained Figures)
{
    public string Subject => SubjectKey.Node(Node.Tree, Node.Code);
}

/// <summary>One classification over a measure and a period: the whole, and every node in the order of the book.</summary>
public sealed record TreeFigures(Tree Tree, Attained Whole, IReadOnlyList<NodeFigures> Nodes)
{
    public static TreeFigures Read(YearLedger year, Tree tree, string? measure, Period period)
    {
        var below = year.Structure.Nodes.Where(node => node.Tree == tree.Code).ToLookup(node => node.Parent);
        var placed = year
            .Structure.ProgrammeNodes.Where(at => at.Tree == tree.Code)
            .CountBy(at => at.Node)
            .ToDictionary(StringComparer.Ordinal);
        var nodes = new List<NodeFigures>();
        int Add(string? parent, int depth)
        {
            var all = 0;
            foreach (var node in below[parent])
            {
                var at = nodes.Count;
                nodes.Add(null!);
                var count = placed.GetValueOrDefault(node.Code) + Add(node.Code, depth + 1);
                var subject = SubjectKey.Node(tree.Code, node.Code);
                nodes[at] = new(node, depth, below[node.Code].Any(), count, Attain(year, subject, measure, period));
                all += count;
            }

            return all;
        }

        Add(null, 0);
        return new(tree, Attain(year, SubjectKey.Tree(tree.Code), measure, period), nodes);
    }

    public static Attained Attain(YearLedger year, string subject, string? measure, Period period) =>
        measure is null
            ? new(Figure.None, Figure.None)
            : new(
                year.Read(subject, measure, FactKind.Target, period),
                year.Read(subject, measure, FactKind.Result, period)
            );

    /// <summary>The nodes a picture shows: the level on which most have both target and result, the lowest if several do.</summary>
    public IReadOnlyList<NodeFigures> Drawn(int atMost)
    {
        var known = Nodes.Where(node => !node.Figures.IsEmpty).ToList();
        return
        [
            .. known
                .GroupBy(node => node.Depth)
                .Select(level => level.ToList())
                .Append([.. known.Where(node => !node.HasNodes)])
                .Where(level => level.Count > 0)
                .OrderBy(level => level.Count > atMost)
                .ThenByDescending(level => level.Count(node => node.Figures.IsWhole))
                .ThenByDescending(level => level.Count)
                .FirstOrDefault([])
                .Take(atMost),
        ];
    }
}

/// <summary>Which classifications have figures of a measure, and which one a page begins with.</summary>
public static class TreeChoice
{
    /// <summary>Those with figures, the likeliest first: the one that makes the whole, then the one with most targets.</summary>
    public static IReadOnlyList<TreeFigures> WithFigures(YearLedger year, ChosenMeasure measure) =>
        [
            .. year
                .Structure.Trees.Select(tree => TreeFigures.Read(year, tree, measure.Measure.Code, measure.Shown))
                .Where(tree => tree.Nodes.Any(node => !node.Figures.IsEmpty))
                .OrderByDescending(tree => tree.Tree.Whole)
                .ThenByDescending(tree => tree.Whole.IsWhole)
                .ThenByDescending(tree => tree.Nodes.Count(node => node.Figures.Target.Value is not null))
                .ThenByDescending(tree => tree.Nodes.Count(node => node.Figures.Result.Value is not null)),
        ];
}
