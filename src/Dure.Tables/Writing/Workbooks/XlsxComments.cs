using System.IO.Compression;
using System.Xml;
using Dure.Kernel;
using Dure.Tables.Documents;

namespace Dure.Tables.Writing.Workbooks;

/// <summary>Something said about a cell of somebody's workbook.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
/// <param name="Text">What is said.</param>
public sealed record XlsxComment(string Sheet, int Row, int Column, string Text);

/// <summary>
/// Puts comments into somebody's own workbook, as notes at the cells. Parts that they do not touch stay as they are packed;
/// a sheet gets no more than the reference to its notes, put into its text as it stands.
/// </summary>
public static class XlsxComments
{
    /// <summary>Who the notes say wrote them.</summary>
    public const string Author = "두레 검산";

    private const int MostSheetCharacters = 256 * 1024 * 1024;

    /// <summary>Adds comments. Several about one cell become one note; a note that stands there goes on with them.</summary>
    /// <param name="bytes">The workbook, as XLSX or XLSM.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="comments">One about a sheet that is not there is left out.</param>
    /// <returns>The workbook with the comments; without any, the bytes as given.</returns>
    /// <exception cref="RefusedException">It is too large, damaged or made to do harm.</exception>
    public static byte[] Add(ReadOnlyMemory<byte> bytes, string name, IReadOnlyList<XlsxComment> comments)
    {
        ArgumentNullException.ThrowIfNull(comments);
        if (comments.Count == 0)
            return bytes.ToArray();
        try
        {
            using var package = new Package(bytes, name);
            using var changed = new MemoryStream();
            changed.Write(bytes.Span);
            using (var zip = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
            {
                var parts = new XlsxParts(package, zip);
                var sheets = SheetParts(package);
                foreach (var ofSheet in comments.GroupBy(comment => comment.Sheet))
                    if (sheets.TryGetValue(ofSheet.Key, out var sheet) && package.Has(sheet))
                        AddTo(parts, sheet, [.. ofSheet]);
                parts.Save();
            }

            return changed.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            throw new RefusedException(
                DocumentRefusals.Broken(
                    name,
                    "파일이 손상되어 의견을 달지 못했습니다.",
                    $"The file is damaged: {e.Message}"
                )
            );
        }
    }

    /// <summary>Which part each sheet is, by its name.</summary>
    private static Dictionary<string, string> SheetParts(Package package)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var relations = Relationships.Read(package, "xl/workbook.xml");
        using var reader = package.OpenXml("xl/workbook.xml");
        while (reader.Next(package.Name))
            if (
                reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" }
                && XlsxParts.IdOf(reader) is { } id
                && relations.TryGetValue(id, out var relation)
                && relation.Is("worksheet")
            )
                found.TryAdd(reader.GetAttribute("name") ?? "", relation.Part);
        return found;
    }

    private static void AddTo(XlsxParts parts, string sheet, IReadOnlyList<XlsxComment> comments)
    {
        var relations = Relationships.Read(parts.Package, sheet);
        var notes = Relationships.PartOf(relations, "comments");
        var written = notes is null ? XlsxNotes.New() : new XlsxNotes(parts.Xml(notes));
        var bare = new List<(int Row, int Column)>();
        foreach (var cell in comments.GroupBy(comment => (comment.Row, comment.Column)))
            if (written.Add(cell.Key.Row, cell.Key.Column, string.Join('\n', cell.Select(comment => comment.Text))))
                bare.Add(cell.Key);
        if (notes is null)
        {
            notes = parts.NewName("xl/comments-dure", ".xml");
            parts.Relate(sheet, notes, "comments");
            parts.Declare(notes, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
        }

        parts.Write(notes, written.Document);
        if (bare.Count > 0)
            Draw(parts, sheet, relations, bare);
    }

    /// <summary>The boxes in which Excel shows notes; without one it repairs the file.</summary>
    private static void Draw(
        XlsxParts parts,
        string sheet,
        Dictionary<string, Relationship> relations,
        List<(int Row, int Column)> cells
    )
    {
        var text = parts.Text(sheet, MostSheetCharacters);
        var place = SheetPlaces.Find(text.Content, parts.Package.Name);
        if (place.Drawing is { } id && relations.TryGetValue(id, out var relation) && parts.Package.Has(relation.Part))
        {
            var drawing = parts.Text(relation.Part, MostSheetCharacters);
            parts.Write(relation.Part, drawing with { Content = NoteShapes.AddTo(drawing.Content, cells) });
            return;
        }

        // A reference that leads nowhere could not be replaced without touching what stands there.
        if (place.Drawing is not null)
            return;
        var made = parts.NewName("xl/drawings/notes-dure", ".vml");
        parts.Write(made, new PartText(NoteShapes.New(cells, parts.Count), XlsxParts.Utf8));
        parts.DeclareEnding("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
        var element =
            $"<{place.Prefix}legacyDrawing xmlns:dure=\"{XlsxParts.Relations(place.IsStrict)}\" dure:id=\"{parts.Relate(sheet, made, "vmlDrawing")}\"/>";
        parts.Write(sheet, text with { Content = text.Content.Insert(place.At, element) });
    }
}
