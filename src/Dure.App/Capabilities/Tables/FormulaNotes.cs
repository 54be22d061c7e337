using Dure.Tables.Formulas;
using Dure.Tables.Model;

namespace Dure.App.Capabilities.Tables;

/// <summary>Says once for a whole column or row how its figures are computed.</summary>
internal static class FormulaNotes
{
    /// <summary>Label and formula of every computed column, then of every computed row.</summary>
    public static IEnumerable<(string Label, string Formula)> Of(Table table)
    {
        for (var column = 0; column < table.Columns.Count; column++)
        {
            // As a row of its own figures has it; how a total comes about is another matter.
            var (at, own) = (column, table.Columns[column]);
            var row = Enumerable
                .Range(0, table.Rows.Count)
                .FirstOrDefault(row => table.Rows[row].Kind == RowKind.Leaf && table[row, at].Formula is not null, -1);
            if (row >= 0)
                yield return (
                    Label(own),
                    table[row, column]
                        .Formula!.Describe(cell =>
                            cell.Row == row ? Label(table.Columns[cell.Column]) : Both(table, cell)
                        )
                );
        }

        for (var row = 0; row < table.Rows.Count; row++)
        {
            var at = row;
            if (table.Rows[row].Kind != RowKind.Computed)
                continue;
            var formula = Enumerable
                .Range(0, table.Columns.Count)
                .Select(column => table[at, column].Formula)
                .FirstOrDefault(found => found is not null && found.Cells().All(cell => cell.Row != at));
            if (formula is not null)
                yield return (table.Rows[row].Label, formula.Describe(cell => table.Rows[cell.Row].Label));
        }
    }

    private static string Label(Column column) =>
        column.Group is null ? column.Label : $"{column.Group} {column.Label}";

    private static string Both(Table table, Expression.CellAt cell) =>
        $"{table.Rows[cell.Row].Label}의 {Label(table.Columns[cell.Column])}";
}
