using System.Globalization;
using System.Text;
using Dure.Tables.Model;

namespace Dure.Tables.Writing;

/// <summary>What all writers say alike: unit caption, unit of a single cell, notes under the table, width of a text.</summary>
internal static class Print
{
    /// <summary>Header of the column of row labels.</summary>
    public const string LabelHeader = "구분";

    /// <summary>(단위: 백만원), or null where each cell says its own unit.</summary>
    public static string? Caption(Table table) => table.Head.Unit is { } unit ? $"(단위: {unit})" : null;

    /// <summary>The unit behind a figure where no caption and neither of its labels says it; else nothing.</summary>
    public static string UnitBehind(Table table, int row, int column) =>
        table.Head.Unit is null
        && table[row, column] is { State: CellState.Number, Showing.Unit.Text: var unit }
        && !table.Columns[column].Label.Contains($"({unit})", StringComparison.Ordinal)
        && !table.Rows[row].Label.Contains($"({unit})", StringComparison.Ordinal)
            ? unit
            : "";

    /// <summary>What the marks in the figures mean, for those that occur.</summary>
    public static IEnumerable<string> Notes(Table table)
    {
        if (Cells(table).Any(cell => cell.State == CellState.NotApplicable) && table.Head.Dash.Length > 0)
            yield return $"–: {table.Head.Dash}";
        if (Cells(table).Any(IsMarked))
            yield return "*: 잠정";
    }

    /// <summary>Whether the figure carries the mark of a provisional one.</summary>
    public static bool IsMarked(Cell cell) => cell is { Provisional: true, State: CellState.Number };

    /// <summary>Neighbouring columns of one group: first column, how many, and the group, or null for a column without.</summary>
    public static IEnumerable<(int First, int Count, string? Group)> Groups(Table table)
    {
        for (var first = 0; first < table.Columns.Count; )
        {
            var group = table.Columns[first].Group;
            var next = first + 1;
            while (group is not null && next < table.Columns.Count && table.Columns[next].Group == group)
                next++;
            yield return (first, next - first, group);
            first = next;
        }
    }

    /// <summary>Columns of a terminal that a text takes: a Hangul or Chinese letter two, a combining mark none.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>The text in one line, without control characters, which a terminal would obey.</summary>
    public static string OneLine(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));

    private static IEnumerable<Cell> Cells(Table table) =>
        from row in Enumerable.Range(0, table.Rows.Count)
        from column in Enumerable.Range(0, table.Columns.Count)
        select table[row, column];

    private static int Width(Rune rune)
    {
        if (
            Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
        )
            return 0;
        // East Asian Width W and F (Unicode Standard Annex 11); vowels and finals of decomposed Hangul join the initial.
        return rune.Value switch
        {
            >= 0x1160 and <= 0x11FF => 0,
            >= 0x1100 and <= 0x115F => 2,
            >= 0x2E80 and <= 0xA4CF and not 0x303F => 2,
            >= 0xA960 and <= 0xA97F => 2,
            >= 0xAC00 and <= 0xD7A3 => 2,
            >= 0xF900 and <= 0xFAFF => 2,
            >= 0xFE30 and <= 0xFE6F => 2,
            >= 0xFF00 and <= 0xFF60 => 2,
            >= 0xFFE0 and <= 0xFFE6 => 2,
            >= 0x1F300 and <= 0x1FAFF => 2,
            >= 0x20000 and <= 0x3FFFD => 2,
            _ => 1,
        };
    }
}
