using System.IO.Compression;
using System.Text;
using Dure.Kernel;
using Dure.Tables.Documents;

namespace Dure.Tests.Documents.Readers;

/// <summary>Office files made by hand, the least that a reader needs, so that each test sees what it is about.</summary>
internal static class Zipped
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static byte[] Zip(params (string Part, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (part, text) in parts)
            {
                using var stream = zip.CreateEntry(part).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }

        return bytes.ToArray();
    }

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="rows">The rows and, behind <c>&lt;/sheetData&gt;</c>, what else the sheet holds.</param>
    /// <param name="formats">Number formats; style 0 is General, style 1 the first of these.</param>
    /// <param name="strings">Shared strings, as <c>si</c> elements.</param>
    /// <param name="bookProperties">Attributes of workbookPr.</param>
    /// <param name="more">Further parts.</param>
    public static byte[] Workbook(
        string rows,
        string[]? formats = null,
        string strings = "",
        string bookProperties = "",
        params (string Part, string Text)[] more
    ) =>
        Zip([
            (
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                <Override PartName="/xl/strings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>
                """
            ),
            (
                "_rels/.rels",
                $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="a" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """
            ),
            (
                "xl/workbook.xml",
                $"<workbook {Main} xmlns:r=\"{Office}\"><workbookPr {bookProperties}/><sheets><sheet name=\"실적\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="a" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="b" Type="{Office}/styles" Target="/xl/styles.xml"/>
                <Relationship Id="c" Type="{Office}/sharedStrings" Target="../xl/strings.xml"/>
                <Relationship Id="d" Type="{Office}/externalLink" Target="file:///etc/passwd" TargetMode="External"/>
                </Relationships>
                """
            ),
            ("xl/styles.xml", Styles(formats ?? [])),
            ("xl/strings.xml", $"<sst {Main}>{strings}</sst>"),
            (
                "xl/worksheets/sheet1.xml",
                $"<worksheet {Main}><sheetData>{rows}{(rows.Contains("</sheetData>", StringComparison.Ordinal) ? "" : "</sheetData>")}</worksheet>"
            ),
            .. more,
        ]);

    /// <summary>A Word document.</summary>
    public static byte[] Docx(string body, params (string Part, string Text)[] more) =>
        Zip([
            ("word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>"),
            (
                "word/_rels/document.xml.rels",
                $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="a" Type="{Office}/footnotes" Target="footnotes.xml"/></Relationships>
                """
            ),
            .. more,
        ]);

    /// <summary>The same file with another text in one of its parts.</summary>
    public static byte[] Replaced(byte[] zip, string part, Func<string, string> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(zip);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.GetEntry(part)!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
                text = reader.ReadToEnd();
            entry.Delete();
            using var stream = archive.CreateEntry(part).Open();
            stream.Write(Encoding.UTF8.GetBytes(change(text)));
        }

        return bytes.ToArray();
    }

    public static string Footnotes(string notes) => $"<w:footnotes {Word}>{notes}</w:footnotes>";

    public static SourceDocument Read(byte[] bytes, string name) => DocumentReader.Read(bytes, name);

    /// <summary>The name of the refusal that reading ends in; null where it is read.</summary>
    public static string? Refusal(byte[] bytes, string name)
    {
        try
        {
            DocumentReader.Read(bytes, name);
            return null;
        }
        catch (RefusedException e)
        {
            return e.Refusals.Single().Name;
        }
    }

    private static string Styles(string[] formats) =>
        $"<styleSheet {Main}><numFmts>{string.Concat(formats.Select((code, at) => $"<numFmt numFmtId=\"{200 + at}\" formatCode=\"{System.Net.WebUtility.HtmlEncode(code)}\"/>"))}</numFmts>"
        + $"<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>{string.Concat(formats.Select((_, at) => $"<xf numFmtId=\"{200 + at}\"/>"))}</cellXfs></styleSheet>";
}
