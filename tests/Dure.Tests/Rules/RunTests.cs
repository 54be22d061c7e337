using System.Numerics;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.Tests.Rules;

/// <summary>What compiled code calls, at its bounds.</summary>
public class RunTests
{
    private const long Limit = Run.Limit;
    private const long Max = long.MaxValue;
    private static readonly long Failed = Run.Failure(7);

    [Fact]
    public void Special_numbers_are_told_apart()
    {
        Run.IsFailure(People.Unknown, out var number).ShouldBeFalse();
        number.ShouldBe(-1);
        Run.IsFailure(Run.Failure(0), out number).ShouldBeTrue();
        number.ShouldBe(0);
        Run.IsFailure(Limit, out number).ShouldBeTrue();
        number.ShouldBe(Run.MaxFailures - 1);
        Run.IsFailure(Limit + 1, out _).ShouldBeFalse();

        // The first failure, whatever is not known.
        Run.Special(People.Unknown, Failed).ShouldBe(Failed);
        Run.Special(Failed, Run.Failure(8)).ShouldBe(Failed);
        Run.Special(People.Unknown, 5).ShouldBe(People.Unknown);
        Run.Special(5, Limit).ShouldBe(Limit);
        Run.Special(Limit, 5).ShouldBe(Limit);
    }

    [Fact]
    public void Sums_differences_and_products_fit_or_fail()
    {
        Run.Add(Max - 1, 1, Failed).ShouldBe(Max);
        Run.Add(Max, 1, Failed).ShouldBe(Failed);
        Run.Add(Limit + 2, -1, Failed).ShouldBe(Limit + 1);
        Run.Add(Limit + 1, -1, Failed).ShouldBe(Failed);
        Run.Add(long.MinValue / 2, (long.MinValue / 2) - 1, Failed).ShouldBe(Failed);
        Run.Add(-5, 3, Failed).ShouldBe(-2);

        Run.Subtract(-2, Max - 1, Failed).ShouldBe(Failed);
        Run.Subtract(Limit + 2, 1, Failed).ShouldBe(Limit + 1);
        Run.Subtract(Limit + 1, 1, Failed).ShouldBe(Failed);
        Run.Subtract(Max, -1, Failed).ShouldBe(Failed);
        Run.Subtract(3, 5, Failed).ShouldBe(-2);

        Run.Multiply(-3, 5, Failed).ShouldBe(-15);
        Run.Multiply(1L << 32, 1L << 30, Failed).ShouldBe(1L << 62);
        Run.Multiply(1L << 32, 1L << 31, Failed).ShouldBe(Failed);
        Run.Multiply(1L << 32, 1L << 32, Failed).ShouldBe(Failed);
        Run.Multiply(-1L << 32, 1L << 31, Failed).ShouldBe(Failed);
        Run.Multiply(Limit + 1, 1, Failed).ShouldBe(Limit + 1);
        Run.Multiply(Limit / 2, 2, Failed).ShouldBe(Failed);
    }

    [Theory]
    // n, by: 절사, 올림, 반올림
    [InlineData(19, 10, 1, 2, 2)]
    [InlineData(15, 10, 1, 2, 2)]
    [InlineData(14, 10, 1, 2, 1)]
    [InlineData(20, 10, 2, 2, 2)]
    [InlineData(0, 10, 0, 0, 0)]
    [InlineData(-19, 10, -1, -2, -2)]
    [InlineData(-15, 10, -1, -2, -2)]
    [InlineData(-14, 10, -1, -2, -1)]
    [InlineData(4, 9, 0, 1, 0)]
    [InlineData(5, 9, 0, 1, 1)]
    public void Rounding_goes_by_size(long n, long by, long down, long up, long halfUp)
    {
        Run.Round(n, by, RoundingWay.Down).ShouldBe(down);
        Run.Round(n, by, RoundingWay.Up).ShouldBe(up);
        Run.Round(n, by, RoundingWay.HalfUp).ShouldBe(halfUp);
    }

    [Theory]
    [InlineData("2015-05-15", "2017-05-15", 24)]
    [InlineData("2015-05-16", "2017-05-15", 23)]
    [InlineData("2015-11-30", "2016-02-29", 2)]
    [InlineData("2017-05-15", "2015-05-16", -23)]
    [InlineData("2017-05-15", "2017-05-15", 0)]
    public void Full_months_are_counted(string from, string to, long months) =>
        Run.Months(Day(from), Day(to)).ShouldBe(months);

