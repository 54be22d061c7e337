using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Shared.RollUps;

/// <summary>Rolls facts up over a classification and over 구·군 → 시·도 → nation, straight from the sorted columns.</summary>
public static class RollUp
{
    /// <summary>All roll-ups that a query asks for.</summary>
    /// <param name="names">What to call a 시·도 that has no ledger itself; its code if it is not there either.</param>
    /// <exception cref="RefusedException">A measure does not add, or municipalities define something differently.</exception>
    public static RollUpCube Of(
        IReadOnlyList<LedgerView> ledgers,
        RollUpQuery query,
        IReadOnlyDictionary<MunicipalityCode, string>? names = null
    )
    {
        var plan = RollUpPlan.Of(ledgers, query);
        var figures = new RollUpFigure[ledgers.Count][];
        try
        {
            Parallel.For(0, ledgers.Count, at => figures[at] = FiguresOf(ledgers[at], plan));
            return new RollUpCube(plan, ledgers, names ?? new Dictionary<MunicipalityCode, string>(), figures);
        }
        catch (Exception problem) when (IsOverflow(problem))
        {
            throw new RefusedException(RollUpRefusals.SumTooLarge(string.Join(", ", query.Measures)));
        }
    }

    /// <summary>The figures of one municipality: measure × node × period.</summary>
    internal static RollUpFigure[] FiguresOf(LedgerView ledger, RollUpPlan plan)
    {
        var figures = new RollUpFigure[plan.Size];
        if (plan.Query.Tree is { } tree)
        {
            if (ledger.Structure.Trees.Any(one => one.Code == tree))
                OverTree(ledger, plan, tree, plan.Nodes, figures);
        }
        else
        {
            AsWhole(ledger, plan, figures);
        }

        return figures;
    }

    private static void OverTree(
        LedgerView ledger,
        RollUpPlan plan,
        string tree,
        IReadOnlyList<RollUpNode> nodes,
        Span<RollUpFigure> figures
    )
    {
        var slots = RollUpTree.Slots(ledger, tree, nodes);
        var periods = plan.Grid.Count;
        // Two layers: what stands below each node, and beyond them what nodes say themselves.
        var layers = new RollUpFigure[2 * nodes.Count * periods];
        for (var measure = 0; measure < plan.Measures.Count; measure++)
        {
            if (!ledger.Names.Measures.TryGetValue(plan.Measures[measure].Code, out var own))
                continue;
            Array.Clear(layers);
            new RollUpScan(ledger, plan.Grid, slots, layers).Add(own, plan.Query.Kind);
            var result = figures.Slice(measure * nodes.Count * periods, nodes.Count * periods);
            // A node comes after its parent, so from behind each is complete when it is added to the one above.
            for (var node = nodes.Count - 1; node >= 0; node--)
            for (var period = 0; period < periods; period++)
            {
                var at = (node * periods) + period;
                var above = layers[(nodes.Count * periods) + at];
                var figure = result[at] = above.State == RollUpState.NotCollected ? layers[at] : above;
                if (nodes[node].Parent is >= 0 and var parent)
                    Join(ref layers[(parent * periods) + period], figure);
            }
        }
    }

    /// <summary>A municipality as a whole: its own facts, else what its trees add up to if they agree.</summary>
    private static void AsWhole(LedgerView ledger, RollUpPlan plan, Span<RollUpFigure> figures)
    {
        var whole = ledger.Structure.Trees.Where(tree => tree.Whole).Select(tree => tree.Code).ToHashSet();
        var first = new bool[figures.Length];
        foreach (var tree in ledger.Structure.Trees.OrderByDescending(tree => tree.Whole))
        {
            var nodes = RollUpTree.Of([ledger], tree.Code, []);
            var ofTree = new RollUpFigure[plan.Measures.Count * nodes.Count * plan.Grid.Count];
            OverTree(ledger, plan, tree.Code, nodes, ofTree);
            for (var measure = 0; measure < plan.Measures.Count; measure++)
            for (var period = 0; period < plan.Grid.Count; period++)
            {
                var at = plan.At(measure, 0, period);
                var figure = ofTree[(measure * nodes.Count * plan.Grid.Count) + period];
                if (!figure.IsNumber)
                    continue;
                // Trees that make the whole come first; where one of them has the figure, the others are not asked.
                if (!whole.Contains(tree.Code) && first[at])
                    continue;
                if (figures[at].State == RollUpState.NotCollected)
                    figures[at] = figure;
                else if (figures[at].Kept != figure.Kept)
                    figures[at] = new(0, RollUpState.Disputed);
                first[at] |= tree.Whole;
            }
        }

        if (!ledger.Names.Subjects.TryGetValue(SubjectKey.Municipality, out var subject))
            return;
        var slots = Enumerable.Repeat(-1, subject + 1).ToArray();
        slots[subject] = 0;
        var own = new RollUpFigure[plan.Grid.Count];
        for (var measure = 0; measure < plan.Measures.Count; measure++)
        {
            if (!ledger.Names.Measures.TryGetValue(plan.Measures[measure].Code, out var defined))
                continue;
            Array.Clear(own);
            new RollUpScan(ledger, plan.Grid, slots, own).Add(defined, plan.Query.Kind);
            for (var period = 0; period < own.Length; period++)
            {
                if (own[period].State != RollUpState.NotCollected)
                    figures[plan.At(measure, 0, period)] = own[period];
            }
        }
    }

    /// <summary>Adds a part to a whole: numbers add up, what does not apply counts only while there is no number.</summary>
    internal static void Join(ref RollUpFigure whole, RollUpFigure part)
    {
        var state = whole.State | part.State;
        whole = new(
            whole.Kept + part.Kept,
            (state & RollUpState.Number) != 0 ? state & ~RollUpState.NotApplicable : state
        );
    }

    private static bool IsOverflow(Exception problem) =>
        problem is OverflowException || (problem is AggregateException many && many.InnerExceptions.All(IsOverflow));
}
