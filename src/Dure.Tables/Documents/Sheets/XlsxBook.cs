using System.Globalization;

namespace Dure.Tables.Documents.Sheets;

/// <summary>What all sheets of a workbook share.</summary>
/// <param name="Found">Takes what the sheets hold.</param>
/// <param name="Strings">The texts that cells name by number.</param>
/// <param name="Styles">The formats that cells name by number.</param>
/// <param name="From1904">Whether its dates count from 1904.</param>
/// <param name="Bytes">Of the whole file.</param>
internal sealed record XlsxBook(
    DocumentBuilder Found,
    List<string> Strings,
    CellStyles Styles,
    bool From1904,
    int Bytes
)
{
    /// <summary>The file's name, for refusals.</summary>
    public string Name => Found.Name;

    /// <summary>A stored value as its cell shows it.</summary>
    /// <param name="raw">As stored.</param>
    /// <param name="type">The cell's type; null for numbers.</param>
    /// <param name="style">The cell's style.</param>
    public string Show(ReadOnlySpan<char> raw, string? type, int style) =>
        type switch
        {
            "s" => Shared(raw) is { } text ? Styles.Of(style).Show(text) : "",
            "b" => raw is "1" or "true" ? "TRUE" : "FALSE",
            "str" => Styles.Of(style).Show(raw.ToString()),
            "e" or "d" or "inlineStr" => raw.ToString(),
            _ => Styles.Of(style).Show(raw, From1904),
        };

    private string? Shared(ReadOnlySpan<char> raw) =>
        int.TryParse(raw, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
        && number >= 0
        && number < Strings.Count
            ? Strings[number]
            : throw new InvalidDataException("A cell names a text that is not there.");
}
