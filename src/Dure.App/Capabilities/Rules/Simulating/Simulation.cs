using System.Numerics;
using Dure.App.Capabilities.Rules.Viewing;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules.Simulating;

/// <summary>What is simulated. Two that are the same have the same result.</summary>
/// <param name="Parameter">Whose value is changed; empty if none.</param>
/// <param name="Value">The value, or per cent of each row of a table.</param>
/// <param name="Day">As it is.</param>
/// <param name="To">The day as of which it would be otherwise; may be the same.</param>
public sealed record SimulationAsk(
    string Rule,
    string Parameter,
    string Value,
    DateOnly Day,
    DateOnly To,
    int Persons,
    ulong Seed
);

/// <summary>Persons by what kept or keeps them out.</summary>
public sealed record ReasonCount(string Kind, string Say, int Persons);

/// <summary>What a grant costs for all eligible, by source, in whole won for the unit of the grant.</summary>
public sealed record SourceCost(string Say, string Unit, string Source, Int128 Before, Int128 After);

/// <summary>What would be otherwise.</summary>
/// <param name="Failed">Persons of whom the rule could not be computed, before or after.</param>
public sealed record SimulationResult(
    int Persons,
    int Households,
    IReadOnlyList<long> Before,
    IReadOnlyList<long> After,
    int NewlyIn,
    int NewlyOut,
    IReadOnlyList<ReasonCount> KeptOut,
    IReadOnlyList<ReasonCount> KeepsOut,
    IReadOnlyList<SourceCost> Costs,
    int Failed
);

/// <summary>A rule over a made-up district, as it is and as it would be.</summary>
internal static class Simulation
{
    /// <param name="told">Told what is being done and how much of all is done, 0 to 1.</param>
    public static SimulationResult Run(
        RuleLibrary library,
        SimulationAsk ask,
        Action<string, double> told,
        CancellationToken cancel
    )
    {
        var rule = library.Rule(ask.Rule);
        var before = rule.On(ask.Day);
        var after = Changed(library, rule, ask).On(ask.To);

        told("가상의 사람을 만들고 있습니다", 0);
        var people = Samples.Make(library, before.Version, ask.Day, ask.Persons, ask.Seed, after.Version);
        var then = new Dictionary<string, long[]>(people.Application);
        if (then.ContainsKey("신청일"))
            then["신청일"] = [ask.To.DayNumber];
        var later = people.With(then);

        told("한 사람씩 심사하고 있습니다", 0.1);
        var (old, now) = (before.Screen(people, null, cancel), after.Screen(later, null, cancel));

        GrantCosts CostsOf(Screening screening, People of, double from)
        {
            var eligible = Math.Max(1, screening.Count(Verdict.Eligible));
            return GrantCosts.Of(
                screening,
                of,
                library.Facts,
                done => told("금액을 셈하고 있습니다", from + (0.4 * done / eligible)),
                cancel
            );
        }

        var (cost, costAfter) = (CostsOf(old, people, 0.2), CostsOf(now, later, 0.6));

        var (newlyIn, newlyOut) = (new List<int>(), new List<int>());
        for (var person = 0; person < people.Count; person++)
        {
            var (was, isNow) = (
                old.Verdicts[person] == (byte)Verdict.Eligible,
                now.Verdicts[person] == (byte)Verdict.Eligible
            );
            if (isNow && !was)
                newlyIn.Add(person);
            if (was && !isNow)
                newlyOut.Add(person);
        }

        return new(
            people.Count,
            people.HouseholdCount,
            old.VerdictCounts,
            now.VerdictCounts,
            newlyIn.Count,
            newlyOut.Count,
            Reasons(before.Version, old, newlyIn),
            Reasons(after.Version, now, newlyOut),
            Costs(before.Version, after.Version, cost.Sums, costAfter.Sums),
            (int)(cost.Failed + costAfter.Failed + old.Count(Verdict.Failed) + now.Count(Verdict.Failed))
        );
    }

    /// <summary>The rule with the changed value.</summary>
    /// <exception cref="RefusedException">The value cannot be read.</exception>
    public static Rule Changed(RuleLibrary library, Rule rule, SimulationAsk ask)
    {
        if (ask.Parameter.Length == 0)
            return rule;
        var parameter = RuleWords
            .ShownOn(rule, ask.To)
            .Parameters.FirstOrDefault(one => one.Name == ask.Parameter && !one.IsDayList);
        return parameter is null
            ? throw new RefusedException(PageRefusals.NoParameter(ask.Parameter))
            : WhatIf.Change(library, rule, parameter, ask.Value, ask.To).Rule(rule.Id);
    }

    private static List<ReasonCount> Reasons(RuleVersion version, Screening screening, List<int> persons)
    {
        RuleItem[] items = [.. version.Conditions, .. version.Exclusions];
        var counts = new int[items.Length];
        foreach (var person in persons)
            for (var rest = screening.Refused[person] | screening.Unknown[person]; rest != 0; rest &= rest - 1)
                counts[BitOperations.TrailingZeroCount(rest)]++;
        return
        [
            .. items
                .Select(
                    (item, at) => new ReasonCount(at < version.Conditions.Count ? "요건" : "제외", item.Say, counts[at])
                )
                .Where(reason => reason.Persons > 0)
                .OrderByDescending(reason => reason.Persons),
        ];
    }

    private static List<SourceCost> Costs(
        RuleVersion before,
        RuleVersion after,
        IReadOnlyDictionary<GrantCosts.Key, Int128> old,
        IReadOnlyDictionary<GrantCosts.Key, Int128> now
    )
    {
        var grants = after.Grants.Concat(before.Grants).DistinctBy(grant => grant.Id).ToList();
        return
        [
            .. old
                .Keys.Union(now.Keys)
                .OrderBy(key => grants.FindIndex(grant => grant.Id == key.Grant))
                .ThenBy(key => key.Source, StringComparer.Ordinal)
                .Select(key => new SourceCost(
                    grants.Find(grant => grant.Id == key.Grant)!.Say,
                    key.Unit,
                    key.Source.Length == 0 ? "재원이 적혀 있지 않음" : key.Source,
                    old.GetValueOrDefault(key),
                    now.GetValueOrDefault(key)
                )),
        ];
    }
}
