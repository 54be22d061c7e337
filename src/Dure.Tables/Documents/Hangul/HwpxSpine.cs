using System.Globalization;
using System.Text.RegularExpressions;

namespace Dure.Tables.Documents.Hangul;

/// <summary>Which parts of a package are its header and its sections, in order.</summary>
internal sealed partial record HwpxSpine(string Header, IReadOnlyList<string> Sections)
{
    private const string UsualHeader = "Contents/header.xml";

    /// <summary>As the package's own list says; where it has none, by the usual names.</summary>
    public static HwpxSpine Of(HwpxPackage package, string file)
    {
        var listed = Listed(package, file);
        var sections = listed.Where(part => Section().IsMatch(part)).ToList();
        return new HwpxSpine(
            listed.FirstOrDefault(part => part.EndsWith("header.xml", StringComparison.OrdinalIgnoreCase), UsualHeader),
            sections.Count > 0
                ? sections
                :
                [
                    .. package
                        .Parts.Where(part => Section().IsMatch(part))
                        .OrderBy(part =>
                            int.Parse(Section().Match(part).Groups[1].Value, CultureInfo.InvariantCulture)
                        ),
                ]
        );
    }

    private static List<string> Listed(HwpxPackage package, string file)
    {
        using var xml = package.Open(Root(package, file));
        if (xml is null)
            return [];
        var walk = new XmlWalk(xml, file);
        var (parts, order) = (new Dictionary<string, string>(), new List<string>());
        walk.Descendants(element =>
        {
            if (element == "item" && walk.Attribute("id") is { } id && walk.Attribute("href") is { } part)
                parts[id] = part;
            else if (element == "itemref" && walk.Attribute("idref") is { } reference)
                order.Add(reference);
        });
        return [.. order.Where(parts.ContainsKey).Select(id => Find(package, parts[id])).OfType<string>().Distinct()];
    }

    // Most lists name their parts from the root of the package, some from their own folder.
    private static string? Find(HwpxPackage package, string part) =>
        package.Has(part.TrimStart('/')) ? part.TrimStart('/')
        : package.Has("Contents/" + part) ? "Contents/" + part
        : null;

    private static string Root(HwpxPackage package, string file)
    {
        var root = "Contents/content.hpf";
        using var xml = package.Open("META-INF/container.xml");
        if (xml is null)
            return root;
        var walk = new XmlWalk(xml, file);
        walk.Descendants(element =>
        {
            if (element == "rootfile" && walk.Attribute("media-type") == "application/hwpml-package+xml")
                root = walk.Attribute("full-path") ?? root;
        });
        return root;
    }

    [GeneratedRegex(@"section(\d{1,6})\.xml$", RegexOptions.IgnoreCase)]
    private static partial Regex Section();
}
