using System.Globalization;
using System.Numerics;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.Tests.Rules;

/// <summary>Numbers and what they count, as texts.</summary>
public class NumberTextTests
{
    [Theory]
    [InlineData("0", "0", "")]
    [InlineData("-5천원", "-5000", "원")]
    [InlineData("2조", "2000000000000", "")]
    [InlineData("3천만원", "30000000", "원")]
    [InlineData("3백만 원", "3000000", "원")]
    [InlineData("1억3,500만5천원", "135005000", "원")]
    [InlineData("1,234,567", "1234567", "")]
    [InlineData(" 12 ", "12", "")]
    [InlineData("60%", "60", "%")]
    [InlineData("1.50㎡", "3/2", "㎡")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890", "")]
    public void Are_read(string text, string value, string unit)
    {
        var read = NumberText.Read(text).ShouldNotBeNull();
        (read.Value.ToString(), read.Unit).ShouldBe((value, unit));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("원")]
    [InlineData("--5")]
    [InlineData("1,23")]
    [InlineData("1,2345")]
    [InlineData("1234,567")]
    [InlineData("1,234,56")]
    [InlineData("5 5")]
    [InlineData("5!")]
    [InlineData("1234567890123456789012345678901")]
    public void Are_refused(string text) => NumberText.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("1234567", "1", "1,234,567")]
    [InlineData("-1234567", "1", "-1,234,567")]
    [InlineData("-5", "4", "-1.25")]
    [InlineData("1", "80", "0.0125")]
    [InlineData("1000001", "10", "100,000.1")]
    [InlineData("-1", "3", "-1/3")]
    [InlineData("1", "1000000000000", "0.000000000001")]
    [InlineData("1", "10000000000000", "1/10000000000000")]
    public void Are_written(string over, string under, string text) =>
        NumberText.Write(Whole(over) / Whole(under)).ShouldBe(text);

    private static Rational Whole(string text) => Rational.Of(BigInteger.Parse(text, CultureInfo.InvariantCulture));

    [Fact]
    public void Dimensions_are_multiplied_and_divided()
    {
        var (won, hour, day) = (Dimension.Of("원"), Dimension.Of("시간"), Dimension.Of("일"));

        (won / hour * hour).ShouldBe(won);
        (won / hour * hour * day).Text.ShouldBe("원·일");
        (won / hour / day).Text.ShouldBe("원/시간/일");
        (won * won / won).ShouldBe(won);
        (won / won).ShouldBe(Dimension.None);
        (Dimension.None / day).Text.ShouldBe("1/일");
        (Dimension.None / day * day).ShouldBe(Dimension.None);
        (Dimension.None / day * won).Text.ShouldBe("원/일");
        (won / (Dimension.None / day)).Text.ShouldBe("원·일");
        (Dimension.None * day).ShouldBe(day);
        (day * Dimension.None).ShouldBe(day);
        (day / Dimension.None).ShouldBe(day);
    }
}
