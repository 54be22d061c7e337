using System.Text.Encodings.Web;
using System.Text.Json;
using Dure.Tables.Model;

namespace Dure.Tables.Writing;

/// <summary>
/// Writes a table as JSON in one fixed form: keys in one order, no spaces, nothing that is null or empty. The same table
/// gives the same bytes, so that a frozen disclosure can be proven by their hash.
/// </summary>
public static class Json
{
    // Hangul stays readable; the text is a file of its own, never part of an HTML page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a table: what it is, columns, rows, and every cell row by row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="withTrace">Whether each cell says its formula, in <c>row.column</c> ids, and its facts.</param>
    /// <returns>UTF-8 without a byte order mark.</returns>
    public static byte[] Write(Table table, bool withTrace = true)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            WriteHead(json, table.Head);
            json.WriteStartArray("columns");
            foreach (var column in table.Columns)
            {
                json.WriteStartObject();
                json.WriteString("id", column.Id);
                Text(json, "label", column.Label);
                Text(json, "group", column.Group);
                if (column.IsWords)
                    json.WriteBoolean("words", true);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("rows");
            foreach (var row in table.Rows)
            {
                json.WriteStartObject();
                json.WriteString("id", row.Id);
                Text(json, "label", row.Label);
                json.WriteNumber("depth", row.Depth);
                json.WriteString("kind", Name(row.Kind));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("cells");
            for (var row = 0; row < table.Rows.Count; row++)
            {
                for (var column = 0; column < table.Columns.Count; column++)
                    WriteCell(json, table, row, column, withTrace);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void WriteHead(Utf8JsonWriter json, TableHead head)
    {
        json.WriteString("id", head.Id);
        Text(json, "title", head.Title);
        Text(json, "unit", head.Unit);
        Text(json, "dash", head.Dash);
        Text(json, "book", head.Book);
        Text(json, "publisher", head.Publisher);
    }

    private static void WriteCell(Utf8JsonWriter json, Table table, int row, int column, bool withTrace)
    {
        var cell = table[row, column];
        json.WriteStartObject();
        json.WriteString("row", table.Rows[row].Id);
        json.WriteString("column", table.Columns[column].Id);
        json.WriteString("state", Name(cell.State));
        if (cell.Shown is { } shown)
        {
            json.WriteString("exact", cell.Exact.ToString());
            json.WriteNumber("shown", shown);
        }

        Text(json, "text", cell.Text);
        if (cell.Showing is { } showing)
        {
            Text(json, "unit", showing.Unit?.Text);
            json.WriteNumber("decimals", showing.Decimals);
            json.WriteString("rounding", Name(showing.Rounding));
        }

        if (withTrace)
            WriteTrace(json, table, cell);
        Text(json, "note", cell.Note);
        if (cell.Provisional)
            json.WriteBoolean("provisional", true);
        json.WriteEndObject();
    }

    private static void WriteTrace(Utf8JsonWriter json, Table table, Cell cell)
    {
        Text(json, "formula", cell.Formula?.Describe(at => $"{table.Rows[at.Row].Id}.{table.Columns[at.Column].Id}"));
        if (cell.Facts.Count == 0)
            return;
        json.WriteStartArray("facts");
        foreach (var fact in cell.Facts)
        {
            json.WriteStartArray();
            json.WriteStringValue(fact.Municipality.ToString());
            json.WriteNumberValue(fact.Fact);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string key, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            json.WriteString(key, text);
    }

    private static string Name(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
