using System.Xml;

namespace Dure.Tables.Documents;

/// <summary>What a part of an Office file refers to.</summary>
/// <param name="Part">Its name in the file.</param>
/// <param name="Type">An address that ends in what it is.</param>
internal readonly record struct Relationship(string Part, string Type)
{
    /// <summary>Whether it is such a part, in either edition of the standard.</summary>
    public bool Is(string kind) => Type.EndsWith("/" + kind, StringComparison.Ordinal);
}

/// <summary>Reads what the parts of an Office file refer to. References outside of the file are never followed.</summary>
internal static class Relationships
{
    /// <summary>By their identifiers; none where the part has no list of them.</summary>
    public static Dictionary<string, Relationship> Read(Package package, string part)
    {
        var found = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        var slash = part.LastIndexOf('/') + 1;
        var list = $"{part[..slash]}_rels/{part[slash..]}.rels";
        if (!package.Has(list))
            return found;
        using var reader = package.OpenXml(list);
        while (reader.Next(package.Name))
            if (
                reader.NodeType == XmlNodeType.Element
                && reader.LocalName == "Relationship"
                && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Id") is { } id
            )
                found[id] = new Relationship(
                    PartOf(part[..slash], reader.GetAttribute("Target") ?? ""),
                    reader.GetAttribute("Type") ?? ""
                );
        return found;
    }

    /// <summary>The first part of a kind.</summary>
    public static string? PartOf(Dictionary<string, Relationship> relations, string kind) =>
        relations.Values.Where(relation => relation.Is(kind)).Select(relation => relation.Part).FirstOrDefault();

    /// <summary>All parts of a kind, each once, in the order of their names.</summary>
    public static IEnumerable<string> PartsOf(Dictionary<string, Relationship> relations, string kind) =>
        relations
            .Values.Where(relation => relation.Is(kind))
            .Select(relation => relation.Part)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal);

    // Names a part of the file whatever it says: there is nothing above the root.
    private static string PartOf(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/'))
            if (step == "..")
                steps.RemoveRange(Math.Max(steps.Count - 1, 0), Math.Min(steps.Count, 1));
            else if (step is not ("" or "."))
                steps.Add(step);
        return string.Join('/', steps);
    }
}
