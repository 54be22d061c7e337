using Dure.Tables.Model;
using Dure.Tables.Views;

namespace Dure.App.Shell;

/// <summary>Two tables cell by cell, for the partial <c>_Comparison</c>.</summary>
/// <param name="HereName">What the first table is called here: 지금, 2022년, 구로구.</param>
/// <param name="OnlyChanged">Whether cells that say the same are left out.</param>
/// <param name="TraceHere">Address, from the root of the application, of what a figure of the first table rests on.</param>
public sealed record ComparisonView(
    TableComparison Comparison,
    string HereName,
    string ThereName,
    bool OnlyChanged,
    Func<Row, Column, string> TraceHere,
    Func<Row, Column, string> TraceThere
)
{
    /// <summary>The cells to show, row by row of the first table.</summary>
    public IEnumerable<IGrouping<int, ComparedCell>> Rows =>
        Comparison
            .Cells.Where(cell => OnlyChanged ? cell.Differs : cell.Here.Text.Length + cell.There.Text.Length > 0)
            .GroupBy(cell => cell.HereRow);

    public Row RowOf(ComparedCell cell) => Comparison.Here.Rows[cell.HereRow];

    public Column ColumnOf(ComparedCell cell) => Comparison.Here.Columns[cell.HereColumn];

    public static string LabelOf(Column column) => column.Group is { } group ? $"{group} {column.Label}" : column.Label;

    public string? HrefHere(ComparedCell cell) => IsFigure(cell.Here) ? TraceHere(RowOf(cell), ColumnOf(cell)) : null;

    public string? HrefThere(ComparedCell cell) =>
        IsFigure(cell.There)
            ? TraceThere(Comparison.There.Rows[cell.ThereRow], Comparison.There.Columns[cell.ThereColumn])
            : null;

    /// <summary>The figure as printed with the unit behind it where the label does not say it.</summary>
    public static string TextOf(Cell cell) => cell.State == CellState.NotCollected ? "미수집" : cell.Text;

    /// <summary>Whole won, and how the figure came about.</summary>
    public static string? TitleOf(Cell cell)
    {
        var won =
            cell is { State: CellState.Number, Showing.Unit: { IsMoney: true, Factor: > 1 } } && cell.Exact.IsWhole
                ? $"{cell.Exact.Numerator:N0}원"
                : null;
        var title = string.Join(" · ", new[] { won, cell.Note }.Where(part => part is not null));
        return title.Length == 0 ? null : title;
    }

    /// <summary>Unmatched rows and columns in words: whose they are, what they are, their labels.</summary>
    public IEnumerable<(string Whose, string What, IReadOnlyList<string> Labels)> Unmatched
    {
        get
        {
            (string, string, IReadOnlyList<string>)[] all =
            [
                (HereName, "행", [.. Comparison.RowsHere.Select(row => row.Label)]),
                (ThereName, "행", [.. Comparison.RowsThere.Select(row => row.Label)]),
                (HereName, "열", [.. Comparison.ColumnsHere.Select(LabelOf)]),
                (ThereName, "열", [.. Comparison.ColumnsThere.Select(LabelOf)]),
            ];
            return all.Where(one => one.Item3.Count > 0);
        }
    }

    private static bool IsFigure(Cell cell) => cell.State is CellState.Number or CellState.NotApplicable;
}
