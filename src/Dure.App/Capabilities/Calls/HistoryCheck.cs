using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Capabilities.Calls;

/// <summary>A participation of one who applied, as far as a rule looks at it.</summary>
internal readonly record struct PastWork(
    int Application,
    int Id,
    string Kind,
    DateOnly From,
    DateOnly Until,
    bool Quit
);

/// <summary>
/// Asks a rule about histories alone, many at once: of whom does it not let pass what they took part in (참여 한도), whatever
/// else they answer? Periods, kinds and days are the rule's.
/// </summary>
internal static class HistoryCheck
{
    /// <param name="past">In the order of applications.</param>
    public static IEnumerable<Overlap> Run(
        CallQuestions questions,
        DateOnly day,
        List<PastWork> past,
        CancellationToken cancel
    )
    {
        if (past.Count == 0)
            return [];
        var starts = Starts(past);
        var version = questions.Rule.Version;
        string[] says =
        [
            .. version.Conditions.Select(item => $"‘{item.Say}’에 맞지 않음"),
            .. version.Exclusions.Select(item => item.Say),
        ];
        Screening screened;
        try
        {
            screened = questions.Rule.Screen(PeopleOf(questions.Facts, day, past, starts), null, cancel);
        }
        catch (RefusedException)
        {
            // What cannot be computed on that day is told with each decision.
            return [];
        }

        // The last is one of whom no history is known: what speaks against them, too, does not rest on the history.
        var always = screened.Refused[^1];
        return Enumerable
            .Range(0, starts.Count - 1)
            .Where(at => (screened.Refused[at] & ~always) != 0)
            .Select(at => new Overlap(
                past[starts[at]].Application,
                OverlapKind.History,
                [.. past[starts[at]..starts[at + 1]].Select(one => one.Id)],
                string.Join(", ", says.Where((_, bit) => ((screened.Refused[at] & ~always) >> bit & 1) == 1))
            ))
            .ToList();
    }

    /// <summary>Where each applicant's begin; the last is where all end.</summary>
    private static List<int> Starts(List<PastWork> past)
    {
        var starts = new List<int>();
        for (var at = 0; at < past.Count; at++)
            if (at == 0 || past[at].Application != past[at - 1].Application)
                starts.Add(at);
        starts.Add(past.Count);
        return starts;
    }

    // Each lives alone here, and nothing is known of them but this.
    private static People PeopleOf(FactCatalogue facts, DateOnly day, List<PastWork> past, List<int> starts)
    {
        var kinds = ApplicantText.KindsOf(facts).Index().ToDictionary(kind => kind.Item, kind => (long)kind.Index);
        var (kind, from, until, quit) = (
            new long[past.Count],
            new long[past.Count],
            new long[past.Count],
            new long[past.Count]
        );
        for (var at = 0; at < past.Count; at++)
        {
            var one = past[at];
            kind[at] = kinds.GetValueOrDefault(
                kinds.ContainsKey(one.Kind) ? one.Kind : ApplicantText.OtherKind,
                People.Unknown
            );
            (from[at], until[at], quit[at]) = (one.From.DayNumber, one.Until.DayNumber, one.Quit ? 1 : 0);
        }

        var unknown = new bool[starts.Count];
        unknown[^1] = true;
        return new(
            [.. Enumerable.Range(0, starts.Count + 1)],
            [.. starts, past.Count],
            new Dictionary<string, long[]>(),
            new Dictionary<string, long[]>
            {
                [ApplicantText.Kind] = kind,
                [ApplicantText.Start] = from,
                [ApplicantText.End] = until,
                [ApplicantText.Quit] = quit,
            },
            new Dictionary<string, long[]> { [CallQuestions.AppliedOn] = [day.DayNumber] },
            unknown
        );
    }
}
