using Dure.Tables.Checks.Figures;

namespace Dure.Tests.Checks.Figures;

public class FigureScannerTests
{
    [Fact]
    public void A_plain_count_is_what_the_scanner_says_of_it()
    {
        var plain = 0;
        for (var number = 0; number < 20_000_000; number += number < 30_000 ? 1 : 997)
        {
            foreach (var text in (string[])[$"{number}", $"0{number}", $"{number}명", $"{number:N0}", $"-{number}"])
            {
                if (!FigureScanner.TryPlain(text, out var value))
                    continue;
                plain++;
                Only(text).ShouldBe(new PrintedFigure(0, text.Length, value, 1, "", FigureSort.Quantity, false));
            }
        }

        plain.ShouldBeGreaterThan(30_000);
    }

    [Theory]
    [InlineData("1조 1,426억", 1_142_600_000_000, 100_000_000, "")]
    [InlineData("9조 727억 원", 9_072_700_000_000, 100_000_000, "원")]
    [InlineData("3,188백만원", 3_188_000_000, 1_000_000, "원")]
    [InlineData("12만 3천명", 123_000, 1_000, "명")]
    [InlineData("716,570천원", 716_570_000, 1_000, "원")]
    [InlineData("20억원", 2_000_000_000, 100_000_000, "원")]
    [InlineData("1,500여명", 1_500, 1, "여명")]
    [InlineData("16명을", 16, 1, "명")]
    [InlineData("5개소에서", 5, 1, "개소")]
    [InlineData("12시간", 12, 1, "시간")]
    [InlineData("3대", 3, 1, "대")]
    [InlineData("(1,234)", 1_234, 1, "")]
    public void Amounts_are_read_in_their_base_unit(string text, long value, long step, string unit)
    {
        var figure = Only(text);
        (figure.Value, figure.Step, figure.Unit, figure.Sort).ShouldBe((value, step, unit, FigureSort.Quantity));
    }

    [Theory]
    [InlineData("100.2", 1002, "")]
    [InlineData("24.3%", 243, "%")]
    [InlineData("2.5%p", 25, "%p")]
    public void Decimals_keep_the_worth_of_their_last_digit(string text, int tenths, string unit)
    {
        var figure = Only(text);
        (figure.Value, figure.Step, figure.Unit).ShouldBe((tenths / 10m, 0.1m, unit));
    }

    [Theory]
    [InlineData("△565", -565, true)]
    [InlineData("▲565", -565, true)]
    [InlineData("-0.2", -0.2, true)]
    [InlineData("+0.7", 0.7, true)]
    [InlineData("↑2.5%p", 2.5, true)]
    [InlineData("2.5%p↑", 2.5, true)]
    [InlineData("16명 ↓", -16, true)]
    [InlineData("864명 ↑", 864, true)]
    [InlineData("864명", 864, false)]
    public void Signs_and_arrows_mark_a_change(string text, double value, bool change)
    {
        var figure = Only(text);
        (figure.Value, figure.IsChange).ShouldBe(((decimal)value, change));
    }

    [Theory]
    [InlineData("'22")]
    [InlineData("2022년")]
    [InlineData("2022")]
    [InlineData("2022. 6. 30.")]
    [InlineData("2022-06-30")]
    [InlineData("제3조")]
    [InlineData("1차")]
    [InlineData("3학년")]
    [InlineData("K2")]
    public void What_names_is_never_computed_with(string text) => Only(text).Sort.ShouldBe(FigureSort.Name);

    [Fact]
    public void Telephone_numbers_and_month_ends_are_names() =>
        Scan("02-123-4567, 2022. 6월 말").ShouldAllBe(figure => figure.Sort == FigureSort.Name);

    [Fact]
    public void The_ends_of_a_range_are_no_quantities() =>
        Scan("18~39세").ShouldAllBe(figure => figure.Sort != FigureSort.Quantity);

    [Theory]
    [InlineData("3억 2022년")]
    [InlineData("3억, 5천만원")]
    [InlineData("12명 30건")]
    public void Two_figures_stay_two(string text) => Scan(text).Count.ShouldBe(2);

    [Theory]
    [InlineData("")]
    [InlineData("없음")]
    [InlineData("일이삼")]
    public void A_text_without_digits_has_none(string text) => Scan(text).ShouldBeEmpty();

    [Fact]
    public void Too_many_digits_are_a_name() => Only("123456789012345678901234567890").Sort.ShouldBe(FigureSort.Name);

    [Fact]
    public void Places_are_those_of_the_text()
    {
        const string Text = "참여 1,234명(△12.5%)";
        Scan(Text).Select(figure => Text.Substring(figure.At, figure.Length)).ShouldBe(["1,234명", "△12.5%"]);
    }

    private static PrintedFigure Only(string text) => Scan(text).ShouldHaveSingleItem();

    private static List<PrintedFigure> Scan(string text)
    {
        var found = new List<PrintedFigure>();
        FigureScanner.Scan(text, found);
        return found;
    }
}
