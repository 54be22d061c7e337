using Dure.App.Shared.Yaml;
using YamlDotNet.RepresentationModel;

namespace Dure.App.Capabilities.TableEditor;

/// <summary>Reads a definition into the fields of the form; what has no field goes into <c>More</c> as it is.</summary>
public static class DraftReader
{
    /// <summary>Null where the text is no definition that the form could show.</summary>
    public static TableDraft? Read(string yaml)
    {
        try
        {
            return CarefulYaml.Load(yaml) is YamlMappingNode root ? Table(new(root)) : null;
        }
        catch (YamlProblem)
        {
            return null;
        }
    }

    private static TableDraft? Table(Fields root)
    {
        var draft = new TableDraft
        {
            Id = root.Take("id"),
            Title = root.Take("title"),
            Line = root.Take("line"),
            Unit = root.Take("unit"),
            Round = root.Take("round"),
            Dash = root.Take("dash"),
        };
        if (root.Node("defaults") is YamlMappingNode found)
        {
            var defaults = new Fields(found);
            (draft.Subject, draft.Measure) = (defaults.Take("subject"), defaults.Take("measure"));
            (draft.Kind, draft.Period) = (defaults.Take("kind"), defaults.Take("period"));
            draft.MoreDefaults = defaults.Rest();
        }

        foreach (var row in root.Items("rows"))
            draft.Rows.Add(Row(row));
        foreach (var column in root.Items("columns"))
            draft.Columns.Add(Column(new(column)));
        return root.Rest() is null ? draft : null;
    }

    private static DraftRow Row(YamlMappingNode node)
    {
        var fields = new Fields(node);
        var row = new DraftRow();
        if (fields.Take("total") is { } total)
            (row.What, row.Label) = (DraftRow.Total, total);
        else if (fields.Take("group") is { } group)
            (row.What, row.Label, row.Subtotal) = (DraftRow.Group, group, fields.Take("subtotal"));
        else if (fields.Take("tree") is { } tree)
        {
            (row.What, row.Filter, row.Depth) = (DraftRow.Tree + tree, fields.Take("under"), fields.Take("depth"));
            (row.Subtotal, row.Label) = (fields.Take("subtotal"), fields.Take("subtotalLabel"));
        }
        else if (fields.Has("programmes"))
        {
            if (fields.Take("programmes") is "all")
                row.What = DraftRow.Programmes;
            else if (
                fields.Node("programmes") is YamlMappingNode { Children: [{ Value: YamlScalarNode value } one] }
                && one.Key is YamlScalarNode { Value: "node" or "flag" or "department" } key
            )
                (row.What, row.Filter) = ($"{DraftRow.Programmes}:{key.Value}", value.Value);
            else
                return Other(node);
        }
        else if (fields.Take("parts") is { } parts)
            row.What = DraftRow.Parts + parts;
        else if (fields.Take("departments") is "all")
            row.What = DraftRow.Departments;
        else if (fields.Take("plans") is "all")
            row.What = DraftRow.Plans;
        else if (fields.Take("years") is { } years)
            (row.What, row.Filter, row.Label) = (DraftRow.Years, years, fields.Take("label"));
        else if (fields.Has("milestones"))
            return Other(node);
        else
            (row.Label, row.Formula) = (fields.Take("label"), fields.Take("formula"));
        (row.Id, row.Measure, row.Kind) = (fields.Take("id"), fields.Take("measure"), fields.Take("kind"));
        (row.Period, row.Unit, row.Round) = (fields.Take("period"), fields.Take("unit"), fields.Take("round"));
        row.More = fields.Rest();
        return row;
    }

    private static DraftRow Other(YamlMappingNode node) => new() { What = DraftRow.Other, More = FlowYaml.Write(node) };

    private static DraftColumn Column(Fields fields)
    {
        var column = new DraftColumn
        {
            Id = fields.Take("id"),
            Label = fields.Take("label"),
            Group = fields.Take("group"),
            Measure = fields.Take("measure"),
            Kind = fields.Take("kind"),
            Part = fields.Take("part"),
            Formula = fields.Take("formula"),
            Unit = fields.Take("unit"),
            Round = fields.Take("round"),
        };
        if (fields.Peek("truncate") == "true")
            column.Truncate = fields.Take("truncate") is not null;
        if (!fields.Has("period") && fields.Take("years") is { } years)
            (column.Each, column.Period) = (DraftColumn.Years, years);
        else
            column.Period = fields.Take("period");
        if (column.Each is null && fields.Take("parts") is { } parts)
            column.Each = DraftColumn.Parts + parts;
        column.More = fields.Rest();
        return column;
    }

    /// <summary>A mapping from which fields are taken one by one; what is left has no field.</summary>
    private sealed class Fields(YamlMappingNode mapping)
    {
        private readonly Dictionary<string, YamlNode> left = mapping.Children.ToDictionary(
            pair => ((YamlScalarNode)pair.Key).Value ?? "",
            pair => pair.Value
        );

        public bool Has(string key) => left.ContainsKey(key);

        public string? Peek(string key) =>
            left.GetValueOrDefault(key) is YamlScalarNode { Value: { Length: > 0 } text } ? text : null;

        /// <summary>A text that a field can hold.</summary>
        public string? Take(string key)
        {
            var text = Peek(key);
            if (text is null || text != text.Trim() || text.Contains('\n', StringComparison.Ordinal))
                return null;
            left.Remove(key);
            return text;
        }

        public YamlNode? Node(string key)
        {
            left.Remove(key, out var node);
            return node;
        }

        public IEnumerable<YamlMappingNode> Items(string key)
        {
            if (left.GetValueOrDefault(key) is not YamlSequenceNode list || !list.All(one => one is YamlMappingNode))
                return [];
            left.Remove(key);
            return list.Children.Cast<YamlMappingNode>();
        }

        public string? Rest() =>
            left.Count == 0
                ? null
                : string.Join(", ", left.Select(pair => $"{FlowYaml.Scalar(pair.Key)}: {FlowYaml.Write(pair.Value)}"));
    }
}
