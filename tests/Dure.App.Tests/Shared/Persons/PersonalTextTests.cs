using Dure.App.Shared.Persons;
using FsCheck;
using FsCheck.Fluent;

namespace Dure.App.Tests.Shared.Persons;

public class PersonalTextTests
{
    [Theory]
    [InlineData("850314-2999990", true)]
    [InlineData("8503142999990", true)]
    [InlineData("주민번호는 850314 2999990입니다", true)]
    [InlineData("850314.2999990", true)]
    [InlineData("850314–2999990", true)]
    [InlineData("８５０３１４－２９９９９９０", true)]
    [InlineData("٨٥٠٣١٤-٢٩٩٩٩٩٠", true)]
    [InlineData("8 5 0 3 1 4 2 9 9 9 9 9 0", true)]
    [InlineData("8503\u200b14-299\u20609990", true)]
    [InlineData("850314 - 2999990", true)]
    [InlineData("850314-2******", false)]
    [InlineData("851314-2999990", false)]
    [InlineData("850332-2999990", false)]
    [InlineData("850229-1234567", false)]
    [InlineData("010-1234-5678", false)]
    [InlineData("한빛도 두레시 은하동 12번지 101동 1203호", false)]
    [InlineData("홍길동", false)]
    [InlineData("18503142999990", false)]
    [InlineData(null, false)]
    [InlineData("", false)]
    public void A_resident_number_is_found_however_it_is_typed(string? text, bool found) =>
        PersonalText.HasResidentNumber(text).ShouldBe(found);

    /// <summary>Half of a pair of code units does not come through as data of a theory.</summary>
    [Fact]
    public void What_is_no_text_is_looked_through_all_the_same()
    {
        PersonalText.HasResidentNumber("가\ud800").ShouldBeFalse();
        PersonalText.HasResidentNumber("\ud800 850314-2999990").ShouldBeTrue();
    }

    [Theory]
    [InlineData("두레은행 850314-2999990", true)]
    // Thirteen digits of an account that begin with a day by chance.
    [InlineData("110-123-4567890", false)]
    [InlineData("1101234567890", false)]
    [InlineData("3333-01-1234567", false)]
    public void An_account_is_not_taken_for_one(string text, bool found) =>
        PersonalText.HasResidentNumber(text, digitsAreUsual: true).ShouldBe(found);

    [Fact]
    public void Every_number_that_reads_is_found_in_any_field_and_says_nothing_of_itself()
    {
        var numbers =
            from day in Gen.Choose(0, 50_000)
            from century in Gen.Choose(0, 9)
            from rest in Gen.Choose(0, 999_999)
            select $"{new DateOnly(1900, 1, 1).AddDays(day):yyMMdd}-{century}{rest:D6}";
        Prop.ForAll(
                numbers.ToArbitrary(),
                text =>
                {
                    // 29 February is not in every century.
                    if (!ResidentNumber.TryRead(text, out var number))
                        return;
                    PersonalText.HasResidentNumber($"홍길동 {text} 님").ShouldBeTrue();
                    PersonalText.HasResidentNumber($"두레은행 {text}", digitsAreUsual: true).ShouldBeTrue();
                    ResidentNumber.TryRead(text.Remove(6, 1), out var same).ShouldBeTrue();
                    (same == number).ShouldBeTrue();
                    $"{number}".ShouldBe("주민등록번호");
                    System.Text.Json.JsonSerializer.Serialize(number).ShouldNotContain(text[8..]);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("850314-2999990", 1985, 3, 14, Sex.Female, true)]
    [InlineData("050314-3999990", 2005, 3, 14, Sex.Male, true)]
    [InlineData("850314-9999990", 1885, 3, 14, Sex.Male, true)]
    [InlineData("850314-5999990", 1985, 3, 14, Sex.Male, true)]
    // The law gave up the last digit on 5 October 2020.
    [InlineData("201004-3999990", 2020, 10, 4, Sex.Male, true)]
    [InlineData("201005-3999990", 2020, 10, 5, Sex.Male, false)]
    public void A_number_says_birth_and_sex_and_the_last_digit_is_a_question_for_those_born_before(
        string text,
        int year,
        int month,
        int day,
        Sex sex,
        bool asked
    )
    {
        ResidentNumber.TryRead(text, out var number).ShouldBeTrue();
        (number.Birth, number.Sex, number.LooksMistyped).ShouldBe((new DateOnly(year, month, day), sex, asked));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("850314-29999")]
    [InlineData("850314-29999901")]
    [InlineData("850314/2999990")]
    [InlineData("85031a-2999990")]
    [InlineData("850300-2999990")]
    [InlineData("000229-1999990")]
    public void What_is_no_number_is_not_read(string? text) => ResidentNumber.TryRead(text, out _).ShouldBeFalse();
}
