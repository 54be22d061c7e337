using Dure.Rules;

namespace Dure.Tests.Rules;

/// <summary>A few columns of each kind and width, and people who have them.</summary>
internal static class PeopleFixture
{
    public static readonly PeopleColumn Birth = new(FactGroup.Person, "생년월일", RuleKind.Date);
    public static readonly PeopleColumn Property = new(FactGroup.Person, "재산", RuleKind.Number, "원");
    public static readonly PeopleColumn Income = new(FactGroup.Person, "월소득", RuleKind.Number, "원");
    public static readonly PeopleColumn Claims = new(FactGroup.Person, "실업급여", RuleKind.Truth);
    public static readonly PeopleColumn School = new(
        FactGroup.Person,
        "학적",
        RuleKind.Code,
        Words: ["재학", "휴학", "졸업"]
    );
    public static readonly PeopleColumn Start = new(FactGroup.Participation, "시작일", RuleKind.Date);
    public static readonly PeopleColumn Applied = new(FactGroup.Application, "신청일", RuleKind.Date);
    public static readonly PeopleColumn Hours = new(FactGroup.Application, "희망근로시간", RuleKind.Number, "시간/일");

    public static readonly PeopleColumn[] All = [Birth, Property, Income, Claims, School, Start, Applied, Hours];

    /// <summary>Three households of 2, 1 and 3; histories of 1, 0, 2, not known, 0 and 1.</summary>
    public static People Six() =>
        new(
            [0, 2, 3, 6],
            [0, 1, 1, 3, 3, 3, 4],
            new Dictionary<string, long[]>
            {
                [Birth.Name] = [700_000, 701_000, 702_000, 703_000, 704_000, People.Unknown],
                [Property.Name] = [-1, long.MaxValue, long.MinValue + 65_537, 0, People.Unknown, 7],
                [Income.Name] = [0, 4_000_000_000, 5, 6, 7, 8],
                [Claims.Name] = [0, 1, People.Unknown, 0, 1, 1],
                [School.Name] = [0, 1, 2, 2, 1, 0],
            },
            new Dictionary<string, long[]> { [Start.Name] = [736_000, 736_500, 736_900, People.Unknown] },
            new Dictionary<string, long[]> { [Applied.Name] = [737_000], [Hours.Name] = [8, 8, 3, 4, 5, 6] },
            [false, false, false, true, false, false]
        );

    /// <summary>Whether two are the same in every value.</summary>
    public static void ShouldBeSame(this People people, People other)
    {
        people.HouseholdStart.ShouldBe(other.HouseholdStart);
        people.ParticipationStart.ShouldBe(other.ParticipationStart);
        people.HistoryUnknown.ShouldBe(other.HistoryUnknown);
        foreach (var table in Enum.GetValues<FactGroup>())
        {
            people.Columns(table).Keys.ShouldBe(other.Columns(table).Keys, ignoreOrder: true);
            foreach (var (name, values) in people.Columns(table))
                values.ShouldBe(other.Columns(table)[name], name);
        }
    }
}
