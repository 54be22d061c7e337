using Dure.Kernel;
using Dure.Tables.Model;
using Dure.Tables.Views;

namespace Dure.Tests.Tables;

public class ArrangedTableTests
{
    // Two groups: one with its subtotal before, one with its subtotal after; a total first, a computed row last.
    private static readonly Table Table = Of(
        (new("total", "합계", 0, RowKind.Total, [2, 3, 4, 5, 7]), 100),
        (new("gov", "정부", 0, RowKind.Subtotal, [2, 3]), 30),
        (new("direct", "직접일자리", 1, RowKind.Leaf, []), 10),
        (new("training", "직업훈련", 1, RowKind.Leaf, []), 20),
        (new("firms", "기업유치", 1, RowKind.Leaf, []), 40),
        (new("start", "창업", 1, RowKind.Leaf, []), null),
        (new("private", "민간", 0, RowKind.Subtotal, [4, 5]), 40),
        (new("other", "기타", 0, RowKind.Leaf, []), 35),
        (new("gap", "차이", 0, RowKind.Computed, []), 10)
    );

    [Theory]
    [InlineData("value", true, "total firms start private other gov training direct gap")]
    [InlineData("value", false, "total gov direct training other firms start private gap")]
    [InlineData(ArrangedTable.ByLabel, false, "total other firms start private gov training direct gap")]
    [InlineData("nothing", true, "total gov direct training firms start private other gap")]
    public void Rows_are_sorted_among_their_siblings(string sort, bool descending, string order) =>
        Ids(ArrangedTable.Of(Table, sort, descending, null)).ShouldBe(order);

    [Theory]
    [InlineData("직업", 1, "total gov training")]
    [InlineData("창업", 1, "total start private")]
    [InlineData("정부", 1, "total gov direct training")]
    [InlineData("없음", 0, "")]
    [InlineData("합계", 0, "")]
    public void What_is_found_keeps_what_stands_above_it(string query, int matches, string left)
    {
        var arranged = ArrangedTable.Of(Table, null, false, query);

        arranged.Matches.ShouldBe(matches);
        Ids(arranged).ShouldBe(left);
        foreach (var row in Enumerable.Range(0, arranged.Table.Rows.Count))
            arranged.Table[row, 0].Exact.ShouldBe(Table[Table.RowOf(arranged.Table.Rows[row].Id), 0].Exact);
    }

    [Fact]
    public void Leaves_still_name_their_rows()
    {
        var sorted = ArrangedTable.Of(Table, "value", true, null).Table;

        sorted
            .Rows[sorted.RowOf("gov")]
            .Leaves.Select(leaf => sorted.Rows[leaf].Id)
            .ShouldBe(["direct", "training"], ignoreOrder: true);
    }

    [Fact]
    public void A_real_shape_keeps_every_row() =>
        ArrangedTable
            .Of(Samples.Fixed(), "budget", true, null)
            .Table.Rows.Select(row => row.Id)
            .Order(StringComparer.Ordinal)
            .ShouldBe(Samples.Rows.Select(row => row.Id).Order(StringComparer.Ordinal));

    private static string Ids(ArrangedTable arranged) => string.Join(' ', arranged.Table.Rows.Select(row => row.Id));

    private static Table Of(params (Row Row, int? Value)[] rows)
    {
        var cells = new Cell[rows.Length, 1];
        for (var at = 0; at < rows.Length; at++)
            cells[at, 0] = rows[at].Value is { } value
                ? new Cell { State = CellState.Number, Exact = Rational.Of(value) }
                : Cell.Without(CellState.NotCollected);
        return new(Samples.Head, [.. rows.Select(one => one.Row)], [new Column("value", "값", null, false)], cells);
    }
}
