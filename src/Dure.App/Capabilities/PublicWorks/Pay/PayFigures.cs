namespace Dure.App.Capabilities.PublicWorks.Pay;

/// <summary>What the pay of a month comes to, and what it was worked out from.</summary>
public sealed class PayFigures
{
    // What was counted.
    public int WorkDays { get; set; }
    public int WorkMinutes { get; set; }
    public int HolidayWorkMinutes { get; set; }
    public int PaidHolidays { get; set; }
    public int LeaveDays { get; set; }
    public int LeaveUsed { get; set; }
    public int LeaveEarned { get; set; }
    public int LeaveAfter { get; set; }
    public int Weeks { get; set; }
    public int AbsentDays { get; set; }

    /// <summary>Won and minutes: the wage of a minute is the first over the second.</summary>
    public long RateWon { get; set; }
    public long RateMinutes { get; set; }

    /// <summary>The agreed wage is below the minimum, which is paid instead.</summary>
    public bool IsRaised { get; set; }

    // What it comes to, in won.
    public long Base { get; set; }
    public long HolidayWork { get; set; }
    public long WeeklyHoliday { get; set; }
    public long PaidHoliday { get; set; }
    public long Leave { get; set; }
    public long UnusedLeave { get; set; }
    public long SideCost { get; set; }
    public long Wages => Base + HolidayWork + WeeklyHoliday + PaidHoliday + Leave + UnusedLeave;
    public long Gross => Wages + SideCost;
    public long PensionBase { get; set; }
    public long Pension { get; set; }
    public long Health { get; set; }
    public long Care { get; set; }
    public long Employment { get; set; }
    public long Stability { get; set; }
    public long Accident { get; set; }

    public long Deductions => Pension + Health + Care + Employment;
    public long Net => Gross - Deductions;

    /// <summary>What the office pays besides: its own shares.</summary>
    public long Shares => Pension + Health + Care + Employment + Stability + Accident;

    public bool IsPensioned { get; set; }
    public bool IsHealthInsured { get; set; }
    public bool IsEmploymentInsured { get; set; }
    public bool IsTooOldForBenefit { get; set; }
    public bool OwesSeverance { get; set; }
    public bool LeaveRanOut { get; set; }
}
