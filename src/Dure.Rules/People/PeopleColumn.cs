namespace Dure.Rules;

/// <summary>A column of <see cref="People"/>: a fact, with as much of it as a file of people keeps.</summary>
/// <param name="Group">What it is about.</param>
/// <param name="Name">The name of the fact; there is one of a name in all three groups.</param>
/// <param name="Kind">What its numbers mean.</param>
/// <param name="Unit">Of a number, as the dictionary writes it; else empty.</param>
/// <param name="Words">Of a code: its words in order; else empty.</param>
public sealed record PeopleColumn(
    FactGroup Group,
    string Name,
    RuleKind Kind,
    string Unit = "",
    IReadOnlyList<string>? Words = null
)
{
    /// <summary>Of a code: its words in order; else empty.</summary>
    public IReadOnlyList<string> Words { get; init; } = Words ?? [];

    /// <summary>
    /// The least value that the column may hold. The 65,536 numbers behind −2^63 are none: screening keeps its failures there.
    /// </summary>
    public long Least => Kind == RuleKind.Number ? Run.Limit + 1 : 0;

    /// <summary>The greatest value that the column may hold; −1 of a code without words.</summary>
    public long Greatest =>
        Kind switch
        {
            RuleKind.Number => long.MaxValue,
            RuleKind.Date => DateOnly.MaxValue.DayNumber,
            RuleKind.Truth => 1,
            _ => Words.Count - 1,
        };

    /// <summary>The columns of facts, in their order: of the whole dictionary, or of what a rule asks for.</summary>
    public static IReadOnlyList<PeopleColumn> Of(IEnumerable<Fact> facts) =>
        [
            .. facts.Select(fact => new PeopleColumn(
                fact.Group,
                fact.Name,
                fact.Type.Kind,
                fact.Type.Kind == RuleKind.Number ? fact.Unit.Text : "",
                fact.Type.Codes?.Words
            )),
        ];
}
