using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Dure.App.Capabilities.Books;

/// <summary>The parts of a workbook that its reader will use, found the way it finds them.</summary>
internal sealed class WorkbookParts(ZipArchive archive)
{
    /// <summary>No entity is expanded and nothing outside the file is fetched.</summary>
    public static readonly XmlReaderSettings Careful = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = WorkbookGuard.MaxUnpacked,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private const string Root = "xl/";

    public bool IsWorkbook => Find(Root + "workbook.xml") is not null;

    /// <summary>Sheets by name, with null for a part that is missing.</summary>
    public IEnumerable<(string Name, ZipArchiveEntry? Part)> Sheets()
    {
        var targets = Elements(Root + "_rels/workbook.xml.rels", "Relationship")
            .GroupBy(relation => Attribute(relation, "Id"))
            .ToDictionary(group => group.Key, group => Attribute(group.First(), "Target"));
        foreach (var sheet in Elements(Root + "workbook.xml", "sheet"))
        {
            var part = targets.TryGetValue(Attribute(sheet, "id"), out var target) ? Find(PathOf(target)) : null;
            yield return (Attribute(sheet, "name").Trim().Normalize(), part);
        }
    }

    private static string PathOf(string target) => target.StartsWith('/') ? target[1..] : Root + target;

    private ZipArchiveEntry? Find(string path) =>
        archive.Entries.FirstOrDefault(entry =>
            string.Equals(entry.FullName.Replace('\\', '/'), path, StringComparison.OrdinalIgnoreCase)
        );

    private List<XElement> Elements(string path, string name)
    {
        if (Find(path) is not { } entry)
            return [];
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, Careful);
        return [.. XDocument.Load(xml).Descendants().Where(element => element.Name.LocalName == name)];
    }

    private static string Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value ?? "";
}
