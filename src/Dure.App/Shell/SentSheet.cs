using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Dure.Kernel;

namespace Dure.App.Shell;

/// <summary>A list that somebody sent, as CSV or as the first sheet of a workbook, read as texts.</summary>
internal static class SentSheet
{
    public const int MaxBytes = 16 * 1024 * 1024;
    private const long MaxUnpacked = 128L * 1024 * 1024;
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
            if (!SentWorkbook.Is(bytes))
                return Csv(bytes);
            return SentWorkbook.Fits(bytes, MaxUnpacked)
                ? SentWorkbook.Sheets(bytes, MaxRows, MaxColumns).First()
                : throw new RefusedException(NotAList());
        }
        // A damaged file makes its reader fail in any way; whichever it is, it means the same here.
        catch (Exception problem) when (problem is not (OutOfMemoryException or RefusedException))
        {
            throw new RefusedException(NotAList());
        }
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

    private static Refusal NotAList() =>
        new(
            nameof(NotAList),
            "목록으로 읽을 수 없는 파일입니다. 16 MB 아래의 CSV(UTF-8)나 엑셀(xlsx) 파일을 골라 주세요.",
            "Not a list: send CSV in UTF-8 or a workbook of less than 16 MB.",
            new Place("file")
        );
}
