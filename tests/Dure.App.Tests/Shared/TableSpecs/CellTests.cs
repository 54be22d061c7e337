using Dure.Tables.Model;

namespace Dure.App.Tests.Shared.TableSpecs;

/// <summary>Where a cell looks, and what it shows of what it finds.</summary>
public class CellTests(Hanbit hanbit) : IClassFixture<Hanbit>
{
    [Fact]
    public void Of_the_coordinates_the_later_win_default_row_column_cell()
    {
        var table = hanbit.Build(
            "{subject: municipality, measure: jobs, kind: 실적, period: 2023}",
            """
            {label: 기본, id: default}
            {label: 행, id: row, subject: "programme:job-fair", period: 2025}
            {label: 칸, id: cell, subject: "programme:job-fair", cells: {column: {measure: placed}}}
            """,
            """
            {id: plain, label: 그대로}
            {id: column, label: 열, subject: "programme:public-work", period: 2025}
            """
        );

        table.At("default", "plain").Shown.ShouldBe(388, "the default");
        table.At("row", "plain").Shown.ShouldBe(251, "the row over the default");
        table.At("row", "column").Shown.ShouldBe(132, "the column over the row");
        table.At("cell", "column").State.ShouldBe(CellState.NotCollected, "the cell over the column: no such figure");
    }

    [Fact]
    public void A_group_hands_its_coordinates_to_its_rows()
    {
        var table = hanbit.Build(
            "{measure: jobs, kind: 실적}",
            "{group: 올해, id: group, period: 2025, rows: [{subject: \"programme:job-fair\"}]}",
            "{id: value, label: 값}"
        );

        table.At("job-fair", "value").Shown.ShouldBe(251);
    }

    [Fact]
    public void Nothing_collected_not_applicable_and_nought_are_three_different_things()
    {
        var table = hanbit.Build(
            "{measure: jobs, period: 2025}",
            "{programmes: all}",
            "{id: target, label: 목표, kind: 목표}\n{id: result, label: 실적, kind: 실적}"
        );

        Seen("startup-space", "target").ShouldBe((CellState.NotCollected, ""));
        Seen("islands", "target").ShouldBe((CellState.NotApplicable, "–"));
        Seen("islands", "result").ShouldBe((CellState.Number, "0"));

        (CellState, string) Seen(string row, string column) =>
            (table.At(row, column).State, table.At(row, column).Text);
    }

    [Fact]
    public void A_rate_of_what_is_unknown_is_unknown_and_of_what_does_not_apply_does_not_apply()
    {
        var table = hanbit.Build(
            "{measure: jobs, period: 2025}",
            "{programmes: all}",
            """
            {id: target, label: 목표, kind: 목표}
            {id: result, label: 실적, kind: 실적}
            {id: rate, label: 달성률, formula: "ratio(result, target)"}
            """
        );

        table.At("startup-space", "rate").State.ShouldBe(CellState.NotCollected);
        table.At("islands", "rate").State.ShouldBe(CellState.NotApplicable);
        table.At("job-fair", "rate").Text.ShouldBe("125.5", "one decimal unless the table says otherwise");
    }

    [Fact]
    public void A_forecast_is_never_part_of_a_result()
    {
        const string At = "{subject: \"programme:startup-space\", measure: jobs, period: 2025, kind: ";

        hanbit.Cell(At + "실적}").Shown.ShouldBe(18);
        hanbit.Cell(At + "전망}").Shown.ShouldBe(25);
        hanbit.Cell("{subject: municipality, measure: jobs, period: 2025, kind: 실적}").Shown.ShouldBe(542);
        hanbit.Cell("{subject: municipality, measure: jobs, period: 2025, kind: 전망}").Shown.ShouldBe(25);
    }

