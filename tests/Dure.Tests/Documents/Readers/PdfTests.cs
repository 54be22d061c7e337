using System.Diagnostics;
using System.Text;
using Dure.Tables.Documents;

namespace Dure.Tests.Documents.Readers;

/// <summary>PDF as browsers print it.</summary>
public class PdfTests
{
    [Fact]
    public void A_table_that_goes_on_over_pages_is_one()
    {
        var rows = string.Concat(
            Enumerable
                .Range(1, 60)
                .Select(at =>
                    $"<tr><td class=n>공공 근로 사업 {at}</td><td>{1000 + at:N0}</td><td>{900 + at:N0}</td></tr>"
                )
        );
        var document = Print(
            $$"""
            <h1>2025년 일자리 실적</h1><p>참여 인원은 1,234명으로 목표의 98.7%이다.</p><p>(단위: 명)</p>
            <table><thead><tr><th>사업명</th><th>목표</th><th>실적</th></tr></thead>{{rows}}
            <tr><td class=n>합계</td><td>61,830</td><td>55,830</td></tr></table><p>※ 12월 말 기준</p>
            """
        );

        document.Format.ToString().ShouldBe("Pdf");
        var table = document.Parts.OfType<DocumentTable>().ShouldHaveSingleItem();
        table.Cells.Count.ShouldBe(62 * 3);
        table
            .Cells.Take(6)
            .Select(cell => cell.Text)
            .ShouldBe(["사업명", "목표", "실적", "공공 근로 사업 1", "1,001", "901"]);
        var total = table.Cells[^1];
        (total.Text, total.Row, total.Column).ShouldBe(("55,830", 61, 2));
        table.PlaceOf(table.Cells[0]).ToString().ShouldBe("1쪽 표 1!A1");
        table.PlaceOf(total).ToString().ShouldBe("2쪽 표 1!C62");
        document
            .Parts.OfType<DocumentText>()
            .Select(text => $"{text.Place.Page} {text.Text}")
            .ShouldBe([
                "1 2025년 일자리 실적",
                "1 참여 인원은 1,234명으로 목표의 98.7%이다.",
                "1 (단위: 명)",
                "2 ※ 12월 말 기준",
            ]);
    }

    [Fact]
    public void Merged_headers_span_their_columns()
    {
        var document = Print(
            """
            <table><tr><th rowspan=2>사업</th><th colspan=2>참여 인원(계획과 실적)</th><th rowspan=2>비율</th></tr>
            <tr><th>계획</th><th>실적</th></tr>
            <tr><td class=n>가</td><td>1,000</td><td>900</td><td>90.0</td></tr>
            <tr><td class=n>나</td><td>–</td><td>△12</td><td>–</td></tr></table>
            """
        );

        var cells = document.Parts.OfType<DocumentTable>().ShouldHaveSingleItem().Cells;
        var merged = cells.Single(cell => cell.Text.StartsWith("참여", StringComparison.Ordinal));
        (merged.Column, merged.ColumnSpan).ShouldBe((1, 2));
        cells.Where(cell => cell.RowSpan == 2).Select(cell => cell.Text).ShouldBe(["사업", "비율"]);
        cells
            .TakeLast(8)
            .Select(cell => $"{cell.Column}{cell.Text}")
            .ShouldBe(["0가", "11,000", "2900", "390.0", "0나", "1–", "2△12", "3–"]);
    }

    [Fact]
    public void What_is_cut_off_or_locked_is_refused()
    {
        NeedPoppler();
        Zipped.Refusal("%PDF-1.7\n1 0 obj\n"u8.ToArray(), "끊긴.pdf").ShouldBe("DocumentBroken");
        Zipped.Refusal(Locked(), "잠긴.pdf").ShouldBe("DocumentProtected");
    }

    // Its key fits no password: the checks of the standard security handler fail for all.
    private static byte[] Locked()
    {
        var zeros = new string('0', 64);
        return Encoding.ASCII.GetBytes(
            $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
                + $"3 0 obj<</Filter/Standard/V 1/R 2/O<{zeros}>/U<{zeros}>/P -4>>endobj\n"
                + $"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<{zeros[..32]}><{zeros[..32]}>]/Size 4>>\n%%EOF\n"
        );
    }

    private static SourceDocument Print(string body)
    {
        NeedPoppler();
        Need(File.Exists("/usr/bin/chromium-headless-shell"), "chromium-headless-shell");
        var folder = Directory.CreateTempSubdirectory("dure-");
        try
        {
            var page = Path.Combine(folder.FullName, "표.html");
            var pdf = Path.Combine(folder.FullName, "표.pdf");
            File.WriteAllText(
                page,
                "<meta charset=utf-8><style>table{border-collapse:collapse}td,th{border:1px solid;padding:3px 8px}td{text-align:right}.n{text-align:left}</style>"
                    + body
            );
            using var process = Process.Start(
                new ProcessStartInfo(
                    "/usr/bin/chromium-headless-shell",
                    [
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-pdf-header-footer",
                        $"--user-data-dir={folder.FullName}/profile",
                        $"--print-to-pdf={pdf}",
                        page,
                    ]
                )
                {
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                }
            )!;
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
                process.Kill(entireProcessTree: true);
            File.Exists(pdf).ShouldBeTrue(errors.Result);
            return DocumentReader.Read(File.ReadAllBytes(pdf), "표.pdf");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void NeedPoppler() =>
        Need(
            (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Any(folder => File.Exists(Path.Combine(folder, "pdftotext"))),
            "poppler-utils"
        );

    private static void Need(bool there, string package)
    {
        if (there)
            return;
        Environment.GetEnvironmentVariable("CI").ShouldNotBe("true", $"{package} is needed.");
        Assert.Skip($"{package} is not installed.");
    }
}
