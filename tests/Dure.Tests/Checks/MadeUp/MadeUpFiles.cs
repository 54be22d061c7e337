using System.Globalization;
using System.Net;
using System.Text;
using Dure.Tables.Writing.Hangul;
using Dure.Tests.Documents.Readers;

namespace Dure.Tests.Checks.MadeUp;

/// <summary>A made-up report in each format, merged cells as the format has them.</summary>
internal static class MadeUpFiles
{
    public static readonly string[] Formats = ["txt", "md", "html", "csv", "cp949.csv", "xlsx", "docx", "hwpx"];

    static MadeUpFiles() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static byte[] Write(MadeUpReport report, string format) =>
        format switch
        {
            "txt" => Lines(report, table => Rows(table, "\t", dropMerged: true)),
            "md" => Lines(report, Markdown),
            "html" => Lines(report, Html, sentence => $"<p>{sentence}</p>"),
            "csv" => Lines(report, Csv),
            "cp949.csv" => Encoding.GetEncoding(949).GetBytes(Encoding.UTF8.GetString(Lines(report, Csv))),
            "xlsx" => Workbook(report),
            "docx" => Zipped.Docx(
                string.Concat(
                    report.Parts.Select(part => part is MadeUpTable table ? Word(table) : Paragraph(Of(part)))
                )
            ),
            _ => Hangul(report),
        };

    private static string Of(object part) => ((MadeUpSentence)part).Text;

    private static byte[] Lines(
        MadeUpReport report,
        Func<MadeUpTable, string> print,
        Func<string, string>? sentence = null
    )
    {
        var text = new StringBuilder();
        foreach (var part in report.Parts)
            text.Append(
                part is MadeUpTable table
                    ? $"{(sentence ?? (words => words))(table.Unit)}\n{(print == Markdown ? "\n" : "")}{print(table)}\n"
                    : $"{(print == Csv ? Quoted(Of(part)) : (sentence ?? (words => words))(Of(part)))}\n\n"
            );
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // Merged labels leave blanks below them; what they cover to the right is lost, as where a table is copied as text.
    private static string Rows(MadeUpTable table, string separator, bool dropMerged)
    {
        var text = new StringBuilder();
        for (var row = 0; row < table.Rows; row++)
        {
            var taken = 0;
            var cells = new List<string>();
            foreach (var cell in table.Cells.Where(cell => cell.Row == row))
            {
                for (; taken < cell.Column; taken++)
                    cells.Add("");
                cells.Add(cell.Text);
                taken += cell.ColumnSpan;
                for (var more = 1; more < cell.ColumnSpan && !dropMerged; more++)
                    cells.Add("");
            }

            text.Append(string.Join(separator, cells)).Append('\n');
        }

        return text.ToString();
    }

    private static string Markdown(MadeUpTable table)
    {
        var lines = Rows(table, " | ", dropMerged: false)
            .TrimEnd('\n')
            .Split('\n')
            .Select(line => $"| {line} |")
            .ToList();
        lines.Insert(1, "|" + string.Concat(Enumerable.Repeat("---|", table.Columns)));
        return string.Join('\n', lines) + "\n";
    }

    private static string Csv(MadeUpTable table)
    {
        var quoted = table with
        {
            Cells = [.. table.Cells.Select(cell => cell with { Value = null, Words = Quoted(cell.Text) })],
        };
        return Rows(quoted, ",", dropMerged: false);
    }

    private static string Quoted(string text) => text.Contains(',') ? $"\"{text}\"" : text;

    private static string Html(MadeUpTable table) =>
        "<table>"
        + string.Concat(
            Enumerable
                .Range(0, table.Rows)
                .Select(row => $"<tr>{string.Concat(table.Cells.Where(cell => cell.Row == row).Select(Html))}</tr>\n")
        )
        + "</table>\n";

    private static string Html(MadeUpCell cell) =>
        $"<td rowspan=\"{cell.RowSpan}\" colspan=\"{cell.ColumnSpan}\">{WebUtility.HtmlEncode(cell.Text)}</td>";

    // One sheet, tables below each other with an empty row between them.
    private static byte[] Workbook(MadeUpReport report)
    {
        var (rows, merged, top) = (new StringBuilder(), new StringBuilder(), 1);
        foreach (var part in report.Parts)
        {
            rows.Append(
                CultureInfo.InvariantCulture,
                $"<row r=\"{top}\">{Sheet(top, 0, part is MadeUpTable one ? one.Unit : Of(part))}</row>"
            );
            top++;
            if (part is MadeUpTable table)
            {
                for (var row = 0; row < table.Rows; row++)
                    rows.Append(
                        CultureInfo.InvariantCulture,
                        $"<row r=\"{top + row}\">{string.Concat(table.Cells.Where(cell => cell.Row == row).Select(cell => Sheet(top + row, cell)))}</row>"
                    );
                foreach (var cell in table.Cells.Where(cell => cell.RowSpan + cell.ColumnSpan > 2))
                    merged.Append(
                        CultureInfo.InvariantCulture,
                        $"<mergeCell ref=\"{Name(top + cell.Row, cell.Column)}:{Name(top + cell.Row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1)}\"/>"
                    );
                top += table.Rows;
            }

            top++;
        }

        return Zipped.Workbook(
            $"{rows}</sheetData><mergeCells>{merged}</mergeCells>",
            ["#,##0;△#,##0", "#,##0.0;△#,##0.0"]
        );
    }

    private static string Sheet(int row, MadeUpCell cell) =>
        cell.Value is { } value
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"<c r=\"{Name(row, cell.Column)}\" s=\"{cell.Decimals + 1}\"><v>{value}</v></c>"
            )
            : Sheet(row, cell.Column, cell.Text);

