using Dure.Tables.Checks.Grids;

namespace Dure.Tables.Checks.Relations;

/// <summary>구성비: which item's figures, over the total of their own series, a share is of.</summary>
internal static class ShareSearch
{
    /// <summary>For each item that is a share, the relations that it then has.</summary>
    public static IEnumerable<Relation> Find(Axis axis, Axis across)
    {
        // The total stands in another series: the item that is a total on the other axis.
        for (var item = 0; item < axis.Items; item++)
        {
            if (!LabelText.IsShare(axis.Names[item]))
                continue;
            List<Relation>? best = null;
            for (var whole = 0; whole < across.Items; whole++)
            {
                if (across.Ranks[whole] == 0)
                    continue;
                for (var of = 0; of < axis.Items; of++)
                {
                    if (of == item || axis.Rates[of])
                        continue;
                    var found = Try(axis, item, of, whole);
                    if (Holds(found) > (best is null ? 1.5 : Holds(best)))
                        best = found;
                }
            }

            foreach (var relation in best ?? [])
                yield return relation;
        }
    }

    private static double Holds(List<Relation> relations) =>
        relations.Count(relation => relation.Fit != Fit.Fails)
        - (1.5 * relations.Count(relation => relation.Fit == Fit.Fails));

    private static List<Relation> Try(Axis axis, int item, int of, int whole)
    {
        var found = new List<Relation>();
        for (var series = 0; series < axis.Series; series++)
        {
            if (series == whole)
                continue;
            var relation = new Relation(
                axis.Grid,
                RelationForm.Share,
                axis.Slot(item, series),
                [axis.Slot(of, series), axis.Slot(of, whole)]
            );
            var fit = relation.FitWith();
            if (fit != Fit.Unreadable)
                found.Add(relation with { Fit = fit });
        }

        return found;
    }
}
