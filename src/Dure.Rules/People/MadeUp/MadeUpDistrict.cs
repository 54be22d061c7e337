namespace Dure.Rules;

/// <summary>What made-up people are asked for. Two with the same answers give the same people, on any machine.</summary>
/// <param name="Persons">How many, from 1 to 20,000,000.</param>
/// <param name="Seed">Another seed gives other people.</param>
/// <param name="On">The day as of which they are described; also the day of application (신청일).</param>
/// <param name="Province">The word of 거주시도 for those who live in the district.</param>
/// <param name="District">The word of 거주시군구 for them.</param>
public sealed record MadeUpDistrict(int Persons, ulong Seed, DateOnly On, string Province, string District)
{
    /// <summary>The most persons that are made at once.</summary>
    public const int MaxPersons = 20_000_000;

    /// <summary>About how many past participations a thousand persons have together.</summary>
    public int ParticipationsPerThousand { get; init; } = 400;

    /// <summary>Of a thousand persons, about how many have income, property, benefits or history not known, each.</summary>
    public int UnknownPerThousand { get; init; } = 3;
}
