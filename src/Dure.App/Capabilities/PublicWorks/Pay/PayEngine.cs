namespace Dure.App.Capabilities.PublicWorks.Pay;

/// <summary>The pay of one placement for one month. Whole numbers throughout; nothing is read and nothing is kept.</summary>
public static class PayEngine
{
    /// <param name="days">From <see cref="PayTerms.Start"/> to the end of the month.</param>
    public static PayFigures Compute(PayContract contract, ReadOnlySpan<DayMark> days, PayTerms terms)
    {
        var pay = new PayFigures();
        Rate(contract, terms, pay);
        var short15 = contract.WeekMinutes < terms.WeeklyMinutes;
        var (first, last) = (Later(contract.From, terms.MonthStart), Earlier(contract.Until, terms.MonthEnd));
        var leaveLeft = contract.LeaveBefore;
        var work = 0L;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var mark = days[day.DayNumber - terms.Start.DayNumber];
            var off = IsOff(day, short15, terms);
            if (mark.IsWork)
            {
                pay.WorkDays++;
                if (off)
                    pay.HolidayWorkMinutes += mark.Minutes;
                else
                    work += mark.Minutes;
            }

            if (off && contract.Has(day))
                pay.PaidHolidays++;
            else if (mark.Kind == DayKind.Leave && contract.Has(day))
            {
                pay.LeaveDays++;
                var taken = Math.Min(leaveLeft, contract.DayMinutes);
                pay.LeaveRanOut |= taken < contract.DayMinutes;
                (pay.LeaveUsed, leaveLeft) = (pay.LeaveUsed + taken, leaveLeft - taken);
            }
            else if (mark.Kind is DayKind.Absent or DayKind.None && contract.Has(day) && !IsFree(day, terms))
                pay.AbsentDays++;
        }

        pay.WorkMinutes = (int)work;
        pay.Base = Up(work, pay, terms);
        pay.HolidayWork = Up(
            pay.HolidayWorkMinutes * (terms.Premium.Under + terms.Premium.Over),
            terms.Premium.Under,
            pay,
            terms
        );
        pay.PaidHoliday = Up((long)pay.PaidHolidays * contract.DayMinutes, pay, terms);
        pay.Leave = Up(pay.LeaveUsed, pay, terms);
        if (!short15)
        {
            pay.Weeks = Weeks(contract, days, terms);
            // A part-timer's day is as long as their week is against that of a full-timer.
            pay.WeeklyHoliday = Up(pay.Weeks * Day(contract, terms), terms.NormalWeek, pay, terms);
            pay.LeaveEarned = Earned(contract, days, terms);
        }

        pay.LeaveAfter = leaveLeft + pay.LeaveEarned;
        if (contract.Until <= terms.MonthEnd && contract.Until >= terms.MonthStart)
        {
            pay.UnusedLeave = Up(pay.LeaveAfter, pay, terms);
            pay.LeaveAfter = 0;
        }

        pay.SideCost = contract.SideCost * pay.WorkDays;
        Insurances.Add(contract, terms, pay);
        pay.OwesSeverance =
            contract.WeekMinutes >= terms.SeveranceMinutes
            && contract.ServiceFrom.AddMonths(terms.SeveranceMonths) <= contract.Until.AddDays(1);
        return pay;
    }

    /// <summary>What a minute is paid: never below the minimum wage (최저임금법 제6조제3항).</summary>
    private static void Rate(PayContract contract, PayTerms terms, PayFigures pay)
    {
        (pay.RateWon, pay.RateMinutes) =
            contract.WageKind == WageKind.Daily ? (contract.Wage, contract.DayMinutes) : (contract.Wage, 60);
        if (contract.WageKind != WageKind.Minimum && pay.RateWon * 60 >= terms.Minimum * pay.RateMinutes)
            return;
        pay.IsRaised = contract.WageKind != WageKind.Minimum;
        (pay.RateWon, pay.RateMinutes) = (terms.Minimum, 60);
    }

    /// <summary>Weeks from Monday to Sunday that end in this month and were kept.</summary>
    private static int Weeks(PayContract contract, ReadOnlySpan<DayMark> days, PayTerms terms)
    {
        var weeks = 0;
        var sunday = terms.MonthStart.AddDays((7 - (int)terms.MonthStart.DayOfWeek) % 7);
        for (; sunday <= terms.MonthEnd; sunday = sunday.AddDays(7))
        {
            var monday = sunday.AddDays(-6);
            if (
                monday >= contract.ServiceFrom
                && sunday <= contract.Until
                && Keeps(contract, days, terms, monday, sunday)
            )
                weeks++;
        }

        return weeks;
    }

    /// <summary>개근: every day of the contract was kept, and one of them was worked.</summary>
    private static bool Keeps(
        PayContract contract,
        ReadOnlySpan<DayMark> days,
        PayTerms terms,
        DateOnly from,
        DateOnly to
    )
    {
        var worked = false;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var mark = days[day.DayNumber - terms.Start.DayNumber];
            worked |= mark.IsWork;
            if (contract.Has(day) && !mark.Keeps && !IsFree(day, terms))
                return false;
        }

        return worked;
    }

    /// <summary>Minutes of leave for each month of service that was kept and ends in this month.</summary>
    private static int Earned(PayContract contract, ReadOnlySpan<DayMark> days, PayTerms terms)
    {
        var minutes = 0;
        for (var month = 1; month < terms.LeaveMonths; month++)
        {
            var (from, end) = (
                contract.ServiceFrom.AddMonths(month - 1),
                contract.ServiceFrom.AddMonths(month).AddDays(-1)
            );
            if (end > terms.MonthEnd)
                break;
            if (
                end >= terms.MonthStart
                && contract.Until >= end.AddDays(terms.LeaveNextDay)
                && Keeps(contract, days, terms, Later(from, contract.From), end)
            )
                minutes += (int)(((terms.LeaveDays * Day(contract, terms)) + terms.NormalWeek - 1) / terms.NormalWeek);
        }

        return minutes;
    }

    /// <summary>Minutes of a paid day off, times those of a full-timer's week.</summary>
    private static long Day(PayContract contract, PayTerms terms) =>
        (long)Math.Min(contract.WeekMinutes, terms.NormalWeek) * terms.NormalDay;

    /// <summary>A day off that is paid.</summary>
    private static bool IsOff(DateOnly day, bool short15, PayTerms terms) =>
        terms.IsLabourDay(day) || (!short15 && terms.HolidayShare.Over > 0 && terms.IsHoliday(day));

    /// <summary>A day on which nobody need come, paid or not.</summary>
    private static bool IsFree(DateOnly day, PayTerms terms) => terms.IsLabourDay(day) || terms.IsHoliday(day);

    private static long Up(long minutes, PayFigures pay, PayTerms terms) => Up(minutes, 1, pay, terms);

    /// <summary>The wage of minutes over something; what is less than a whole unit is made one.</summary>
    private static long Up(long minutes, long over, PayFigures pay, PayTerms terms)
    {
        var under = (Int128)over * pay.RateMinutes * terms.WageUnit;
        return (long)((((Int128)minutes * pay.RateWon) + under - 1) / under) * terms.WageUnit;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
