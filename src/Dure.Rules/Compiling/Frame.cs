namespace Dure.Rules;

/// <summary>What compiled code reads: the columns that a version uses, in its own order, and the runs.</summary>
internal sealed class Frame
{
    private static readonly long[] NotKnown = [People.Unknown];

    public required long[][] Columns { get; init; }
    public required int[] HouseholdStart { get; init; }
    public required int[] ParticipationStart { get; init; }
    public bool[]? HistoryUnknown { get; init; }

    /// <summary>Whether it is not known who else lives in the (only) household.</summary>
    public bool HouseholdUnknown { get; init; }

    /// <summary>기준일.</summary>
    public long Day { get; init; }

    /// <summary>The columns of some facts; one that the people do not have is the single value "not known".</summary>
    /// <param name="people">The persons.</param>
    /// <param name="facts">Whose columns, in this order.</param>
    /// <param name="day">기준일.</param>
    /// <param name="householdUnknown">Of a single household: whether others may live in it.</param>
    /// <param name="whole">Whether a column that the people do not have is a row for each nevertheless.</param>
    public static Frame Of(
        People people,
        IReadOnlyList<Fact> facts,
        DateOnly day,
        bool householdUnknown = false,
        bool whole = false
    ) =>
        new()
        {
            Columns =
            [
                .. facts.Select(fact => Column(people, fact)).Select(column => whole ? Whole(column, people) : column),
            ],
            HouseholdStart = people.HouseholdStart,
            ParticipationStart = people.ParticipationStart,
            HistoryUnknown = people.HistoryUnknown,
            HouseholdUnknown = householdUnknown,
            Day = day.DayNumber,
        };

    /// <summary>Which columns have a single value for all.</summary>
    public bool[] Single(IReadOnlyList<Fact> facts) =>
        [
            .. facts.Select(
                (fact, at) =>
                    ReferenceEquals(Columns[at], NotKnown)
                    || (fact.Group == FactGroup.Application && Columns[at].Length == 1)
            ),
        ];

    private static long[] Whole(long[] column, People people)
    {
        if (!ReferenceEquals(column, NotKnown))
            return column;
        var whole = new long[Math.Max(1, Math.Max(people.Count, people.ParticipationCount))];
        Array.Fill(whole, People.Unknown);
        return whole;
    }

    private static long[] Column(People people, Fact fact)
    {
        var columns = fact.Group switch
        {
            FactGroup.Person => people.Person,
            FactGroup.Participation => people.Participation,
            _ => people.Application,
        };
        return columns.GetValueOrDefault(fact.Name) ?? NotKnown;
    }
}
