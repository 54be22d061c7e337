namespace Dure.Tables.Documents.Html;

/// <summary>Reads HTML files, saved pages and what other programs export as HTML.</summary>
internal static class HtmlDocument
{
    /// <summary>Paragraphs and tables in their order, each with line and column of the source.</summary>
    /// <param name="text">Decoded.</param>
    /// <param name="name">Of the file.</param>
    public static SourceDocument Read(string text, string name)
    {
        var found = new DocumentBuilder(name, SourceFormat.Html);
        new HtmlWalk(found, line: 1, before: 0).Read(text);
        return found.Build();
    }
}
