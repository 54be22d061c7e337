using Dure.Tables.Model;

namespace Dure.App.Tests.Shared.TableSpecs;

/// <summary>What a total adds, and when there is none.</summary>
public class TotalTests(Hanbit hanbit) : IClassFixture<Hanbit>
{
    private const string Jobs = "{measure: jobs, kind: 실적, period: 2025}";
    private const string Value = "{id: value, label: 값}";

    [Fact]
    public void A_rate_on_a_total_is_pooled_not_the_mean_of_the_rates()
    {
        var table = hanbit.Build(
            "{measure: jobs, period: 2025}",
            "{subject: \"programme:public-work\"}\n{subject: \"programme:it-course\"}\n{total: 계}",
            """
            {id: target, label: 목표, kind: 목표}
            {id: result, label: 실적, kind: 실적}
            {id: rate, label: 달성률, formula: "ratio(result, target)", round: 1}
            """
        );

        // (132 + 45) ÷ (120 + 60), where the mean of 110.0 and 75.0 would be 92.5.
        table.At("total", "rate").Text.ShouldBe("98.3");
    }

    [Fact]
    public void A_programme_without_a_target_stays_and_is_out_of_the_total_of_targets()
    {
        var table = hanbit.Build(
            "{measure: jobs, period: 2025}",
            "{programmes: all}\n{total: 계}",
            "{id: target, label: 목표, kind: 목표}\n{id: result, label: 실적, kind: 실적}"
        );

        table.At("startup-space", "result").Shown.ShouldBe(18);
        table.At("total", "target").Shown.ShouldBe(510);
        table.At("total", "result").Shown.ShouldBe(542);
    }

    [Theory]
    [InlineData("people", "실적", "실인원은 더하지 않습니다")]
    [InlineData("satisfaction", "실적", "비율·순위는 더하지 않습니다")]
    public void Distinct_persons_and_ratios_have_no_total(string measure, string kind, string note) =>
        NoTotal(
            $"{{measure: {measure}, kind: {kind}, period: 2025}}",
            "{subject: \"programme:public-work\"}\n{subject: \"programme:care-helper\"}",
            note
        );

    [Fact]
    public void Different_units_have_no_total() =>
        NoTotal(
            "{period: 2025}",
            """
            {subject: "programme:public-work", measure: jobs, kind: 실적}
            {subject: "programme:startup-space", measure: firms, kind: 실적}
            """,
            "단위가 달라(명, 개소) 더하지 않습니다"
        );

    [Fact]
    public void Results_and_forecasts_have_no_total() =>
        NoTotal(
            "{subject: \"programme:startup-space\", measure: jobs, period: 2025}",
            "{label: 실적, id: a, kind: 실적}\n{label: 전망, id: b, kind: 전망}",
            "실적, 전망은 서로 더하지 않습니다"
        );

    [Fact]
    public void Different_outcomes_have_no_total() =>
        NoTotal(
            "{subject: municipality, kind: 실적, period: 2025}",
            "{measure: jobs}\n{measure: kept}",
            "창출, 유지는 서로 더하지 않습니다"
        );

    [Fact]
    public void A_stock_has_no_total_over_years() =>
        NoTotal(
            "{subject: \"programme:startup-space\", measure: firms, kind: 실적}",
            "{years: 2024..2025}",
            "기간을 더하지 않는 지표입니다"
        );

    [Fact]
    public void A_stock_has_a_total_over_its_parts()
    {
        var table = hanbit.Build(
            "{subject: \"department:job-centre\", measure: staff, kind: 실적, period: 2025}",
            "{parts: grade}\n{total: 계}",
            Value
        );

        table.At("total", "value").Shown.ShouldBe(12);
    }

    [Fact]
    public void A_subtotal_of_what_does_not_add_up_shows_the_figure_of_the_whole_itself()
    {
        var table = hanbit.Build("{measure: people, kind: 실적, period: 2025}", "{tree: sectors}", Value);

        table.At("direct", "value").Shown.ShouldBe(195);
        table.At("direct", "value").Formula.ShouldBeNull();
        table.At("support", "value").Text.ShouldBeEmpty();
    }

    [Fact]
    public void A_row_outside_is_in_no_total_share_rank_or_running_total()
    {
        const string Columns = """
            {id: value, label: 값}
            {id: rank, label: 순위, formula: rank(value)}
            {id: share, label: 비중, formula: share(value)}
            {id: cum, label: 누계, formula: cum(value)}
            """;
        const string Rows = """
            {subject: "programme:job-fair", outside: true}
            {group: 묶음, heading: false, outside: true, rows: [{subject: "programme:care-helper"}]}
            {subject: "programme:public-work"}
            {subject: "programme:startup-space"}
            """;

        foreach (var rows in (string[])[Rows, Rows + "\n{total: 계}"])
        {
            var table = hanbit.Build(Jobs, rows, Columns);
            table.At("public-work", "rank").Shown.ShouldBe(1);
            table.At("public-work", "share").Shown.ShouldBe(88);
            table.At("public-work", "cum").Shown.ShouldBe(132);
            table.At("startup-space", "cum").Shown.ShouldBe(150);
        }

        hanbit.Build(Jobs, Rows + "\n{total: 계}", Columns).At("total", "value").Shown.ShouldBe(150);
    }

    [Fact]
    public void A_row_computed_from_others_is_in_no_total_and_keeps_the_unit_of_its_column()
    {
        var table = hanbit.Build(
            "{period: 2025}",
            """
            {subject: "programme:public-work"}
            {subject: "programme:care-helper"}
            {label: 차이, id: gap, formula: care_helper - public_work}
            {total: 계}
            """,
            """
            {id: jobs, label: 일자리, measure: jobs, kind: 실적}
            {id: budget, label: 예산, measure: budget, kind: 예산, unit: 백만원, round: 1}
            """
        );

        table.At("gap", "jobs").Text.ShouldBe("△36");
        table.At("gap", "budget").Text.ShouldBe("190.5");
        table.At("gap", "budget").Showing!.Unit!.Text.ShouldBe("백만원");
        table.At("total", "jobs").Shown.ShouldBe(228);
    }

    [Fact]
    public void A_row_computed_from_others_may_have_a_unit_of_its_own()
    {
        var table = hanbit.Build(
            Jobs,
            """
            {subject: "programme:public-work"}
            {subject: "programme:care-helper"}
            {label: 배율, id: times, formula: public_work / care_helper, unit: 배, round: 2}
            """,
            Value
        );

        table.At("times", "value").Text.ShouldBe("1.38");
        table.At("times", "value").Showing!.Unit!.Text.ShouldBe("배");
    }

    private void NoTotal(string defaults, string rows, string note)
    {
        var cell = hanbit.Build(defaults, rows + "\n{total: 계}", Value).At("total", "value");

        cell.State.ShouldBe(CellState.Blank);
        cell.Note.ShouldBe(note);
    }
}
