namespace Dure.Rules;

/// <summary>
/// Many persons as columns, for screening in bulk. Every value is a 64-bit number: a date is its
/// <see cref="DateOnly.DayNumber"/>, 예아니오 is 0 or 1, a code is its place in its list in the dictionary of facts, a number
/// is in the unit of its fact, and what is not known is <see cref="Unknown"/>.
/// <para>
/// The members of a household stand together, so a household is a run of persons; the past participations of a person
/// stand together, so a history is a run of participations. The arrays are the columns themselves, not copies, and are not
/// to be changed.
/// </para>
/// </summary>
public sealed class People
{
    /// <summary>The value of a fact that is not known.</summary>
    public const long Unknown = long.MinValue;

    /// <param name="householdStart">See <see cref="HouseholdStart"/>.</param>
    /// <param name="participationStart">See <see cref="ParticipationStart"/>.</param>
    /// <param name="person">See <see cref="Person"/>.</param>
    /// <param name="participation">See <see cref="Participation"/>.</param>
    /// <param name="application">See <see cref="Application"/>.</param>
    /// <param name="historyUnknown">See <see cref="HistoryUnknown"/>.</param>
    /// <exception cref="ArgumentException">The runs do not cover the rows in order, or a column has another length.</exception>
    public People(
        int[] householdStart,
        int[] participationStart,
        IReadOnlyDictionary<string, long[]> person,
        IReadOnlyDictionary<string, long[]> participation,
        IReadOnlyDictionary<string, long[]> application,
        bool[]? historyUnknown = null
    )
    {
        Count = Covered(householdStart, mayBeEmpty: false, nameof(householdStart));
        ParticipationCount = Covered(participationStart, mayBeEmpty: true, nameof(participationStart));
        if (participationStart.Length != Count + 1)
            throw new ArgumentException("There is one history for each person.", nameof(participationStart));
        if (historyUnknown is not null && historyUnknown.Length != Count)
            throw new ArgumentException("One answer for each person.", nameof(historyUnknown));
        for (var at = 0; historyUnknown is not null && at < Count; at++)
            if (historyUnknown[at] && participationStart[at + 1] > participationStart[at])
                throw new ArgumentException("A history that is not known is empty.", nameof(historyUnknown));
        foreach (var (name, column) in person)
            Fits(name, column.Length == Count);
        foreach (var (name, column) in participation)
            Fits(name, column.Length == ParticipationCount);
        foreach (var (name, column) in application)
            Fits(name, column.Length == Count || column.Length == 1);
        (HouseholdStart, ParticipationStart, HistoryUnknown) = (householdStart, participationStart, historyUnknown);
        (Person, Participation, Application) = (person, participation, application);
    }

    /// <summary>How many persons.</summary>
    public int Count { get; }

    /// <summary>How many households; each has a member.</summary>
    public int HouseholdCount => HouseholdStart.Length - 1;

    /// <summary>How many past participations of all persons.</summary>
    public int ParticipationCount { get; }

    /// <summary>
    /// Household h is the persons from <c>HouseholdStart[h]</c> up to but without <c>HouseholdStart[h + 1]</c>. The first is
    /// 0, the last <see cref="Count"/>; the length is one more than there are households.
    /// </summary>
    public int[] HouseholdStart { get; }

    /// <summary>
    /// The history of person p is the participations from <c>ParticipationStart[p]</c> up to but without
    /// <c>ParticipationStart[p + 1]</c>; may be empty. The first is 0, the last <see cref="ParticipationCount"/>.
    /// </summary>
    public int[] ParticipationStart { get; }

    /// <summary>
    /// Persons of whom it is not known whether they took part in anything; null if all histories are known. An empty run
    /// alone says that there was no participation.
    /// </summary>
    public bool[]? HistoryUnknown { get; }

    /// <summary>The facts of 사람 by name, one value for each person. A fact that is missing is not known of anybody.</summary>
    public IReadOnlyDictionary<string, long[]> Person { get; }

    /// <summary>The facts of 참여 by name, one value for each participation.</summary>
    public IReadOnlyDictionary<string, long[]> Participation { get; }

    /// <summary>The facts of 신청 by name, one value for each person, or a single value that holds for all.</summary>
    public IReadOnlyDictionary<string, long[]> Application { get; }

    /// <summary>The columns of one group of facts.</summary>
    public IReadOnlyDictionary<string, long[]> Columns(FactGroup table) =>
        table switch
        {
            FactGroup.Person => Person,
            FactGroup.Participation => Participation,
            _ => Application,
        };

    /// <summary>The same persons with other facts of 신청, such as another day of application.</summary>
    public People With(IReadOnlyDictionary<string, long[]> application) =>
        new(HouseholdStart, ParticipationStart, Person, Participation, application, HistoryUnknown);

    private static int Covered(int[] starts, bool mayBeEmpty, string name)
    {
        if (starts.Length == 0 || starts[0] != 0)
            throw new ArgumentException("The first run starts at 0.", name);
        for (var at = 1; at < starts.Length; at++)
            if (starts[at] < starts[at - 1] || (starts[at] == starts[at - 1] && !mayBeEmpty))
                throw new ArgumentException($"Run {at - 1} ends before it starts, or is empty.", name);
        return starts[^1];
    }

    private static void Fits(string name, bool fits)
    {
        if (!fits)
            throw new ArgumentException($"The column {name} has another number of rows.", name);
    }
}
