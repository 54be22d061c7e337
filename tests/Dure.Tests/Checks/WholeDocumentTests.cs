namespace Dure.Tests.Checks;

/// <summary>What only shows beside other tables of the document, or within cells of two figures.</summary>
public class WholeDocumentTests
{
    private const string Years = "구분\t2021년\t2022년\n일자리창출\t13,950명\t16,318명\n상담건수\t1,200건\t1,300건\n";

    [Fact]
    public void One_row_in_two_tables_has_one_value_a_year()
    {
        Checked
            .Lines(
                Years
                    + "\n설명\n\n구분\t2021년 실적\t2022년 목표\t2022년 실적\n일자리창출\t15,454명\t14,400명\t16,318명\n"
            )
            .ShouldBe(["Doubt Duplicate 15,454명 → 13,950명"]);
        Checked
            .Lines(Years + "\n설명\n\n구분\t2021년 실적\t2022년 실적\n일자리창출\t13,950명\t16,318명\n")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Rows_of_one_name_that_agree_in_no_year_are_of_different_things() =>
        Checked.Lines(Years + "\n설명\n\n구분\t2021년\t2022년\n일자리창출\t154명\t163명\n").ShouldBeEmpty();

    [Theory]
    [InlineData("2,890", "22.4", "Rounding Growth 22.4% → 22.5%")]
    [InlineData("2,890", "42.4", "Error Growth 42.4% → 22.5%")]
    [InlineData("2,890", "22.5", null)]
    public void Growth_in_brackets_follows_from_the_difference(string difference, string growth, string? found) =>
        Checked
            .Lines(
                $"구분\t'19년\t'22년\t'19년 대비 증감\n예산\t12,846\t15,736\t{difference}({growth}%)\n인원\t1,000\t1,200\t200(20.0%)\n"
            )
            .ShouldBe(found is null ? [] : [found]);

    [Fact]
    public void Each_of_two_figures_a_cell_adds_up_by_itself() =>
        Checked
            .Lines("구분\t계\t2020년\t2021년\n자금집행\t17개소 300백만원\t6개소 100백만원\t10개소 200백만원\n")
            .ShouldBe(["Doubt Sum 17개소 → 16개소"]);

    private const string Parts =
        "\n구분\t사업수\t일자리\t예산액\n시청\t2개\t8명\t201,600천원\n출연기관\t4개\t5명\t89,300천원\n비영리단체\t6개\t21명\t425,670천원\n";

    [Theory]
    [InlineData("- 총 9개 사업 / 일자리 창출 34명 / 716,570천원", "Doubt Sum 9개 → 12개")]
    [InlineData("- 총 12개 사업 / 일자리 창출 34명 / 716,570천원", null)]
    [InlineData("- 총 9개 사업 / 일자리 창출 34명 / 800,000천원", null)]
    [InlineData("- 3개 시, 9개 사업 / 일자리 창출 34명 / 716,570천원", null)]
    [InlineData("- 일자리 창출 34명 / 716,570천원", null)]
    public void A_line_above_a_table_sums_up_its_columns(string line, string? found) =>
        Checked.Lines(line + "\n- 설명하는 줄\n" + Parts).ShouldBe(found is null ? [] : [found]);

    [Theory]
    [InlineData("제조기업 64개사 지원, 134명 고용창출", "Doubt Sum 134명 → 133명")]
    [InlineData("제조기업 64개사 지원, 133명 고용창출", null)]
    [InlineData("제조기업 60개사 지원, 134명 고용창출", null)]
    [InlineData("제조기업 64개사 지원, 134명 고용창출, 12명 유지", null)]
    public void Stages_add_up_to_the_line_above(string line, string? found)
    {
        string[] expected = found is null ? [] : [found];
        Checked.Lines(line + "\n(1차년도) 36개사 지원 83명 고용 (2차년도) 28개사 지원 50명 고용\n").ShouldBe(expected);
        Checked
            .Lines(line.Replace(", 1", "\t1") + "\n☞ (1차년도) 36개사 지원 83명\t☞ (2차년도) 28개사 지원 50명\n")
            .ShouldBe(expected);
        Checked
            .Lines(line + "\n(1차년도) 36개사 지원 83명 고용 (2차년도) 누적 28개사 지원 50명 고용\n")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1,396명", "1,196명", "Doubt Duplicate 1,037명 → 1,196명")]
    [InlineData("1,396명", "1,037명", null)]
    [InlineData("1,390명", "1,196명", null)]
    public void What_stands_below_a_name_is_what_the_table_has_under_it(string card, string allowance, string? found) =>
        Checked
            .Lines(
                $"• 청년근로자 행복카드 지원사업 **전액도비**\n\n- {card} 지원 목표 달성\n\n• 청년애꿈수당 **전액도비**\n\n- 구직활동 장려\n- {allowance} 지원, 수당 지급\n\n설명\n\n"
                    + "청년근로자 행복카드\t청년애꿈 수당\t사람재움\n복지를 지원\t수당을 지원\t적립을 지원\n1,396명 지원\t1,037명 지원\t103명 지원\n"
            )
            .ShouldBe(found is null ? [] : [found]);

    [Theory]
    [InlineData("액셀러레이터 10개 → 15개", "액셀러레이터 9개사 ⇒ 15개사", "Doubt Duplicate 9개사 → 10개")]
    [InlineData("액셀러레이터 10개 → 15개", "액셀러레이터 10개사 ⇒ 15개사", null)]
    [InlineData("액셀러레이터 10개 → 15개", "액셀러레이터 9개사 ⇒ 16개사", null)]
    [InlineData("액셀러레이터 10개 → 15개", "2021년 액셀러레이터 9개사 ⇒ 15개사", null)]
    [InlineData("액셀러레이터 10개 → 15개", "액셀러레이터 9명 ⇒ 15명", null)]
    [InlineData("기업 10개 → 15개", "기업 9개 → 15개", null)]
    public void One_growth_told_twice_begins_at_one_value(string first, string second, string? found) =>
        Checked
            .Lines($"투자회사 유치({first})\n\n설명\n\n투자창업회사 유치({second})\n")
            .ShouldBe(found is null ? [] : [found]);

    [Fact]
    public void A_rate_that_a_table_gives_is_no_excess()
    {
        const string Table =
            "구분\t목표(명)\t실적(명)\t달성률(%)\n가 사업\t1,000\t1,230\t123.0\n나 사업\t500\t500\t100.0\n";
        Checked.Lines(Table + "\n목표 대비 123% 초과 달성\n").ShouldBe(["Doubt Growth 123% → 23%"]);
        Checked.Lines(Table + "\n목표 대비 23% 초과 달성\n").ShouldBeEmpty();
    }
}
