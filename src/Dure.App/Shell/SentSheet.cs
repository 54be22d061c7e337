using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Dure.Kernel;
using ExcelDataReader;

namespace Dure.App.Shell;

/// <summary>A list that somebody sent, as CSV or as the first sheet of a workbook, read as texts.</summary>
internal static class SentSheet
{
    public const int MaxBytes = 16 * 1024 * 1024;
    private const long MaxUnpacked = 128L * 1024 * 1024;
    private const int MaxParts = 500;
    private const int MaxRows = 120_000;
    private const int MaxColumns = 100;

    /// <exception cref="RefusedException"><c>NotAList</c>: too large, damaged, or neither.</exception>
    public static List<string?[]> Read(ReadOnlyMemory<byte> sent)
    {
        if (sent.Length is 0 or > MaxBytes)
            throw new RefusedException(NotAList());
        var bytes = sent.ToArray();
        try
        {
            return bytes.AsSpan().StartsWith("PK"u8) ? Workbook(bytes) : Csv(bytes);
        }
        // A damaged file makes its reader fail in any way; whichever it is, it means the same here.
        catch (Exception problem) when (problem is not (OutOfMemoryException or RefusedException))
        {
            throw new RefusedException(NotAList());
        }
    }

    private static List<string?[]> Workbook(byte[] bytes)
    {
        using (var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read))
            if (archive.Entries.Count > MaxParts || archive.Entries.Sum(entry => entry.Length) > MaxUnpacked)
                throw new RefusedException(NotAList());
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = new MemoryStream(bytes, writable: false);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        var lines = new List<string?[]>();
        while (lines.Count < MaxRows && reader.Read())
            lines.Add([
                .. Enumerable
                    .Range(0, Math.Min(reader.FieldCount, MaxColumns))
                    .Select(at => TextOf(reader.GetValue(at))),
            ]);
        return lines;
    }

    private static List<string?[]> Csv(byte[] bytes)
    {
        using var text = new StreamReader(
            new MemoryStream(bytes, writable: false),
            new UTF8Encoding(false, throwOnInvalidBytes: true)
        );
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null });
        var lines = new List<string?[]>();
        while (lines.Count < MaxRows && csv.Read())
            lines.Add([
                .. (csv.Record ?? []).Take(MaxColumns).Select(field => CsvGuard.Open(field.Trim()).Normalize()),
            ]);
        return lines;
    }

    private static string? TextOf(object? value) =>
        value switch
        {
            null => null,
            string text => text.Trim().Normalize(),
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            double number when double.IsFinite(number) && Math.Abs(number) < 1e27 => ((decimal)number).ToString(
                "0.############################",
                CultureInfo.InvariantCulture
            ),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    private static Refusal NotAList() =>
        new(
            nameof(NotAList),
            "목록으로 읽을 수 없는 파일입니다. 16 MB 아래의 CSV(UTF-8)나 엑셀(xlsx) 파일을 골라 주세요.",
            "Not a list: send CSV in UTF-8 or a workbook of less than 16 MB.",
            new Place("file")
        );
}
