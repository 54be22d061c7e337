using System.Diagnostics;
using System.Text;
using Dure.Tables.Documents;
using Dure.Tests.Tables;

namespace Dure.Tests.Documents.Readers;

/// <summary>Excel 97–2003, as LibreOffice writes it.</summary>
public class XlsTests
{
    private const string Rows = """
        <row r="1"><c r="A1" t="str"><v>일자리 실적</v></c></row>
        <row r="2"><c r="A2" t="str"><v>사업</v></c><c r="B2" t="str"><v>인원</v></c><c r="C2" t="str"><v>기준일</v></c></row>
        <row r="3"><c r="A3" t="str"><v>공공근로</v></c><c r="B3" s="1"><v>-1234</v></c><c r="C3" s="2"><v>45658</v></c></row>
        <row r="4"><c r="A4" t="str"><v>계</v></c><c r="B4" s="3"><v>0.987</v></c><c r="C4"><v>2.5</v></c></row>
        </sheetData><mergeCells><mergeCell ref="C3:D3"/></mergeCells>
        """;

    [Fact]
    public void The_old_format_reads_as_the_new_one_does()
    {
        var xlsx = Zipped.Workbook(Rows, ["#,##0;△#,##0", "yyyy-mm-dd", "0.0%"]);
        var xls = Convert(xlsx);

        Shown(Zipped.Read(xls, "실적.xls")).ShouldBe(Shown(Zipped.Read(xlsx, "실적.xlsx")));
        Shown(Zipped.Read(xls, "실적.xls")).ShouldContain("실적!B3=△1,234");
        var random = new Random(20251121);
        for (var round = 0; round < 1000; round++)
            FuzzTests.Try(FuzzFiles.Damage(xls, random), "a.xls", round);
    }

    [Fact]
    public void Macros_are_told_of_in_the_old_format()
    {
        var xls = Convert(Zipped.Workbook(Rows, ["#,##0", "yyyy-mm-dd", "0.0%"]));
        Zipped.Read(xls, "실적.xls").Notices.ShouldBeEmpty();

        MakeFolder(xls, "\u0005SummaryInformation", "_VBA_PROJECT_CUR");

        Zipped.Read(xls, "실적.xls").Notices.ShouldBe([Macros]);
    }

    [Fact]
    public void Macros_are_told_of_in_the_new_formats()
    {
        (string, string) program = ("xl/vbaProject.bin", "Shell \"rm\"");
        Zipped.Read(Zipped.Workbook(Rows, ["0", "0", "0"], more: program), "실적.xlsm").Notices.ShouldBe([Macros]);
        Zipped
            .Read(Zipped.Docx("<w:p><w:r><w:t>글</w:t></w:r></w:p>", ("word/vbaProject.bin", "x")), "글.docm")
            .Notices.ShouldBe([Macros]);
    }

    private const string Macros = "매크로가 들어 있습니다. 실행하지 않았고, 무엇을 하는지 살펴보지도 않았습니다.";

    /// <summary>Makes an empty folder of an entry of the directory that nobody needs.</summary>
    private static void MakeFolder(byte[] compound, string of, string name)
    {
        var at = compound.AsSpan().IndexOf(Encoding.Unicode.GetBytes(of + '\0'));
        compound.AsSpan(at, 64).Clear();
        Encoding.Unicode.GetBytes(name + '\0').CopyTo(compound, at);
        compound[at + 64] = (byte)((name.Length + 1) * 2);
        compound[at + 66] = 1;
        compound.AsSpan(at + 120, 8).Clear();
    }

    private static List<string> Shown(SourceDocument document) =>
        [
            .. document.Parts.SelectMany(part =>
                part is DocumentTable table
                    ? table.Cells.Select(cell => $"{table.PlaceOf(cell)}={cell.Text}")
                    : [$"{part.Place}={((DocumentText)part).Text}"]
            ),
        ];

    private static byte[] Convert(byte[] workbook)
    {
        Spreadsheet.Need();
        var folder = Directory.CreateTempSubdirectory("dure-");
        try
        {
            var file = Path.Combine(folder.FullName, "a.xlsx");
            File.WriteAllBytes(file, workbook);
            var profile = new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri;
            using var process = Process.Start(
                new ProcessStartInfo(
                    "soffice",
                    [
                        $"-env:UserInstallation={profile}",
                        "--headless",
                        "--convert-to",
                        "xls",
                        "--outdir",
                        folder.FullName,
                        file,
                    ]
                )
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            process.WaitForExit(TimeSpan.FromMinutes(2)).ShouldBeTrue();
            return File.ReadAllBytes(Path.ChangeExtension(file, "xls"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
