namespace Dure.Tables.Documents;

/// <summary>What a file's name promises.</summary>
internal static class DocumentNames
{
    /// <summary>The format of a name's ending; null where it has none that means a format here.</summary>
    public static SourceFormat? Promised(string name) =>
        Ending(name) switch
        {
            ".txt" => SourceFormat.Text,
            ".md" or ".markdown" => SourceFormat.Markdown,
            ".html" or ".htm" or ".xhtml" => SourceFormat.Html,
            ".csv" or ".tsv" => SourceFormat.Csv,
            ".xlsx" or ".xlsm" or ".xltx" or ".xltm" => SourceFormat.Xlsx,
            ".xls" or ".xlt" => SourceFormat.Xls,
            ".hwpx" => SourceFormat.Hwpx,
            ".hwp" => SourceFormat.Hwp,
            ".docx" or ".docm" or ".dotx" or ".dotm" => SourceFormat.Docx,
            ".pdf" => SourceFormat.Pdf,
            _ => null,
        };

    /// <summary>The ending with its point, in small letters.</summary>
    public static string Ending(string name) => Path.GetExtension(name).ToLowerInvariant();

    /// <summary>Whether files of the format are text.</summary>
    public static bool IsText(SourceFormat format) =>
        format is SourceFormat.Text or SourceFormat.Markdown or SourceFormat.Html or SourceFormat.Csv;

    /// <summary>For people.</summary>
    public static string Name(SourceFormat format) =>
        format switch
        {
            SourceFormat.Text => "텍스트",
            SourceFormat.Xls => "XLS(엑셀 97–2003)",
            SourceFormat.Csv or SourceFormat.Html or SourceFormat.Markdown => format.ToString(),
            _ => format.ToString().ToUpperInvariant(),
        };
}
