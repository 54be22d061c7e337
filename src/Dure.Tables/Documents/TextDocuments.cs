using Dure.Kernel;
using Dure.Tables.Documents.Html;
using Dure.Tables.Documents.Markdown;
using Dure.Tables.Documents.Sheets;
using Dure.Tables.Documents.Text;

namespace Dure.Tables.Documents;

/// <summary>Finds the reader of a file that is text.</summary>
internal static class TextDocuments
{
    /// <summary>HTML says what it is; of other text, the name does.</summary>
    public static SourceDocument Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var promised = DocumentNames.Promised(name);
        if (promised is { } other && !DocumentNames.IsText(other) && other != SourceFormat.Xls)
        {
            // Junk is refused as such before its name is.
            TextDecoding.Decode(bytes.Span, name);
            DocumentReader.Expect(SourceFormat.Text, name);
        }

        var text = TextDecoding.Decode(bytes.Span, name);
        if (text.AsSpan().Trim(" \t\r\n\f\v\u001a").Length == 0)
            throw new RefusedException(DocumentRefusals.Empty(name));
        var start = Start(text);
        if (
            start.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal)
            && start.StartsWith("<?xml", StringComparison.Ordinal)
        )
            throw Unread(name, "XML 스프레드시트 2003");
        if (start.Contains("<HWPML", StringComparison.Ordinal))
            throw Unread(name, "한글 XML 문서(HWPML)");
        if (promised != SourceFormat.Markdown && LooksHtml(start))
            return Told(
                HtmlDocument.Read(text, name),
                promised is not (SourceFormat.Html or SourceFormat.Text or null)
            );
        return promised switch
        {
            SourceFormat.Html => HtmlDocument.Read(text, name),
            SourceFormat.Markdown => MarkdownDocument.Read(text, name),
            SourceFormat.Csv => CsvDocument.Read(text, name),
            SourceFormat.Xls => Told(CsvDocument.Read(text, name), true),
            _ => TextDocument.Read(text, name),
        };
    }

    private static SourceDocument Told(SourceDocument document, bool isMisnamed) =>
        isMisnamed
            ? document with
            {
                Notices =
                [
                    Particles.Fit(
                        $"이름은 {DocumentNames.Ending(document.Name)}이지만 내용은 {DocumentNames.Name(document.Format)}입니다. {DocumentNames.Name(document.Format)}(으)로 읽었습니다."
                    ),
                    .. document.Notices,
                ],
            }
            : document;

    private static string Start(string text) =>
        text.AsSpan().TrimStart().Slice(0, Math.Min(4096, text.AsSpan().TrimStart().Length)).ToString();

    private static bool LooksHtml(string start) =>
        (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
        || start.StartsWith('<')
            && ((string[])["<html", "<head", "<body", "<table", "<meta", "<style"]).Any(tag =>
                start.Contains(tag, StringComparison.OrdinalIgnoreCase)
            );

    private static RefusedException Unread(string name, string what) =>
        new(DocumentRefusals.WrongFormat(name, $"내용이 {what}입니다.", $"The content is of another format: {what}."));
}
