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
