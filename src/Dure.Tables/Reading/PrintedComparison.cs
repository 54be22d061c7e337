using System.Globalization;
using Dure.Kernel;
using Dure.Tables.Model;

namespace Dure.Tables.Reading;

/// <summary>In what a printed table and ours differ.</summary>
public enum DifferenceKind
{
    /// <summary>A figure, or a figure in one and none in the other.</summary>
    Number,

    /// <summary>The words of a cell.</summary>
    Words,

    /// <summary>The label of a row or column.</summary>
    Label,

    /// <summary>How many rows, columns, or cells of a row there are.</summary>
    Shape,
}

/// <summary>One difference between a printed table and ours.</summary>
/// <param name="Row">Id of our row, the printed label of a row we do not have, or nothing for a column or the whole table.</param>
/// <param name="Column">Id of our column, or nothing for a row or the whole table.</param>
/// <param name="Printed">As printed; for the shape, how many.</param>
/// <param name="Ours">As we show it; for the shape, how many.</param>
/// <param name="Kind">What differs.</param>
public sealed record PrintedDifference(string Row, string Column, string Printed, string Ours, DifferenceKind Kind);

/// <summary>A computed table held against the same table as printed, row by row and column by column in their order.</summary>
/// <param name="Compared">How many cells stood in both, not counting those where neither shows anything.</param>
/// <param name="Differences">By shape, then column labels, then row by row.</param>
public sealed record PrintedComparison(int Compared, IReadOnlyList<PrintedDifference> Differences)
{
    private static readonly string[] Dashes = ["-", "–", "−", "—", "―"];

    /// <summary>
    /// Compares. Labels and words count without spaces; a figure counts as a number, in the unit printed behind it or
    /// else in the shown one; nothing printed must be nothing or – in ours, a printed dash no figure in ours.
    /// </summary>
    public static PrintedComparison Compare(Table ours, PrintedTable printed)
    {
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(printed);
        var differences = new List<PrintedDifference>();
        CompareShape(ours, printed, differences);
        for (var column = 0; column < Math.Min(ours.Columns.Count, printed.Columns.Count); column++)
        {
            var (label, own) = (printed.Columns[column], ours.Columns[column]);
            if (!SameWords(label, own.Label) && !SameWords(Bare(label), own.Group + own.Label))
                differences.Add(new("", own.Id, label, own.Label, DifferenceKind.Label));
        }

        // A table may say that its – is a nought (dash: "0").
        var dashIsZero = ours.Head.Dash == "0";
        var compared = 0;
        for (var row = 0; row < Math.Min(ours.Rows.Count, printed.Rows.Count); row++)
        {
            var (line, own) = (printed.Rows[row], ours.Rows[row]);
            if (!SameWords(line.Label, own.Label))
                differences.Add(new(own.Id, "", line.Label, own.Label, DifferenceKind.Label));
            for (var column = 0; column < Math.Min(ours.Columns.Count, line.Cells.Count); column++)
            {
                var cell = ours[row, column];
                // An empty square of a schedule grid is no agreement worth counting.
                if (Squeeze(line.Cells[column]).Length > 0 || cell.Text.Length > 0)
                    compared++;
                if (Differs(line.Cells[column], cell, ours.Columns[column].IsWords, dashIsZero) is { } kind)
                    differences.Add(new(own.Id, ours.Columns[column].Id, line.Cells[column].Trim(), cell.Text, kind));
            }
        }

        return new(compared, differences);
    }

    private static void CompareShape(Table ours, PrintedTable printed, List<PrintedDifference> differences)
    {
        if (printed.Rows.Count != ours.Rows.Count)
            Add("", Count(printed.Rows.Count, "행"), Count(ours.Rows.Count, "행"));
        if (printed.Columns.Count != ours.Columns.Count)
            Add("", Count(printed.Columns.Count, "열"), Count(ours.Columns.Count, "열"));
        for (var row = 0; row < printed.Rows.Count; row++)
        {
            if (printed.Rows[row].Cells.Count != printed.Columns.Count)
            {
                Add(
                    row < ours.Rows.Count ? ours.Rows[row].Id : printed.Rows[row].Label,
                    Count(printed.Rows[row].Cells.Count, "칸"),
                    Count(ours.Columns.Count, "칸")
                );
            }
        }

        void Add(string row, string theirs, string own) =>
            differences.Add(new(row, "", theirs, own, DifferenceKind.Shape));
    }

    private static DifferenceKind? Differs(string printed, Cell cell, bool isWords, bool dashIsZero)
    {
        var text = Squeeze(printed);
        if (cell.State == CellState.Words || (isWords && cell.State != CellState.Number))
        {
            return SameWords(text, cell.Words ?? "") || (Dashes.Contains(text) && string.IsNullOrEmpty(cell.Words))
                ? null
                : DifferenceKind.Words;
        }

        if (text.Length == 0 || Dashes.Contains(text))
            return cell.State == CellState.Number && !(dashIsZero && text.Length > 0 && cell.Exact.Sign == 0)
                ? DifferenceKind.Number
                : null;
        // 30호 may be thirty houses or the thirtieth; the unit of our own cell says which.
        var bare =
            cell.Showing?.Unit is { } unit && text.EndsWith(unit.Text, StringComparison.Ordinal)
                ? text[..^unit.Text.Length]
                : text;
        return
            cell.Shown is { } shown
            && (KoreanNumber.Read(text) ?? KoreanNumber.Read(bare)) is { } number
            && Same(number, shown, cell)
            ? null
            : DifferenceKind.Number;
    }

    private static bool Same(KoreanNumber printed, decimal shown, Cell cell)
    {
        var own = Rational.FromDecimal(shown);
        var unit = cell.Showing?.Unit;
        if (printed.InBaseUnit == own * Rational.Of(unit?.Factor ?? 1))
            return true;
        // A figure printed with a unit of the same family (천원 beside our 백만원) says its size itself.
        var saysItsSize = unit is not null && printed.Unit is { } word && Unit.Of(word).Family == unit.Family;
        return !saysItsSize && printed.Value == own;
    }

    private static bool SameWords(string a, string b) => Squeeze(a) == Squeeze(b);

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Bare(string label) => label.Replace("/", "", StringComparison.Ordinal);

    private static string Count(int count, string of) => string.Create(CultureInfo.InvariantCulture, $"{count}{of}");
}
