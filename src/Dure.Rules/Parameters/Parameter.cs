using Dure.Kernel;

namespace Dure.Rules;

/// <summary>
/// A dated value that law, a guideline or a notice sets: the minimum wage, the median income by size of household, the
/// public holidays. Expressions name it.
/// </summary>
public sealed record Parameter
{
    /// <summary>As expressions write it.</summary>
    public required string Name { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>A number, a date, or for a list of days a date too.</summary>
    public required RuleType Type { get; init; }

    /// <summary>Of a number.</summary>
    public required RuleUnit Unit { get; init; }

    /// <summary>Whose value it is; null for the whole nation.</summary>
    public MunicipalityCode? Municipality { get; init; }

    /// <summary>Of a table: the unit of what one looks it up by; null for a single value.</summary>
    public RuleUnit? ByUnit { get; init; }

    /// <summary>Of a table: what one looks it up by, for people.</summary>
    public string? By { get; init; }

    /// <summary>The values, each from its first day to the day before the next; at least one, except for a list of days.</summary>
    public IReadOnlyList<ParameterValue> Values { get; init; } = [];

    /// <summary>Of a list of days: the years, each with its days; null for anything else.</summary>
    public IReadOnlyList<DayListYear>? Years { get; init; }

    /// <summary>The file and line of its name.</summary>
    public required Place Place { get; init; }

    /// <summary>Whether it is a table.</summary>
    public bool IsTable => ByUnit is not null;

    /// <summary>Whether it is a list of days.</summary>
    public bool IsDayList => Years is not null;

    // Its file was refused: what names it is not refused again.
    internal bool IsBroken { get; init; }

    /// <summary>The value in force on a day; null before the first. One that says that it has ended is given too.</summary>
    public ParameterValue? On(DateOnly day) => Values.LastOrDefault(value => value.From <= day);

    /// <summary>A number as people read it in this parameter's unit: 6,470원/시간.</summary>
    public string Show(Rational value) =>
        Type.Kind == RuleKind.Date
            ? RuleDates.Write((long)value.Numerator)
            : NumberText.Write(value / Unit.Factor) + Unit.Text;
}

/// <summary>A value from a day on.</summary>
/// <param name="From">The first day on which it is used.</param>
/// <param name="Number">
/// Exact, in the dimension's own unit (60 % is 3/5, 2년 is 24); a date is its day number. Null for a table, or where the
/// thing has ended.
/// </param>
/// <param name="Table">Of a table; null where it has ended.</param>
/// <param name="Cite">Law and article, guideline or notice; never empty.</param>
/// <param name="Unverified">No document at hand confirms it.</param>
/// <param name="Announced">Expected, not yet settled.</param>
/// <param name="Note">A remark; may be null.</param>
/// <param name="Place">Where it is written.</param>
public sealed record ParameterValue(
    DateOnly From,
    Rational? Number,
    ParameterTable? Table,
    string Cite,
    bool Unverified,
    bool Announced,
    string? Note,
    Place Place
)
{
    /// <summary>Whether the thing has ended, so that there is no value from this day on.</summary>
    public bool IsEnd => Number is null && Table is null;
}

/// <summary>Values by whole numbers one after the other.</summary>
/// <param name="First">The number of the first row.</param>
/// <param name="Rows">One value for each number from the first on.</param>
/// <param name="More">What each number beyond the last adds; null if there is none beyond.</param>
public sealed record ParameterTable(long First, IReadOnlyList<Rational> Rows, Rational? More)
{
    /// <summary>The value for a number; null outside the table.</summary>
    public Rational? Find(long at)
    {
        var row = at - First;
        return row < 0 ? null
            : row < Rows.Count ? Rows[(int)row]
            : More is { } more ? Rows[^1] + (more * Rational.Of(row - Rows.Count + 1))
            : null;
    }
}

/// <summary>The days of one calendar year, such as its public holidays.</summary>
/// <param name="Year">All days lie in it.</param>
/// <param name="Days">Each with its name.</param>
/// <param name="Cite">Never empty.</param>
/// <param name="Unverified">No document at hand confirms it.</param>
/// <param name="Announced">Expected, not yet settled.</param>
/// <param name="Place">Where it is written.</param>
public sealed record DayListYear(
    int Year,
    IReadOnlyDictionary<DateOnly, string> Days,
    string Cite,
    bool Unverified,
    bool Announced,
    Place Place
);
