using System.Text;

namespace Dure.Tables.Documents.Pdf;

/// <summary>Reads PDF by where its words stand: a PDF has no tables, only words and lines on a page.</summary>
internal static class PdfDocument
{
    /// <summary>Texts and tables page by page; a table that goes on over pages is one.</summary>
    public static SourceDocument Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var found = new DocumentBuilder(name, SourceFormat.Pdf);
        PdfTable? open = null;
        var held = new List<(string Text, int Page)>();
        foreach (var (page, words) in Pages(Poppler.Words(bytes, name)))
        foreach (var (text, table) in PdfPage.Read(words, page))
        {
            found.Count(1);
            // A page's number, alone in its line, does not part a table from its rest.
            if (text is not null && open is not null && IsPageNumber(text))
                held.Add((text, page));
            else if (table is null || open is null || !open.Continue(table))
            {
                Close();
                open = table;
                if (text is not null)
                    found.Add(new DocumentPlace(Page: page), text);
            }
        }

        Close();
        var document = found.Build();
        return document.Parts.Count > 0
            ? document
            : throw new Kernel.RefusedException(
                DocumentRefusals.WrongFormat(
                    name,
                    "글이 없는 PDF입니다. 그림으로 스캔한 문서는 읽지 못합니다.",
                    "The PDF has no text; scanned pages are not read."
                )
            );

        void Close()
        {
            if (open?.Build() is { } table)
            {
                found.Count(table.Cells.Sum(cell => cell.ColumnSpan));
                found.Add(table);
            }

            open = null;
            held.ForEach(one => found.Add(new DocumentPlace(Page: one.Page), one.Text));
            held.Clear();
        }
    }

    private static bool IsPageNumber(string text) =>
        text.Length < 12
        && text.AsSpan().ContainsAnyInRange('0', '9')
        && text.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '-' or '–' or '/' or '쪽');

    private static IEnumerable<(int Page, List<PdfWord> Words)> Pages(Stream output)
    {
        var page = 0;
        var words = new List<PdfWord>();
        using var lines = new StreamReader(output, Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            if (PdfWord.Read(line) is { } word)
                words.Add(word);
            else if (line.Contains("<page ", StringComparison.Ordinal))
                page++;
            else if (line.Contains("</page>", StringComparison.Ordinal))
            {
                yield return (page, words);
                words.Clear();
            }
        }
    }
}
