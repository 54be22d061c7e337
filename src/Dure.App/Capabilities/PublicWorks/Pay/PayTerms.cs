using System.Numerics;
using Dure.Kernel;

namespace Dure.App.Capabilities.PublicWorks.Pay;

/// <summary>A fraction of whole numbers that stays within 64 bits.</summary>
public readonly record struct Share(long Over, long Under)
{
    public static Share Of(Rational exact) => new((long)exact.Numerator, (long)exact.Denominator);

    /// <summary>Of an amount, without what is less than a whole unit.</summary>
    public long Down(long amount, long unit) => (long)((Int128)amount * Over / Under / unit) * unit;
}

/// <summary>The rates of a month made ready to work out a hundred thousand pays.</summary>
public sealed class PayTerms
{
    private readonly bool[] holiday;
    private readonly bool[] labour;

    public PayTerms(PayRates rates)
    {
        Rates = rates;
        (MonthStart, MonthEnd) = (rates.Month.FirstDay, rates.Month.LastDay);
        Start = MonthStart.AddMonths(-1);
        (holiday, labour) = (new bool[Days], new bool[Days]);
        foreach (var day in rates.Holidays)
            (day.IsLabourDay ? labour : holiday)[day.Day.DayNumber - Start.DayNumber] = true;
        Minimum = Whole("최저임금");
        (WeeklyMinutes, NormalWeek, NormalDay) = (
            Minutes("주휴최소시간"),
            Minutes("통상주근로시간"),
            Minutes("통상일근로시간")
        );
        (HolidayShare, Premium) = (Part("공휴일유급률"), Part("휴일근로가산률"));
        (LeaveNextDay, LeaveDays, LeaveMonths) = (
            (int)Whole("연차발생다음날"),
            (int)Whole("연차한달일수"),
            (int)Whole("연차한달기한")
        );
        (Pension, Health, Care) = (Part("국민연금요율"), Part("건강보험요율"), Part("장기요양요율"));
        (Employment, Stability, Accident) = (Part("고용보험요율"), Part("고용안정요율"), Part("산재보험요율"));
        (PensionFloor, PensionCeiling, PensionUnit) = (
            Whole("국민연금하한소득"),
            Whole("국민연금상한소득"),
            Whole("국민연금소득단위")
        );
        (PensionFrom, PensionTo, EmployedOld) = (
            (int)Whole("국민연금최저나이"),
            (int)Whole("국민연금최고나이"),
            (int)Whole("고용보험신규나이")
        );
        (PensionMinutes, HealthMinutes, EmploymentMinutes) = (
            Minutes("국민연금최소시간"),
            Minutes("건강보험최소시간"),
            Minutes("고용보험최소시간")
        );
        (InsuredMonths, EmploymentMonths) = ((int)Whole("직장가입최소기간"), (int)Whole("고용보험계속기간"));
        (PremiumUnit, WageUnit) = (Whole("보험료끝수"), Whole("임금끝수"));
        (SeveranceMonths, SeveranceMinutes) = ((int)Whole("퇴직급여최소기간"), Minutes("퇴직급여최소시간"));
    }

    public PayRates Rates { get; }

    /// <summary>The first day of the month before: what is looked at begins there.</summary>
    public DateOnly Start { get; }
    public DateOnly MonthStart { get; }
    public DateOnly MonthEnd { get; }
    public int Days => MonthEnd.DayNumber - Start.DayNumber + 1;
    public long Minimum { get; }
    public int WeeklyMinutes { get; }
    public int NormalWeek { get; }
    public int NormalDay { get; }
    public Share HolidayShare { get; }
    public Share Premium { get; }
    public int LeaveNextDay { get; }
    public int LeaveDays { get; }
    public int LeaveMonths { get; }
    public Share Pension { get; }
    public Share Health { get; }
    public Share Care { get; }
    public Share Employment { get; }
    public Share Stability { get; }
    public Share Accident { get; }
    public long PensionFloor { get; }
    public long PensionCeiling { get; }
    public long PensionUnit { get; }
    public int PensionFrom { get; }
    public int PensionTo { get; }
    public int EmployedOld { get; }
    public int PensionMinutes { get; }
    public int HealthMinutes { get; }
    public int EmploymentMinutes { get; }
    public int InsuredMonths { get; }
    public int EmploymentMonths { get; }
    public long PremiumUnit { get; }
    public long WageUnit { get; }
    public int SeveranceMonths { get; }
    public int SeveranceMinutes { get; }

    public bool IsHoliday(DateOnly day) => holiday[day.DayNumber - Start.DayNumber];

    public bool IsLabourDay(DateOnly day) => labour[day.DayNumber - Start.DayNumber];

    private long Whole(string name) =>
        Rates.Of(name).Value is { IsWhole: true } value
            ? (long)value.Numerator
            : throw new RefusedException(Refusals.PayRateChanges(name, Rates.Month));

    private int Minutes(string name)
    {
        var minutes = Rates.Of(name).Value * Rational.Of(new BigInteger(60));
        return minutes.IsWhole
            ? (int)minutes.Numerator
            : throw new RefusedException(Refusals.PayRateChanges(name, Rates.Month));
    }

    private Share Part(string name) => Share.Of(Rates.Of(name).Value);
}
