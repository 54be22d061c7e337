using System.Globalization;
using Dure.Tables.Model;

namespace Dure.Tables.Views;

/// <summary>A table with its rows sorted or filtered for reading; every figure is the one of the whole table.</summary>
/// <param name="Table">The rows that are shown, in their order.</param>
/// <param name="Matches">How many rows hold the text that was looked for; null if none was.</param>
public sealed record ArrangedTable(Table Table, int? Matches)
{
    /// <summary>What to sort by for the labels of the rows.</summary>
    public const string ByLabel = "@label";

    private static readonly StringComparer Korean = StringComparer.Create(CultureInfo.GetCultureInfo("ko-KR"), true);

    /// <summary>
    /// Sorts rows among their siblings and keeps those that hold a text, with everything above them. Totals, and rows
    /// computed from others, keep their place; a subtotal stays with its rows; cells without a figure come last.
    /// </summary>
    /// <param name="table">The table as defined.</param>
    /// <param name="sort">Id of a column, or <see cref="ByLabel"/>; null for the order of the definition.</param>
    /// <param name="descending">The largest first.</param>
    /// <param name="query">Text that a label or a word of the row must hold; null or blank for all rows.</param>
    public static ArrangedTable Of(Table table, string? sort, bool descending, string? query)
    {
        ArgumentNullException.ThrowIfNull(table);
        var blocks = new RowBlocks(table).Read();
        var column = sort is null ? -1 : table.ColumnOf(sort);
        if (column >= 0 || sort == ByLabel)
            blocks = Sorted(table, blocks, column, descending);
        int? matches = null;
        if (!string.IsNullOrWhiteSpace(query))
        {
            var found = Matching(table, query.Trim());
            matches = found.Count;
            blocks = Kept(table, blocks, found);
        }

        return new(Rearranged(table, [.. blocks.SelectMany(block => block.Rows())]), matches);
    }

    private static List<RowBlock> Sorted(Table table, List<RowBlock> blocks, int column, bool descending)
    {
        var inner = blocks.Select(block => block with { Parts = Sorted(table, block.Parts, column, descending) });
        var all = inner.ToList();
        var movable = all.Where(block => IsMovable(table, block)).ToList();
        var order = Comparer<RowBlock>.Create((a, b) => Compare(table, a.Own!.Value, b.Own!.Value, column, descending));
        var sorted = new Queue<RowBlock>(movable.Order(order));
        return [.. all.Select(block => IsMovable(table, block) ? sorted.Dequeue() : block)];
    }

    private static bool IsMovable(Table table, RowBlock block) =>
        block.Own is { } own && table.Rows[own].Kind is not (RowKind.Total or RowKind.Computed);

    private static int Compare(Table table, int a, int b, int column, bool descending)
    {
        var sign = descending ? -1 : 1;
        if (column < 0)
            return sign * Korean.Compare(table.Rows[a].Label, table.Rows[b].Label);
        var (left, right) = (table[a, column], table[b, column]);
        var (known, other) = (HasValue(left), HasValue(right));
        return !known || !other ? other.CompareTo(known)
            : left.State == CellState.Words || right.State == CellState.Words
                ? sign * Korean.Compare(left.Text, right.Text)
            : sign * left.Exact.CompareTo(right.Exact);
    }

    private static bool HasValue(Cell cell) =>
        cell.State == CellState.Number || (cell.State == CellState.Words && cell.Text.Length > 0);

    private static HashSet<int> Matching(Table table, string query) =>
        [
            .. Enumerable
                .Range(0, table.Rows.Count)
                .Where(row =>
                    table.Rows[row].Kind != RowKind.Total
                    && (
                        Holds(table.Rows[row].Label, query)
                        || Enumerable
                            .Range(0, table.Columns.Count)
                            .Any(column =>
                                table[row, column].State == CellState.Words && Holds(table[row, column].Text, query)
                            )
                    )
                ),
        ];

    private static bool Holds(string text, string query) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            text,
            query,
            CompareOptions.IgnoreCase | CompareOptions.IgnoreWidth
        ) >= 0;

    /// <summary>Rows that match, all below a match, and the totals and subtotals of the lists they stand in.</summary>
    private static List<RowBlock> Kept(Table table, List<RowBlock> blocks, HashSet<int> found)
    {
        var kept = new List<RowBlock>();
        var any = false;
        foreach (var block in blocks)
        {
            if (block.Own is { } own && found.Contains(own))
                kept.Add(block);
            else if (Kept(table, block.Parts, found) is { Count: > 0 } parts)
                kept.Add(block with { Parts = parts });
            else if (block.Own is { } total && table.Rows[total].Kind == RowKind.Total)
            {
                kept.Add(block);
                continue;
            }
            else
                continue;
            any = true;
        }

        return any ? kept : [];
    }

    private static Table Rearranged(Table table, int[] rows)
    {
        var to = new Dictionary<int, int>();
        for (var at = 0; at < rows.Length; at++)
            to[rows[at]] = at;
        var cells = new Cell[rows.Length, table.Columns.Count];
        for (var row = 0; row < rows.Length; row++)
        {
            // Formulas name cells by their place in the whole table, which they have left.
            for (var column = 0; column < table.Columns.Count; column++)
                cells[row, column] = table[rows[row], column] with { Formula = null };
        }

        return new Table(
            table.Head,
            [
                .. rows.Select(row =>
                    table.Rows[row] with
                    {
                        Leaves = [.. table.Rows[row].Leaves.Where(to.ContainsKey).Select(leaf => to[leaf])],
                    }
                ),
            ],
            table.Columns,
            cells
        );
    }
}
