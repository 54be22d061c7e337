using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>A month of somebody's work, as the office's book has it, and what it must come to by hand.</summary>
public sealed record PayCase(string Name, string Month)
{
    public string From { get; init; } = "2025-03-01";
    public string Until { get; init; } = "2025-06-30";
    public int Minutes { get; init; } = 240;

    /// <summary>Monday to Friday.</summary>
    public int Weekdays { get; init; } = 0b0011111;
    public WageKind Kind { get; init; } = WageKind.Minimum;
    public long Wage { get; init; }
    public long SideCost { get; init; }
    public int AgeAtStart { get; init; } = 50;
    public int? AgeBeforeMonth { get; init; }
    public int LeaveBefore { get; init; }

    /// <summary>Days that were not as the contract has them: <c>2025-04-10 결</c>.</summary>
    public string[] Days { get; init; } = [];

    // By hand; null is not looked at.
    public long? Base { get; init; }
    public long? Weekly { get; init; }
    public long? PaidHoliday { get; init; }
    public long? HolidayWork { get; init; }
    public long? Leave { get; init; }
    public long? Unused { get; init; }
    public long? Wages { get; init; }
    public long? Gross { get; init; }
    public long? Pension { get; init; }
    public long? Health { get; init; }
    public long? Care { get; init; }
    public long? Employment { get; init; }
    public long? Stability { get; init; }
    public long? Accident { get; init; }
    public long? Net { get; init; }
    public int? LeaveAfter { get; init; }

    /// <summary>Words of the lines that must be there besides.</summary>
    public string[] Says { get; init; } = [];

    public static RuleLibrary Library { get; } = RuleLibrary.Load(Path.Combine(Repository.Root, "rules"));

    public PayTerms Terms() =>
        Period.TryParse(Month, out var month)
            ? new(PayRates.Read(Library, month))
            : throw new ArgumentException("no month", nameof(Month));

    public PayContract Contract() =>
        new()
        {
            From = DateOnly.ParseExact(From, "yyyy-MM-dd"),
            Until = DateOnly.ParseExact(Until, "yyyy-MM-dd"),
            ServiceFrom = DateOnly.ParseExact(From, "yyyy-MM-dd"),
            AgeAtStart = AgeAtStart,
            AgeBeforeMonth = AgeBeforeMonth ?? AgeAtStart,
            DayMinutes = Minutes,
            Weekdays = Weekdays,
            WageKind = Kind,
            Wage = Wage,
            SideCost = SideCost,
            LeaveBefore = LeaveBefore,
        };

    /// <summary>Every day of the contract worked but for public holidays, and then as <see cref="Days"/> say.</summary>
    public DayMark[] Marks(PayTerms terms)
    {
        var (contract, marks) = (Contract(), new DayMark[terms.Days]);
        for (var at = 0; at < marks.Length; at++)
        {
            var day = terms.Start.AddDays(at);
            if (contract.Has(day) && !terms.IsHoliday(day) && !terms.IsLabourDay(day))
                marks[at] = new(DayKind.Work, (short)Minutes);
        }

        foreach (var day in Days)
        {
            var parts = day.Split(' ');
            DayMark.TryCell(parts[1], out var mark).ShouldBeTrue(day);
            marks[DateOnly.ParseExact(parts[0], "yyyy-MM-dd").DayNumber - terms.Start.DayNumber] = mark;
        }

        return marks;
    }

    public override string ToString() => Name;
}
