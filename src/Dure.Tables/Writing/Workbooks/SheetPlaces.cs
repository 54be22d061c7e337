using System.Xml;
using Dure.Tables.Documents;

namespace Dure.Tables.Writing.Workbooks;

/// <summary>Where in the text of a sheet the reference to its notes goes.</summary>
/// <param name="At">The character before which it goes.</param>
/// <param name="Prefix">Before the names of its elements, with the colon; empty for none.</param>
/// <param name="IsStrict">Whether the sheet is of the strict edition of the standard.</param>
/// <param name="Drawing">What the reference that stands there names; null for none.</param>
internal sealed record SheetPlaces(int At, string Prefix, bool IsStrict, string? Drawing)
{
    // The standard fixes the order of a sheet's elements; these come behind the reference.
    private static readonly HashSet<string> Behind =
    [
        "legacyDrawingHF",
        "drawingHF",
        "picture",
        "oleObjects",
        "controls",
        "webPublishItems",
        "tableParts",
        "extLst",
    ];

    /// <exception cref="XmlException">The sheet is not XML.</exception>
    public static SheetPlaces Find(string sheet, string name)
    {
        using var reader = XmlReader.Create(
            new StringReader(sheet),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        var lines = (IXmlLineInfo)reader;
        reader.MoveToContent();
        var (prefix, strict) = (
            reader.Prefix.Length > 0 ? reader.Prefix + ":" : "",
            reader.NamespaceURI.StartsWith("http://purl.oclc.org/", StringComparison.Ordinal)
        );
        int? at = null;
        while (reader.Next(name))
        {
            if (reader is { NodeType: XmlNodeType.Element, Depth: 1 })
            {
                if (reader.LocalName == "legacyDrawing")
                    return new(0, prefix, strict, XlsxParts.IdOf(reader) ?? "");
                if (Behind.Contains(reader.LocalName))
                    at ??= OffsetOf(sheet, lines, before: 1);
            }

            if (reader is { NodeType: XmlNodeType.EndElement, Depth: 0 })
                at ??= OffsetOf(sheet, lines, before: 2);
        }

        return new(at ?? throw new InvalidDataException("A sheet has no content."), prefix, strict, null);
    }

    // A name stands behind "<" or "</".
    private static int OffsetOf(string text, IXmlLineInfo lines, int before)
    {
        var start = 0;
        for (var line = 1; line < lines.LineNumber; line++)
        {
            start = text.IndexOfAny(['\r', '\n'], start);
            start += text.AsSpan(start).StartsWith("\r\n") ? 2 : 1;
        }

        return start + lines.LinePosition - 1 - before;
    }
}
