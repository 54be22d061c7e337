using System.Text;
using Dure.Kernel;
using Dure.Tables.Documents.Html;

namespace Dure.Tables.Documents;

/// <summary>Reads somebody's document, whatever its format.</summary>
public static class DocumentReader
{
    /// <summary>Reads the paragraphs and tables of a file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">The file's name.</param>
    /// <exception cref="RefusedException">The file is not read; <see cref="DocumentRefusals"/> says why.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> bytes, string name) =>
        HtmlDocument.Read(Encoding.UTF8.GetString(bytes.Span), name);
}
