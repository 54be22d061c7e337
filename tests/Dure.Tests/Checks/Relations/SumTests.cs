namespace Dure.Tests.Checks.Relations;

public class SumTests
{
    [Fact]
    public void A_total_that_is_the_sum_of_its_rows_is_fine() =>
        Checked.Lines("구분\t목표\t인원\n합계\t60\t600\n가\t10\t100\n나\t20\t200\n다\t30\t300\n").ShouldBeEmpty();

    [Theory]
    [InlineData("합계\t60\t6,500\n가\t10\t1,000\n나\t20\t2,000\n다\t30\t3,000\n")]
    [InlineData("가\t10\t1,000\n나\t20\t2,000\n다\t30\t3,000\n합계\t60\t6,500\n")]
    public void A_total_first_or_last_is_checked(string rows) =>
        Checked.Lines("구분\t목표\t인원\n" + rows).ShouldBe(["Error Sum 6,500 → 6,000"]);

    [Fact]
    public void A_total_beside_its_parts_is_checked() =>
        Checked
            .Lines("구분\t계\t국비\t시비\n2020년\t300\t100\t200\n2021년\t500\t200\t300\n2022년\t720\t300\t400\n")
            .ShouldBe(["Error Sum 720 → 700"]);

    [Fact]
    public void Subtotals_and_the_total_over_them_are_told_apart()
    {
        const string Fine =
            "구분\t인원\t건수\n합계\t1,000\t100\n소계\t400\t40\n가\t150\t15\n나\t250\t25\n소계\t600\t60\n다\t250\t25\n라\t350\t35\n";
        Checked.Lines(Fine).ShouldBeEmpty();
        Checked.Lines(Fine.Replace("소계\t600", "소계\t610")).ShouldContain("Error Sum 610 → 600");
    }

    [Fact]
    public void Thousands_of_won_may_be_off_by_their_rounding() =>
        Checked
            .Lines("(단위: 백만원)\n구분\t예산\t집행\n합계\t601\t300\n가\t100\t50\n나\t200\t100\n다\t300\t150\n")
            .ShouldBe(["Rounding Sum 601 → 600"]);

    [Fact]
    public void Rates_do_not_add_up() =>
        Checked
            .Lines("구분\t고용률(%)\t실업률(%)\n전체\t60.0\t3.0\n남성\t70.1\t3.3\n여성\t50.2\t2.6\n")
            .ShouldBeEmpty();

    [Fact]
    public void Dashes_and_blanks_are_nothing_to_add() =>
        Checked.Lines("구분\t목표\t인원\n합계\t40\t600\n가\t10\t100\n나\t-\t200\n다\t30\t300\n").ShouldBeEmpty();

    [Fact]
    public void One_figure_mends_the_subtotal_and_the_rate()
    {
        const string Text =
            "분야\t계획\t실적\t달성도(%)\n합계\t14,000\t16,868\t120.5\n소계\t10,022\t12,517\t124.9\n"
            + "정부\t가\t5,516\t6,492\t117.7\n\t나\t255\t385\t171.1\n\t다\t2,385\t2,418\t101.4\n\t라\t1,761\t2,901\t164.7\n\t마\t135\t321\t237.8\n"
            + "민간\t소계\t3,978\t4,351\t109.4\n\t바\t140\t848\t605.7\n\t사\t3,838\t3,503\t91.3\n";
        var findings = Checked.Findings(Text);
        findings.Count.ShouldBe(2);
        findings.ShouldAllBe(one => one.Fix!.Printed == "255" && one.Fix.Value == "225");
        findings.ShouldAllBe(one => one.Fix!.Place.Line == 5);
    }

    [Fact]
    public void A_plain_text_row_that_lost_a_blank_label_still_fits() =>
        Checked
            .Lines("부문\t사업\t목표\t실적\n합계\t60\t66\n정부\t가\t10\t11\n나\t20\t22\n민간\t다\t30\t33\n")
            .ShouldBeEmpty();
}
