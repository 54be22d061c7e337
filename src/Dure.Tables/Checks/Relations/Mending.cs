using Dure.Tables.Checks.Grids;

namespace Dure.Tables.Checks.Relations;

/// <summary>Finds the one figure that, changed, would make all relations hold that now fail together.</summary>
internal sealed class Mending(IReadOnlyList<Relation> relations)
{
    private const int MostInCluster = 60;
    private readonly ILookup<int, Relation> bySlot = relations
        .SelectMany(relation => relation.Operands.Append(relation.Target).Distinct().Select(slot => (slot, relation)))
        .ToLookup(pair => pair.slot, pair => pair.relation);

    /// <summary>The slot and value that mend a failing relation and all that fail with it; null where none or several do.</summary>
    public (int Slot, decimal Value)? Of(Relation failing)
    {
        var cluster = Cluster(failing);
        if (cluster is null)
            return null;
        (int, decimal)? only = null;
        foreach (var slot in failing.Operands.Append(failing.Target))
        {
            var figure = failing.Grid.At(slot);
            if (!figure.IsNumber || !cluster.All(relation => relation.Has(slot)))
                continue;
            foreach (var value in Candidates(cluster, slot, figure))
            {
                if (value == figure.Value || !bySlot[slot].All(relation => relation.FitWith(slot, value) != Fit.Fails))
                    continue;
                if (only is not null)
                    return null;
                only = (slot, value);
                break;
            }
        }

        return only;
    }

    // Failing relations that share a figure, directly or through another.
    private List<Relation>? Cluster(Relation failing)
    {
        var cluster = new List<Relation> { failing };
        for (var at = 0; at < cluster.Count; at++)
        {
            foreach (var slot in cluster[at].Operands.Append(cluster[at].Target))
            foreach (var other in bySlot[slot])
            {
                if (other.Fit == Fit.Fails && !cluster.Contains(other))
                    cluster.Add(other);
            }

            if (cluster.Count > MostInCluster)
                return null;
        }

        return cluster;
    }

    private static IEnumerable<decimal> Candidates(List<Relation> cluster, int slot, GridFigure figure) =>
        cluster
            .OrderBy(relation => relation.Form == RelationForm.Sum ? 0 : 1)
            .SelectMany(relation => Solve(relation, slot, figure))
            .Distinct()
            .Take(50);

    /// <summary>Values, in the steps the figure is printed in, with which a relation holds.</summary>
    private static IEnumerable<decimal> Solve(Relation relation, int slot, GridFigure figure)
    {
        var target = relation.Grid.At(relation.Target);
        if (relation.Target == slot)
        {
            if (relation.Expected() is { } expected)
                yield return Math.Round(expected.Value / figure.Step, MidpointRounding.AwayFromZero) * figure.Step;
            yield break;
        }

        if (relation.Form == RelationForm.Sum)
        {
            if (relation.Expected(slot, 0) is { } others)
                yield return target.Value - others.Value;
            yield break;
        }

        var (a, b) = (relation.Grid.At(relation.Operands[0]), relation.Grid.At(relation.Operands[1]));
        if (!a.IsNumber || !b.IsNumber)
            yield break;
        var isA = relation.Operands[0] == slot;
        var (p, half) = (target.Value, target.Step / 2);
        var (low, high) = (
            Inverse(relation.Form, isA, p - half, a.Value, b.Value),
            Inverse(relation.Form, isA, p + half, a.Value, b.Value)
        );
        if (low is not { } one || high is not { } two)
            yield break;
        var (from, to) = (Math.Ceiling(Math.Min(one, two) / figure.Step), Math.Floor(Math.Max(one, two) / figure.Step));
        // Several would do: the rate alone does not say which.
        for (var step = from; step <= to && step - from < 40; step++)
            yield return step * figure.Step;
    }

    private static decimal? Inverse(RelationForm form, bool isA, decimal p, decimal a, decimal b)
    {
        var ratio = form switch
        {
            RelationForm.Growth => (p / 100) + 1,
            RelationForm.Quotient => p,
            _ => p / 100,
        };
        return form == RelationForm.Difference ? (isA ? p + b : a - p)
            : isA ? ratio * b
            : ratio == 0 ? null
            : a / ratio;
    }
}