    [Theory]
    [InlineData("2016-01-31", 1, "2016-02-29")]
    [InlineData("2016-12-31", -10, "2016-02-29")]
    [InlineData("2016-11-30", 1, "2016-12-30")]
    [InlineData("9999-11-30", 1, "9999-12-30")]
    [InlineData("9999-12-01", 0, "9999-12-01")]
    [InlineData("0001-02-01", -1, "0001-01-01")]
    [InlineData("0001-01-01", 0, "0001-01-01")]
    [InlineData("9999-12-01", 1, null)]
    [InlineData("0001-01-31", -1, null)]
    [InlineData("0001-01-31", -25, null)]
    [InlineData("2016-01-31", 4_000_001, null)]
    [InlineData("2016-01-31", -4_000_001, null)]
    public void Days_move_by_months_within_the_calendar(string day, long by, string? moved) =>
        Run.Shift(Day(day), by, true, Failed).ShouldBe(moved is null ? Failed : Day(moved));

    [Theory]
    [InlineData("9999-12-30", 1, "9999-12-31")]
    [InlineData("9999-12-31", 1, null)]
    [InlineData("0001-01-02", -1, "0001-01-01")]
    [InlineData("0001-01-01", -1, null)]
    [InlineData("2016-01-31", 5_000_000, null)]
    [InlineData("2016-01-31", -5_000_000, null)]
    public void Days_move_by_days_within_the_calendar(string day, long by, string? moved) =>
        Run.Shift(Day(day), by, false, Failed).ShouldBe(moved is null ? Failed : Day(moved));

    [Fact]
    public void Whole_numbers_have_64_bits_without_the_least()
    {
        Exact.Whole(long.MaxValue, default).ShouldBe(long.MaxValue);
        Exact.Whole(-long.MaxValue, default).ShouldBe(-long.MaxValue);
        Should.Throw<ExpressionProblem>(() => Exact.Whole((BigInteger)long.MaxValue + 1, default));
        Should.Throw<ExpressionProblem>(() => Exact.Whole(long.MinValue, default));
        Exact.Common(4, 6).ShouldBe(12);
    }

    [Fact]
    public void Values_are_looked_up_by_their_day()
    {
        var half = Rational.Of(1) / Rational.Of(2);
        var lookup = new Lookup(
            [
                Value("2016-01-01", half, null),
                Value("2017-01-01", Rational.Of(3), null),
                Value("2018-01-01", null, null),
            ],
            default
        );

        lookup.Denominator.ShouldBe(2);
        lookup.On(Day("2015-12-31"), Failed).ShouldBe(Failed);
        lookup.On(Day("2016-01-01"), Failed).ShouldBe(1);
        lookup.On(Day("2016-12-31"), Failed).ShouldBe(1);
        lookup.On(Day("2017-01-01"), Failed).ShouldBe(6);
        lookup.On(Day("2018-01-01"), Failed).ShouldBe(Failed);
    }

    [Fact]
    public void Rows_are_looked_up_within_and_beyond_the_table()
    {
        var table = new ParameterTable(1, [Rational.Of(10), Rational.Of(20)], Rational.Of(3));
        var (lookup, day) = (new Lookup([Value("2016-01-01", null, table)], default), Day("2016-05-01"));

        foreach (var (row, value) in new (long, long?)[] { (0, null), (1, 10), (2, 20), (3, 23), (5, 29) })
        {
            lookup.Row(row, Failed).ShouldBe(value ?? Failed);
            lookup.RowOn(row, day, Failed).ShouldBe(value ?? Failed);
            table.Find(row).ShouldBe(value is null ? null : Rational.Of(value.Value));
        }

        lookup.RowOn(1, Day("2015-12-31"), Failed).ShouldBe(Failed);
        lookup.Row(Max - 1, Failed).ShouldBe(Failed);
        (table with { More = null }).Find(3).ShouldBeNull();
        new Lookup([Value("2016-01-01", null, table with { More = null })], default).Row(3, Failed).ShouldBe(Failed);
    }

    private static ParameterValue Value(string from, Rational? number, ParameterTable? table) =>
        new(DateOnly.FromDayNumber((int)Day(from)), number, table, "근거", false, false, null, default);

    private static long Day(string text) =>
        DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture).DayNumber;
}
