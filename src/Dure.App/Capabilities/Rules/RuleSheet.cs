using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary>A rule as of a day, to be read: its items as sentences, its parameters with their history, its facts.</summary>
internal sealed record RuleSheet(
    string Id,
    string Title,
    string? Municipality,
    DateOnly Day,
    DateOnly From,
    DateOnly? To,
    string Cite,
    bool Unverified,
    string? Note,
    IReadOnlyList<RuleSheet.Span> Versions,
    IReadOnlyList<Reading> Readings,
    IReadOnlyList<NamedExpression> Names,
    IReadOnlyList<RuleSheet.Item> Conditions,
    IReadOnlyList<RuleSheet.Item> Exclusions,
    IReadOnlyList<RuleSheet.Item> Scores,
    IReadOnlyList<RuleSheet.Item> Order,
    IReadOnlyList<RuleSheet.Item> Quotas,
    IReadOnlyList<RuleSheet.Item> Grants,
    IReadOnlyList<ParameterSheet> Parameters,
    IReadOnlyList<RuleSheet.FactLine> Facts
)
{
    public sealed record Span(DateOnly From, DateOnly? To, string Cite);

    /// <param name="Text">The expression as written.</param>
    /// <param name="Max">Of a score: the most it gives.</param>
    /// <param name="Share">Of a quota.</param>
    /// <param name="Unit">Of a grant.</param>
    /// <param name="When">Of a grant: the condition under which it is given.</param>
    /// <param name="Split">Of a grant: who pays how much.</param>
    public sealed record Item(
        string Id,
        string Say,
        string Text,
        string? Cite,
        bool Unverified,
        string? Max = null,
        string? Share = null,
        string? Unit = null,
        string? When = null,
        IReadOnlyList<Source>? Split = null
    );

    public sealed record Source(string Name, string Share);

    /// <param name="Group">사람, 참여 or 신청.</param>
    /// <param name="Type">수, 날짜, 예아니오, 코드.</param>
    public sealed record FactLine(
        string Name,
        string Group,
        string Type,
        string? Unit,
        string Label,
        string? Ask,
        IReadOnlyList<string>? Codes
    );

    public static RuleSheet Of(Rule rule, RuleVersion version, DateOnly day) =>
        new(
            rule.Id,
            rule.Title,
            rule.Municipality?.ToString(),
            day,
            version.From,
            version.To,
            version.Cite,
            version.Unverified,
            version.Note,
            [.. rule.Versions.Select(one => new Span(one.From, one.To, one.Cite))],
            version.Readings,
            version.Names,
            [.. version.Conditions.Select(Plain)],
            [.. version.Exclusions.Select(Plain)],
            [.. version.Scores.Select(item => Plain(item) with { Max = item.MaxText })],
            [.. version.Order.Select(Plain)],
            [.. version.Quotas.Select(item => Plain(item) with { Share = item.ShareText })],
            [
                .. version.Grants.Select(item =>
                    Plain(item) with
                    {
                        Unit = item.Unit.Text,
                        When = item.WhenText,
                        Split = [.. item.Split.Select(part => new Source(part.Source, part.Text))],
                    }
                ),
            ],
            [.. version.Parameters.Select(parameter => ParameterSheet.Of(parameter, day))],
            [.. version.Facts.Select(FactOf)]
        );

    public static FactLine FactOf(Fact fact) =>
        new(
            fact.Name,
            Word(fact.Group),
            fact.Type.Kind switch
            {
                RuleKind.Number => "수",
                RuleKind.Date => "날짜",
                RuleKind.Truth => "예아니오",
                _ => "코드",
            },
            fact.Type.Kind == RuleKind.Number ? fact.Unit.Text : null,
            fact.Label,
            fact.Ask,
            fact.Type.Codes?.Words
        );

    private static string Word(FactGroup group) =>
        group switch
        {
            FactGroup.Person => "사람",
            FactGroup.Participation => "참여",
            _ => "신청",
        };

    private static Item Plain(RuleItem item) => new(item.Id, item.Say, item.Text, item.Cite, item.Unverified);
}
