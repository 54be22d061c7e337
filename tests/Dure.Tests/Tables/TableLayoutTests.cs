using Dure.Kernel;
using Dure.Tables.Formulas;
using Dure.Tables.Model;

namespace Dure.Tests.Tables;

public sealed class TableLayoutTests
{
    private static readonly Showing Persons = new(Unit.Of("명"), 0, Rounding.HalfUp);
    private static readonly Showing Percent = new(Unit.Of("%"), 1, Rounding.HalfUp);
    private static readonly Showing Won = new(Unit.Of("백만원"), 0, Rounding.HalfUp);

    [Theory]
    [InlineData("b", "a")]
    [InlineData("a + 1", "1")]
    [InlineData("total(a)", "1")]
    public void A_circle_is_refused(string a, string b) =>
        Should.Throw<FormatException>(() => Formulas(a, b).Compute()).Message.ShouldContain("자기 자신을 참조합니다");

    [Theory]
    [InlineData("c + 1", "'c'라는 열이나 행이 없습니다")]
    [InlineData("share(c)", "'c'라는 열이나 행이 없습니다")]
    [InlineData("mean(b)", "'mean' 함수가 없거나 인수가 맞지 않습니다")]
    [InlineData("ratio(b)", "'ratio' 함수가 없거나 인수가 맞지 않습니다")]
    [InlineData("rank(b + 1)", "'rank' 함수가 없거나 인수가 맞지 않습니다")]
    public void An_unknown_name_is_refused(string formula, string message) =>
        Should.Throw<FormatException>(() => Formulas(formula, "1").Compute()).Message.ShouldBe(message);

    [Fact]
    public void A_hyphen_in_an_id_is_an_underscore_in_a_formula() =>
        TableLayout.FormulaName("p-national").ShouldBe("p_national");

    [Fact]
    public void Different_units_are_not_added() =>
        Total(Figure(1, Persons), Figure(2, Won))
            .ShouldBe(Cell.Without(CellState.Blank, "단위가 달라(명, 원) 더하지 않습니다"));

    [Fact]
    public void Rates_are_not_added() =>
        Total(Figure(1, Percent), Figure(2, Percent))
            .ShouldBe(Cell.Without(CellState.Blank, "비율·순위는 더하지 않습니다"));

    [Fact]
    public void Gaps_are_left_out_of_a_total() =>
        Total(Figure(1, Persons), Cell.Without(CellState.NotCollected)).Shown.ShouldBe(1);

    [Theory]
    [InlineData(CellState.NotCollected, CellState.NotCollected, CellState.NotCollected)]
    [InlineData(CellState.NotCollected, CellState.NotApplicable, CellState.NotApplicable)]
    public void A_total_of_nothing_is_no_zero(CellState a, CellState b, CellState expected) =>
        Total(Cell.Without(a), Cell.Without(b)).State.ShouldBe(expected);

    [Fact]
    public void Units_of_one_family_are_added_exactly()
    {
        var total = Total(Figure(1_499_999, Won), Figure(1, Won with { Unit = Unit.Of("천원") }));
        (total.Exact, total.Text).ShouldBe((Rational.Of(1_500_000), "2"));
    }

    [Fact]
    public void Cells_must_match_rows_and_columns() =>
        Should.Throw<ArgumentException>(() => new Table(Samples.Head, Samples.Rows, [], new Cell[1, 1]));

    [Fact]
    public void Unknown_ids_have_no_position()
    {
        Samples.Fixed().RowOf("nowhere").ShouldBe(-1);
        Samples.Fixed().ColumnOf("nowhere").ShouldBe(-1);
    }

    private static Cell Total(Cell a, Cell b)
    {
        Row[] rows =
        [
            new("t", "합계", 0, RowKind.Total, [1, 2]),
            new("a", "가", 0, RowKind.Leaf, []),
            new("b", "나", 0, RowKind.Leaf, []),
        ];
        CellPlan[,] plans =
        {
            { new CellPlan.OfLeaves(null) },
            { new CellPlan.FromFacts(() => a) },
            { new CellPlan.FromFacts(() => b) },
        };
        return new TableLayout(Samples.Head, rows, [new Column("c", "열", null, false)], plans).Compute()[0, 0];
    }

    private static TableLayout Formulas(string a, string b)
    {
        CellPlan[,] plans =
        {
            {
                new CellPlan.OverColumns(FormulaParser.Parse(a), Persons),
                new CellPlan.OverColumns(FormulaParser.Parse(b), Persons),
            },
        };
        Column[] columns = [new("a", "가", null, false), new("b", "나", null, false)];
        return new TableLayout(Samples.Head, [new Row("r", "행", 0, RowKind.Leaf, [])], columns, plans);
    }

    private static Cell Figure(long exact, Showing showing) =>
        new()
        {
            State = CellState.Number,
            Exact = Rational.Of(exact),
            Showing = showing,
        };
}
