namespace Dure.App.Capabilities.PublicWorks.Pay;

/// <summary>How a wage is agreed.</summary>
public enum WageKind : byte
{
    /// <summary>시급.</summary>
    Hourly,

    /// <summary>일급, for the hours of a day.</summary>
    Daily,

    /// <summary>최저임금, as it changes.</summary>
    Minimum,
}

/// <summary>What pay is worked out from, of one placement. Ages stand in the place of the day of birth, which pay does not keep.</summary>
public sealed record PayContract
{
    /// <summary>The first and the last day of work, as it came.</summary>
    public required DateOnly From { get; init; }

    /// <inheritdoc cref="From" />
    public required DateOnly Until { get; init; }

    /// <summary>계속근로의 첫날: of the placement that this one follows without a gap.</summary>
    public required DateOnly ServiceFrom { get; init; }

    /// <summary>Years on the first day of service.</summary>
    public required int AgeAtStart { get; init; }

    /// <summary>Years on the day before the month.</summary>
    public required int AgeBeforeMonth { get; init; }
    public required int DayMinutes { get; init; }

    /// <summary>Bit 0 Monday … bit 6 Sunday.</summary>
    public required int Weekdays { get; init; }
    public required WageKind WageKind { get; init; }

    /// <summary>Won; 0 where the minimum wage is paid.</summary>
    public required long Wage { get; init; }

    /// <summary>부대경비, won for each day worked.</summary>
    public required long SideCost { get; init; }

    /// <summary>Minutes of annual leave left from the months before.</summary>
    public required int LeaveBefore { get; init; }

    public int WeekMinutes => DayMinutes * System.Numerics.BitOperations.PopCount((uint)Weekdays & 0x7F);

    public bool Has(DateOnly day) =>
        day >= From && day <= Until && (Weekdays >> (((int)day.DayOfWeek + 6) % 7) & 1) == 1;

    /// <summary>만나이: one born on 29 February is a year older on 1 March.</summary>
    public static int AgeOn(DateOnly birth, DateOnly day)
    {
        var years = day.Year - birth.Year;
        return (day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? years - 1 : years;
    }
}
