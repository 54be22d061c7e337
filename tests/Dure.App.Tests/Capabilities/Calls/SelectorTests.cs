using Dure.App.Capabilities.Calls.Selecting;
using FsCheck;
using FsCheck.Fluent;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>What holds of every selection.</summary>
public class SelectorTests
{
    private const string Young = "청년";
    private const string Head = "가장";

    [Fact]
    public void A_selection_is_the_same_whatever_the_order_of_the_applications() =>
        Check(given =>
        {
            var forth = Run(given, given.Candidates);
            var back = Run(given, given.Candidates.Reverse());
            var mixed = Run(given, given.Candidates.OrderBy(one => Draw.KeyOf("other", one.DrawNumber)));
            Told(forth).ShouldBe(Told(back));
            Told(forth).ShouldBe(Told(mixed));
        });

    [Fact]
    public void Places_are_filled_and_never_more_than_there_are() =>
        Check(given =>
        {
            var placed = Run(given, given.Candidates);
            foreach (var field in given.Fields)
            {
                var of = placed
                    .Where(one => one.Candidate.Field == field.Field && one.Candidate.Failed is null)
                    .ToList();
                of.Count(one => one.Outcome == Standing.Selected).ShouldBe(Math.Min(of.Count, field.Headcount));
            }

            placed.Count(one => one.Outcome == Standing.Reserve).ShouldBeLessThanOrEqualTo(given.Reserve);
            placed.Select(one => one.Rank).ShouldBe(Enumerable.Range(1, given.Candidates.Length));
        });

    [Fact]
    public void A_quota_is_met_as_long_as_anybody_can_meet_it() =>
        Check(given =>
        {
            var placed = Run(given with { Quotas = [new(Young, given.Quotas[0].Least)] }, given.Candidates);
            var met = placed.Count(one => one.Outcome == Standing.Selected && one.Candidate.Quotas.Contains(Young));
            var most = given.Fields.Sum(field =>
                Math.Min(
                    field.Headcount,
                    given.Candidates.Count(one =>
                        one.Field == field.Field && one.Failed is null && one.Quotas.Contains(Young)
                    )
                )
            );
            met.ShouldBeGreaterThanOrEqualTo(Math.Min(given.Quotas[0].Least, most));
        });

    [Fact]
    public void Among_those_of_one_field_and_the_same_quotas_the_order_decides() =>
        Check(given =>
        {
            foreach (
                var group in Run(given, given.Candidates)
                    .GroupBy(one => (one.Candidate.Field, string.Join(',', one.Candidate.Quotas)))
            )
            {
                var outcomes = group.OrderBy(one => one.Rank).Select(one => (int)one.Outcome).ToList();
                outcomes.ShouldBe(outcomes.Order());
            }
        });

    [Fact]
    public void A_better_tier_stands_before_a_worse_one() =>
        Check(given =>
        {
            var tiers = Run(given, given.Candidates)
                .Where(one => one.Candidate.Failed is null)
                .OrderBy(one => one.Rank)
                .Select(one => one.Candidate.Tier)
                .ToList();
            tiers.ShouldBe(tiers.Order());
        });

    [Fact]
    public void Who_did_not_pass_a_stage_stands_last_and_gets_nothing() =>
        Check(given =>
        {
            var placed = Run(given, given.Candidates);
            var failed = placed.Where(one => one.Candidate.Failed is not null).ToList();
            failed.ShouldAllBe(one => one.Outcome == Standing.NotSelected);
            failed.Select(one => one.Rank).ShouldAllBe(rank => rank > placed.Count - failed.Count);
        });

    [Fact]
    public void A_draw_from_its_seed_is_the_same_again_and_from_another_is_not()
    {
        string[] numbers = [.. Enumerable.Range(0, 50).Select(at => Draw.NumberOf($"receipt {at}"))];
        var order = Draw.Order("seed", numbers);

        Draw.Order("seed", numbers.Reverse()).ShouldBe(order);
        Draw.Order("seed", [.. numbers, numbers[7]]).ShouldBe(order);
        Draw.Order("Seed", numbers).ShouldNotBe(order);
        order.ShouldBe(numbers, ignoreOrder: true);
        // As anybody computes it with other tools: printf 'seed\n0123456789ab' | sha256sum
        Draw.KeyOf("seed", "0123456789ab")
            .ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("seed\n0123456789ab"u8)));
    }

    private static IReadOnlyList<Placed> Run(Given given, IEnumerable<Candidate> candidates) =>
        Selector.Run(candidates, given.Fields, given.Quotas, given.Reserve, "seed");

    private static List<string> Told(IReadOnlyList<Placed> placed) =>
        [.. placed.Select(one => $"{one.Rank} {one.Candidate.Application} {one.Outcome} {one.Quota}")];

    private static void Check(Action<Given> holds) =>
        Prop.ForAll(
                Given.Any.ToArbitrary(),
                given =>
                {
                    holds(given);
                    return true;
                }
            )
            .QuickCheckThrowOnFailure();

    private sealed record Given(Candidate[] Candidates, FieldPlaces[] Fields, QuotaPlaces[] Quotas, int Reserve)
    {
        public static Gen<Given> Any { get; } =
            from count in Gen.Choose(0, 40)
            from tiers in Gen.ArrayOf(Gen.Choose(1, 6), count)
            from fields in Gen.ArrayOf(Gen.Elements("a", "b"), count)
            from young in Gen.ArrayOf(Gen.Elements(true, false, false), count)
            from head in Gen.ArrayOf(Gen.Elements(true, false), count)
            from failed in Gen.ArrayOf(Gen.Elements(true, false, false, false), count)
            from first in Gen.Choose(0, 12)
            from second in Gen.Choose(0, 12)
            from quota in Gen.Choose(0, 8)
            from other in Gen.Choose(0, 8)
            from reserve in Gen.Choose(0, 5)
            select new Given(
                [
                    .. Enumerable
                        .Range(0, count)
                        .Select(at => new Candidate(
                            at + 1,
                            fields[at],
                            tiers[at],
                            Draw.NumberOf($"{at}"),
                            [.. young[at] ? [Young] : (string[])[], .. head[at] ? [Head] : (string[])[]],
                            failed[at] ? "면접" : null
                        )),
                ],
                [new("a", first), new("b", second)],
                [new(Young, quota), new(Head, other)],
                reserve
            );
    }
}
