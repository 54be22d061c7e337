using System.Globalization;
using Dure.Kernel;
using Dure.Tables.Formulas;
using Dure.Tables.Model;

namespace Dure.Tables.Writing.Workbooks;

/// <summary>A position on a sheet, both counted from 1.</summary>
internal readonly record struct Spot(int Row, int Column)
{
    /// <summary>As formulas write it: B7.</summary>
    public override string ToString() => Letters(Column) + Row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column: 1 is A, 27 is AA.</summary>
    public static string Letters(int column) =>
        column <= 26
            ? ((char)('A' + column - 1)).ToString()
            : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));
}

/// <summary>
/// Where the cells of a table stand on a sheet. A figure that is rounded and then computed with has a twin in a hidden column
/// on the right, which holds it unrounded: rounding happens once, at the end, in a spreadsheet too.
/// </summary>
internal sealed class SheetGrid
{
    private readonly Table table;
    private readonly int firstRow;
    private readonly Dictionary<int, (int At, bool WithFacts)> twins = [];

    /// <summary>Lays a table out.</summary>
    /// <param name="table">The table.</param>
    /// <param name="firstRow">The sheet's row of the table's first row.</param>
    public SheetGrid(Table table, int firstRow)
    {
        (this.table, this.firstRow) = (table, firstRow);
        var referred = Positions()
            .SelectMany(at => table[at.Row, at.Column].Formula?.Cells() ?? [])
            .Select(cell => (cell.Row, cell.Column))
            .ToHashSet();
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var rows = Enumerable.Range(0, table.Rows.Count);
            var facts = rows.Any(row => table[row, column] is { Formula: null } cell && IsUnprintable(cell));
            var formulas = rows.Any(row =>
                table[row, column] is { Formula: not null } cell && IsRounded(cell) && referred.Contains((row, column))
            );
            if (facts || formulas)
                twins[column] = (table.Columns.Count + 3 + twins.Count, facts);
        }
    }

    /// <summary>The hidden columns: the table's column and the sheet's.</summary>
    public IEnumerable<(int Column, int At)> Twins => twins.Select(pair => (pair.Key, pair.Value.At));

    /// <summary>Where a reader sees the cell.</summary>
    public Spot Visible(int row, int column) => new(firstRow + row, column + 2);

    /// <summary>Where the cell's unrounded value stands if that is elsewhere; else null.</summary>
    public Spot? Twin(int row, int column) =>
        twins.TryGetValue(column, out var twin)
        && (
            table[row, column].Formula is not null
            || (twin.WithFacts && table[row, column].State is CellState.Number or CellState.NotCollected)
        )
            ? new(firstRow + row, twin.At)
            : null;

    /// <summary>Where formulas find the cell's value.</summary>
    public Spot Value(int row, int column) => Twin(row, column) ?? Visible(row, column);

    /// <summary>The cell's exact value in the unit it is shown in.</summary>
    public static Rational InShownUnit(Cell cell) => cell.Exact / Factor(cell);

    /// <summary>How many of the base unit one shown unit is.</summary>
    public static Rational Factor(Cell cell) => Rational.Of(cell.Showing?.Unit?.Factor ?? 1);

    private static bool IsRounded(Cell cell) =>
        cell.Shown is { } shown && Rational.FromDecimal(shown) != InShownUnit(cell);

    // A number format rounds half away from zero, and shows △0 for a small loss.
    private static bool IsUnprintable(Cell cell) =>
        IsRounded(cell) && (cell.Showing?.Rounding == Rounding.Truncate || (cell.Shown == 0 && cell.Exact.Sign < 0));

    private IEnumerable<Expression.CellAt> Positions() =>
        from row in Enumerable.Range(0, table.Rows.Count)
        from column in Enumerable.Range(0, table.Columns.Count)
        select new Expression.CellAt(row, column);
}
