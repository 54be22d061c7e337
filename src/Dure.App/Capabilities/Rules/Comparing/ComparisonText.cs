using System.Globalization;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary>A comparison of two days as lines for a terminal.</summary>
internal static class ComparisonText
{
    public static IEnumerable<string> Lines(RuleComparison comparison, GrantCosts before, GrantCosts after)
    {
        var (first, second) = (comparison.Before.Rule, comparison.After.Rule);
        var rule = second.Version.Rule;
        yield return $"{rule.Title} ({rule.Id}) · {first.Day:yyyy-MM-dd} → {second.Day:yyyy-MM-dd} · {ScreeningText.Count(comparison.Before.Verdicts.Length)}";
        foreach (var verdict in Enum.GetValues<Verdict>())
            if (
                comparison.Before.Count(verdict) + comparison.After.Count(verdict) is var any
                && (any > 0 || verdict != Verdict.Failed)
            )
                yield return $"{ScreeningText.Word(verdict)}\t{ScreeningText.Count(comparison.Before.Count(verdict))} → {ScreeningText.Count(comparison.After.Count(verdict))} ({Change(comparison.After.Count(verdict) - comparison.Before.Count(verdict), "명")})";
        foreach (var line in Reasons("새로 적격", "전의 까닭", comparison.NewlyIn, comparison.In))
            yield return line;
        foreach (var line in Reasons("이제 적격 아님", "지금의 까닭", comparison.NewlyOut, comparison.Out))
            yield return line;
        foreach (var line in Costs(comparison, before, after))
            yield return line;
    }

    private static IEnumerable<string> Reasons(
        string title,
        string why,
        long persons,
        IReadOnlyList<RuleComparison.Reason> reasons
    )
    {
        yield return "";
        yield return $"{title}\t{ScreeningText.Count(persons)}";
        if (reasons.Count > 0)
            yield return $"{why}\t어긋남\t모름";
        foreach (var reason in reasons)
            yield return $"{reason.Say} [{reason.Id}]\t{ScreeningText.Count(reason.Refused)}\t{ScreeningText.Count(reason.Unknown)}";
    }

    private static IEnumerable<string> Costs(RuleComparison comparison, GrantCosts before, GrantCosts after)
    {
        var keys = before.Sums.Keys.Union(after.Sums.Keys).ToList();
        if (keys.Count > 0)
        {
            yield return "";
            yield return "적격인 사람 모두에게 줄 때의 금액";
            yield return "지급\t재원\t전\t뒤\t차이";
        }

        foreach (var key in InOrder(keys, comparison))
        {
            var (was, now) = (before.Sums.GetValueOrDefault(key), after.Sums.GetValueOrDefault(key));
            yield return $"{key.Grant}\t{(key.Source.Length > 0 ? key.Source : "나누지 않음")}\t{Amount(was, key.Unit)}\t{Amount(now, key.Unit)}\t{Change(now - was, key.Unit)}";
        }

        foreach (var (costs, day) in new[] { (before, comparison.Before.Rule.Day), (after, comparison.After.Rule.Day) })
            if (costs.Failure is { } failure)
                yield return $"{day:yyyy-MM-dd}: {ScreeningText.Count(costs.Failed)}은 금액을 계산하지 못해 뺐습니다. {failure}";
    }

    // As the rule lists its grants, and each as it is split.
    private static IEnumerable<GrantCosts.Key> InOrder(List<GrantCosts.Key> keys, RuleComparison comparison)
    {
        var grants = comparison.After.Rule.Version.Grants.Concat(comparison.Before.Rule.Version.Grants).ToList();
        string[] sources = [.. grants.SelectMany(grant => grant.Split, (_, part) => part.Source).Distinct()];
        return keys.OrderBy(key => grants.FindIndex(grant => grant.Id == key.Grant))
            .ThenBy(key => Array.IndexOf(sources, key.Source))
            .ThenBy(key => key.Unit, StringComparer.Ordinal);
    }

    private static string Amount(Int128 amount, string unit) =>
        amount.ToString("N0", CultureInfo.InvariantCulture) + unit;

    private static string Change(Int128 change, string unit) => (change > 0 ? "+" : "") + Amount(change, unit);
}
