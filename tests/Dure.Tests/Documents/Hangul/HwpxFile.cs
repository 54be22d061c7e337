using System.IO.Compression;
using System.Text;
using Dure.Tables.Documents;
using Dure.Tables.Documents.Hangul;

namespace Dure.Tests.Documents.Hangul;

/// <summary>HWPX packages written by hand, as small as a test needs them.</summary>
internal static class HwpxFile
{
    private const string Namespaces =
        "xmlns:hp=\"http://www.hancom.co.kr/hwpml/2011/paragraph\" xmlns:hs=\"http://www.hancom.co.kr/hwpml/2011/section\" "
        + "xmlns:hh=\"http://www.hancom.co.kr/hwpml/2011/head\"";

    /// <summary>A package whose one section has this content.</summary>
    public static byte[] Of(string content, string refList = "") =>
        Package(
            ("mimetype", "application/hwp+zip"),
            ("Contents/header.xml", Header(refList)),
            ("Contents/section0.xml", Section(content))
        );

    public static string Section(string content) => $"<hs:sec {Namespaces}>{content}</hs:sec>";

    public static string Header(string refList) =>
        $"<hh:head {Namespaces}><hh:refList>{refList}</hh:refList></hh:head>";

    public static byte[] Package(params (string Part, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, text) in parts)
            {
                using var stream = zip.CreateEntry(part).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    public static string P(string letters, int shape = 0) => Run($"<hp:t>{letters}</hp:t>", shape);

    /// <summary>A paragraph whose run has this content.</summary>
    public static string Run(string content, int shape = 0) =>
        $"<hp:p id=\"0\" paraPrIDRef=\"{shape}\"><hp:run charPrIDRef=\"0\">{content}</hp:run></hp:p>";

    public static string List(string paragraphs) => $"<hp:subList>{paragraphs}</hp:subList>";

    /// <summary>A table that floats unless it is to stand in its line.</summary>
    public static string Tbl(string rows, bool isLetter = false) =>
        $"<hp:tbl><hp:pos treatAsChar=\"{(isLetter ? 1 : 0)}\"/>{rows}</hp:tbl>";

    public static string Tr(params string[] cells) => $"<hp:tr>{string.Concat(cells)}</hp:tr>";

    public static string Tc(
        int row,
        int column,
        string paragraphs,
        int rows = 1,
        int columns = 1,
        bool header = false
    ) =>
        $"<hp:tc header=\"{(header ? 1 : 0)}\">{List(paragraphs)}<hp:cellAddr colAddr=\"{column}\" rowAddr=\"{row}\"/>"
        + $"<hp:cellSpan colSpan=\"{columns}\" rowSpan=\"{rows}\"/></hp:tc>";

    public static SourceDocument Read(string content, string refList = "") =>
        HwpxDocument.Read(Of(content, refList), "report.hwpx");

    /// <summary>The parts as short lines: paragraphs as they are, a table as <c>표 1 {0,0=…|0,1 1x2=…}</c>.</summary>
    public static IReadOnlyList<string> Lines(this SourceDocument document) => [.. document.Parts.Select(Line)];

    private static string Line(DocumentPart part) =>
        part switch
        {
            DocumentText text => text.Text,
            DocumentTable table => $"표 {table.Number}{(table.Caption is null ? "" : $" [{table.Caption}]")} "
                + $"{{{string.Join('|', table.Cells.Select(Cell))}}}",
            _ => throw new InvalidOperationException(),
        };

    private static string Cell(DocumentCell cell)
    {
        var span = cell is { RowSpan: 1, ColumnSpan: 1 } ? "" : $" {cell.RowSpan}x{cell.ColumnSpan}";
        return $"{cell.Row},{cell.Column}{span}{(cell.IsHeader ? "!" : "")}={cell.Text}";
    }
}
