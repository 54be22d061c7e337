using Dure.Rules;

namespace Dure.Tests.Rules;

/// <summary>What the cases of a library leave out: each gap is a sentence that names the rule and what has no case.</summary>
internal static class RuleCoverage
{
    public static IEnumerable<string> Gaps(RuleLibrary library)
    {
        foreach (var rule in library.Rules)
        {
            var cases = library.Cases.Where(file => file.Rule == rule.Id).SelectMany(file => file.Cases).ToList();
            foreach (
                var gap in Outside(rule, cases).Concat(rule.Versions.SelectMany(version => Within(version, cases)))
            )
                yield return $"{rule.Id}: {gap}";
        }
    }

    // The day before the first version and the day after the last have no rule; a case says so.
    private static IEnumerable<string> Outside(Rule rule, List<RuleCase> cases)
    {
        bool Refused(DateOnly day) => cases.Exists(one => one.Day == day && one.Expect.Error == "NotInForce");
        if (rule.Versions.Count == 0 || !Refused(rule.Versions[0].From.AddDays(-1)))
            yield return "no case on the day before it begins";
        if (rule.Versions.Count > 0 && rule.Versions[^1].To is { } end && !Refused(end.AddDays(1)))
            yield return "no case on the day after it ends";
    }

    private static IEnumerable<string> Within(RuleVersion version, List<RuleCase> all)
    {
        var cases = all.Where(one => one.Day >= version.From && (version.To is not { } to || one.Day <= to)).ToList();
        if (!cases.Exists(one => one.Day == version.From && one.Expect.Verdict == Verdict.Eligible))
            yield return $"{version.From:yyyy-MM-dd}: nobody is eligible on the first day";
        if (version.To is { } last && !cases.Exists(one => one.Day == last && one.Expect.Verdict == Verdict.Eligible))
            yield return $"{version.From:yyyy-MM-dd}: nobody is eligible on the last day";
        if (!cases.Exists(one => one.Expect is { Verdict: Verdict.Incomplete, Unknown.Count: > 0 }))
            yield return $"{version.From:yyyy-MM-dd}: no case with an unknown fact";
        var refused = cases.SelectMany(one => one.Expect.Refused ?? []).ToHashSet();
        foreach (var item in version.Conditions.Concat(version.Exclusions).Where(item => !refused.Contains(item.Id)))
            yield return $"{version.From:yyyy-MM-dd}: '{item.Id}' refuses nobody";
        var given = cases.SelectMany(one => one.Expect.Grants.Keys).ToHashSet();
        foreach (var grant in version.Grants.Where(grant => !given.Contains(grant.Id)))
            yield return $"{version.From:yyyy-MM-dd}: '{grant.Id}' is expected nowhere";
        if (version.Scores.Count > 0 && !cases.Exists(one => one.Expect.Score is not null))
            yield return $"{version.From:yyyy-MM-dd}: no case with a score";
    }
}
