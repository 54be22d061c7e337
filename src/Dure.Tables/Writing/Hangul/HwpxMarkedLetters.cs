using System.Globalization;
using System.Xml.Linq;

namespace Dure.Tables.Writing.Hangul;

/// <summary>Highlighted copies of a document's own letter shapes, so that a mark has the size of what it stands behind.</summary>
internal sealed class HwpxMarkedLetters
{
    private readonly XElement list;
    private readonly Dictionary<string, string> marked = [];

    /// <param name="header">The header part; it gets the copies.</param>
    /// <exception cref="InvalidDataException">It has no letter shapes.</exception>
    public HwpxMarkedLetters(XDocument header) =>
        list =
            header.Descendants().FirstOrDefault(one => one.Name.LocalName == "charProperties" && one.HasElements)
            ?? throw new InvalidDataException("no letter shapes");

    /// <summary>The number of the highlighted copy of a letter shape; of the first where there is none of that number.</summary>
    public string MarkedLike(string? id)
    {
        if (marked.TryGetValue(id ?? "", out var known))
            return known;
        var shapes = list.Children("charPr").ToList();
        var copy = new XElement(shapes.Find(one => one.Attribute("id")?.Value == id) ?? shapes[0]);
        var next =
            shapes.Max(one =>
                int.TryParse(one.Attribute("id")?.Value, CultureInfo.InvariantCulture, out var used) ? used : 0
            ) + 1;
        var number = HwpxXml.Number(next);
        copy.SetAttributeValue("id", number);
        copy.SetAttributeValue("textColor", "#C00000");
        copy.SetAttributeValue("shadeColor", "#FFF2CC");
        shapes[^1].AddAfterSelf(copy);
        list.SetAttributeValue("itemCnt", HwpxXml.Number(shapes.Count + 1));
        return marked[id ?? ""] = number;
    }

    /// <summary>Paragraph shape and letter shape of the document's normal style.</summary>
    public (string Shape, string Letters) Normal(XDocument header)
    {
        var style = header
            .Descendants()
            .FirstOrDefault(one => one.Name.LocalName == "style" && one.Attribute("id")?.Value == "0");
        return (
            style?.Attribute("paraPrIDRef")?.Value ?? "0",
            style?.Attribute("charPrIDRef")?.Value ?? list.Children("charPr").First().Attribute("id")?.Value ?? "0"
        );
    }
}
