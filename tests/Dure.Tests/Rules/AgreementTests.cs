using Dure.Kernel;
using Dure.Rules;
using FsCheck;
using FsCheck.Fluent;
using Outcome = Dure.Rules.Outcome;

namespace Dure.Tests.Rules;

/// <summary>The compiled form for one, the compiled form for many and a plain interpreter say the same.</summary>
public class AgreementTests
{
    private static readonly DateOnly Day = new(2017, 6, 1);

    // In portions, so that a run of changed code (./dure mutate) can stop after the first of them.
    [Theory]
    [MemberData(nameof(Portions))]
    public void The_three_forms_agree_on_random_rules_and_people(int portion)
    {
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    foreach (var _ in Agree(seed * Portions.Count + portion)) { }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(15));
    }

    public static TheoryData<int> Portions { get; } = [.. Enumerable.Range(0, 10)];

    [Fact]
    public void No_verdict_is_agreed_on_by_never_being_met() =>
        Enumerable.Range(0, 60).SelectMany(Agree).Distinct().Take(4).Count().ShouldBe(4);

    private static IEnumerable<Verdict> Agree(int seed)
    {
        var chance = new Chance(seed);
        string[] conditions = [.. Enumerable.Range(0, 3).Select(_ => chance.Truth(3))];
        string[] exclusions = [chance.Truth(2), chance.Truth(3)];
        var (let, points, key) = (chance.Truth(2), chance.Truth(2), chance.Money(3));
        var library = Made(conditions, exclusions, let, points, key);
        var (rule, people) = (library.Rules[0], chance.People(12));
        var compiled = rule.On(Day);
        var many = compiled.Screen(people, null, TestContext.Current.CancellationToken);
        var plain = new Interpreter(library, rule, Day, people);
        for (var household = 0; household < people.HouseholdCount; household++)
        for (var person = people.HouseholdStart[household]; person < people.HouseholdStart[household + 1]; person++)
        {
            var (verdict, refused, unknown, score) = Plain(
                plain,
                conditions,
                exclusions,
                points,
                key,
                household,
                person
            );
            var text =
                $"seed {seed}, person {person}: {string.Join(" | ", conditions)} / {string.Join(" | ", exclusions)}";
            ((Verdict)many.Verdicts[person]).ShouldBe(verdict, text);
            var failed = many.Failures.Where(failed => failed.Person == person).Select(failed => failed.Why).ToList();
            failed.Count.ShouldBe(verdict == Verdict.Failed ? 1 : 0, text);
            if (verdict != Verdict.Failed)
            {
                (many.Refused[person], many.Unknown[person]).ShouldBe((refused, unknown), text);
                many.Score(person).ShouldBe(score, text);
            }

            One(compiled, library.Facts, people, person, verdict, refused, unknown, failed, text);
            yield return verdict;
        }

        foreach (var rank in Enumerable.Range(1, (int)many.Count(Verdict.Eligible)))
            many.Ranks.Count(other => other == rank).ShouldBe(1);
        many.VerdictCounts.Sum().ShouldBe(people.Count);
        many.RefusedCounts.ShouldBe(Bits(many.Refused, many.Items.Count));
        many.UnknownCounts.ShouldBe(Bits(many.Unknown, many.Items.Count));
    }

    private static long[] Bits(ulong[] masks, int items) =>
        [.. Enumerable.Range(0, items).Select(bit => masks.LongCount(mask => ((mask >> bit) & 1) == 1))];

    private static (Verdict, ulong Refused, ulong Unknown, Rational? Score) Plain(
        Interpreter plain,
        string[] conditions,
        string[] exclusions,
        string points,
        string key,
        int household,
        int person
    )
    {
        var (refused, unknown, bit) = (0UL, 0UL, 1UL);
        try
        {
            foreach (
                var (text, met) in conditions
                    .Select(text => (text, 1))
                    .Append(("이름", 1))
                    .Concat(exclusions.Select(text => (text, 0)))
            )
            {
                var value = plain.Value(text, household, person);
                unknown |= value is null ? bit : 0;
                refused |= value is { } known && known != Rational.Of(met) ? bit : 0;
                bit <<= 1;
            }

            if (refused != 0)
                return (Verdict.Ineligible, refused, unknown, null);
            var first = plain.Value($"만약({points}, 10점, 0.5점)", household, person);
            plain.Value(key, household, person);
            return (unknown != 0 ? Verdict.Incomplete : Verdict.Eligible, refused, unknown, first + Rational.Of(1));
        }
        catch (ArithmeticException)
        {
            return (Verdict.Failed, refused, unknown, null);
        }
    }

    // The same person as the applicant of a household of their own form.
    private static void One(
        CompiledRule compiled,
        FactCatalogue facts,
        People people,
        int person,
        Verdict verdict,
        ulong refused,
        ulong unknown,
        List<Refusal> failed,
        string text
    )
    {
        var applicant = Applicant.Of(people, person, facts);
        // Written and read again it is the same applicant.
        Applicant.FromJson(applicant.ToJson(), facts).ToJson().ShouldBe(applicant.ToJson(), text);
        if (verdict == Verdict.Failed)
        {
            Should.Throw<RefusedException>(() => compiled.Decide(applicant), text).Refusals.ShouldBe(failed, text);
            return;
        }

        var decision = compiled.Decide(applicant);
        decision.Verdict.ShouldBe(verdict, text);
        var answers = decision.Conditions.Concat(decision.Exclusions).ToList();
        for (var bit = 0; bit < answers.Count; bit++)
            answers[bit]
                .Outcome.ShouldBe(
                    ((refused >> bit) & 1) == 1 ? Outcome.Refused
                        : ((unknown >> bit) & 1) == 1 ? Outcome.Unknown
                        : Outcome.Met,
                    text
                );
        if (verdict == Verdict.Incomplete)
            decision.Missing.ShouldNotBeEmpty(text);
    }

    private static RuleLibrary Made(string[] conditions, string[] exclusions, string let, string points, string key)
    {
        var files = Library
            .Files()
            .Where(file => !file.Key.StartsWith("cases/", StringComparison.Ordinal))
            .ToDictionary();
        string Item(string key, string text, int at) => $"      - {{id: {key}{at}, say: 글, {key}: \"{text}\"}}";
        files["programmes/일자리.yaml"] = string.Join(
            '\n',
            [
                "rule: 시험",
                "versions:",
                "  - from: 2017-01-01",
                "    to: 2017-12-31",
                "    cite: 지어낸 근거",
                "    let:",
                $"      이름: \"{let}\"",
                "    conditions:",
                .. conditions.Select((text, at) => Item("need", text, at)),
                Item("need", "이름", 9),
                "    exclusions:",
                .. exclusions.Select((text, at) => Item("when", text, at)),
                "    scores:",
                $"      - {{id: 가, say: 글, points: \"만약({points}, 10점, 0.5점)\"}}",
                "      - {id: 나, say: 글, points: 5점, max: 1점}",
                "    order:",
                "      - 점수 높은순",
                $"      - \"{key} 낮은순\"",
            ]
        );
        return RuleLibrary.Load(files);
    }
}
