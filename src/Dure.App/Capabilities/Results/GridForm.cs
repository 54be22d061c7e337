using System.Globalization;
using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>Reads the form of a grid: the cells that were changed, and the version of the row in which they were seen.</summary>
internal static class GridForm
{
    private const string Prefix = "v|";

    public static IReadOnlyList<TypedCell> Read(IFormCollection form)
    {
        var typed = new List<TypedCell>();
        foreach (var (name, text) in form)
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            var bar = name.IndexOf('|', Prefix.Length);
            if (bar < 0)
                continue;
            // Without script every field is sent, with what stood in it when the page was made.
            if (form.TryGetValue("w" + name[1..], out var was) && was.ToString() == text.ToString())
                continue;
            var programme = name[Prefix.Length..bar];
            typed.Add(
                new(
                    programme,
                    name[(bar + 1)..],
                    text.ToString(),
                    int.TryParse(
                        form[$"row|{programme}"],
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var seen
                    )
                        ? seen
                        : 0,
                    name
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
            if (
                open.Columns.FirstOrDefault(column => column.Key == one.Column) is { } column
                && CellValue.Read(one.Text, column.Measure, column.Kind, column.Unit, one.Field, refusals) is { } value
            )
                values[(one.Programme, one.Column)] = value;
        }

        return values;
    }
}
