using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using CsvHelper;

namespace Dure.Tests.Tables;

/// <summary>What an independent spreadsheet program makes of a workbook.</summary>
internal static class Spreadsheet
{
    private static readonly string? Program = new[] { "soffice", "libreoffice" }.FirstOrDefault(name =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, name)))
    );

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Skips the test without LibreOffice, except where a missing tool must not hide.</summary>
    public static void Need()
    {
        if (Program is not null)
            return;
        Environment.GetEnvironmentVariable("CI").ShouldNotBe("true", "LibreOffice is needed (libreoffice-calc-nogui).");
        Assert.Skip("LibreOffice is not installed (libreoffice-calc-nogui).");
    }

    /// <summary>The workbook without the values kept beside its formulas, so that a reader must compute them.</summary>
    public static byte[] WithoutKeptValues(byte[] workbook)
    {
        using var bytes = new MemoryStream();
        bytes.Write(workbook);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.Where(entry => entry.FullName.Contains("/worksheets/")).ToList())
            {
                using var stream = entry.Open();
                var sheet = XDocument.Load(stream);
                var kept = sheet
                    .Descendants()
                    .Where(x => x.Name.LocalName == "f")
                    .SelectMany(x => x.ElementsAfterSelf());
                kept.ToList().ForEach(x => x.Remove());
                stream.SetLength(0);
                sheet.Save(stream);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The rows of each sheet, in the order of the sheets.</summary>
    /// <param name="workbook">An xlsx file.</param>
    /// <param name="names">Names of its sheets.</param>
    /// <param name="asShown">Whether figures come formatted, or as they are.</param>
    public static IReadOnlyList<string[][]> Read(byte[] workbook, IEnumerable<string> names, bool asShown)
    {
        var folder = Directory.CreateTempSubdirectory("dure-");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "book.xlsx"), workbook);
            // Comma, quote, UTF-8, from line 1, …, quote texts, …, as shown, no formulas, keep spaces, every sheet.
            var filter =
                $"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,{(asShown ? "true" : "false")},false,false,-1";
            var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (
                var argument in new[]
                {
                    $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri}",
                    "--headless",
                    "--convert-to",
                    filter,
                    "--outdir",
                    folder.FullName,
                    Path.Combine(folder.FullName, "book.xlsx"),
                }
            )
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
                process.Kill(entireProcessTree: true);
            process.ExitCode.ShouldBe(0, output.Result + errors.Result);
            return [.. names.Select(name => Lines(Path.Combine(folder.FullName, $"book-{name}.csv")))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[][] Lines(string path)
    {
        using var parser = new CsvParser(new StreamReader(path), CultureInfo.InvariantCulture);
        var lines = new List<string[]>();
        while (parser.Read())
            lines.Add(parser.Record!);
        return [.. lines];
    }
}
