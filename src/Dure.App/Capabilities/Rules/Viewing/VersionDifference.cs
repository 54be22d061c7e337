using Dure.Rules;

namespace Dure.App.Capabilities.Rules.Viewing;

/// <summary>An item that two days say differently.</summary>
/// <param name="Kind">요건, 제외, 점수, 몫, 지급.</param>
/// <param name="Before">Null if it was added.</param>
/// <param name="After">Null if it was removed.</param>
public sealed record ItemChange(string Kind, RuleItem? Before, RuleItem? After)
{
    public string What =>
        Before is null ? "더함"
        : After is null ? "뺌"
        : "바뀜";
}

/// <summary>A named expression that two days say differently.</summary>
public sealed record NameChange(string Name, string? Before, string? After);

/// <summary>A parameter that has another value on the other day.</summary>
public sealed record ParameterChange(Parameter Parameter, ParameterValue? Before, ParameterValue? After);

/// <summary>What a rule says on one day and not on another.</summary>
public sealed record VersionDifference(
    IReadOnlyList<ItemChange> Items,
    IReadOnlyList<NameChange> Names,
    IReadOnlyList<ParameterChange> Parameters,
    bool OrderDiffers
)
{
    public bool IsNothing => Items.Count == 0 && Names.Count == 0 && Parameters.Count == 0 && !OrderDiffers;

    public static VersionDifference Of(RuleVersion before, DateOnly from, RuleVersion after, DateOnly to) =>
        new(
            [.. ItemsOf(before, after)],
            [.. NamesOf(before, after)],
            [.. ParametersOf(before, from, after, to)],
            !before.Order.Select(item => item.Say).SequenceEqual(after.Order.Select(item => item.Say))
        );

    /// <summary>What an item means, with all that its kind adds: the most, the condition, the sources.</summary>
    public static string FormulaOf(RuleItem item) =>
        item switch
        {
            ScoreItem { MaxText: { } most } => $"{item.Text}, 최고 {most}",
            QuotaItem quota => $"{item.Text}, {quota.ShareText}",
            GrantItem grant => item.Text
                + (grant.WhenText is { } when ? $", 다음이 맞을 때: {when}" : "")
                + (
                    grant.Split.Count == 0
                        ? ""
                        : ", 재원: " + string.Join(" · ", grant.Split.Select(part => $"{part.Source} {part.Text}"))
                ),
            _ => item.Text,
        };

    private static IEnumerable<ItemChange> ItemsOf(RuleVersion before, RuleVersion after)
    {
        var (old, now) = (Keyed(before), Keyed(after));
        foreach (var (key, item) in now)
            if (old.GetValueOrDefault(key) is not { } was)
                yield return new(key.Kind, null, item);
            else if (was.Say != item.Say || FormulaOf(was) != FormulaOf(item))
                yield return new(key.Kind, was, item);
        foreach (var (key, item) in old.Where(pair => !now.ContainsKey(pair.Key)))
            yield return new(key.Kind, item, null);
    }

    // The order of ranking is compared as a whole.
    private static Dictionary<(string Kind, string Id), RuleItem> Keyed(RuleVersion version) =>
        RuleWords
            .ItemsOf(version)
            .Where(pair => pair.Item is not OrderItem)
            .ToDictionary(pair => (pair.Kind, pair.Item.Id), pair => pair.Item);

    private static IEnumerable<NameChange> NamesOf(RuleVersion before, RuleVersion after)
    {
        var old = before.Names.ToDictionary(name => name.Name, name => name.Text);
        foreach (var name in after.Names)
            if (old.GetValueOrDefault(name.Name) is var was && was != name.Text)
                yield return new(name.Name, was, name.Text);
        foreach (var name in before.Names.Where(name => !after.Names.Any(other => other.Name == name.Name)))
            yield return new(name.Name, name.Text, null);
    }

    private static IEnumerable<ParameterChange> ParametersOf(
        RuleVersion before,
        DateOnly from,
        RuleVersion after,
        DateOnly to
    ) =>
        before
            .Parameters.Union(after.Parameters)
            .Where(parameter => !parameter.IsDayList)
            .Select(parameter => new ParameterChange(parameter, parameter.On(from), parameter.On(to)))
            .Where(change => change.Before?.From != change.After?.From);
}
