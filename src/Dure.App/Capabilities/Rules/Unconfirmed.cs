using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary>Something that no document at hand confirms.</summary>
/// <param name="Place">The file and line where it stands.</param>
/// <param name="Of">The rule or parameter, and what of it.</param>
/// <param name="Text">The sentence or the value.</param>
/// <param name="Cite">What is cited for it all the same.</param>
internal sealed record Unconfirmed(Place Place, string Of, string Text, string Cite)
{
    /// <summary>All of a library, by file and line.</summary>
    /// <param name="library">Whose.</param>
    /// <param name="day">Only what is in force on it; null for all.</param>
    public static IReadOnlyList<Unconfirmed> In(RuleLibrary library, DateOnly? day) =>
        [
            .. library
                .Parameters.SelectMany(parameter => Values(parameter, day))
                .Concat(library.Rules.SelectMany(rule => Items(rule, day)))
                .OrderBy(one => one.Place.File, StringComparer.Ordinal)
                .ThenBy(one => one.Place.Line)
                .ThenBy(one => one.Place.Column),
        ];

    private static IEnumerable<Unconfirmed> Values(Parameter parameter, DateOnly? day)
    {
        foreach (var value in parameter.Values)
            if (value.Unverified && (day is not { } on || parameter.On(on) == value))
                yield return new(
                    value.Place,
                    $"{parameter.Name} {value.From:yyyy-MM-dd}",
                    ParameterSheet.Text(parameter, value),
                    value.Cite
                );
        foreach (var year in parameter.Years ?? [])
            if (year.Unverified && (day is not { } on || on.Year == year.Year))
                yield return new(year.Place, $"{parameter.Name} {year.Year}", $"{year.Days.Count}일", year.Cite);
    }

    private static IEnumerable<Unconfirmed> Items(Rule rule, DateOnly? day)
    {
        foreach (var version in rule.Versions)
        {
            if (day is { } on && rule.VersionOn(on) != version)
                continue;
            if (version.Unverified)
                yield return new(
                    version.Place,
                    $"{rule.Id} {version.From:yyyy-MM-dd}",
                    RuleQuestion.Period(version.From, version.To),
                    version.Cite
                );
            foreach (var item in Items(version).Where(item => item.Unverified))
                yield return new(
                    item.Place,
                    $"{rule.Id} {version.From:yyyy-MM-dd} {item.Id}",
                    item.Say,
                    item.Cite ?? version.Cite
                );
        }
    }

    private static IEnumerable<RuleItem> Items(RuleVersion version) =>
        [
            .. version.Conditions,
            .. version.Exclusions,
            .. version.Scores,
            .. version.Order,
            .. version.Quotas,
            .. version.Grants,
        ];
}
