using System.Text;

namespace Dure.App.Capabilities.TableEditor;

/// <summary>A draft as YAML, one row or column a line, and which part of the form each line comes from.</summary>
/// <param name="Fields">Ids of elements of the form, line by line from the first.</param>
public sealed record WrittenDraft(string Yaml, IReadOnlyList<string> Fields);

/// <summary>Writes a draft the way a person writes a definition.</summary>
public sealed class DraftWriter
{
    private readonly StringBuilder yaml = new();
    private readonly List<string> fields = [];

    public static WrittenDraft Write(TableDraft draft)
    {
        var writer = new DraftWriter();
        writer.Head("id", draft.Id, "draft-id");
        writer.Head("title", draft.Title, "draft-title");
        writer.Head("line", draft.Line, "draft-title");
        writer.Head("unit", draft.Unit, "draft-unit");
        writer.Head("round", draft.Round, "draft-round");
        writer.Head("dash", draft.Dash, "draft-dash");
        var defaults = Mapping(
            draft.MoreDefaults,
            ("subject", draft.Subject),
            ("measure", draft.Measure),
            ("kind", draft.Kind),
            ("period", draft.Period)
        );
        if (defaults != "{}")
            writer.Add($"defaults: {defaults}", "draft-measure");
        writer.List("rows", [.. draft.Rows.Select(RowOf)]);
        writer.List("columns", [.. draft.Columns.Select(ColumnOf)]);
        return new(writer.yaml.ToString(), writer.fields);
    }

    private static string RowOf(DraftRow row)
    {
        var what = row.What ?? DraftRow.Figures;
        (string, string?)[] form = what switch
        {
            DraftRow.Total => [("total", row.Label ?? "합계")],
            DraftRow.Group => [("group", row.Label), ("subtotal", row.Subtotal)],
            DraftRow.Programmes => [("programmes", "all")],
            DraftRow.Departments or DraftRow.Plans => [(what, "all")],
            DraftRow.Years => [("years", row.Filter ?? "?"), ("label", row.Label)],
            DraftRow.Other => [],
            _ when After(what, DraftRow.Tree) is { } tree =>
            [
                ("tree", tree),
                ("under", row.Filter),
                ("depth", row.Depth),
                ("subtotal", row.Subtotal),
                ("subtotalLabel", row.Label),
            ],
            _ when After(what, DraftRow.Parts) is { } list => [("parts", list)],
            _ when After(what, DraftRow.Programmes + ":") is { } key =>
            [
                ("programmes", $"\0{{{key}: {FlowYaml.Scalar(row.Filter ?? "")}}}"),
            ],
            _ => [("label", row.Label), ("formula", row.Formula)],
        };
        return Mapping(
            row.More,
            [
                ("id", row.Id),
                .. form,
                ("measure", row.Measure),
                ("kind", row.Kind),
                ("period", row.Period),
                ("unit", row.Unit),
                ("round", row.Round),
            ]
        );
    }

    private static string ColumnOf(DraftColumn column) =>
        Mapping(
            column.More,
            ("id", column.Id),
            ("label", column.Label),
            ("group", column.Group),
            ("years", column.Each == DraftColumn.Years ? column.Period ?? "?" : null),
            ("parts", After(column.Each ?? "", DraftColumn.Parts)),
            ("measure", column.Measure),
            ("kind", column.Kind),
            ("period", column.Each == DraftColumn.Years ? null : column.Period),
            ("part", column.Part),
            ("formula", column.Formula),
            ("unit", column.Unit),
            ("round", column.Round),
            ("truncate", column.Truncate ? "true" : null)
        );

    private void Head(string key, string? value, string field)
    {
        if (!string.IsNullOrWhiteSpace(value))
            Add($"{key}: {FlowYaml.Scalar(value.Trim())}", field);
    }

    private void List(string key, IReadOnlyList<string> items)
    {
        Add(items.Count == 0 ? $"{key}: []" : $"{key}:", key);
        for (var at = 0; at < items.Count; at++)
            Add($"  - {items[at]}", $"{key}-{at}");
    }

    private void Add(string line, string field)
    {
        yaml.Append(line).Append('\n');
        fields.Add(field);
    }

    /// <param name="values">A value behind a nought is YAML already.</param>
    private static string Mapping(string? more, params (string Key, string? Value)[] values)
    {
        var parts = values
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Value))
            .Select(pair =>
                $"{pair.Key}: {(pair.Value![0] == '\0' ? pair.Value[1..] : FlowYaml.Scalar(pair.Value.Trim()))}"
            );
        var rest = string.Join(' ', (more ?? "").Split('\n', '\r').Select(line => line.Trim())).Trim();
        if (rest.StartsWith('{') && rest.EndsWith('}'))
            rest = rest[1..^1].Trim();
        return "{" + string.Join(", ", rest.Length == 0 ? parts : parts.Append(rest)) + "}";
    }

    private static string? After(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : null;
}
