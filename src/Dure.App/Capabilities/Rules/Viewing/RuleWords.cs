using System.Globalization;
using Dure.App.Shell;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules.Viewing;

/// <summary>Whether a rule holds on a day.</summary>
public enum RuleState
{
    InForce,
    Coming,
    Past,
}

/// <summary>Rules and parameters in the words and addresses of the pages.</summary>
public static class RuleWords
{
    public const string Nation = "전국";

    /// <summary>The page of a rule, or one of its further pages, within the application.</summary>
    public static string AddressOf(Rule rule, string page = "", params (string Name, string? Value)[] query) =>
        $"/rules/{Uri.EscapeDataString(rule.Id)}{(page.Length > 0 ? "/" + page : "")}{Query(query)}";

    public static string AddressOf(Parameter parameter) => $"/rules/parameters/{Uri.EscapeDataString(parameter.Name)}";

    /// <summary>As the folders of the rules name it.</summary>
    public static string RegionOf(Rule rule)
    {
        var parts = rule.Place.File.Split('/');
        return parts.Length > 2 ? parts[1]
            : rule.Municipality is { } code ? code.ToString()
            : Nation;
    }

    /// <summary>The name that rules of the same municipality have; else its code.</summary>
    public static string RegionOf(Parameter parameter, RuleLibrary library) =>
        parameter.Municipality is not { } code ? Nation
        : library.Rules.FirstOrDefault(rule => rule.Municipality == code) is { } rule ? RegionOf(rule)
        : $"자치단체 코드 {code}";

    /// <summary>Names of the municipalities whose rules there are, by their codes.</summary>
    public static IReadOnlyDictionary<string, string> Names(RuleLibrary library) =>
        library
            .Rules.Where(rule => rule.Municipality is not null)
            .DistinctBy(rule => rule.Municipality)
            .ToDictionary(rule => rule.Municipality.ToString()!, RegionOf);

    public static RuleState StateOf(Rule rule, DateOnly day) =>
        rule.VersionOn(day) is not null ? RuleState.InForce
        : rule.Versions.Any(version => version.From > day) ? RuleState.Coming
        : RuleState.Past;

    /// <summary>The version of a day; else the next one, else the last.</summary>
    public static RuleVersion ShownOn(Rule rule, DateOnly day) =>
        rule.VersionOn(day) ?? rule.Versions.FirstOrDefault(version => version.From > day) ?? rule.Versions[^1];

    /// <summary>A day on which a version holds: the one asked for, or the nearest.</summary>
    public static DateOnly Within(RuleVersion version, DateOnly day) =>
        day < version.From ? version.From
        : version.To is { } to && day > to ? to
        : day;

    public static string SpanOf(RuleVersion version) =>
        version.To is { } to ? $"{Show.Day(version.From)} – {Show.Day(to)}" : $"{Show.Day(version.From)}부터";

    public static string Word(Verdict verdict) =>
        verdict switch
        {
            Verdict.Eligible => "적격",
            Verdict.Incomplete => "보완 필요",
            Verdict.Ineligible => "부적격",
            _ => "오류",
        };

    public static string Badge(Verdict verdict) =>
        verdict switch
        {
            Verdict.Eligible => "good",
            Verdict.Incomplete => "provisional",
            _ => "bad",
        };

    /// <summary>A value of a parameter; of a table its rows one after the other.</summary>
    public static string ValueOf(Parameter parameter, ParameterValue? value) =>
        value is null ? "값 없음"
        : value.IsEnd ? "끝남"
        : value.Number is { } number ? parameter.Show(number)
        : string.Join(", ", RowsOf(parameter, value.Table!).Select(row => $"{row.Name} {row.Value}"));

    /// <summary>The rows of a table with what one looks them up by.</summary>
    public static IEnumerable<(string Name, string Value)> RowsOf(Parameter parameter, ParameterTable table)
    {
        for (var at = 0; at < table.Rows.Count; at++)
            yield return ($"{table.First + at}{parameter.ByUnit!.Text}", parameter.Show(table.Rows[at]));
        if (table.More is { } more)
            yield return ($"더하는 1{parameter.ByUnit!.Text}마다", parameter.Show(more));
    }

    /// <summary>The list of days of a day's year.</summary>
    public static DayListYear? YearOf(Parameter parameter, DateOnly day) =>
        parameter.Years!.FirstOrDefault(year => year.Year == day.Year);

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>All items of a version with what their kind is called.</summary>
    public static IEnumerable<(string Kind, RuleItem Item)> ItemsOf(RuleVersion version) =>
        version
            .Conditions.Select(item => ("요건", item))
            .Concat(version.Exclusions.Select(item => ("제외", item)))
            .Concat(version.Scores.Select(item => ("점수", (RuleItem)item)))
            .Concat(version.Order.Select(item => ("순위", (RuleItem)item)))
            .Concat(version.Quotas.Select(item => ("몫", (RuleItem)item)))
            .Concat(version.Grants.Select(item => ("지급", (RuleItem)item)));

    /// <summary>Whether anything that a version says or rests on that day is not confirmed.</summary>
    public static bool IsUnverified(RuleVersion version, DateOnly day) =>
        version.Unverified
        || ItemsOf(version).Any(pair => pair.Item.Unverified)
        || version.Parameters.Any(parameter => parameter.On(day) is { Unverified: true });

    public static bool IsAnnounced(RuleVersion version, DateOnly day) =>
        version.Parameters.Any(parameter => parameter.On(day) is { Announced: true });

    private static string Query((string Name, string? Value)[] query)
    {
        var asked = query
            .Where(pair => !string.IsNullOrEmpty(pair.Value))
            .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}")
            .ToList();
        return asked.Count == 0 ? "" : "?" + string.Join('&', asked);
    }
}
