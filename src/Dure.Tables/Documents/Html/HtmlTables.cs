using Dure.Kernel;

namespace Dure.Tables.Documents.Html;

/// <summary>Tables written as HTML inside a line of another text.</summary>
public static class HtmlTables
{
    /// <summary>
    /// The tables of a fragment, nested ones behind the one they stand in. Every cell has its place in the text. A table
    /// that is cut off ends where the fragment does; raised text is in raised characters, so that the mark of a footnote
    /// does not lengthen a figure.
    /// </summary>
    /// <param name="html">From <c>&lt;table</c> to <c>&lt;/table&gt;</c>; what stands outside of tables is left out.</param>
    /// <param name="line">The line the fragment begins in, from 1.</param>
    /// <param name="at">Characters of that line before the fragment; 0 where it begins the line.</param>
    /// <param name="firstNumber">The number of the first table.</param>
    /// <param name="name">Of the file, for refusals.</param>
    /// <exception cref="RefusedException">Too many cells, or tables too deep within one another.</exception>
    public static IReadOnlyList<DocumentTable> Read(string html, int line, int at, int firstNumber, string name = "")
    {
        ArgumentNullException.ThrowIfNull(html);
        var found = new DocumentBuilder(name, SourceFormat.Html);
        new HtmlWalk(found, line, at).Read(html);
        return found.Tables(firstNumber);
    }
}
