using System.Globalization;
using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>Reads the form of a grid: the cells that were changed, and the version of the row in which they were seen.</summary>
internal static class GridForm
{
    public static IReadOnlyList<TypedCell> Read(IFormCollection form, OpenSubmission open)
    {
        var typed = new List<TypedCell>();
        foreach (var (line, row) in open.Rows.Index())
        foreach (var (at, column) in open.Columns.Index())
        {
            var name = Grid.NameOf(row.Programme, column.Key);
            if (!form.TryGetValue(name, out var text))
                continue;
            // Without script every field is sent, with what stood in it when the page was made.
            if (form.TryGetValue("w" + name[1..], out var was) && was.ToString() == text.ToString())
                continue;
            typed.Add(
                new(
                    row.Programme,
                    column.Key,
                    text.ToString(),
                    int.TryParse(
                        form[$"row|{row.Programme}"],
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var seen
                    )
                        ? seen
                        : 0,
                    string.Create(CultureInfo.InvariantCulture, $"c-{line}-{at}")
                )
            );
        }

        return typed;
    }

    /// <summary>What was typed, as values, in the place of those that are saved; what is no figure is refused.</summary>
    public static IReadOnlyDictionary<(string Programme, string Column), CellValue> Values(
        IReadOnlyList<TypedCell> typed,
        OpenSubmission open,
        List<Refusal> refusals
    )
    {
        var values = new Dictionary<(string, string), CellValue>();
        foreach (var one in typed)
        {
            var column = open.Columns.First(column => column.Key == one.Column);
            if (CellValue.Read(one.Text, column.Measure, column.Kind, column.Unit, one.Field, refusals) is { } value)
                values[(one.Programme, one.Column)] = value;
        }

        return values;
    }
}
