using System.IO.Compression;
using System.Xml.Linq;

namespace Dure.Tests.Documents.Hangul;

/// <summary>A written package, taken apart.</summary>
internal static class HwpxPackage
{
    /// <summary>Each reference of a package leads to a shape of the header.</summary>
    public static void Check(byte[] bytes)
    {
        var parts = Parts(bytes);
        var header = XDocument.Parse(parts["Contents/header.xml"]);
        var all = parts
            .Where(part =>
                part.Key.StartsWith("Contents/", StringComparison.Ordinal)
                && part.Key.EndsWith(".xml", StringComparison.Ordinal)
            )
            .SelectMany(part => XDocument.Parse(part.Value).Descendants())
            .ToList();
        (string Reference, string Element)[] kinds =
        [
            ("charPrIDRef", "charPr"),
            ("paraPrIDRef", "paraPr"),
            ("borderFillIDRef", "borderFill"),
            ("styleIDRef", "style"),
            ("tabPrIDRef", "tabPr"),
            ("outlineShapeIDRef", "numbering"),
        ];
        foreach (var (reference, element) in kinds)
        {
            var defined = header
                .Descendants()
                .Where(x => x.Name.LocalName == element)
                .Select(x => x.Attribute("id")!.Value)
                .ToList();
            defined.ShouldBeUnique();
            // What a numbering names so has no letter shape of its own.
            all.Attributes(reference)
                .Select(a => a.Value)
                .Where(id => id != "4294967295")
                .ShouldBeSubsetOf(defined, element);
        }

        foreach (var list in header.Descendants().Where(x => x.Attribute("itemCnt") is not null))
            ((int)list.Attribute("itemCnt")!).ShouldBe(list.Elements().Count(), list.Name.LocalName);
    }

    public static Dictionary<string, string> Parts(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var reader = new StreamReader(entry.Open());
                return reader.ReadToEnd();
            }
        );
    }
}
