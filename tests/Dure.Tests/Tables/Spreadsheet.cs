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
    /// <param name="asShown">Whether figures come formatted, or as they are.</param>
    public static IReadOnlyList<string[][]> Read(byte[] workbook, bool asShown) => Read([workbook], asShown)[0];

    /// <summary>The same of several workbooks; the program is started once, which takes most of the time.</summary>
    public static IReadOnlyList<IReadOnlyList<string[][]>> Read(IReadOnlyList<byte[]> workbooks, bool asShown)
    {
        var folder = Directory.CreateTempSubdirectory("dure-");
        try
        {
            var files = workbooks.Select((_, at) => Path.Combine(folder.FullName, $"book{at}.xlsx")).ToList();
            for (var at = 0; at < files.Count; at++)
                File.WriteAllBytes(files[at], WithPlainNames(workbooks[at]));
            // Comma, quote, UTF-8, from line 1, …, quote texts, …, as shown, no formulas, keep spaces, every sheet.
            var filter =
                $"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,{(asShown ? "true" : "false")},false,false,-1";
            var profile = new Uri(Path.Combine(folder.FullName, "profile")).AbsoluteUri;
            Run([
                $"-env:UserInstallation={profile}",
                "--headless",
                "--convert-to",
                filter,
                "--outdir",
                folder.FullName,
                .. files,
            ]);
            return [.. files.Select(Sheets)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // LibreOffice calls its output by the name of the sheet, which may be none for a file.
    private static byte[] WithPlainNames(byte[] workbook)
    {
        using var bytes = new MemoryStream();
        bytes.Write(workbook);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var stream = zip.GetEntry("xl/workbook.xml")!.Open();
            var book = XDocument.Load(stream);
            foreach (
                var (sheet, at) in book.Descendants().Where(x => x.Name.LocalName == "sheet").Select((x, at) => (x, at))
            )
                sheet.SetAttributeValue("name", $"s{at}");
            stream.SetLength(0);
            book.Save(stream);
        }

        return bytes.ToArray();
    }

    private static void Run(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
            process.Kill(entireProcessTree: true);
        process.ExitCode.ShouldBe(0, output.Result + errors.Result);
    }

    private static IReadOnlyList<string[][]> Sheets(string file)
    {
        var sheets = new List<string[][]>();
        string Next() => Path.ChangeExtension(file, null) + $"-s{sheets.Count}.csv";
        while (File.Exists(Next()))
            sheets.Add(Lines(Next()));
        return sheets;
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
