using Dure.Kernel;
using Dure.Tables.Model;

namespace Dure.Tables.Views;

/// <summary>Two cells that stand for the same thing in two tables.</summary>
/// <param name="HereRow">Position of its row in the first table.</param>
/// <param name="HereColumn">Position of its column in the first table.</param>
/// <param name="ThereRow">Position of its row in the second table.</param>
/// <param name="ThereColumn">Position of its column in the second table.</param>
/// <param name="Here">The cell of the first table.</param>
/// <param name="There">The cell of the second table.</param>
/// <param name="Difference">First less second, exact; null where one is no figure or their units are of different families.</param>
/// <param name="Growth">The difference in percent of the second; null without one, for rates, and over nought.</param>
/// <param name="Differs">Whether they say different things.</param>
public sealed record ComparedCell(
    int HereRow,
    int HereColumn,
    int ThereRow,
    int ThereColumn,
    Cell Here,
    Cell There,
    Rational? Difference,
    Rational? Growth,
    bool Differs
)
{
    /// <summary>The difference as printed, in the first cell's unit and places; empty without one.</summary>
    public string DifferenceText =>
        Difference is { } difference
            ? Signed(
                new Cell
                {
                    State = CellState.Number,
                    Exact = difference,
                    Showing = Showing,
                }
            )
            : "";

    /// <summary>The growth with one place, with its sign; empty without one.</summary>
    public string GrowthText =>
        Growth is { } growth
            ? Signed(
                new Cell
                {
                    State = CellState.Number,
                    Exact = growth,
                    Showing = new Showing(Unit.Of("%"), 1, Rounding.HalfUp),
                }
            )
            : "";

    /// <summary>The unit of the difference: percentage points for rates.</summary>
    public string DifferenceUnit =>
        Here.Showing?.Unit?.Text is not { } text ? ""
        : text == "%" ? "%p"
        : text;

    private Showing Showing =>
        new(
            Here.Showing?.Unit,
            Math.Max(Here.Showing?.Decimals ?? 0, There.Showing?.Decimals ?? 0),
            Here.Showing?.Rounding ?? Rounding.HalfUp
        );

    private static string Signed(Cell cell) => cell.Exact.Sign > 0 ? "+" + cell.Text : cell.Text;
}

/// <summary>Two tables cell by cell: rows and columns are the same by id, else by label; nothing is dropped in silence.</summary>
/// <param name="Here">The first table.</param>
/// <param name="There">The second table.</param>
/// <param name="Cells">In the order of the first table.</param>
/// <param name="RowsHere">Rows that only the first table has, without headings.</param>
/// <param name="RowsThere">Rows that only the second table has, without headings.</param>
/// <param name="ColumnsHere">Columns that only the first table has.</param>
/// <param name="ColumnsThere">Columns that only the second table has.</param>
public sealed record TableComparison(
    Table Here,
    Table There,
    IReadOnlyList<ComparedCell> Cells,
    IReadOnlyList<Row> RowsHere,
    IReadOnlyList<Row> RowsThere,
    IReadOnlyList<Column> ColumnsHere,
    IReadOnlyList<Column> ColumnsThere
)
{
    /// <summary>Those that say different things.</summary>
    public IEnumerable<ComparedCell> Changed => Cells.Where(cell => cell.Differs);

    /// <summary>Whether both have the same rows and columns and say the same in every cell.</summary>
    public bool Agrees =>
        !Changed.Any() && RowsHere.Count + RowsThere.Count + ColumnsHere.Count + ColumnsThere.Count == 0;

    /// <summary>Compares two tables.</summary>
    public static TableComparison Of(Table here, Table there)
    {
        ArgumentNullException.ThrowIfNull(here);
        ArgumentNullException.ThrowIfNull(there);
        var rows = Match(here.Rows, there.Rows, row => row.Id, row => row.Label);
        var columns = Match(
            here.Columns,
            there.Columns,
            column => column.Id,
            column => $"{column.Group}/{column.Label}"
        );
        var cells =
            from row in rows
            from column in columns
            where here.Rows[row.Here].Kind != RowKind.Heading || there.Rows[row.There].Kind != RowKind.Heading
            select Compare(row, column, here[row.Here, column.Here], there[row.There, column.There]);
        return new(
            here,
            there,
            [.. cells],
            Left(here.Rows, rows.Select(pair => pair.Here), row => row.Kind != RowKind.Heading),
            Left(there.Rows, rows.Select(pair => pair.There), row => row.Kind != RowKind.Heading),
            Left(here.Columns, columns.Select(pair => pair.Here), _ => true),
            Left(there.Columns, columns.Select(pair => pair.There), _ => true)
        );
    }

    private static ComparedCell Compare((int Here, int There) row, (int Here, int There) column, Cell here, Cell there)
    {
        var (a, b) = (here.Showing?.Unit, there.Showing?.Unit);
        Rational? difference =
            here.State == CellState.Number && there.State == CellState.Number && a?.Family == b?.Family
                ? here.Exact - there.Exact
                : null;
        Rational? growth =
            difference is { } known && there.Exact.Sign != 0 && a is not { IsRatio: true }
                ? known / (there.Exact.Sign < 0 ? -there.Exact : there.Exact) * Rational.Of(100)
                : null;
        return new(
            row.Here,
            column.Here,
            row.There,
            column.There,
            here,
            there,
            difference,
            growth,
            Differ(here, there)
        );
    }

    private static bool Differ(Cell here, Cell there) =>
        here.State == CellState.Number && there.State == CellState.Number
            ? here.Exact != there.Exact || here.Showing?.Unit?.Family != there.Showing?.Unit?.Family
            : here.Text != there.Text;

    private static List<(int Here, int There)> Match<T>(
        IReadOnlyList<T> here,
        IReadOnlyList<T> there,
        Func<T, string> id,
        Func<T, string> label
    )
    {
        var to = new int[here.Count];
        Array.Fill(to, -1);
        var taken = new bool[there.Count];
        foreach (var name in (Func<T, string>[])[id, one => Plain(label(one))])
        {
            for (var at = 0; at < here.Count; at++)
            {
                for (var other = 0; to[at] < 0 && other < there.Count; other++)
                {
                    if (!taken[other] && name(here[at]) == name(there[other]))
                        (to[at], taken[other]) = (other, true);
                }
            }
        }

        return [.. to.Select((other, at) => (at, other)).Where(pair => pair.other >= 0)];
    }

    private static string Plain(string label) => string.Concat(label.Where(c => !char.IsWhiteSpace(c)));

    private static IReadOnlyList<T> Left<T>(IReadOnlyList<T> all, IEnumerable<int> matched, Func<T, bool> counts)
    {
        var known = matched.ToHashSet();
        return [.. all.Where((one, at) => !known.Contains(at) && counts(one))];
    }
}
