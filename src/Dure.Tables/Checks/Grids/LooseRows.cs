using Dure.Tables.Checks.Figures;
using Dure.Tables.Documents;

namespace Dure.Tables.Checks.Grids;

/// <summary>By how much a row of a plain-text table is shifted, and from which column on.</summary>
internal readonly record struct RowShift(int By, int From);

/// <summary>
/// Rows of plain text lose the blank cells of merged labels, so that their figures stand too far left. They are shifted until
/// their figures stand under those of the other rows.
/// </summary>
internal static class LooseRows
{
    private readonly record struct RowShape(int First, int Last, int Figures, int Cells);

    public static RowShift[]? Shifts(DocumentTable table, int rows)
    {
        var shapes = ShapesOf(table, rows);
        var data = shapes.Where(shape => shape.Figures > 0).ToList();
        if (data.Count < 2)
            return null;
        // Where most rows of the most common width have their first figure.
        var usual = data.GroupBy(shape => (shape.First, shape.Figures))
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Key.First)
            .First()
            .Key;
        var furthest = data.Where(shape => shape.Figures == usual.Figures).Max(shape => shape.First);
        var first = furthest - usual.First <= 2 ? furthest : usual.First;
        var shifts = new RowShift[rows];
        var any = false;
        for (var row = 0; row < rows; row++)
        {
            var shape = shapes[row];
            if (shape.Figures == usual.Figures && shape.First < first && shape.First > 0)
                (shifts[row], any) = (new(first - shape.First, shape.First), true);
        }

        var last = first + usual.Figures - 1;
        for (var row = 0; row < rows && shapes[row].Figures == 0; row++)
        {
            // A header that names each column of figures, but fewer columns of labels.
            var missing = last + 1 - shapes[row].Cells;
            if (shapes[row].Cells > usual.Figures && missing is > 0 and <= 2)
                (shifts[row], any) = (new(missing, shapes[row].Cells - usual.Figures), true);
        }

        return any ? shifts : null;
    }

    private static RowShape[] ShapesOf(DocumentTable table, int rows)
    {
        var shapes = new RowShape[rows];
        Array.Fill(shapes, new(-1, -1, 0, 0));
        var scratch = new List<PrintedFigure>(4);
        var top = table.Cells.Min(cell => cell.Row);
        foreach (var cell in table.Cells)
        {
            var text = cell.Text.AsSpan().Trim();
            if (text.Length == 0)
                continue;
            var row = cell.Row - top;
            var shape = shapes[row] with { Cells = Math.Max(shapes[row].Cells, cell.Column + 1) };
            if (IsFigure(text, scratch))
                shape = shape with
                {
                    First = shape.First < 0 ? cell.Column : shape.First,
                    Last = cell.Column,
                    Figures = shape.Figures + 1,
                };
            shapes[row] = shape;
        }

        return shapes;
    }

    private static bool IsFigure(ReadOnlySpan<char> text, List<PrintedFigure> scratch)
    {
        if (CellText.IsDash(text))
            return true;
        if (text.Length > 40 || !CellText.MayBeFigure(text))
            return false;
        scratch.Clear();
        FigureScanner.Scan(text, scratch);
        return scratch.Count > 0 && scratch[0].IsQuantity && CellText.IsWhole(text, scratch);
    }
}
