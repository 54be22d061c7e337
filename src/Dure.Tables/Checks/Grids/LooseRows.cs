using Dure.Tables.Checks.Figures;
using Dure.Tables.Documents;

namespace Dure.Tables.Checks.Grids;

/// <summary>By how much a row of a plain-text table is shifted, and from which column on.</summary>
internal readonly record struct RowShift(int By, int From);

/// <summary>
/// Rows of plain text lose the blank cells of merged labels, so that their figures stand too far left. They are shifted until
/// their figures stand under those of the row with the most labels; so are headers, by the figures they head.
/// </summary>
internal static class LooseRows
{
    private const int MostShift = 2;

    // Labels: cells up to the last words before the first figure; Joined: that figure follows them at once.
    private readonly record struct RowShape(int Labels, int Last, bool Joined, bool HasFigures, int Words);

    public static RowShift[]? Shifts(DocumentTable table, int rows)
    {
        var shapes = ShapesOf(table, rows);
        var data = shapes.Where(shape => shape.HasFigures && shape.Joined && shape.Labels > 0).ToList();
        if (data.Count < 2)
            return null;
        var least = data.Min(shape => shape.Labels);
        var most = data.Max(shape => shape.Labels);
        var shifts = new RowShift[rows];
        var any = false;
        if (most > least && most - least <= MostShift)
        {
            for (var row = 0; row < rows; row++)
            {
                if (shapes[row] is { HasFigures: true, Joined: true, Labels: > 0 } shape && shape.Labels < most)
                    (shifts[row], any) = (new(most - shape.Labels, shape.Labels), true);
            }
        }
        else
        {
            most = data.GroupBy(shape => shape.Labels).OrderByDescending(group => group.Count()).First().Key;
        }

        // A header that names each column of figures, but fewer columns of labels.
        var figures = data.Max(shape => shape.Last - shape.Labels + 1);
        var width = shapes.TakeWhile(shape => !shape.HasFigures).Select(shape => shape.Words).DefaultIfEmpty(0).Max();
        var missing = most + figures - width;
        for (
            var row = 0;
            row < rows && !shapes[row].HasFigures && missing is > 0 and <= MostShift && width > figures;
            row++
        )
            (shifts[row], any) = (new(missing, width - figures), true);
        return any ? shifts : null;
    }

    private static RowShape[] ShapesOf(DocumentTable table, int rows)
    {
        var shapes = new RowShape[rows];
        var scratch = new List<PrintedFigure>(4);
        var top = table.Cells.Min(cell => cell.Row);
        foreach (var cell in table.Cells)
        {
            var text = cell.Text.AsSpan().Trim();
            if (text.Length == 0)
                continue;
            var shape = shapes[cell.Row - top] with { Words = cell.Column + 1 };
            if (IsFigure(text, scratch))
                shape = shape with
                {
                    HasFigures = true,
                    Joined = shape.HasFigures ? shape.Joined : cell.Column == shape.Labels,
                    Last = cell.Column,
                };
            else if (!shape.HasFigures)
                shape = shape with { Labels = cell.Column + 1 };
            shapes[cell.Row - top] = shape;
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
