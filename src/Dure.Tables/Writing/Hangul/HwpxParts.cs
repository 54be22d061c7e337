using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Dure.Tables.Documents.Hangul;

namespace Dure.Tables.Writing.Hangul;

/// <summary>The parts of somebody's package that are changed, as trees; the others are copied.</summary>
internal sealed class HwpxParts(HwpxPackage package)
{
    private readonly Dictionary<string, XDocument> changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<HangulSource, XElement> places = [];

    /// <summary>A part to be changed; null where the package has no such part.</summary>
    public XDocument? Of(string part)
    {
        if (changed.TryGetValue(part, out var known))
            return known;
        using var xml = package.Open(part);
        if (xml is null)
            return null;
        var tree = XDocument.Load(xml, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        foreach (var table in tree.Descendants().Where(one => one.Name.LocalName == "tbl"))
            places[new HangulSource(part, ((IXmlLineInfo)table).LineNumber, ((IXmlLineInfo)table).LinePosition)] =
                table;
        return changed[part] = tree;
    }

    /// <summary>The table that begins at a place.</summary>
    public XElement? At(HangulSource source) =>
        source.Part is { } part && Of(part) is not null ? places.GetValueOrDefault(source) : null;

    /// <summary>The package with the changed parts, everything in its old order.</summary>
    public byte[] Save()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in package.Parts)
            {
                var isKind = part == "mimetype";
                var entry = zip.CreateEntry(part, isKind ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
                entry.LastWriteTime = package.TimeOf(part);
                using var stream = entry.Open();
                if (changed.TryGetValue(part, out var tree))
                    Save(tree, stream);
                else
                    package.Copy(part, stream);
            }
        }

        return bytes.ToArray();
    }

    private static void Save(XDocument tree, Stream stream)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            CheckCharacters = false,
        };
        using var writer = XmlWriter.Create(stream, settings);
        tree.Save(writer);
    }
}

/// <summary>Elements by local name: the namespaces differ between editions of the standard.</summary>
internal static class HwpxElements
{
    public static IEnumerable<XElement> Children(this XElement element, string name) =>
        element.Elements().Where(one => one.Name.LocalName == name);

    /// <summary>Whether the cell's address is this one.</summary>
    public static bool IsAt(this XElement cell, int row, int column) =>
        cell.Children("cellAddr")
            .Any(at =>
                at.Attribute("rowAddr")?.Value == row.ToString(CultureInfo.InvariantCulture)
                && at.Attribute("colAddr")?.Value == column.ToString(CultureInfo.InvariantCulture)
            );
}
