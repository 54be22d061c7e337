using System.Globalization;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>근무 시각과 임금지급일: what a contract must say and no pay is worked out from.</summary>
/// <param name="Starts">시업 시각; null where it is left to be written by hand.</param>
/// <param name="RestFrom">When the rest begins; null for none.</param>
/// <param name="RestMinutes">How long the rest is; it is no working time.</param>
/// <param name="Payday">Day of the month, 1 to 31; in a shorter month its last. Null where it is left to be written by hand.</param>
public sealed record SiteTerms(TimeOnly? Starts, TimeOnly? RestFrom, int RestMinutes, int? Payday)
{
    public const int LastDay = 31;
    private const int MostRest = 4 * 60;
    private const int DayEnd = 24 * 60;

    /// <summary>From when to when, and the rest. 종업 시각 follows from the others.</summary>
    /// <param name="dayMinutes">How long one works on a day.</param>
    /// <returns>Null where it is left to be written by hand.</returns>
    public string? Hours(int dayMinutes) =>
        Starts is not { } starts
            ? null
            : $"{Text(starts)}부터 {Text(starts.AddMinutes(dayMinutes + RestMinutes))}까지, "
                + (RestFrom is { } rest ? $"휴게 {Text(rest)} ~ {Text(rest.AddMinutes(RestMinutes))}" : "휴게 없음");

    public string? PaidOn =>
        Payday switch
        {
            null => null,
            LastDay => "매월 말일",
            { } day => $"매월 {day}일",
        };

    /// <param name="rules">Where the law's least rest is.</param>
    /// <param name="day">Whose law.</param>
    /// <exception cref="RefusedException">Each refusal stands at its field.</exception>
    public void Require(int dayMinutes, RuleLibrary rules, DateOnly day)
    {
        var faults = new List<Refusal>();
        if (Payday is < 1 or > LastDay)
            faults.Add(Refusals.BadNumber("payday", "임금지급일", 1, LastDay));
        if (RestMinutes is < 0 or > MostRest)
            faults.Add(Refusals.BadNumber("rest", "휴게 시간", 0, MostRest));
        else if (Starts is null ? RestFrom is not null || RestMinutes > 0 : (RestFrom is null) != (RestMinutes == 0))
            faults.Add(TermsRefusals.RestHalfSaid("restFrom"));
        else if (Starts is { } starts)
        {
            var (begin, end) = (Minutes(starts), Minutes(starts) + dayMinutes + RestMinutes);
            if (end > DayEnd)
                faults.Add(TermsRefusals.OverMidnight("starts"));
            else if (RestFrom is { } rest && (Minutes(rest) <= begin || Minutes(rest) + RestMinutes >= end))
                faults.Add(TermsRefusals.RestOutside("restFrom"));
            else if (LeastRest(dayMinutes, rules, day) is { } least && RestMinutes < least.Minutes)
                faults.Add(TermsRefusals.RestTooShort("rest", least.Minutes, least.Cite));
        }

        if (faults.Count > 0)
            throw new RefusedException(faults);
    }

    private static (int Minutes, string Cite)? LeastRest(int dayMinutes, RuleLibrary rules, DateOnly day)
    {
        foreach (var (name, minutes) in new[] { ("휴게한시간근로시간", 60), ("휴게반시간근로시간", 30) })
            if (
                rules.Parameters.FirstOrDefault(one => one.Name == name)?.On(day) is { Number: { } hours } value
                && Rational.Of(dayMinutes) >= hours * Rational.Of(60)
            )
                return (minutes, value.Cite);
        return null;
    }

    private static string Text(TimeOnly at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static int Minutes(TimeOnly at) => (int)at.ToTimeSpan().TotalMinutes;
}

/// <summary>Why working hours are not taken.</summary>
internal static class TermsRefusals
{
    public static Refusal RestHalfSaid(string field) =>
        new(
            nameof(RestHalfSaid),
            "휴게는 근무 시작 시각과 함께 몇 시부터 몇 분인지 모두 적거나 모두 비워 주세요.",
            "A rest needs the hour work begins, when the rest begins and how long it is, or none of them.",
            new Place(field)
        );

    public static Refusal OverMidnight(string field) =>
        new(
            nameof(OverMidnight),
            "그 시각에 시작하면 자정을 넘겨 끝납니다. 시작 시각을 앞당겨 주세요.",
            "Work would end after midnight. Begin earlier.",
            new Place(field)
        );

    public static Refusal RestOutside(string field) =>
        new(
            nameof(RestOutside),
            "휴게는 근무가 시작한 뒤에 시작하고 끝나기 전에 끝나야 합니다.",
            "The rest lies within the working day.",
            new Place(field)
        );

    public static Refusal RestTooShort(string field, int least, string cite) =>
        new(
            nameof(RestTooShort),
            $"이 사업장의 하루 시간에는 휴게가 {least}분 이상 있어야 합니다({cite}).",
            $"A day as long as this one has a rest of {least} minutes or more ({cite}).",
            new Place(field)
        );
}
