using System.Globalization;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary>How many persons have which verdict, and for which reasons.</summary>
internal static class ScreeningText
{
    public static IEnumerable<string> Lines(Screening screening)
    {
        var (rule, day) = (screening.Rule.Version.Rule, screening.Rule.Day);
        yield return $"{rule.Title} ({rule.Id}) · {day:yyyy-MM-dd} 기준 · {Count(screening.Verdicts.Length)}";
        foreach (var verdict in Enum.GetValues<Verdict>())
            if (verdict != Verdict.Failed || screening.Count(verdict) > 0)
                yield return $"{Word(verdict)}\t{Count(screening.Count(verdict))}";
        yield return "";
        yield return "까닭\t어긋남\t모름";
        foreach (var (item, at) in Items(screening.Rule.Version).Select((item, at) => (item, at)))
            yield return $"{item.Say} [{item.Id}]\t{Count(screening.RefusedCounts[at])}\t{Count(screening.UnknownCounts[at])}";
        foreach (var line in Failures(screening).Concat(Doubts(screening.Rule)))
            yield return line;
    }

    // Which item could not be computed, and why.
    private static IEnumerable<string> Failures(Screening screening)
    {
        var reasons = screening.Failures.GroupBy(failed => failed.Why).ToList();
        if (reasons.Count == 0)
            return [];
        return ["", "셈하지 못한 까닭\t사람", .. reasons.Select(of => $"{of.Key.Korean}\t{Count(of.Count())}")];
    }

    /// <summary>A line if something of a rule on its day is not confirmed or not settled; none otherwise.</summary>
    public static IEnumerable<string> Doubts(params ReadOnlySpan<CompiledRule> rules)
    {
        var lines = new List<string>();
        foreach (var rule in rules)
        {
            var (version, day) = (rule.Version, rule.Day);
            var values = version.Parameters.Select(parameter => parameter.On(day)).OfType<ParameterValue>().ToList();
            IEnumerable<RuleItem> items = [.. Items(version), .. version.Scores, .. version.Quotas, .. version.Grants];
            if (version.Unverified || items.Any(item => item.Unverified) || values.Exists(value => value.Unverified))
                lines.Add(
                    $"{day:yyyy-MM-dd}의 결과는 문서로 확인하지 못한 값이나 규정에 기대고 있습니다. './dure rules list --unverified'로 볼 수 있습니다."
                );
            if (values.Exists(value => value.Announced))
                lines.Add($"{day:yyyy-MM-dd}의 결과는 아직 확정되지 않은(예고된) 값에 기대고 있습니다.");
        }

        return lines.Count == 0 ? [] : ["", .. lines];
    }

    /// <summary>The conditions and exclusions, in the order of the bits of a screening.</summary>
    public static IEnumerable<RuleItem> Items(RuleVersion version) => version.Conditions.Concat(version.Exclusions);

    public static string Count(long persons) => string.Create(CultureInfo.InvariantCulture, $"{persons:N0}명");

    public static string Word(Verdict verdict) =>
        verdict switch
        {
            Verdict.Eligible => "적격",
            Verdict.Incomplete => "보완 필요",
            Verdict.Ineligible => "부적격",
            _ => "오류",
        };
}
