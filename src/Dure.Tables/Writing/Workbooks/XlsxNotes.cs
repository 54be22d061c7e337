using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Dure.Tables.Documents;

namespace Dure.Tables.Writing.Workbooks;

/// <summary>The notes of a sheet.</summary>
internal sealed partial class XlsxNotes(XDocument document)
{
    private const string Space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int MostCharacters = 32_000;

    private readonly XNamespace space = document.Root!.Name.Namespace;
    private readonly Dictionary<string, XElement> known = document
        .Descendants(document.Root!.Name.Namespace + "comment")
        .GroupBy(one => one.Attribute("ref")?.Value ?? "")
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
    private int? author;

    public XDocument Document => document;

    public static XlsxNotes New()
    {
        XNamespace space = Space;
        return new(
            new XDocument(
                new XElement(space + "comments", new XElement(space + "authors"), new XElement(space + "commentList"))
            )
        );
    }

    /// <summary>Writes a note, or goes on with the one that stands there.</summary>
    /// <returns>Whether there was none.</returns>
    public bool Add(int row, int column, string text)
    {
        var cell = DocumentPlace.CellName(row, column);
        text = Clean(text);
        if (known.TryGetValue(cell, out var there))
        {
            if (there.Element(space + "text") is not { } said)
                there.Add(said = new XElement(space + "text"));
            // A note is either one plain text or pieces; the plain text becomes the first piece.
            foreach (var plain in said.Elements(space + "t").ToList())
                plain.ReplaceWith(new XElement(space + "r", plain));
            said.Add(Piece($"\n\n{XlsxComments.Author}:\n{text}"));
            return false;
        }

        var note = new XElement(
            space + "comment",
            new XAttribute("ref", cell),
            new XAttribute("authorId", Author()),
            new XElement(space + "text", Piece(text))
        );
        known[cell] = note;
        if (document.Root!.Element(space + "commentList") is not { } list)
            document.Root.Add(list = new XElement(space + "commentList"));
        list.Add(note);
        return true;
    }

    private XElement Piece(string text) =>
        new(space + "r", new XElement(space + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    private string Author()
    {
        if (author is null)
        {
            if (document.Root!.Element(space + "authors") is not { } authors)
                document.Root.AddFirst(authors = new XElement(space + "authors"));
            author = authors.Elements().Count();
            authors.Add(new XElement(space + "author", XlsxComments.Author));
        }

        return author.Value.ToString(CultureInfo.InvariantCulture);
    }

    private static string Clean(string text)
    {
        var letters = string.Concat(text.EnumerateRunes().Where(IsLetter).Select(rune => rune.ToString()));
        letters = letters.Length <= MostCharacters ? letters : letters[..MostCharacters] + "…";
        return Escaped().Replace(letters, "_x005F_");
    }

    // A half of a surrogate pair has become U+FFFD by now; what XML cannot hold is left out.
    private static bool IsLetter(System.Text.Rune rune) =>
        rune.Value is '\n' or '\t' or >= ' ' and not (0xFFFE or 0xFFFF);

    // Workbooks write _x000D_ for a character that XML cannot hold; a text that looks so must say that it does not.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escaped();
}
