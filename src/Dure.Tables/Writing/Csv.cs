using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Dure.Tables.Model;

namespace Dure.Tables.Writing;

/// <summary>Writes a table as comma-separated values (RFC 4180) for spreadsheets and programs.</summary>
public static class Csv
{
    /// <summary>
    /// A header line, then a line a row. Figures are those shown, without separators; not collected is empty and not
    /// applicable is –. Words that a spreadsheet would take for a formula get an apostrophe in front.
    /// </summary>
    /// <returns>UTF-8 with a byte order mark, without which Excel misreads Hangul; lines end in CR LF.</returns>
    public static byte[] Write(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Write(csv => WriteTable(csv, table));
    }

    /// <summary>Several tables below each other in one file: each has its title and unit in a line above it and an empty
    /// line below.</summary>
    /// <returns>As for one table.</returns>
    public static byte[] Write(IEnumerable<Table> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return Write(tables.Select(table => ((string?)null, (Table?)table)));
    }

    /// <summary>The same with words between the tables: headings and notes, each a line with an empty one below.</summary>
    /// <param name="parts">Words, or a table, in their order.</param>
    /// <returns>As for one table.</returns>
    public static byte[] Write(IEnumerable<(string? Words, Table? Table)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return Write(csv =>
        {
            foreach (var (words, table) in parts)
            {
                if (table is null)
                {
                    // One line: a second one could begin like a formula.
                    csv.WriteField(Harmless((words ?? "").ReplaceLineEndings(" ")));
                    csv.NextRecord();
                    csv.NextRecord();
                    continue;
                }

                csv.WriteField(Harmless(table.Head.Title));
                if (Print.Caption(table) is { } unit)
                    csv.WriteField(unit);
                csv.NextRecord();
                WriteTable(csv, table);
                csv.NextRecord();
            }
        });
    }

    private static byte[] Write(Action<CsvWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
            write(csv);
        return bytes.ToArray();
    }

    private static void WriteTable(CsvWriter csv, Table table)
    {
        csv.WriteField(Print.LabelHeader);
        foreach (var column in table.Columns)
            csv.WriteField(Harmless(column.Group is { } group ? $"{group} / {column.Label}" : column.Label));
        csv.NextRecord();
        for (var row = 0; row < table.Rows.Count; row++)
        {
            csv.WriteField(Harmless(table.Rows[row].Label));
            for (var column = 0; column < table.Columns.Count; column++)
            {
                var cell = table[row, column];
                csv.WriteField(cell.Shown?.ToString(CultureInfo.InvariantCulture) ?? Harmless(cell.Text));
            }

            csv.NextRecord();
        }
    }

    private static string Harmless(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
}
