using Microsoft.Extensions.Primitives;

namespace Dure.App.Capabilities.Entry;

/// <summary>Reads what a form of a record sent into the values a book would have.</summary>
internal static class EntryFormReader
{
    public static Dictionary<string, IReadOnlyList<string>> Read(EntrySection section, IFormCollection form)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var field in section.Fields)
        {
            string[] sent = [.. form[field.Name].Select(value => (value ?? "").Trim())];
            string[] items = field.Shape switch
            {
                FieldShape.Lines => [.. sent.SelectMany(text => text.Split('\n', StringSplitOptions.TrimEntries))],
                FieldShape.Roles => WithRoles(sent, form[field.Name + "-role"]),
                _ => sent,
            };
            items = [.. items.Where(item => item.Length > 0)];
            if (items.Length > 0)
                values[field.Name] = items;
        }

        // A parent is chosen with its tree; the book names it within the tree.
        if (section.Name == "nodes" && values.GetValueOrDefault("parent") is [var parent])
        {
            var tree = values.GetValueOrDefault("tree") is [var chosen] ? chosen + "/" : "/";
            if (parent.StartsWith(tree, StringComparison.Ordinal))
                values["parent"] = [parent[tree.Length..]];
        }

        return values;
    }

    /// <summary>The name of the record within its section, as its address has it.</summary>
    public static string KeyOf(
        EntrySection section,
        IReadOnlyDictionary<string, IReadOnlyList<string>> values,
        EntryRecord present
    ) =>
        present.Key.Length > 0
            ? present.Key
            : string.Join(
                '/',
                section.NameKeys.Select(key => values.GetValueOrDefault(key) is [var value, ..] ? value : "")
            );

    private static string[] WithRoles(string[] codes, StringValues roles) =>
        [
            .. codes.Select(
                (code, at) =>
                    code.Length > 0 && at < roles.Count && roles[at]?.Trim() is { Length: > 0 } role
                        ? $"{code}:{role.Replace(':', ' ')}"
                        : code
            ),
        ];
}
