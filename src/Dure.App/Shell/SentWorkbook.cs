using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace Dure.App.Shell;

/// <summary>A workbook that somebody sent, as the texts of its cells.</summary>
internal static class SentWorkbook
{
    private const int MaxParts = 500;

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK"u8);

    /// <summary>Whether it unpacks to no more than a reader is to be given. An entry never unpacks to more than it says.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static bool Fits(byte[] bytes, long unpacked)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        return archive.Entries.Count <= MaxParts && archive.Entries.Sum(entry => entry.Length) <= unpacked;
    }

    /// <summary>Its sheets one after the other, each as far as the limits go. A damaged one makes this fail in any way.</summary>
    public static IEnumerable<List<string?[]>> Sheets(byte[] bytes, int rows, int columns)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = new MemoryStream(bytes, writable: false);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        do
        {
            var lines = new List<string?[]>();
            while (lines.Count < rows && reader.Read())
                lines.Add([
                    .. Enumerable
                        .Range(0, Math.Min(reader.FieldCount, columns))
                        .Select(at => TextOf(reader.GetValue(at))),
                ]);
            yield return lines;
        } while (reader.NextResult());
    }

    /// <summary>The fifteen digits that Excel keeps and shows; a sum of tenths is stored with a stray digit behind them.</summary>
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
}