    private static string Sheet(int row, int column, string text) =>
        $"<c r=\"{Name(row, column)}\" t=\"inlineStr\"><is><t>{WebUtility.HtmlEncode(text)}</t></is></c>";

    private static string Name(int row, int column) => Dure.Tables.Documents.DocumentPlace.CellName(row - 1, column);

    private static string Word(MadeUpTable table)
    {
        var text = new StringBuilder(Paragraph(table.Unit)).Append("<w:tbl>");
        for (var row = 0; row < table.Rows; row++)
        {
            text.Append("<w:tr>");
            foreach (
                var cell in table
                    .Cells.Where(cell => cell.Row <= row && row < cell.Row + cell.RowSpan)
                    .OrderBy(cell => cell.Column)
            )
                text.Append("<w:tc><w:tcPr>")
                    .Append(cell.ColumnSpan > 1 ? $"<w:gridSpan w:val=\"{cell.ColumnSpan}\"/>" : "")
                    .Append(
                        cell.RowSpan == 1 ? ""
                        : cell.Row == row ? "<w:vMerge w:val=\"restart\"/>"
                        : "<w:vMerge/>"
                    )
                    .Append("</w:tcPr>")
                    .Append(Paragraph(cell.Row == row ? cell.Text : ""))
                    .Append("</w:tc>");
            text.Append("</w:tr>");
        }

        return text.Append("</w:tbl>").ToString();
    }

    private static string Paragraph(string text) =>
        $"<w:p><w:r><w:t xml:space=\"preserve\">{WebUtility.HtmlEncode(text)}</w:t></w:r></w:p>";

    private static byte[] Hangul(MadeUpReport report)
    {
        using var bytes = new MemoryStream();
        Hwpx.Write(new HwpxDraft("일자리 추진실적", [.. report.Parts.Select(Block)]), bytes);
        return bytes.ToArray();
    }

    private static HwpxBlock Block(object part) =>
        part is MadeUpTable table
            ? new HwpxTableBlock(
                table.Columns,
                table.HeaderRows,
                [
                    .. table.Cells.Select(cell => new HwpxCell(
                        cell.Row,
                        cell.Column,
                        cell.Text,
                        cell.RowSpan,
                        cell.ColumnSpan
                    )),
                ]
            )
            {
                Caption = table.Unit,
            }
            : new HwpxLine(HwpxMark.None, Of(part));
}
