namespace Dure.Tables.Documents;

/// <summary>What a file's name promises.</summary>
internal static class DocumentNames
{
    /// <summary>The format of a name's ending; null where it has none that means a format here.</summary>
    public static DocumentFormat? Promised(string name) =>
        Ending(name) switch
        {
            ".txt" => DocumentFormat.Text,
            ".md" or ".markdown" => DocumentFormat.Markdown,
            ".html" or ".htm" or ".xhtml" => DocumentFormat.Html,
            ".csv" or ".tsv" => DocumentFormat.Csv,
            ".xlsx" or ".xlsm" or ".xltx" or ".xltm" => DocumentFormat.Xlsx,
            ".xls" or ".xlt" => DocumentFormat.Xls,
            ".hwpx" => DocumentFormat.Hwpx,
            ".hwp" => DocumentFormat.Hwp,
            ".docx" or ".docm" or ".dotx" or ".dotm" => DocumentFormat.Docx,
            ".pdf" => DocumentFormat.Pdf,
            _ => null,
        };

    /// <summary>The ending with its point, in small letters.</summary>
    public static string Ending(string name) => Path.GetExtension(name).ToLowerInvariant();

    /// <summary>Whether files of the format are text.</summary>
    public static bool IsText(DocumentFormat format) =>
        format is DocumentFormat.Text or DocumentFormat.Markdown or DocumentFormat.Html or DocumentFormat.Csv;

    /// <summary>For people.</summary>
    public static string Name(DocumentFormat format) =>
        format switch
        {
            DocumentFormat.Text => "텍스트",
            DocumentFormat.Xls => "XLS(엑셀 97–2003)",
            DocumentFormat.Csv or DocumentFormat.Html or DocumentFormat.Markdown => format.ToString(),
            _ => format.ToString().ToUpperInvariant(),
        };
}
