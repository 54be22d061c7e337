using System.Text;
using Dure.Tables.Model;

namespace Dure.Tables.Writing;

/// <summary>
/// Writes a table for a terminal of fixed width: a Hangul letter takes two places. Figures stand right, labels are indented
/// by depth, totals are set off by a rule, a provisional figure carries *.
/// </summary>
public static class PlainText
{
    private const string Gap = "  ";

    /// <summary>Writes a table.</summary>
    /// <returns>Lines that end in a line feed; control characters in words become spaces.</returns>
    public static string Write(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var labels = table
            .Rows.Select(row => new string(' ', row.Depth * 2) + Print.OneLine(row.Label))
            .Prepend(Print.LabelHeader)
            .ToList();
        var labelWidth = labels.Max(Print.Width);
        var widths = Widths(table);
        var rule = new string('─', labelWidth + widths.Sum(width => width + Gap.Length));
        var text = new StringBuilder();
        Line(text, Print.OneLine(table.Head.Title));
        if (Print.Caption(table) is { } caption)
            Line(text, Right(Print.OneLine(caption), rule.Length));
        Line(text, rule);
        if (table.Columns.Any(column => column.Group is not null))
            Line(text, new string(' ', labelWidth) + GroupLine(table, widths));
        Line(
            text,
            Left(labels[0], labelWidth)
                + string.Concat(
                    table.Columns.Select(
                        (column, at) =>
                            Gap
                            + (
                                column.IsWords
                                    ? Left(Print.OneLine(column.Label), widths[at])
                                    : Right(Print.OneLine(column.Label), widths[at])
                            )
                    )
                )
        );
        Line(text, rule);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var total = table.Rows[row].Kind == RowKind.Total;
            if (total && row > 0)
                Line(text, rule);
            var cells = table.Columns.Select(
                (column, at) =>
                    Gap
                    + (
                        column.IsWords || table[row, at].State == CellState.Words
                            ? Left(Text(table, row, at), widths[at])
                            : Right(Text(table, row, at), widths[at])
                    )
            );
            Line(text, Left(labels[row + 1], labelWidth) + string.Concat(cells));
            if (total && row < table.Rows.Count - 1)
                Line(text, rule);
        }

        Line(text, rule);
        if (Print.Notes(table).ToList() is { Count: > 0 } notes)
            Line(text, Print.OneLine("주) " + string.Join(" · ", notes)));
        return text.ToString();
    }

    private static int[] Widths(Table table)
    {
        var widths = table
            .Columns.Select(
                (column, at) =>
                    Enumerable
                        .Range(0, table.Rows.Count)
                        .Select(row => Print.Width(Text(table, row, at)))
                        .Append(Print.Width(Print.OneLine(column.Label)))
                        .Max()
            )
            .ToArray();
        foreach (var (first, count, group) in Print.Groups(table))
        {
            var under = widths.Skip(first).Take(count).Sum() + (Gap.Length * (count - 1));
            widths[first + count - 1] += Math.Max(0, Print.Width(Print.OneLine(group ?? "")) - under);
        }

        return widths;
    }

    private static string GroupLine(Table table, int[] widths) =>
        string.Concat(
            Print
                .Groups(table)
                .Select(span =>
                {
                    var width = widths.Skip(span.First).Take(span.Count).Sum() + (Gap.Length * (span.Count - 1));
                    return Gap
                        + (
                            span.Group is null
                                ? new string(' ', width)
                                : Centred(Print.OneLine(span.Group), width, span.Count > 1 ? '─' : ' ')
                        );
                })
        );

    private static string Text(Table table, int row, int column) =>
        Print.OneLine(table[row, column].Text + Print.UnitBehind(table, row, column))
        + (Print.IsMarked(table[row, column]) ? "*" : "");

    private static string Left(string text, int width) => text + new string(' ', width - Print.Width(text));

    private static string Right(string text, int width) =>
        new string(' ', Math.Max(0, width - Print.Width(text))) + text;

    private static string Centred(string text, int width, char fill = ' ')
    {
        var rest = width - Print.Width(text);
        return new string(fill, rest / 2) + text + new string(fill, rest - (rest / 2));
    }

    private static void Line(StringBuilder text, string line) => text.Append(line.TrimEnd()).Append('\n');
}
