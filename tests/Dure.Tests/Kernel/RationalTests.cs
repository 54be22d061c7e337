using System.Globalization;
using System.Numerics;
using Dure.Kernel;
using FsCheck;
using FsCheck.Fluent;

namespace Dure.Tests.Kernel;

public sealed class RationalTests
{
    // Thousandths of whole numbers: what decimals add and multiply without rounding themselves.
    private static readonly Arbitrary<decimal> Decimals = ArbMap
        .Default.ArbFor<int>()
        .Generator.Select(number => number / 1000m)
        .ToArbitrary();

    [Fact]
    public void A_decimal_is_read_exactly_whatever_its_bits()
    {
        Rational.FromDecimal(3_000_000.000m).ShouldBe(Rational.Of(3_000_000));
        Rational.FromDecimal(-125.000000000000m).ShouldBe(Rational.Of(-125));
        Rational.FromDecimal(429_496_729.5m).ShouldBe(Rational.Of(8_589_934_59) / Rational.Of(2));
    }

    [Fact]
    public void It_adds_and_multiplies_as_decimals_do() =>
        Prop.ForAll(
                Decimals,
                Decimals,
                (a, b) =>
                    Of(a) + Of(b) == Of(a + b)
                    && Of(a) - Of(b) == Of(a - b)
                    && Of(a) * Of(b) == Of(a * b)
                    && Of(a).CompareTo(Of(b)) == a.CompareTo(b)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Dividing_undoes_multiplying() =>
        Prop.ForAll(Decimals, Decimals, (a, b) => b == 0 || Of(a) / Of(b) * Of(b) == Of(a)).QuickCheckThrowOnFailure();

    [Fact]
    public void It_rounds_as_decimals_do() =>
        Prop.ForAll(
                Decimals,
                a =>
                    Of(a).Round(1) == Math.Round(a, 1, MidpointRounding.AwayFromZero)
                    && Of(a).Round(1, Rounding.Truncate) == Math.Round(a, 1, MidpointRounding.ToZero)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void It_reads_what_it_writes() =>
        Prop.ForAll(Decimals, a => Rational.Parse(Of(a).ToString()) == Of(a)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2.25", 1, "2.3")]
    [InlineData("-2.25", 1, "-2.3")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("2.4999", 0, "2")]
    [InlineData("-0.4", 0, "0")]
    [InlineData("100", 2, "100.00")]
    public void Halves_go_away_from_zero(string value, int decimals, string rounded) =>
        Text(Of(Dec(value)).Round(decimals)).ShouldBe(rounded);

    [Theory]
    [InlineData("2.29", 1, "2.2")]
    [InlineData("-2.29", 1, "-2.2")]
    [InlineData("0.999", 0, "0")]
    public void Truncation_goes_towards_zero(string value, int decimals, string rounded) =>
        Text(Of(Dec(value)).Round(decimals, Rounding.Truncate)).ShouldBe(rounded);

    [Fact]
    public void Thirds_are_exact()
    {
        var third = Rational.Of(1) / Rational.Of(3);
        (third + third + third).ShouldBe(Rational.Of(1));
        (Rational.Of(1) / Rational.Of(-3)).ToString().ShouldBe("-1/3");
        third.GetHashCode().ShouldBe((Rational.Of(2) / Rational.Of(6)).GetHashCode());
    }

    [Fact]
    public void The_default_is_zero()
    {
        default(Rational).ShouldBe(Rational.Of(0));
        (default(Rational).Denominator, default(Rational).Sign).ShouldBe((BigInteger.One, 0));
        (default(Rational) + Rational.Of(2)).ShouldBe(Rational.Of(2));
    }

    [Fact]
    public void The_largest_decimals_are_read_exactly()
    {
        Of(decimal.MaxValue).ToString().ShouldBe(decimal.MaxValue.ToString(CultureInfo.InvariantCulture));
        Of(decimal.MinValue).ToString().ShouldBe(decimal.MinValue.ToString(CultureInfo.InvariantCulture));
        Rational.FromScaled(-664, 1).ShouldBe(Of(-66.4m));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Should.Throw<DivideByZeroException>(() => Rational.Of(1) / Rational.Zero);
        Should.Throw<FormatException>(() => Rational.Parse("1.5"));
        Should.Throw<ArgumentOutOfRangeException>(() => Rational.Zero.Round(13));
        Should.Throw<ArgumentOutOfRangeException>(() => Rational.Zero.Round(-1));
        Should.Throw<OverflowException>(() => Rational.Of(BigInteger.Pow(10, 30)).Round(0));
    }

    private static Rational Of(decimal value) => Rational.FromDecimal(value);

    private static decimal Dec(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
