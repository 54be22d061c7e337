using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Dure.Kernel;
using Dure.Tables.Documents;

namespace Dure.Tables.Writing.Workbooks;

/// <summary>A part's text and how it is written.</summary>
internal sealed record PartText(string Content, Encoding Encoding);

/// <summary>The parts of a workbook while some are added: read as they were given, written into its zip.</summary>
internal sealed class XlsxParts(Package package, ZipArchive zip)
{
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private const string Types = "[Content_Types].xml";
    private const string OfPackage = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly Dictionary<string, XDocument> changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> made = new(StringComparer.OrdinalIgnoreCase);

    public Package Package => package;

    /// <summary>Parts made so far.</summary>
    public int Count => made.Count;

    public static string Relations(bool strict) => strict ? Strict : Transitional;

    /// <summary>The identifier of a relationship that an element names, in either edition of the standard.</summary>
    public static string? IdOf(XmlReader reader) =>
        reader.GetAttribute("id", Transitional) ?? reader.GetAttribute("id", Strict);

    public XDocument Xml(string part)
    {
        if (changed.TryGetValue(part, out var known))
            return known;
        using var reader = package.OpenXml(part);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public PartText Text(string part, int most)
    {
        using var reader = new StreamReader(package.Open(part), Utf8, detectEncodingFromByteOrderMarks: true);
        var content = reader.ReadToEnd();
        return content.Length <= most
            ? new(content, reader.CurrentEncoding)
            : throw new RefusedException(
                DocumentRefusals.TooLarge(
                    package.Name,
                    "시트가 너무 커서 의견을 달지 못했습니다.",
                    "A sheet is too large for comments."
                )
            );
    }

    /// <summary>A name that no part has.</summary>
    public string NewName(string start, string end)
    {
        for (var number = 1; ; number++)
            if ($"{start}{number}{end}" is var name && !package.Has(name) && made.Add(name))
                return name;
    }

    public void Write(string part, XDocument document) => changed[part] = document;

    public void Write(string part, PartText text)
    {
        using var stream = Fresh(part);
        using var writer = new StreamWriter(stream, text.Encoding);
        writer.Write(text.Content);
    }

    /// <summary>Lets a sheet refer to a part.</summary>
    /// <returns>The identifier of the reference.</returns>
    public string Relate(string sheet, string part, string kind)
    {
        var slash = sheet.LastIndexOf('/') + 1;
        var list = $"{sheet[..slash]}_rels/{sheet[slash..]}.rels";
        XNamespace space = OfPackage;
        if (!changed.TryGetValue(list, out var document))
            changed[list] = document = package.Has(list)
                ? Xml(list)
                : new XDocument(new XElement(space + "Relationships"));
        var taken = document.Root!.Elements().Select(one => one.Attribute("Id")?.Value).ToHashSet();
        var id = Enumerable.Range(1, int.MaxValue).Select(number => $"dure{number}").First(one => !taken.Contains(one));
        document.Root.Add(
            new XElement(
                document.Root.Name.Namespace + "Relationship",
                new XAttribute("Id", id),
                new XAttribute("Type", $"{Transitional}/{kind}"),
                new XAttribute("Target", "/" + part)
            )
        );
        return id;
    }

    /// <summary>Says what a part is.</summary>
    public void Declare(string part, string type) =>
        AddType("Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type));

    /// <summary>Says what parts of an ending are, unless the package does.</summary>
    public void DeclareEnding(string ending, string type)
    {
        var said = TypesDocument()
            .Root!.Elements()
            .Any(one => string.Equals(one.Attribute("Extension")?.Value, ending, StringComparison.OrdinalIgnoreCase));
        if (!said)
            AddType("Default", new XAttribute("Extension", ending), new XAttribute("ContentType", type));
    }

    public void Save()
    {
        foreach (var (part, document) in changed)
        {
            using var stream = Fresh(part);
            using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = Utf8 });
            document.Save(writer);
        }
    }

    private XDocument TypesDocument() =>
        changed.TryGetValue(Types, out var known) ? known : changed[Types] = Xml(Types);

    private void AddType(string kind, params XAttribute[] attributes)
    {
        var root = TypesDocument().Root!;
        var element = new XElement(root.Name.Namespace + kind, attributes);
        // Defaults stand before overrides in the packages that Excel writes.
        if (kind == "Default")
            root.AddFirst(element);
        else
            root.Add(element);
    }

    private Stream Fresh(string part)
    {
        var entry = zip.Entries.FirstOrDefault(one =>
            string.Equals(one.FullName.Replace('\\', '/'), part, StringComparison.OrdinalIgnoreCase)
        );
        var stream = (entry ?? zip.CreateEntry(part)).Open();
        stream.SetLength(0);
        return stream;
    }
}
