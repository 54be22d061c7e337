using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules.Viewing;

/// <summary>A made-up person of whom two days decide differently.</summary>
/// <param name="Before">The decision on the first day.</param>
/// <param name="After">The decision on the second.</param>
/// <param name="Searched">Among how many persons the person was found.</param>
public sealed record ChangedPerson(Decision Before, Decision After, int Searched)
{
    private const int Persons = 5_000;
    private const int MostDecided = 40;

    /// <summary>The first head of a household whose decision differs; null if there is none among those made.</summary>
    /// <exception cref="RefusedException">The rule cannot be computed on one of the days, or for the person.</exception>
    public static ChangedPerson? Find(RuleLibrary library, CompiledRule before, CompiledRule after)
    {
        var people = Samples.Make(library, before.Version, before.Day, Persons, seed: 1, after.Version);
        var then = new Dictionary<string, long[]>(people.Application);
        if (then.ContainsKey("신청일"))
            then["신청일"] = [after.Day.DayNumber];
        var later = people.With(then);
        var (old, now) = (before.Screen(people), after.Screen(later));

        // Somebody else of the household is not 본인 to the others.
        var heads = people.HouseholdStart[..^1];
        var eligible = heads.Where(person =>
            old.Verdicts[person] == (byte)Verdict.Eligible || now.Verdicts[person] == (byte)Verdict.Eligible
        );
        var verdict = heads
            .Where(person =>
                old.Verdicts[person] != now.Verdicts[person] && Decides(old, person) && Decides(now, person)
            )
            .OrderByDescending(person => Told(old, person) + Told(now, person))
            .Take(1);
        foreach (var person in verdict.Concat(eligible.Take(MostDecided)))
        {
            var (a, b) = (
                before.Decide(Applicant.Of(people, person, library.Facts)),
                after.Decide(Applicant.Of(later, person, library.Facts))
            );
            if (a.Verdict != b.Verdict || a.Score != b.Score || !Given(a).SequenceEqual(Given(b)))
                return new(a, b, Persons);
        }

        return null;
    }

    /// <summary>What the one says otherwise than the other, item by item.</summary>
    public IEnumerable<(string Kind, string Say, string Before, string After)> Differences()
    {
        foreach (var row in Answers("요건", Before.Conditions, After.Conditions, "맞음", "맞지 않음"))
            yield return row;
        foreach (var row in Answers("제외", Before.Exclusions, After.Exclusions, "해당 없음", "해당함"))
            yield return row;
        foreach (
            var row in Values(
                "점수",
                Before.Scores.Select(line => (line.Id, line.Say, line.Points)),
                After.Scores.Select(line => (line.Id, line.Say, line.Points))
            )
        )
            yield return row;
        foreach (var row in Values("지급", Given(Before), Given(After)))
            yield return row;
    }

    // The plainest example goes from eligible to ineligible, or back.
    private static int Told(Screening screening, int person) =>
        (Verdict)screening.Verdicts[person] switch
        {
            Verdict.Eligible => 2,
            Verdict.Ineligible => 1,
            _ => 0,
        };

    private static bool Decides(Screening screening, int person) => screening.Verdicts[person] != (byte)Verdict.Failed;

    private static IEnumerable<(string Id, string Say, string Value)> Given(Decision decision) =>
        decision.Grants.Select(line =>
            (
                line.Id,
                line.Say,
                line.Value
                    + (
                        line.Split.Count == 0
                            ? ""
                            : $" ({string.Join(", ", line.Split.Select(part => $"{part.Source} {RuleWords.Number(part.Amount)}원"))})"
                    )
            )
        );

    private static IEnumerable<(string, string, string, string)> Answers(
        string kind,
        IReadOnlyList<Answer> before,
        IReadOnlyList<Answer> after,
        string met,
        string refused
    )
    {
        string Word(Answer? answer) =>
            answer is null
                ? "이 항목이 없음"
                : (
                    answer.Outcome switch
                    {
                        Outcome.Met => met,
                        Outcome.Refused => refused,
                        _ => "모름",
                    }
                ) + Seen(answer);
        foreach (var id in before.Concat(after).Select(answer => answer.Id).Distinct())
        {
            var (a, b) = (before.FirstOrDefault(one => one.Id == id), after.FirstOrDefault(one => one.Id == id));
            if (a?.Outcome != b?.Outcome)
                yield return (kind, (b ?? a)!.Say, Word(a), Word(b));
        }
    }

    private static string Seen(Answer answer)
    {
        var seen = answer
            .Seen.Select(value => $"{value.Name} {value.Value}")
            .Concat(answer.Parameters.Select(value => $"{value.Title} {value.Value}"))
            .ToList();
        return seen.Count == 0 ? "" : $" ({string.Join(", ", seen)})";
    }

    private static IEnumerable<(string, string, string, string)> Values(
        string kind,
        IEnumerable<(string Id, string Say, string Value)> before,
        IEnumerable<(string Id, string Say, string Value)> after
    )
    {
        var (old, now) = (before.ToDictionary(line => line.Id), after.ToDictionary(line => line.Id));
        foreach (var id in old.Keys.Union(now.Keys))
        {
            var (a, b) = (old.GetValueOrDefault(id), now.GetValueOrDefault(id));
            if (a.Value != b.Value)
                yield return (kind, b.Say ?? a.Say, a.Value ?? "–", b.Value ?? "–");
        }
    }
}
