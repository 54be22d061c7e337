using Dure.Kernel;
using Dure.Tables.Model;
using Dure.Tables.Reading;

namespace Dure.Tests.Tables;

public sealed class PrintedComparisonTests
{
    private static readonly Showing Million = new(Unit.Of("백만원"), 0, Rounding.HalfUp);
    private static readonly Showing Percent = new(Unit.Of("%"), 1, Rounding.HalfUp);

    [Theory]
    [InlineData("1,235")]
    [InlineData("1235백만원")]
    [InlineData("1,235,000,000원")]
    [InlineData("12.35억원")]
    public void A_figure_is_the_same_in_whatever_unit_it_is_printed(string printed) =>
        Compare(printed, Figure(1_234_567_890, Million)).ShouldBeEmpty();

    [Theory]
    [InlineData("1,234")]
    [InlineData("△1,235")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("많음")]
    [InlineData("1,235천원")]
    public void Another_figure_differs(string printed) =>
        Compare(printed, Figure(1_234_567_890, Million))
            .ShouldBe([new("r", "c", printed, "1,235", DifferenceKind.Number)]);

    [Theory]
    [InlineData("66.4%")]
    [InlineData("66.4")]
    [InlineData("66.40")]
    [InlineData("66.4%p ↑")]
    public void A_sign_of_per_cent_does_not_matter(string printed) =>
        Compare(printed, Figure(Rational.Parse("664/10"), Percent)).ShouldBeEmpty();

    [Fact]
    public void Our_own_unit_tells_a_count_from_an_ordinal() =>
        Compare("30호", Figure(30, new Showing(Unit.Of("호"), 0, Rounding.HalfUp))).ShouldBeEmpty();

    [Theory]
    [InlineData("16명 ↓", true)]
    [InlineData("△16", true)]
    [InlineData("16", false)]
    public void The_sign_of_a_change_matters(string printed, bool same) =>
        Compare(printed, Figure(-16, new Showing(Unit.Of("명"), 0, Rounding.HalfUp))).Count.ShouldBe(same ? 0 : 1);

    [Theory]
    [InlineData("", CellState.NotCollected, true)]
    [InlineData("", CellState.NotApplicable, true)]
    [InlineData("", CellState.Blank, true)]
    [InlineData("-", CellState.NotApplicable, true)]
    [InlineData("–", CellState.NotCollected, true)]
    [InlineData("0", CellState.NotCollected, false)]
    [InlineData("3", CellState.NotApplicable, false)]
    public void Nothing_printed_is_no_figure(string printed, CellState state, bool same) =>
        Compare(printed, Cell.Without(state)).Count.ShouldBe(same ? 0 : 1);

    [Theory]
    [InlineData("구로 구청", true)]
    [InlineData("구로구", false)]
    public void Words_count_without_spaces(string printed, bool same) =>
        Compare(printed, new Cell { State = CellState.Words, Words = "구로구청" })
            .Select(difference => difference.Kind)
            .ShouldBe(same ? [] : [DifferenceKind.Words]);

    [Fact]
    public void Labels_and_shape_are_compared()
    {
        var ours = Table(Cell.Without(CellState.Blank));
        var printed = PrintedTable.Read(new StringReader(",다른 열,더\n다른 행,,\n\"또 \"\"한\"\" 행\",\n"), "a.csv");
        var comparison = PrintedComparison.Compare(ours, printed);
        comparison.Compared.ShouldBe(0);
        comparison.Differences.ShouldBe([
            new("", "", "2행", "1행", DifferenceKind.Shape),
            new("", "", "2열", "1열", DifferenceKind.Shape),
            new("또 \"한\" 행", "", "1칸", "1칸", DifferenceKind.Shape),
            new("", "c", "다른 열", "열", DifferenceKind.Label),
            new("r", "", "다른 행", "행", DifferenceKind.Label),
        ]);
    }

    [Theory]
    [InlineData("", "PrintedTableEmpty")]
    [InlineData(",a\nb,1\"2\n", "PrintedTableUnreadable")]
    public void What_is_no_table_is_refused(string text, string refusal) =>
        Should
            .Throw<RefusedException>(() => PrintedTable.Read(new StringReader(text), "a.csv"))
            .Refusals.Select(one => one.Name)
            .ShouldBe([refusal]);

    private static IReadOnlyList<PrintedDifference> Compare(string printed, Cell cell)
    {
        var comparison = PrintedComparison.Compare(
            Table(cell),
            new PrintedTable(["열"], [new PrintedRow(" 행 ", [printed])])
        );
        comparison.Compared.ShouldBe(printed.Length + cell.Text.Length > 0 ? 1 : 0);
        return comparison.Differences;
    }

    private static Table Table(Cell cell) =>
        new(
            new("t", "표", null, "해당 없음", "guro-2022", "구로구"),
            [new Row("r", "행", 0, RowKind.Leaf, [])],
            [new Column("c", "열", null, false)],
            new[,]
            {
                { cell },
            }
        );

    private static Cell Figure(long exact, Showing showing) => Figure(Rational.Of(exact), showing);

    private static Cell Figure(Rational exact, Showing showing) =>
        new()
        {
            State = CellState.Number,
            Exact = exact,
            Showing = showing,
        };
}
