using Dure.Kernel;
using Dure.Tables.Reading;

namespace Dure.Tests.Tables;

public sealed class KoreanNumberTests
{
    [Theory]
    [InlineData("14,000개", "14000", "개")]
    [InlineData("1조 1,426억원", "1142600000000", "원")]
    [InlineData("1조1,608억원", "1160800000000", "원")]
    [InlineData("3.50억원", "350000000", "원")]
    [InlineData("3억 5천만원", "350000000", "원")]
    [InlineData("2억원", "200000000", "원")]
    [InlineData("12만 3천명", "123000", "명")]
    [InlineData("12만3,456명", "123456", "명")]
    [InlineData("5백명", "500", "명")]
    [InlineData("1,500만원", "15000000", "원")]
    [InlineData("17개소", "17", "개소")]
    [InlineData("8,100", "8100", null)]
    [InlineData("100.0%", "100", "%")]
    [InlineData("444%", "444", "%")]
    [InlineData("66.4％", "332/5", "%")]
    [InlineData("0", "0", null)]
    [InlineData("약 300", "300", null)]
    [InlineData("12개월", "12", "개월")]
    [InlineData("3년", "3", "년")]
    [InlineData(" 5 위 ", "5", "위")]
    [InlineData("1234567890123456789", "1234567890123456789", null)]
    public void A_number_is_read_with_its_unit(string text, string value, string? unit)
    {
        var number = KoreanNumber.Read(text).ShouldNotBeNull();
        number.Value.ShouldBe(Rational.Parse(value));
        number.Unit.ShouldBe(unit);
        number.IsChange.ShouldBeFalse();
    }

    [Theory]
    [InlineData("△565", "-565")]
    [InlineData("▲565억", "-56500000000")]
    [InlineData("+447억", "44700000000")]
    [InlineData("16명 ↓", "-16")]
    [InlineData("2.5%p ↑", "5/2")]
    [InlineData("2.5%p▲", "5/2")]
    [InlineData("2.5%p▼", "-5/2")]
    [InlineData("▼3", "-3")]
    [InlineData("-12", "-12")]
    [InlineData("−12", "-12")]
    [InlineData("–12", "-12")]
    [InlineData("△ 5.0", "-5")]
    public void A_sign_or_an_arrow_marks_a_change(string text, string value)
    {
        var number = KoreanNumber.Read(text).ShouldNotBeNull();
        number.Value.ShouldBe(Rational.Parse(value));
        number.IsChange.ShouldBeTrue();
    }

    [Theory]
    [InlineData("(1,234)", "-1234")]
    [InlineData("3,188백만원", "3188000000")]
    [InlineData("1,432천명", "1432000")]
    [InlineData("2천만원", "20000000")]
    [InlineData("22,801천원", "22801000")]
    [InlineData("1조 1,426억원", "1142600000000")]
    public void In_the_base_unit(string text, string value) =>
        KoreanNumber.Read(text).ShouldNotBeNull().InBaseUnit.ShouldBe(Rational.Parse(value));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("변동없음")]
    [InlineData("2022-04-01")]
    [InlineData("2022.4.1")]
    [InlineData("2022년")]
    [InlineData("1차")]
    [InlineData("2분기")]
    [InlineData("9월")]
    [InlineData("10~20")]
    [InlineData("1,2")]
    [InlineData("1,4320")]
    [InlineData("100명 이상")]
    [InlineData("8,100(22.4%)")]
    [InlineData("(1,234")]
    [InlineData("억원")]
    [InlineData("3억 2조")]
    [InlineData("제2회")]
    public void Anything_else_is_no_number(string? text) => KoreanNumber.Read(text).ShouldBeNull();

    [Fact]
    public void A_long_row_of_digits_ends_in_time() => KoreanNumber.Read(new string('1', 20_000) + "~").ShouldBeNull();
}
