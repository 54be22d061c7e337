using System.Globalization;
using System.Xml;

namespace Dure.Tables.Documents.Word;

/// <summary>Which styles of a Word document are numbered, by themselves or by the style they are based on.</summary>
internal static class WordStyles
{
    // Styles of real documents are based on one another some ten deep; a circle of them is damage.
    private const int Deepest = 50;

    private sealed record Style(string? Base, string? Number, int Level);

    /// <summary>The list and level of each numbered style.</summary>
    public static Dictionary<string, (string Number, int Level)> NumbersOf(
        Package package,
        Dictionary<string, Relationship> relations
    )
    {
        if (Relationships.PartOf(relations, "styles") is not { } part || !package.Has(part))
            return [];
        using var reader = package.OpenXml(part);
        var styles = Read(reader, package.Name);
        var numbered = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        foreach (var name in styles.Keys)
        {
            var (at, deep) = (styles[name], 0);
            while (
                at.Number is null
                && at.Base is not null
                && styles.TryGetValue(at.Base, out var below)
                && deep++ < Deepest
            )
                at = below;
            if (at.Number is not (null or "0"))
                numbered[name] = (at.Number, at.Level);
        }

        return numbered;
    }

    private static Dictionary<string, Style> Read(XmlReader reader, string name)
    {
        var styles = new Dictionary<string, Style>(StringComparer.Ordinal);
        string? id = null;
        while (reader.Next(name))
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "style")
                styles[id = reader.GetAttribute("styleId", reader.NamespaceURI) ?? ""] = new(null, null, -1);
            else if (id is not null && reader.GetAttribute("val", reader.NamespaceURI) is { } value)
                styles[id] = reader.LocalName switch
                {
                    "basedOn" => styles[id] with { Base = value },
                    "numId" => styles[id] with { Number = value },
                    "ilvl" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var level) =>
                        styles[id] with
                        {
                            Level = level,
                        },
                    _ => styles[id],
                };
        }

        return styles;
    }
}
