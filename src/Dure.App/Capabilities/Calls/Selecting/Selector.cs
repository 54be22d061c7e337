namespace Dure.App.Capabilities.Calls.Selecting;

/// <summary>An eligible application, as the selection sees it.</summary>
/// <param name="Tier">By the rule's order, from 1; those who have the same are put in order by lot.</param>
/// <param name="Quotas">Names of the quotas that they count for.</param>
/// <param name="Failed">The stage that they did not pass: they stand last and get nothing. Null if they passed all.</param>
public sealed record Candidate(
    int Application,
    string? Field,
    int Tier,
    string DrawNumber,
    IReadOnlyList<string> Quotas,
    string? Failed = null
);

/// <summary>Places of a field; one without a name for a call without fields.</summary>
public sealed record FieldPlaces(string? Field, int Headcount);

/// <summary>몫: at least so many of those selected.</summary>
public sealed record QuotaPlaces(string Id, int Least);

/// <summary>Where a candidate came.</summary>
public sealed record Placed(Candidate Candidate, int Rank, Standing Outcome, string? Quota);

/// <summary>
/// 선발: fills the places of each field by the declared order. Where fewer than a quota asks for are among them, the first of
/// those who count for it and are left out take the places of the last of the same field who do not, as long as no quota
/// that stands before it falls short by that. Then the reserve list, by order. Nothing depends on the order in which
/// candidates are given.
/// </summary>
public static class Selector
{
    public static IReadOnlyList<Placed> Run(
        IEnumerable<Candidate> candidates,
        IReadOnlyList<FieldPlaces> fields,
        IReadOnlyList<QuotaPlaces> quotas,
        int reserve,
        string seed
    )
    {
        Candidate[] order =
        [
            .. candidates
                .Select(one => (One: one, Key: Draw.KeyOf(seed, one.DrawNumber)))
                .OrderBy(one => one.One.Failed is not null)
                .ThenBy(one => one.One.Tier)
                .ThenBy(one => one.Key, StringComparer.Ordinal)
                .ThenBy(one => one.One.DrawNumber, StringComparer.Ordinal)
                .Select(one => one.One),
        ];
        var chosen = new bool[order.Length];
        var by = new string?[order.Length];
        foreach (var field in fields)
        {
            var left = field.Headcount;
            for (var at = 0; at < order.Length && left > 0; at++)
                if (order[at].Field == field.Field && order[at].Failed is null)
                    (chosen[at], left) = (true, left - 1);
        }

        for (var at = 0; at < quotas.Count; at++)
            Fill(order, chosen, by, quotas, at);
        var known = fields.Select(field => field.Field).ToHashSet();
        return
        [
            .. order.Select(
                (one, at) =>
                    new Placed(
                        one,
                        at + 1,
                        chosen[at] ? Standing.Selected
                            : one.Failed is null && known.Contains(one.Field) && reserve-- > 0 ? Standing.Reserve
                            : Standing.NotSelected,
                        by[at]
                    )
            ),
        ];
    }

    private static void Fill(
        Candidate[] order,
        bool[] chosen,
        string?[] by,
        IReadOnlyList<QuotaPlaces> quotas,
        int which
    )
    {
        var quota = quotas[which];
        var count = Enumerable.Range(0, order.Length).Count(at => chosen[at] && order[at].Quotas.Contains(quota.Id));
        for (var enter = 0; enter < order.Length && count < quota.Least; enter++)
        {
            if (chosen[enter] || order[enter].Failed is not null || !order[enter].Quotas.Contains(quota.Id))
                continue;
            var leave = LastToLeave(order, chosen, quotas, which, enter);
            if (leave < 0)
                continue;
            (chosen[enter], chosen[leave], by[enter]) = (true, false, quota.Id);
            by[leave] = null;
            count++;
            // One who could not come in before may now: from the first again, so that nobody passes them.
            enter = -1;
        }
    }

    private static int LastToLeave(
        Candidate[] order,
        bool[] chosen,
        IReadOnlyList<QuotaPlaces> quotas,
        int which,
        int enter
    )
    {
        for (var at = order.Length - 1; at >= 0; at--)
            if (
                chosen[at]
                && order[at].Field == order[enter].Field
                && !order[at].Quotas.Contains(quotas[which].Id)
                && quotas.Take(which).All(before => Keeps(order, chosen, before, at, enter))
            )
                return at;
        return -1;
    }

    /// <summary>Whether a quota that stands before has its least, or as many as it had, when one leaves for another.</summary>
    private static bool Keeps(Candidate[] order, bool[] chosen, QuotaPlaces quota, int leave, int enter)
    {
        if (!order[leave].Quotas.Contains(quota.Id) || order[enter].Quotas.Contains(quota.Id))
            return true;
        var count = 0;
        for (var at = 0; at < order.Length; at++)
            if (chosen[at] && order[at].Quotas.Contains(quota.Id))
                count++;
        return count > quota.Least;
    }
}
