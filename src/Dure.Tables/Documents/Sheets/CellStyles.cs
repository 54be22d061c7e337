using System.Globalization;
using System.Xml;

namespace Dure.Tables.Documents.Sheets;

/// <summary>A workbook's number formats by the style number that cells name.</summary>
internal sealed class CellStyles
{
    private readonly List<NumberFormat> formats = [];

    /// <summary>The formats of a workbook that has no styles.</summary>
    public CellStyles() { }

    /// <summary>Reads <c>xl/styles.xml</c>.</summary>
    public CellStyles(XmlReader reader, string name)
    {
        var codes = new Dictionary<int, string>();
        var known = new Dictionary<string, NumberFormat>();
        var inCells = false;
        while (reader.Next(name))
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "cellXfs")
                inCells = false;
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "numFmt")
                codes[Number(reader, "numFmtId")] = reader.GetAttribute("formatCode") ?? "";
            else if (reader.LocalName == "cellXfs")
                inCells = !reader.IsEmptyElement;
            else if (inCells && reader.LocalName == "xf")
            {
                var number = Number(reader, "numFmtId");
                var code = codes.GetValueOrDefault(number) ?? BuiltInFormats.CodeOf(number);
                if (!known.TryGetValue(code, out var format))
                    known[code] = format = new NumberFormat(code);
                formats.Add(format);
            }
        }
    }

    /// <summary>The format of a style; as it is where there is no such style.</summary>
    public NumberFormat Of(int style) => style >= 0 && style < formats.Count ? formats[style] : NumberFormat.General;

    private static int Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
