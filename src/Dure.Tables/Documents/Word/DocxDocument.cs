using System.Xml;

namespace Dure.Tables.Documents.Word;

/// <summary>Reads documents of Word 2007 and later: paragraphs, tables and notes.</summary>
internal static class DocxDocument
{
    // What stands beside the body, in the order in which it is read, and what Word calls it.
    private static readonly (string Kind, string Korean)[] Beside =
    [
        ("footnotes", "각주"),
        ("endnotes", "미주"),
        ("header", "머리글"),
        ("footer", "바닥글"),
    ];

    /// <summary>
    /// The body in order, then footnotes, endnotes, headers and footers. Text boxes come behind the paragraph they hang on;
    /// what a tracked change deleted is left out. Paragraphs of lists begin with their number or bullet.
    /// </summary>
    public static SourceDocument Read(Package package)
    {
        var found = new DocumentBuilder(package.Name, SourceFormat.Docx);
        var main = "word/document.xml";
        var relations = Relationships.Read(package, main);
        var numbers = new WordNumbers(package, relations);
        Read(package, main, new WordWalk(found, numbers, part: null));
        foreach (var (kind, korean) in Beside)
        {
            // Sections have headers of their own: first page, even pages, others.
            var walk = new WordWalk(found, numbers, korean);
            foreach (var part in Relationships.PartsOf(relations, kind).Where(package.Has))
                Read(package, part, walk);
        }

        if (package.Has("word/vbaProject.bin"))
            found.Notice(DocumentNotices.Macros);
        if (package.HasUnder("word/media/"))
            found.Notice("그림은 읽지 않았습니다.");
        return found.Build();
    }

    private static void Read(Package package, string part, WordWalk walk)
    {
        using XmlReader reader = package.OpenXml(part);
        walk.Read(reader);
    }
}
