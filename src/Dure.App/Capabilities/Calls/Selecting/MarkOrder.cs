namespace Dure.App.Capabilities.Calls.Selecting;

/// <summary>점수순: more points before fewer, and of equal points the rule's order.</summary>
internal static class MarkOrder
{
    /// <param name="rule">The rule's tier of each; null if there is no rule.</param>
    /// <returns>The tier of each from 1, in the order given.</returns>
    public static int?[] Tiers(IReadOnlyList<decimal> points, int?[]? rule)
    {
        var keys = points.Select((own, at) => (Points: -own, Rule: rule?[at] ?? int.MaxValue)).ToList();
        var tiers = keys.Distinct().Order().Index().ToDictionary(key => key.Item, key => key.Index + 1);
        return [.. keys.Select(key => (int?)tiers[key])];
    }
}
