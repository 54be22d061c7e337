using System.Globalization;
using System.Xml;
using Dure.Kernel;

namespace Dure.Tables.Documents.Hangul;

/// <summary>Walks an XML part element by element, by local names: the namespaces differ between editions of the standard.</summary>
internal sealed class XmlWalk(XmlReader xml, string file)
{
    private const int Most = 1_000_000_000;

    public string Name => xml.LocalName;

    /// <summary>Line of the current element's start.</summary>
    public (int Line, int Column) Position => xml is IXmlLineInfo at ? (at.LineNumber, at.LinePosition) : (0, 0);

    /// <summary>Calls for each child of the current element; what the call leaves unread is passed over.</summary>
    /// <param name="child">Given its local name.</param>
    /// <param name="text">Given the letters between children, if wanted.</param>
    public void Children(Action<string> child, Action<string>? text = null)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        if (depth > ReadLimits.Depth)
            throw new RefusedException(TooDeep());
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth > depth + 1)
                continue;
            if (xml.NodeType == XmlNodeType.Element)
                child(xml.LocalName);
            else if (
                text is not null
                && xml.NodeType
                    is XmlNodeType.Text
                        or XmlNodeType.CDATA
                        or XmlNodeType.SignificantWhitespace
                        or XmlNodeType.Whitespace
            )
                text?.Invoke(xml.Value);
        }
    }

    /// <summary>Calls for each element below the current one, however deep, in their order.</summary>
    public void Descendants(Action<string> element)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                element(xml.LocalName);
        }
    }

    /// <summary>An attribute of the current element, or null.</summary>
    public string? Attribute(string name) => xml.GetAttribute(name);

    /// <summary>An attribute that is a number; the given one where it is missing or none, the nearest where it is beyond a thousand million.</summary>
    public int Number(string name, int otherwise) =>
        int.TryParse(xml.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, -Most, Most)
            : otherwise;

    private Refusal TooDeep() =>
        DocumentRefusals.Hostile(
            file,
            string.Create(CultureInfo.InvariantCulture, $"{ReadLimits.Depth}겹이 넘게 서로 안에 든 요소가 있습니다."),
            string.Create(CultureInfo.InvariantCulture, $"Elements are nested over {ReadLimits.Depth} deep.")
        );
}
