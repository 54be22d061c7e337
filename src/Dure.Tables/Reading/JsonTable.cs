using System.Text.Json;
using Dure.Kernel;
using Dure.Tables.Model;
using Dure.Tables.Writing;

namespace Dure.Tables.Reading;

/// <summary>Reads a table as <see cref="Json"/> wrote it, so that a frozen one is shown and not computed again.</summary>
/// <remarks>Figures, words, notes and facts are as written. Formulas are not read back: the cells stand for themselves.</remarks>
public static class JsonTable
{
    /// <summary>Reads the object that <see cref="Json.Write"/> wrote.</summary>
    /// <exception cref="FormatException">Something is missing or is not what it should be.</exception>
    public static Table Read(JsonElement json)
    {
        try
        {
            return ReadTable(json);
        }
        catch (Exception problem)
            when (problem
                    is InvalidOperationException
                        or KeyNotFoundException
                        or ArgumentException
                        or DivideByZeroException
            )
        {
            throw new FormatException($"Not a table: {problem.Message}", problem);
        }
    }

    private static Table ReadTable(JsonElement json)
    {
        Row[] rows = [.. json.GetProperty("rows").EnumerateArray().Select(ReadRow)];
        Column[] columns = [.. json.GetProperty("columns").EnumerateArray().Select(ReadColumn)];
        var cells = new Cell[rows.Length, columns.Length];
        var at = 0;
        foreach (var cell in json.GetProperty("cells").EnumerateArray())
        {
            if (at >= cells.Length)
                throw new FormatException("Not a table: more cells than rows times columns");
            cells[at / columns.Length, at++ % columns.Length] = ReadCell(cell);
        }

        if (at != cells.Length)
            throw new FormatException("Not a table: fewer cells than rows times columns");
        var head = new TableHead(
            Required(json, "id"),
            Text(json, "title") ?? "",
            Text(json, "unit"),
            Text(json, "dash") ?? "",
            Text(json, "book") ?? "",
            Text(json, "publisher") ?? ""
        );
        return new Table(head, rows, columns, cells);
    }

    private static Row ReadRow(JsonElement row) =>
        new(
            Required(row, "id"),
            Text(row, "label") ?? "",
            row.GetProperty("depth").GetInt32(),
            Enum.Parse<RowKind>(Required(row, "kind"), ignoreCase: true),
            []
        );

    private static Column ReadColumn(JsonElement column) =>
        new(
            Required(column, "id"),
            Text(column, "label") ?? "",
            Text(column, "group"),
            column.TryGetProperty("words", out var words) && words.GetBoolean()
        );

    private static Cell ReadCell(JsonElement cell)
    {
        var state = Enum.Parse<CellState>(Required(cell, "state"), ignoreCase: true);
        return new Cell
        {
            State = state,
            Exact = Text(cell, "exact") is { } exact ? Rational.Parse(exact) : Rational.Zero,
            Showing = cell.TryGetProperty("decimals", out var decimals)
                ? new Showing(
                    Text(cell, "unit") is { } unit ? Unit.Of(unit) : null,
                    decimals.GetInt32(),
                    Enum.Parse<Rounding>(Required(cell, "rounding"), ignoreCase: true)
                )
                : null,
            Words = state == CellState.Words ? Text(cell, "text") : null,
            Facts = cell.TryGetProperty("facts", out var facts) ? [.. facts.EnumerateArray().Select(ReadFact)] : [],
            Note = Text(cell, "note"),
            Provisional = cell.TryGetProperty("provisional", out var provisional) && provisional.GetBoolean(),
        };
    }

    private static FactRef ReadFact(JsonElement fact) =>
        MunicipalityCode.TryParse(fact[0].GetString(), out var municipality)
            ? new FactRef(municipality, fact[1].GetInt32())
            : throw new FormatException($"Not a municipality: {fact[0]}");

    private static string Required(JsonElement json, string key) => json.GetProperty(key).GetString()!;

    private static string? Text(JsonElement json, string key) =>
        json.TryGetProperty(key, out var text) ? text.GetString() : null;
}
