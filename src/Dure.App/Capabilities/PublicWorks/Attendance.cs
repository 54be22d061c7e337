using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.Kernel;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>출근부: one site's month, and who answers for it.</summary>
public sealed class AttendanceBook
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Site { get; init; }

    /// <summary>See <see cref="Period.Start"/>.</summary>
    public required int Month { get; init; }

    /// <summary>The head of the department who signed; null while it is written.</summary>
    public string? SignedBy { get; private set; }
    public DateTime? SignedAt { get; private set; }
    public int Version { get; private set; }

    public void Sign(string who, DateTime at)
    {
        if (SignedBy is not null)
            throw new RefusedException(Refusals.BookSigned());
        (SignedBy, SignedAt, Version) = (who, at, Version + 1);
    }

    public void Reopen() => (SignedBy, SignedAt, Version) = (null, null, Version + 1);

    public void Change() => Version++;
}

/// <summary>A line of the book: one placement's month.</summary>
public sealed class AttendanceLine
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Placement { get; init; }

    /// <summary>See <see cref="Period.Start"/>.</summary>
    public required int Month { get; init; }

    /// <summary>See <see cref="DayMark.Write"/>.</summary>
    public string Days { get; private set; } = "";

    public DayMark[] Read()
    {
        var days = new DayMark[Period.FromMonths(Month, 1).LastDay.Day];
        DayMark.Read(Days, days);
        return days;
    }

    public void Write(DayMark[] days) => Days = DayMark.Write(days);
}
