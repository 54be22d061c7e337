using Dure.Rules;

namespace Dure.App.Capabilities.Calls.Selecting;

/// <summary>
/// The rule's order over many applicants. It tells no two apart by where they stand: screened once as they are and once the
/// other way round, those who stay in their order differ by the rule, and those who change places are equal.
/// </summary>
internal static class RuleOrder
{
    /// <summary>The tier of each from 1, in the order given; null for one whom the rule does not rank.</summary>
    public static int?[] Tiers(CompiledRule rule, IReadOnlyList<Applicant> applicants)
    {
        if (applicants.Count == 0)
            return [];
        var forth = Ranks(rule, applicants);
        var back = Ranks(rule, [.. applicants.Reverse()]);
        Array.Reverse(back);
        var tiers = new int?[applicants.Count];
        var (tier, before) = (0, -1);
        foreach (var at in Enumerable.Range(0, forth.Length).Where(at => forth[at] > 0).OrderBy(at => forth[at]))
        {
            if (before < 0 || back[at] > back[before])
                tier++;
            tiers[at] = tier;
            before = at;
        }

        return tiers;
    }

    private static int[] Ranks(CompiledRule rule, IReadOnlyList<Applicant> applicants)
    {
        var people = Together(applicants);
        var ranks = rule.Screen(people).Ranks;
        return [.. people.HouseholdStart[..^1].Select(first => ranks[first])];
    }

    /// <summary>The households one after the other; the applicant is the first of each.</summary>
    private static People Together(IReadOnlyList<Applicant> applicants)
    {
        var parts = applicants.Select(one => one.People).ToList();
        int[] households = Starts(parts.Select(part => part.Count));
        int[] histories = Starts(
            parts.SelectMany(part =>
                Enumerable
                    .Range(0, part.Count)
                    .Select(at => part.ParticipationStart[at + 1] - part.ParticipationStart[at])
            )
        );
        return new(
            households,
            histories,
            Columns(parts, part => part.Person, part => part.Count),
            Columns(parts, part => part.Participation, part => part.ParticipationCount),
            Columns(parts, part => part.Application, part => part.Count),
            [.. parts.SelectMany(part => part.HistoryUnknown ?? new bool[part.Count])]
        );
    }

    private static int[] Starts(IEnumerable<int> counts)
    {
        var starts = new List<int> { 0 };
        foreach (var count in counts)
            starts.Add(starts[^1] + count);
        return [.. starts];
    }

    private static Dictionary<string, long[]> Columns(
        List<People> parts,
        Func<People, IReadOnlyDictionary<string, long[]>> columns,
        Func<People, int> rows
    ) =>
        parts
            .SelectMany(part => columns(part).Keys)
            .Distinct()
            .ToDictionary(
                name => name,
                name =>
                    parts
                        .SelectMany(part =>
                            Enumerable
                                .Range(0, rows(part))
                                .Select(at =>
                                    columns(part).TryGetValue(name, out var column)
                                        ? column[column.Length == 1 ? 0 : at]
                                        : People.Unknown
                                )
                        )
                        .ToArray()
            );
}
