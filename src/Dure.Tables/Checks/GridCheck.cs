using Dure.Tables.Checks.Figures;
using Dure.Tables.Checks.Grids;
using Dure.Tables.Checks.Relations;

namespace Dure.Tables.Checks;

/// <summary>What does not add up within one table.</summary>
internal static class GridCheck
{
    public static void Run(CheckGrid grid, List<Finding> findings)
    {
        var relations = Distinct(GridRelations.Of(grid));
        Mending? mending = null;
        foreach (var (relation, level) in relations)
        {
            if (relation.Form == RelationForm.Difference && relation.Fit is Fit.Exact or Fit.WithinOperands)
                BracketGrowth.Check(grid, relation, findings);
            if (relation.Fit is Fit.Exact or Fit.WithinOperands or Fit.Unreadable)
                continue;
            mending ??= new([.. relations.Select(one => one.Relation)]);
            var sure =
                relation.Fit != Fit.Fails ? FindingLevel.Rounding
                : HasSecondFigure(grid, relation) ? FindingLevel.Doubt
                : level;
            findings.Add(FindingOf(grid, relation, sure, mending));
        }

        LayeredSums.Check(grid, findings);
    }

    // 22회(취업 107명): which of the two a rate is of, nobody can tell; nor where a short row of a text is cut.
    private static bool HasSecondFigure(CheckGrid grid, Relation relation) =>
        relation.Operands.Append(relation.Target).Any(slot => grid.HasSecondFigure(slot) || grid.IsCut(slot));

    // The same figure may follow twice from the same figures, found along rows and columns or by two names.
    private static List<JudgedRelation> Distinct(List<JudgedRelation> found)
    {
        var kept = new HashSet<int>(new SameFigures(found));
        for (var at = 0; at < found.Count; at++)
        {
            if (kept.TryGetValue(at, out var first))
                found[first] = found[at].Level < found[first].Level ? found[at] : found[first];
            else
                kept.Add(at);
        }

        return kept.Count == found.Count ? found : [.. kept.Order().Select(at => found[at])];
    }

    /// <summary>
    /// Whether two relations of a list are of the same form between the same figures, in any order. There may be hundreds of
    /// thousands of them, and one may have a hundred thousand operands.
    /// </summary>
    private sealed class SameFigures(List<JudgedRelation> list) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => KeyOf(x) == KeyOf(y);

        public int GetHashCode(int at) => KeyOf(at).GetHashCode();

        private (RelationForm Form, int Target, int Count, long Sum, long Mixed) KeyOf(int at)
        {
            var relation = list[at].Relation;
            var (sum, mixed) = (0L, 0L);
            unchecked
            {
                foreach (var slot in relation.Operands)
                {
                    sum += slot;
                    mixed += (slot + 1) * (long)0x9E3779B97F4A7C15UL * (slot ^ 0x5DEECE66DL);
                }
            }

            return (relation.Form, relation.Target, relation.Operands.Length, sum, mixed);
        }
    }

    private static Finding FindingOf(CheckGrid grid, Relation relation, FindingLevel level, Mending mending)
    {
        var target = grid.At(relation.Target);
        var printed = grid.Printed(relation.Target);
        var exact = relation.Expected()!.Value.Value;
        var expected = FigureWriter.Like(printed, exact);
        var asGrowth = level == FindingLevel.Error && IsRatioAsGrowth(relation, target.Value, exact);
        var kind = relation.Form switch
        {
            RelationForm.Sum => FindingKind.Sum,
            RelationForm.Growth => FindingKind.Growth,
            RelationForm.Difference => FindingKind.Difference,
            RelationForm.Share => FindingKind.Share,
            _ => FindingKind.Rate,
        };
        FindingFix? fix = null;
        if (relation.Fit == Fit.Fails && mending.Of(relation) is { } mend)
        {
            var old = grid.Printed(mend.Slot);
            fix = new(grid.PlaceOf(mend.Slot), old, FigureWriter.Like(old, mend.Value));
        }

        return new(
            level,
            asGrowth ? FindingKind.Growth : kind,
            grid.PlaceOf(relation.Target),
            printed,
            expected,
            RelationWords.Say(grid, relation, expected, asGrowth) + (fix is null ? "" : RelationWords.Mend(fix)),
            [.. relation.Operands.Where(slot => grid.At(slot).IsNumber).Take(200).Select(grid.PlaceOf)],
            fix
        );
    }

    private static bool IsRatioAsGrowth(Relation relation, decimal printed, decimal expected) =>
        relation.Form == RelationForm.Growth
        && Math.Abs(printed - expected - 100) <= relation.Grid.At(relation.Target).Step;
}
