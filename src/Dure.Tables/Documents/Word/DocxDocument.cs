using System.Xml;

namespace Dure.Tables.Documents.Word;

/// <summary>Reads documents of Word 2007 and later: paragraphs, tables and notes.</summary>
internal static class DocxDocument
{
    /// <summary>
    /// The body in order, then footnotes and endnotes. Text boxes come behind the paragraph they hang on; what a tracked
    /// change deleted is left out.
    /// </summary>
    public static SourceDocument Read(Package package)
    {
        var found = new DocumentBuilder(package.Name, SourceFormat.Docx);
        var main = "word/document.xml";
        var relations = Relationships.Read(package, main);
        var walk = new WordWalk(found);
        Read(package, main, walk);
        foreach (var notes in (string[])["footnotes", "endnotes"])
            if (Relationships.PartOf(relations, notes) is { } part && package.Has(part))
                Read(package, part, walk);
        if (package.Has("word/vbaProject.bin"))
            found.Notice("매크로가 들어 있습니다. 실행하지 않았습니다.");
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
