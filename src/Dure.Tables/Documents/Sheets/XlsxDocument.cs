using System.Xml;

namespace Dure.Tables.Documents.Sheets;

/// <summary>Reads workbooks of Excel 2007 and later: values as shown. Nothing is computed, and no macro runs.</summary>
internal static class XlsxDocument
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Texts and tables of all sheets in their order, hidden ones as well.</summary>
    public static SourceDocument Read(Package package)
    {
        var found = new DocumentBuilder(package.Name, SourceFormat.Xlsx);
        var relations = Relationships.Read(package, "xl/workbook.xml");
        var (sheets, from1904) = ReadBook(package, found);
        var book = new XlsxBook(
            found,
            Strings(package, relations),
            Styles(package, relations),
            from1904,
            package.Bytes
        );
        for (var at = 0; at < sheets.Count; at++)
        {
            if (!relations.TryGetValue(sheets[at].Id, out var relation) || !relation.Is("worksheet"))
            {
                found.Notice($"‘{sheets[at].Name}’ 시트에는 칸이 없어 읽지 않았습니다.");
                continue;
            }

            var cells = new SheetCells(sheets[at].Name, found);
            using var reader = package.OpenXml(relation.Part);
            new XlsxSheet(reader, book, cells).Read();
            SheetBlocks.AddTo(found, cells.Settle(), sheets[at].Name, at + 1);
        }

        TellUnread(package, found);
        return found.Build();
    }

    private static (List<(string Name, string Id)> Sheets, bool From1904) ReadBook(
        Package package,
        DocumentBuilder found
    )
    {
        var sheets = new List<(string Name, string Id)>();
        var from1904 = false;
        using var reader = package.OpenXml("xl/workbook.xml");
        while (reader.Next(package.Name))
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "workbookPr")
                from1904 = reader.GetAttribute("date1904") is "1" or "true";
            if (reader.LocalName != "sheet")
                continue;
            var name = reader.GetAttribute("name") ?? "";
            sheets.Add(
                (name, reader.GetAttribute("id", Relations) ?? reader.GetAttribute("id", StrictRelations) ?? "")
            );
            if (reader.GetAttribute("state") is "hidden" or "veryHidden")
                found.Notice($"숨긴 시트 ‘{name}’을(를) 함께 읽었습니다.");
        }

        return (sheets, from1904);
    }

    private static List<string> Strings(Package package, Dictionary<string, Relationship> relations)
    {
        if (Relationships.PartOf(relations, "sharedStrings") is not { } part)
            return [];
        using var reader = package.OpenXml(part);
        return RichText.ReadShared(reader, package.Name);
    }

    private static CellStyles Styles(Package package, Dictionary<string, Relationship> relations)
    {
        if (Relationships.PartOf(relations, "styles") is not { } part || !package.Has(part))
            return new CellStyles();
        using var reader = package.OpenXml(part);
        return new CellStyles(reader, package.Name);
    }

    private static void TellUnread(Package package, DocumentBuilder found)
    {
        if (package.Has("xl/vbaProject.bin"))
            found.Notice(DocumentNotices.Macros);
        if (package.HasUnder("xl/externalLinks/"))
            found.Notice("다른 파일을 가리키는 수식이 있습니다. 그 파일은 열지 않고 저장된 값을 읽었습니다.");
        if (package.HasUnder("xl/drawings/drawing"))
            found.Notice("그림, 도형, 차트의 글은 읽지 않았습니다.");
    }
}
