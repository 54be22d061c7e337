namespace Dure.Tests.Checks.Relations;

public class RateTests
{
    private const string Head = "사업\t목표\t실적\t달성률(%)\n";

    [Fact]
    public void Rates_that_follow_are_fine() =>
        Checked.Lines(Head + "가\t200\t210\t105.0\n나\t300\t270\t90.0\n다\t400\t500\t125.0\n").ShouldBeEmpty();

    [Fact]
    public void A_rate_that_does_not_follow_is_an_error() =>
        Checked
            .Lines(Head + "가\t200\t210\t105.0\n나\t300\t270\t95.0\n다\t400\t500\t125.0\n")
            .ShouldBe(["Error Rate 95.0 → 90.0"]);

    [Fact]
    public void A_rate_cut_off_is_no_error() =>
        Checked
            .Lines(Head + "가\t200\t210\t105.0\n나\t300\t269\t89.6\n다\t400\t500\t125.0\n")
            .ShouldBe(["Rounding Rate 89.6 → 89.7"]);

    [Fact]
    public void A_total_rate_is_pooled() =>
        Checked
            .Lines(Head + "가\t100\t200\t200.0\n나\t300\t150\t50.0\n다\t100\t100\t100.0\n합계\t500\t450\t116.7\n")
            .ShouldBe(["Error Rate 116.7 → 90.0"]);

    [Fact]
    public void A_ratio_printed_as_growth_is_told() =>
        Checked
            .Lines("구분\t2021년\t2022년\t증감률(%)\n가\t200\t220\t10.0\n나\t400\t300\t△25.0\n다\t500\t600\t120.0\n")
            .ShouldBe(["Error Growth 120.0 → 20.0"]);

    [Fact]
    public void Changes_and_their_rates_follow_in_both_signs() =>
        Checked
            .Lines(
                "구분\t2021년\t2022년\t증감\t증감률(%)\n가\t200\t220\t20\t10.0\n나\t400\t300\t△100\t△25.0\n다\t500\t600\t100\t20.0\n"
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_wrong_change_is_an_error() =>
        Checked
            .Lines(
                "구분\t2021년\t2022년\t증감\n가\t200\t220\t20\n나\t400\t300\t△100\n다\t500\t600\t110\n라\t500\t700\t200\n"
            )
            .ShouldBe(["Error Difference 110 → 100"]);

    [Fact]
    public void Shares_follow_from_their_total()
    {
        const string Fine = "구분\t인원\t구성비(%)\n계\t1,000\t100.0\n가\t500\t50.0\n나\t300\t30.0\n다\t200\t20.0\n";
        Checked.Lines(Fine).ShouldBeEmpty();
        Checked.Lines(Fine.Replace("30.0", "35.0")).ShouldBe(["Error Share 35.0 → 30.0"]);
    }
}
