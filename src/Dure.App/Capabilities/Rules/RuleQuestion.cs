using System.Globalization;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary>Which rule, as of which day: what every question about rules begins with.</summary>
internal static class RuleQuestion
{
    /// <exception cref="RefusedException"><c>NoRule</c>.</exception>
    public static Rule Find(RuleLibrary library, string id) =>
        // Some keyboards and file systems take Hangul apart.
        library.Rules.FirstOrDefault(rule => rule.Id == id.Normalize())
        ?? throw new RefusedException(Refusals.NoRule(id));

    /// <summary>The day of a text; null if there is none.</summary>
    /// <exception cref="RefusedException"><c>NotADay</c>.</exception>
    public static DateOnly? Day(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : DateOnly.TryParseExact(
            text.Trim(),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
        : throw new RefusedException(Refusals.NotADay(text));

    /// <summary>The day of a text, or today.</summary>
    /// <exception cref="RefusedException"><c>NotADay</c>.</exception>
    public static DateOnly DayOrToday(string? text, TimeProvider clock) => Day(text) ?? Today(clock);

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>
    /// The day as of which a rule is shown: the one asked for, else today, and for a rule that is not in force today the
    /// last day on which it was, or the first on which it will be.
    /// </summary>
    /// <exception cref="RefusedException"><c>NotADay</c>.</exception>
    public static DateOnly Shown(Rule rule, string? asked, TimeProvider clock)
    {
        if (Day(asked) is { } day)
            return day;
        var today = Today(clock);
        if (rule.VersionOn(today) is not null)
            return today;
        return rule.Versions.LastOrDefault(version => version.To < today)?.To ?? rule.Versions[0].From;
    }

    /// <exception cref="RefusedException"><c>RuleNotInForce</c>.</exception>
    public static RuleVersion Version(Rule rule, DateOnly day) =>
        rule.VersionOn(day) ?? throw new RefusedException(Refusals.RuleNotInForce(rule, day));

    /// <summary>Compiled with the parameters of a day.</summary>
    /// <exception cref="RefusedException"><c>RuleNotInForce</c>, or it cannot be computed with them.</exception>
    public static CompiledRule On(Rule rule, DateOnly day)
    {
        _ = Version(rule, day);
        return rule.On(day);
    }

    /// <summary>2017-01-01 ~ 2017-12-31.</summary>
    public static string Period(DateOnly from, DateOnly? to) => $"{from:yyyy-MM-dd} ~ {to:yyyy-MM-dd}".TrimEnd();
}
