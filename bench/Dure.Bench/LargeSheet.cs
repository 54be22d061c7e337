using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dure.Bench;

/// <summary>
/// A workbook of two million cells that all follow from one another: each row has a total of its sources, a plan, a result and
/// their rate, and the last row sums the others.
/// </summary>
internal static class LargeSheet
{
    public const int Rows = 100_000;
    public const int Columns = 20;
    private const int Sources = 12;
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public static void Write(string path)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Part(
            zip,
            "[Content_Types].xml",
            $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
        );
        Part(zip, "_rels/.rels", Relationship("officeDocument", "xl/workbook.xml"));
        Part(
            zip,
            "xl/workbook.xml",
            $"<workbook {Main} xmlns:r=\"{Office}\"><sheets><sheet name=\"실적\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"
        );
        Part(zip, "xl/_rels/workbook.xml.rels", Relationship("worksheet", "worksheets/sheet1.xml"));
        using var sheet = new StreamWriter(
            zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open()
        );
        // Excel writes the size first.
        sheet.Write(
            Report.Invariant($"<worksheet {Main}><dimension ref=\"A1:{(char)('A' + Columns - 1)}{Rows}\"/><sheetData>")
        );
        WriteRows(sheet);
        sheet.Write("</sheetData></worksheet>");
    }

    private static void WriteRows(StreamWriter sheet)
    {
        var random = new Random(1);
        Row(
            sheet,
            1,
            [
                "구분",
                "계",
                .. Enumerable.Range(1, Sources).Select(at => $"재원 {at}"),
                "목표",
                "실적",
                "달성률(%)",
                "2021년",
                "2022년",
                "증감",
            ]
        );
        var sums = new long[Columns];
        for (var row = 2; row < Rows; row++)
        {
            var values = new long[Columns];
            for (var at = 2; at < 2 + Sources; at++)
                values[1] += values[at] = random.Next(10, 100_000);
            values[14] = random.Next(100, 100_000);
            values[15] = values[14] * random.Next(60, 140) / 100;
            values[17] = random.Next(100, 100_000);
            values[18] = random.Next(100, 100_000);
            values[19] = values[18] - values[17];
            for (var at = 0; at < Columns; at++)
                sums[at] += values[at];
            Figures(sheet, row, Report.Invariant($"사업 {row}"), values);
        }

        Figures(sheet, Rows, "합계", sums);
    }

    private static void Figures(StreamWriter sheet, int row, string name, long[] values)
    {
        var texts = new string[Columns];
        texts[0] = name;
        for (var at = 1; at < Columns; at++)
            texts[at] = values[at].ToString(CultureInfo.InvariantCulture);
        texts[16] = Math.Round(100m * values[15] / values[14], 1, MidpointRounding.AwayFromZero)
            .ToString("F1", CultureInfo.InvariantCulture);
        Row(sheet, row, texts);
    }

    private static void Row(StreamWriter sheet, int row, string[] texts)
    {
        sheet.Write(Report.Invariant($"<row r=\"{row}\">"));
        for (var at = 0; at < texts.Length; at++)
            sheet.Write(
                row == 1 || at == 0
                    ? Report.Invariant(
                        $"<c r=\"{(char)('A' + at)}{row}\" t=\"inlineStr\"><is><t>{texts[at]}</t></is></c>"
                    )
                    : Report.Invariant($"<c r=\"{(char)('A' + at)}{row}\"><v>{texts[at]}</v></c>")
            );
        sheet.Write("</row>");
    }

    private static string Relationship(string type, string target) =>
        $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"a\" Type=\"{Office}/{type}\" Target=\"{target}\"/></Relationships>";

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
