using Dure.Kernel;

namespace Dure.Tests.Kernel;

public sealed class ValueTests
{
    [Theory]
    [InlineData("백만원", "원", 1_000_000)]
    [InlineData("억 원", "원", 100_000_000)]
    [InlineData("천명", "명", 1_000)]
    [InlineData("개소", "개소", 1)]
    [InlineData("%", "%", 1)]
    public void A_unit_knows_its_family(string text, string family, long factor)
    {
        var unit = Unit.Of(text);
        (unit.Family, unit.Factor).ShouldBe((family, factor));
    }

    [Fact]
    public void A_unit_knows_what_it_measures()
    {
        (Unit.Of("천원").IsMoney, Unit.Of("명").IsMoney).ShouldBe((true, false));
        (Unit.Of("%p").IsRatio, Unit.Of("위").IsRatio, Unit.Of("명").IsRatio).ShouldBe((true, true, false));
        Should.Throw<ArgumentException>(() => Unit.Of(" "));
    }

    [Theory]
    [InlineData(0, "0원", "0원")]
    [InlineData(1_142_600_000_000, "1조 1,426억원", "1,142,600,000,000원")]
    [InlineData(31_882_500, "3,188만 2,500원", "31,882,500원")]
    [InlineData(-565_0000, "△565만원", "-5,650,000원")]
    [InlineData(long.MinValue, "△9,223,372조 368억 5,477만 5,808원", "-9,223,372,036,854,775,808원")]
    public void Won_read_as_people_say_them(long amount, string reading, string text)
    {
        new Won(amount).ToReading().ShouldBe(reading);
        new Won(amount).ToString().ShouldBe(text);
    }

    [Fact]
    public void Won_never_wrap_round()
    {
        Should.Throw<OverflowException>(() => new Won(long.MaxValue) + new Won(1));
        Should.Throw<OverflowException>(() => new Won(long.MinValue) - new Won(1));
        Should.Throw<OverflowException>(() => new Won(long.MaxValue) * 2);
        (new Won(3) + new Won(4) - new Won(2)).ShouldBe(new Won(5));
        (new Won(3) < new Won(4) && new Won(4) >= new Won(4)).ShouldBeTrue();
    }

    [Fact]
    public void A_municipality_lies_in_its_province()
    {
        MunicipalityCode.TryParse("11530", out var guro).ShouldBeTrue();
        guro.Province.ShouldBe(new MunicipalityCode(11000));
        (guro.IsProvince, guro.Province.IsProvince, MunicipalityCode.Nation.IsProvince).ShouldBe((false, true, false));
        MunicipalityCode.Nation.ToString().ShouldBe("00000");
        (MunicipalityCode.Nation < guro).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1153")]
    [InlineData("115300")]
    [InlineData("1153a")]
    [InlineData("-1153")]
    [InlineData("１１５３０")]
    public void Anything_but_five_digits_is_no_municipality(string? text)
    {
        MunicipalityCode.TryParse(text, out var code).ShouldBeFalse();
        code.ShouldBe(MunicipalityCode.Nation);
    }

    [Fact]
    public void A_code_out_of_bounds_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new MunicipalityCode(100_000));
        Should.Throw<ArgumentOutOfRangeException>(() => new MunicipalityCode(-1));
    }
}