    [Theory]
    [InlineData("year", 542)]
    [InlineData("year-1", 455)]
    [InlineData("year-2", 388)]
    public void A_period_may_be_counted_from_the_year_of_the_book(string period, int jobs) =>
        hanbit.Cell($"{{subject: municipality, measure: jobs, kind: 실적, period: {period}}}").Shown.ShouldBe(jobs);

    [Theory]
    [InlineData("2025-Q3", 30)] // three months
    [InlineData("2025-H1", 70)] // two quarters
    [InlineData("2025", 132)] // quarters and months
    [InlineData("2025-07..2025-08", 22)]
    public void A_period_without_a_figure_of_its_own_is_made_of_the_finer_ones(string period, int jobs) =>
        hanbit
            .Cell($"{{subject: \"programme:public-work\", measure: jobs, kind: 실적, period: {period}}}")
            .Shown.ShouldBe(jobs);

    [Fact]
    public void A_finer_period_is_never_guessed_from_a_longer_one() =>
        hanbit
            .Cell("{subject: \"programme:care-helper\", measure: jobs, kind: 실적, period: 2025-Q1}")
            .State.ShouldBe(CellState.NotCollected);

    [Fact]
    public void Of_a_stock_the_latest_stands_for_the_span()
    {
        var cell = hanbit.Cell("{subject: \"programme:startup-space\", measure: firms, kind: 실적, period: 2025}");

        cell.Shown.ShouldBe(14);
        cell.Note.ShouldBe("2025년 4분기 값");
    }

    [Theory]
    [InlineData("", 715_500_000)] // all entries
    [InlineData(", entry: 본예산", 755_500_000)]
    [InlineData(", entry: 추경1", -40_000_000)]
    public void Entries_of_a_budget_add_up_and_each_can_be_shown(string entry, int won) =>
        hanbit
            .Cell($"{{subject: municipality, measure: budget, kind: 예산, period: 2025, part: city{entry}}}")
            .Shown.ShouldBe(won);

    [Fact]
    public void Parts_left_out_are_added_and_a_stated_total_is_not_added_to_its_parts()
    {
        const string At = "measure: budget, kind: 예산, period: 2025}";

        hanbit.Cell("{subject: \"programme:public-work\", " + At).Shown.ShouldBe(560_000_000);
        hanbit.Cell("{subject: \"programme:startup-space\", " + At).Shown.ShouldBe(400_000_000);
    }

    [Fact]
    public void Rounding_is_done_once_on_the_exact_value()
    {
        var table = hanbit.Build(
            "{measure: budget, kind: 예산, period: 2025}",
            "{subject: \"programme:care-helper\"}\n{subject: \"programme:public-work\"}\n{total: 계}",
            """
            {id: half, label: 반올림, unit: 백만원}
            {id: cut, label: 버림, unit: 백만원, truncate: true}
            {id: eok, label: 억원, unit: 억원, round: 2}
            {id: doubled, label: 두 배, formula: half * 2, unit: 백만원}
            """
        );

        string Of(string column) => table.At("care-helper", column).Text;
        (Of("half"), Of("cut"), Of("eok")).ShouldBe(("751", "750", "7.51"));
        Of("doubled").ShouldBe("1,501", "of 750.5, not of the 751 shown");
        table.At("total", "half").Text.ShouldBe("1,311", "of 1,310.5, not 751 + 560");
    }

    [Fact]
    public void A_result_that_is_provisional_makes_its_total_and_rate_provisional()
    {
        var table = hanbit.Build(
            "{measure: jobs, period: 2025}",
            "{tree: sectors}\n{total: 계}",
            """
            {id: target, label: 목표, kind: 목표}
            {id: result, label: 실적, kind: 실적}
            {id: rate, label: 달성률, formula: "ratio(result, target)"}
            """
        );

        table.At("training", "result").Provisional.ShouldBeTrue();
        table.At("total", "rate").Provisional.ShouldBeTrue();
        table.At("public", "result").Provisional.ShouldBeFalse();
    }
}
