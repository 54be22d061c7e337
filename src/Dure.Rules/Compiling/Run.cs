using System.Runtime.CompilerServices;

namespace Dure.Rules;

/// <summary>
/// What compiled code calls. No argument is special: the code has looked before. Nothing here throws: what cannot be
/// computed gives the number of its failure.
/// </summary>
internal static class Run
{
    /// <summary>How many places of a version can fail.</summary>
    public const int MaxFailures = 1 << 16;

    /// <summary>
    /// Numbers up to here are special: <see cref="People.Unknown"/> itself, and above it the failures by their number.
    /// </summary>
    public const long Limit = People.Unknown + MaxFailures;

    /// <summary>The special number of a failure.</summary>
    public static long Failure(int number) => People.Unknown + 1 + number;

    /// <summary>Whether a value is a failure, and which.</summary>
    public static bool IsFailure(long value, out int number)
    {
        number = value is > People.Unknown and <= Limit ? (int)(value - People.Unknown - 1) : -1;
        return number >= 0;
    }

    /// <summary>Of two values of which one at least is special: the first failure, or not known.</summary>
    public static long Special(long a, long b) =>
        a is > People.Unknown and <= Limit ? a
        : b is > People.Unknown and <= Limit ? b
        : People.Unknown;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Add(long a, long b, long failure)
    {
        var sum = unchecked(a + b);
        return ((a ^ sum) & (b ^ sum)) < 0 || sum <= Limit ? failure : sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Subtract(long a, long b, long failure)
    {
        var difference = unchecked(a - b);
        return ((a ^ b) & (a ^ difference)) < 0 || difference <= Limit ? failure : difference;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Multiply(long a, long b, long failure)
    {
        var high = Math.BigMul(a, b, out var low);
        return high != low >> 63 || low <= Limit ? failure : low;
    }

    /// <summary>n ÷ by, 절사·올림·반올림 to whole; by is more than nought.</summary>
    public static long Round(long n, long by, RoundingWay way)
    {
        var (whole, rest) = Math.DivRem(n, by);
        if (rest == 0 || way == RoundingWay.Down)
            return whole;
        var over = (ulong)Math.Abs(rest);
        return way == RoundingWay.Up || over >= (ulong)by - over ? whole + Math.Sign(n) : whole;
    }

    public static long Age(long birth, long day)
    {
        var (from, to) = (Date(birth), Date(day));
        var years = to.Year - from.Year;
        return to.Month < from.Month || (to.Month == from.Month && to.Day < from.Day) ? years - 1 : years;
    }

    public static long YearAge(long birth, long day) => Date(day).Year - Date(birth).Year;

    /// <summary>Full months between two days; less than nought if the second is earlier.</summary>
    public static long Months(long from, long to)
    {
        if (to < from)
            return -Months(to, from);
        var (first, last) = (Date(from), Date(to));
        var months = ((last.Year - first.Year) * 12L) + last.Month - first.Month;
        return last.Day < first.Day ? months - 1 : months;
    }

    public static long Days(long from, long to) => to - from;

    public static long Year(long day) => Date(day).Year;

    /// <summary>How many days two spans share, both ends within them; nought if a span ends before it begins.</summary>
    public static long Shared(long from, long to, long windowFrom, long windowTo) =>
        Math.Max(0, Math.Min(to, windowTo) - Math.Max(from, windowFrom) + 1);

    /// <summary>A day moved; a month that has no such day gives its last. Fails outside the years 1 to 9999.</summary>
    public static long Shift(long day, long by, bool months, long failure)
    {
        if (by is > 4_000_000 or < -4_000_000)
            return failure;
        if (months)
        {
            var from = Date(day);
            var month = (from.Year * 12L) + from.Month - 1 + by;
            var (year, rest) = Math.DivRem(month, 12);
            return year is >= 1 and <= 9999 && rest >= 0 ? from.AddMonths((int)by).DayNumber : failure;
        }

        return day + by is var moved && moved >= 0 && moved <= DateOnly.MaxValue.DayNumber ? moved : failure;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DateOnly Date(long day) => DateOnly.FromDayNumber((int)day);
}
