using Dure.Tables.Model;

namespace Dure.App.Shared.TableSpecs;

/// <summary>A cell of a table that rests on some figures.</summary>
/// <param name="Whole">Whether it rests on nothing else; otherwise they are some of several in it.</param>
public sealed record CellUse(Table Table, Row Row, Column Column, Cell Cell, bool Whole);

/// <summary>Finds where figures are used. A cell computed from other cells is not counted: it rests on those.</summary>
public static class CellUses
{
    /// <param name="facts">Numbers of the facts in force.</param>
    public static IEnumerable<CellUse> Of(IReadOnlySet<int> facts, IReadOnlyList<ComputedTable> tables) =>
        from computed in tables
        let table = computed.Table
        from row in Enumerable.Range(0, table.Rows.Count)
        from column in Enumerable.Range(0, table.Columns.Count)
        let cell = table[row, column]
        where cell.Facts.Any(fact => facts.Contains(fact.Fact))
        select new CellUse(
            table,
            table.Rows[row],
            table.Columns[column],
            cell,
            cell.Facts.All(fact => facts.Contains(fact.Fact))
        );
}
