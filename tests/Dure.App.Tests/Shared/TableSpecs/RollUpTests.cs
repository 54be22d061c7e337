using Dure.Tables.Model;

namespace Dure.App.Tests.Shared.TableSpecs;

/// <summary>What a node, a department and the municipality show of what stands below them.</summary>
public class RollUpTests(Hanbit hanbit) : IClassFixture<Hanbit>
{
    private const string Value = "{id: value, label: 값}";

    [Fact]
    public void A_node_with_facts_of_its_own_and_programmes_below_shows_both_and_adds_neither()
    {
        var table = hanbit.Build(
            "{measure: people, kind: 실적, period: 2025}",
            """
            {subject: "node:sectors/direct", outside: true}
            {programmes: {node: sectors/public}}
            {programmes: {node: sectors/social}}
            """,
            Value
        );

        table.At("direct", "value").Shown.ShouldBe(195, "its own, not 110 + 90 and not 195 + 200");
        table.At("direct", "value").Facts.Count.ShouldBe(1);
        table.At("public-work", "value").Shown.ShouldBe(110);
        table.At("care-helper", "value").Shown.ShouldBe(90);
    }

    [Fact]
    public void A_programme_in_two_trees_is_counted_once_in_each()
    {
        foreach (var tree in (string[])["sectors", "targets"])
        {
            var table = hanbit.Build(
                "{measure: jobs, kind: 실적, period: 2025}",
                $"{{tree: {tree}}}\n{{total: 계}}",
                Value
            );
            table.At("total", "value").Shown.ShouldBe(542, tree);
        }

        hanbit.Cell("{subject: \"tree:targets\", measure: jobs, kind: 실적, period: 2025}").Shown.ShouldBe(542);
        hanbit.Cell("{subject: municipality, measure: jobs, kind: 실적, period: 2025}").Shown.ShouldBe(542);
    }

    [Fact]
    public void A_node_below_the_depth_shown_is_in_the_figure_of_the_one_above()
    {
        var table = hanbit.Build(
            "{measure: jobs, kind: 실적, period: 2025}",
            "{tree: sectors, depth: 1}\n{total: 계}",
            Value
        );

        table.Rows.Select(row => row.Id).ShouldBe(["direct", "support", "infra", "total"]);
        table.At("direct", "value").Shown.ShouldBe(228);
        table.At("direct", "value").Note.ShouldBe("직접일자리 아래 2개 항목의 합");
        table.At("total", "value").Shown.ShouldBe(542);
    }

    [Theory]
    [InlineData("jobs", 177)] // two programmes it leads and its team's, none that it only helps with
    [InlineData("youth-team", 45)]
    [InlineData("econ-bureau", 195)] // 일자리정책과 and 산업과
    [InlineData("job-centre", 251)]
    public void A_department_has_the_programmes_it_leads_and_no_others(string department, int jobs) =>
        hanbit
            .Cell($"{{subject: \"department:{department}\", measure: jobs, kind: 실적, period: 2025}}")
            .Shown.ShouldBe(jobs);

    [Theory]
    [InlineData("node:targets/senior")]
    [InlineData("tree:targets")]
    [InlineData("municipality")]
    public void Distinct_persons_are_not_rolled_up_and_the_cell_says_so(string subject)
    {
        var cell = hanbit.Cell($"{{subject: \"{subject}\", measure: people, kind: 실적, period: 2025}}");

        (cell.State, cell.Note).ShouldBe((CellState.NotCollected, "실인원은 더하지 않습니다"));
    }

    [Fact]
    public void The_rank_among_peers_leaves_out_those_without_a_figure_and_names_how_many_there_are()
    {
        var table = hanbit.Build(
            "{subject: municipality, kind: 실적, period: 2025}",
            "{measure: employment-rate}\n{measure: employed}",
            "{id: value, label: 값}\n{id: rank, label: 순위, formula: \"rank_in(similar, value)\"}"
        );

        var rank = table.At("employment-rate", "rank");
        (rank.Shown, rank.Note).ShouldBe((2, "한빛도 시·군 3곳 가운데 순위"));
        rank.Facts.Count.ShouldBe(3);
        table.At("employed", "rank").Note.ShouldBe("한빛도 시·군의 다른 자치단체 값이 없습니다");
    }
}
