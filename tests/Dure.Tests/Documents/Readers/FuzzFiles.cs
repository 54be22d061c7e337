using System.Text;
using Dure.Tests.Documents.Hangul;

namespace Dure.Tests.Documents.Readers;

/// <summary>A small file of each format, and what damage makes of it. Also used by <c>./dure bench fuzz</c>.</summary>
internal static class FuzzFiles
{
    /// <summary>Names that say which file; <c>inner</c> ones are damaged inside of their packing.</summary>
    public static readonly string[] Names =
    [
        "a.html",
        "a.md",
        "a.txt",
        "a.csv",
        "a.xlsx",
        "a.docx",
        "a.hwpx",
        "a.hwp",
        "inner.xlsx",
        "inner.docx",
        "inner.hwpx",
        "inner.hwp",
    ];

    /// <summary>PDF, where poppler reads it: in a process of its own, so that there are fewer of them.</summary>
    public const string Pdf = "a.pdf";

    private const int PdfEvery = 200;

    /// <summary>Whether PDF can be read here.</summary>
    public static bool HasPoppler { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));

    /// <summary>The file of a round.</summary>
    public static string NameOf(int round) => HasPoppler && round % PdfEvery == 0 ? Pdf : Names[round % Names.Length];

    private const string Html =
        "<html><h1>제목</h1><table><caption>표</caption><tr><th rowspan=2>가<th colspan=2>나<tr><td>1,234<sup>1)</sup><td>5%</table></html>";

    /// <summary>A file with one to five injuries, ready to be read.</summary>
    public static byte[] Damaged(string name, Random random)
    {
        var damaged = Damage(Whole(name), random);
        return name.StartsWith("inner", StringComparison.Ordinal) ? Inside(name, damaged) : damaged;
    }

    // The packed formats once as files, whose checksums catch most damage, and once as the XML inside.
    private static byte[] Whole(string name) =>
        name switch
        {
            "a.html" => Encoding.UTF8.GetBytes(Html),
            "a.md" => Encoding.UTF8.GetBytes(
                "# 제목\n\n| 가 | 나[^1] |\n|---|--:|\n| 1,234 | **5** |\n\n" + Html + "\n\n- `a`\n> 글"
            ),
            "a.txt" => Encoding.UTF8.GetBytes(
                "제목 (단위: 명)\n구분\t목표\t실적\n합계\t1,100\t1,250\n공공\t500\t520 " + Html + "\n민간\t600\t730\n"
            ),
            "a.csv" => Encoding.UTF8.GetBytes("제목\n가,\"나,\"\"다\"\"\"\n1,\"2,345\"\n\n가;나\n"),
            "a.xlsx" => Zipped.Workbook(Rows, ["#,##0;△#,##0", "yyyy-mm-dd"]),
            "a.docx" => Zipped.Docx(Body),
            "a.hwpx" => HwpxFile.Of(Section),
            "a.hwp" => HwpBuilder.File(HwpBuilder.Sample(), HwpBuilder.SampleInfo()),
            Pdf => PdfBytes,
            "inner.hwpx" => Encoding.UTF8.GetBytes(HwpxFile.Section(Section)),
            "inner.hwp" => HwpBuilder.Sample(),
            "inner.xlsx" => Encoding.UTF8.GetBytes(Rows),
            _ => Encoding.UTF8.GetBytes(Body),
        };

    private static byte[] Inside(string name, byte[] part) =>
        name switch
        {
            "inner.xlsx" => Zipped.Workbook(Encoding.UTF8.GetString(part), ["#,##0;△#,##0", "[h]:mm", "0.0E+0;@"]),
            "inner.docx" => Zipped.Docx(Encoding.UTF8.GetString(part)),
            "inner.hwpx" => HwpxFile.Package(
                ("mimetype", "application/hwp+zip"),
                ("Contents/section0.xml", Encoding.UTF8.GetString(part))
            ),
            _ => HwpBuilder.File(part, HwpBuilder.SampleInfo()),
        };

    private static readonly string Section =
        HwpxFile.P("첫째")
        + HwpxFile.Run(
            HwpxFile.Tbl(
                HwpxFile.Tr(HwpxFile.Tc(0, 0, HwpxFile.P("칸"), rows: 2), HwpxFile.Tc(0, 1, HwpxFile.P("1,234")))
            )
        );

    // Poppler finds the objects by itself where the table of their places is not right.
    private static readonly byte[] PdfBytes = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
            + "4 0 obj<</Length 158>>stream\nBT /F 12 Tf 72 760 Td (Total 1,234) Tj 0 -20 Td (Works 1,000) Tj 0 -20 Td (Youth 234) Tj "
            + "200 40 Td (100%) Tj 0 -20 Td (81.0%) Tj 0 -20 Td (19.0%) Tj ET\nendstream endobj\n"
            + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
            + "xref\n0 6\ntrailer<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n"
    );

    private const string Rows =
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>가</v></c><c r=\"B1\" s=\"1\"><v>-1234.5</v></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>나</t></is></c><c r=\"B2\" s=\"2\"><f>A1</f><v>45658.25</v></c><c r=\"C2\" s=\"3\"><v>1E+20</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>";

    private const string Body =
        "<w:p><w:r><w:t>글</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>";

    /// <summary>Some bytes changed, lost or doubled, or the end cut off.</summary>
    public static byte[] Damage(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 30), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : 1);
                    break;
            }
        }

        return [.. bytes];
    }
}
