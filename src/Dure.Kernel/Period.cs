using System.Globalization;
using System.Text.RegularExpressions;

namespace Dure.Kernel;

/// <summary>
/// What a figure covers: one or more whole months (a month, quarter, half, year, or a span of them such as a plan's term).
/// Written <c>2022</c>, <c>2022-H1</c>, <c>2022-Q3</c>, <c>2022-09</c>, <c>2018..2022</c>, <c>2018-08..2022-06</c>.
/// The default value covers no month and is not a valid period.
/// </summary>
public readonly partial record struct Period : IComparable<Period>
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private Period(int start, int months) => (Start, Months) = (start, months);

    /// <summary>The first month, counted from January of year 0 (2022-01 is 24,264).</summary>
    public int Start { get; }

    /// <summary>How many months, 1 or more.</summary>
    public int Months { get; }

    /// <summary>The month after the last one, counted like <see cref="Start"/>.</summary>
    public int End => Start + Months;

    /// <summary>The calendar year of the first month.</summary>
    public int FirstCalendarYear => Start / 12;

    /// <summary>Whether this is exactly one calendar year.</summary>
    public bool IsYear => Months == 12 && Start % 12 == 0;

    /// <summary>The first day.</summary>
    public DateOnly FirstDay => new(Start / 12, (Start % 12) + 1, 1);

    /// <summary>The last day.</summary>
    public DateOnly LastDay => new DateOnly(End / 12, (End % 12) + 1, 1).AddDays(-1);

    /// <summary>One calendar year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1900 to 2199.</exception>
    public static Period Year(int year) => FromMonths(year * 12, 12);

    /// <summary>One quarter of a year.</summary>
    /// <param name="year">1900 to 2199.</param>
    /// <param name="quarter">1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">Year or quarter is outside its bounds.</exception>
    public static Period Quarter(int year, int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        return FromMonths((year * 12) + ((quarter - 1) * 3), 3);
    }

    /// <summary>One half of a year.</summary>
    /// <param name="year">1900 to 2199.</param>
    /// <param name="half">1 or 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">Year or half is outside its bounds.</exception>
    public static Period Half(int year, int half)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(half, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(half, 2);
        return FromMonths((year * 12) + ((half - 1) * 6), 6);
    }

    /// <summary>One month.</summary>
    /// <param name="year">1900 to 2199.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">Year or month is outside its bounds.</exception>
    public static Period Month(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return FromMonths((year * 12) + month - 1, 1);
    }

    /// <summary>Months counted from January of year 0; the inverse of <see cref="Start"/> and <see cref="Months"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The months do not lie within 1900 to 2199, or there are none.</exception>
    public static Period FromMonths(int start, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(start, FirstYear * 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + months, (LastYear + 1) * 12);
        return new(start, months);
    }

    /// <summary>From the first month of one period to the last of another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The second ends before the first begins.</exception>
    public static Period Span(Period first, Period last) => FromMonths(first.Start, last.End - first.Start);

    /// <summary>Whether every month of the other lies in this period; a period contains itself.</summary>
    public bool Contains(Period other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two share a month.</summary>
    public bool Overlaps(Period other) => Start < other.End && other.Start < End;

    /// <summary>The same months some years later (or earlier, if negative).</summary>
    public Period AddYears(int years) => FromMonths(Start + (years * 12), Months);

    /// <summary>Reads a period in the forms that <see cref="ToString"/> writes.</summary>
    /// <param name="text">For example <c>2022-Q3</c>.</param>
    /// <param name="period">The period, or the default if the text is none.</param>
    /// <returns>Whether the text was a period within 1900 to 2199.</returns>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (text is null)
        {
            return false;
        }

        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return TryParseOne(text, out period);
        }

        if (
            !TryParseOne(text[..dots], out var first)
            || !TryParseOne(text[(dots + 2)..], out var last)
            || last.End <= first.Start
        )
        {
            return false;
        }

        period = Span(first, last);
        return true;
    }

    /// <summary>By first month, then the shorter first.</summary>
    public int CompareTo(Period other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : Months.CompareTo(other.Months);

    /// <summary>Orders by first month, then the shorter first.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Orders by first month, then the shorter first.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Orders by first month, then the shorter first.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by first month, then the shorter first.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>The shortest of the written forms.</summary>
    public override string ToString()
    {
        var (year, month) = (Start / 12, Start % 12);
        return (Months, month) switch
        {
            (12, 0) => Invariant($"{year}"),
            (6, 0 or 6) => Invariant($"{year}-H{(month / 6) + 1}"),
            (3, 0 or 3 or 6 or 9) => Invariant($"{year}-Q{(month / 3) + 1}"),
            (1, _) => Invariant($"{year}-{month + 1:D2}"),
            _ when month == 0 && Months % 12 == 0 => Invariant($"{year}..{(End / 12) - 1}"),
            _ => $"{new Period(Start, 1)}..{new Period(End - 1, 1)}",
        };
    }

    /// <summary>As an official would write it: 2022년, 2022년 상반기, 2022년 3분기, 2022년 9월, 2018~2022년.</summary>
    public string ToKorean()
    {
        var (year, month) = (Start / 12, Start % 12);
        return (Months, month) switch
        {
            (12, 0) => Invariant($"{year}년"),
            (6, 0) => Invariant($"{year}년 상반기"),
            (6, 6) => Invariant($"{year}년 하반기"),
            (3, 0 or 3 or 6 or 9) => Invariant($"{year}년 {(month / 3) + 1}분기"),
            (1, _) => Invariant($"{year}년 {month + 1}월"),
            _ when month == 0 && Months % 12 == 0 => Invariant($"{year}~{(End / 12) - 1}년"),
            _ => Invariant($"{year}년 {month + 1}월~{(End - 1) / 12}년 {((End - 1) % 12) + 1}월"),
        };
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static bool TryParseOne(string text, out Period period)
    {
        period = default;
        var match = Form().Match(text);
        if (!match.Success)
        {
            return false;
        }

        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (year is < FirstYear or > LastYear)
        {
            return false;
        }

        int Part(string name) => match.Groups[name].Success ? match.Groups[name].ValueSpan[0] - '0' : 0;
        var month = match.Groups["month"].Success
            ? int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture)
            : 0;
        period =
            Part("half") > 0 ? Half(year, Part("half"))
            : Part("quarter") > 0 ? Quarter(year, Part("quarter"))
            : month > 0 ? Month(year, month)
            : Year(year);
        return true;
    }

    [GeneratedRegex(
        @"\A(?<year>[0-9]{4})(-H(?<half>[12])|-Q(?<quarter>[1-4])|-(?<month>0[1-9]|1[0-2]))?\z",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}
