using Dure.Kernel;
using FsCheck;
using FsCheck.Fluent;

namespace Dure.Tests.Kernel;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2022", "2022년", 12)]
    [InlineData("2022-H1", "2022년 상반기", 6)]
    [InlineData("2022-H2", "2022년 하반기", 6)]
    [InlineData("2022-Q3", "2022년 3분기", 3)]
    [InlineData("2022-09", "2022년 9월", 1)]
    [InlineData("2018..2022", "2018~2022년", 60)]
    [InlineData("2018-08..2022-06", "2018년 8월~2022년 6월", 47)]
    public void Every_form_is_read_and_written(string text, string korean, int months)
    {
        Period.TryParse(text, out var period).ShouldBeTrue();
        (period.ToString(), period.ToKorean(), period.Months).ShouldBe((text, korean, months));
    }

    [Theory]
    [InlineData("2022-Q1..2022-Q4", "2022")]
    [InlineData("2022-01..2022-03", "2022-Q1")]
    [InlineData("2022-09..2022-09", "2022-09")]
    [InlineData("2021-H2..2022-Q1", "2021-07..2022-03")]
    public void A_span_takes_its_shortest_form(string text, string shortest)
    {
        Period.TryParse(text, out var period).ShouldBeTrue();
        period.ToString().ShouldBe(shortest);
    }

    [Fact]
    public void Any_months_are_read_as_they_are_written() =>
        Prop.ForAll(
                Gen.Choose(1900 * 12, 2190 * 12).ToArbitrary(),
                Gen.Choose(1, 100).ToArbitrary(),
                (start, months) =>
                {
                    var period = Period.FromMonths(start, months);
                    return Period.TryParse(period.ToString(), out var read) && read == period;
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("22")]
    [InlineData("2022-13")]
    [InlineData("2022-00")]
    [InlineData("2022-9")]
    [InlineData("2022-Q5")]
    [InlineData("2022-H3")]
    [InlineData("1899")]
    [InlineData("2200")]
    [InlineData("2022..2021")]
    [InlineData("2022..")]
    [InlineData("..2022")]
    [InlineData("2020..2021..2022")]
    [InlineData("2022년")]
    [InlineData(" 2022")]
    [InlineData("2022\n")]
    [InlineData("２０２２")]
    public void Anything_else_is_no_period(string? text)
    {
        Period.TryParse(text, out var period).ShouldBeFalse();
        period.ShouldBe(default);
    }

    [Fact]
    public void A_period_contains_its_months_and_itself()
    {
        var year = Period.Year(2022);
        year.Contains(year).ShouldBeTrue();
        year.Contains(Period.Half(2022, 2)).ShouldBeTrue();
        year.Contains(Period.Month(2022, 12)).ShouldBeTrue();
        year.Contains(Period.Month(2023, 1)).ShouldBeFalse();
        Period.Quarter(2022, 1).Contains(year).ShouldBeFalse();
        year.Overlaps(Period.Span(Period.Month(2022, 12), Period.Year(2023))).ShouldBeTrue();
        year.Overlaps(Period.Year(2023)).ShouldBeFalse();
    }

    [Fact]
    public void It_has_days_and_an_order()
    {
        var quarter = Period.Quarter(2024, 1);
        (quarter.FirstDay, quarter.LastDay).ShouldBe((new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31)));
        Period.Month(2024, 2).LastDay.Day.ShouldBe(29);
        (
            Period.Month(2024, 1) < quarter && quarter < Period.Year(2024) && Period.Year(2024) < Period.Month(2024, 2)
        ).ShouldBeTrue();
        Period.Year(2024).AddYears(-2).ShouldBe(Period.Year(2022));
        (Period.Year(2024).IsYear, Period.Half(2024, 1).IsYear).ShouldBe((true, false));
    }

    [Fact]
    public void Outside_its_bounds_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Period.Year(1899));
        Should.Throw<ArgumentOutOfRangeException>(() => Period.Month(2022, 13));
        Should.Throw<ArgumentOutOfRangeException>(() => Period.Quarter(2022, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Period.Half(2022, 3));
        Should.Throw<ArgumentOutOfRangeException>(() => Period.Span(Period.Year(2023), Period.Year(2022)));
    }
}
