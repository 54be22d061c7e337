using Dure.Kernel;
using Dure.Tables.Model;
using Dure.Tables.Views;

namespace Dure.Tests.Tables;

public class TableComparisonTests
{
    private static readonly Showing Persons = new(Unit.Of("명"), 0, Rounding.HalfUp);
    private static readonly Showing Rate = new(Unit.Of("%"), 1, Rounding.HalfUp);
    private static readonly Showing Million = new(Unit.Of("백만원"), 0, Rounding.HalfUp);
    private static readonly Showing Thousand = new(Unit.Of("천원"), 0, Rounding.HalfUp);

    [Theory]
    [InlineData(120, 100, "+20", "+20.0%")]
    [InlineData(80, 100, "△20", "△20.0%")]
    [InlineData(5, 0, "+5", "")]
    [InlineData(-5, -10, "+5", "+50.0%")]
    [InlineData(7, 7, "0", "0.0%")]
    public void A_difference_is_here_less_there(int here, int there, string difference, string growth)
    {
        var cell = Only(Number(here, Persons), Number(there, Persons));

        cell.DifferenceText.ShouldBe(difference);
        (cell.GrowthText + (cell.GrowthText.Length > 0 ? "%" : "")).ShouldBe(growth);
        cell.Differs.ShouldBe(here != there);
    }

    [Fact]
    public void Rates_differ_by_points_and_do_not_grow()
    {
        var cell = Only(Number(67, Rate), Number(65, Rate));

        (cell.DifferenceText, cell.DifferenceUnit, cell.Growth).ShouldBe(("+2.0", "%p", null));
    }

    [Fact]
    public void Scales_of_one_unit_are_compared_and_other_units_are_not()
    {
        Only(Number(5_000_000, Million), Number(5_000_000, Thousand)).Differs.ShouldBeFalse();
        var other = Only(Number(5, Persons), Number(5, Rate));
        (other.Differs, other.Difference).ShouldBe((true, null));
    }

    [Fact]
    public void Not_collected_not_applicable_and_nought_are_three_things()
    {
        var none = Cell.Without(CellState.NotCollected);
        var dash = Cell.Without(CellState.NotApplicable);
        var nought = Number(0, Persons);

        Only(none, dash).Differs.ShouldBeTrue();
        Only(dash, nought).Differs.ShouldBeTrue();
        Only(none, nought).Differs.ShouldBeTrue();
        Only(none, none).Differs.ShouldBeFalse();
    }

    [Fact]
    public void Rows_match_by_id_then_by_label_and_the_rest_is_named()
    {
        var here = Of([("a", "하나"), ("b", "둘"), ("c", "셋")]);
        var there = Of([("b", "두 번째"), ("x", "하 나"), ("y", "넷")]);

        var comparison = TableComparison.Of(here, there);

        comparison.Cells.Select(cell => (cell.HereRow, cell.ThereRow)).ShouldBe([(0, 1), (1, 0)]);
        comparison.RowsHere.Select(row => row.Id).ShouldBe(["c"]);
        comparison.RowsThere.Select(row => row.Id).ShouldBe(["y"]);
        comparison.Agrees.ShouldBeFalse();
        TableComparison.Of(here, here).Agrees.ShouldBeTrue();
    }

    private static ComparedCell Only(Cell here, Cell there) =>
        TableComparison.Of(Of([("a", "하나")], here), Of([("a", "하나")], there)).Cells.ShouldHaveSingleItem();

    private static Cell Number(int value, Showing showing) =>
        new()
        {
            State = CellState.Number,
            Exact = Rational.Of(value),
            Showing = showing,
        };

    private static Table Of((string Id, string Label)[] rows, Cell? cell = null)
    {
        var cells = new Cell[rows.Length, 1];
        for (var at = 0; at < rows.Length; at++)
            cells[at, 0] = cell ?? Number(1, Persons);
        return new(
            Samples.Head,
            [.. rows.Select(row => new Row(row.Id, row.Label, 0, RowKind.Leaf, []))],
            [new Column("value", "값", null, false)],
            cells
        );
    }
}
