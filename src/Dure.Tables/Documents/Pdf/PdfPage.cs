namespace Dure.Tables.Documents.Pdf;

/// <summary>Tells the tables of a page from its text.</summary>
internal static class PdfPage
{
    /// <summary>Texts and tables from top to bottom.</summary>
    /// <param name="words">Of the page, in any order.</param>
    /// <param name="page">From 1.</param>
    public static IEnumerable<(string? Text, PdfTable? Table)> Read(List<PdfWord> words, int page)
    {
        var lines = PdfLine.Of(words);
        var text = new List<PdfLine>();
        for (var at = 0; at < lines.Count; )
        {
            var end = TableEnd(lines, at);
            if (end == at)
            {
                if (text.Count > 0 && !GoesOn(text[^1], lines[at]))
                    yield return (Take(text), null);
                text.Add(lines[at++]);
                continue;
            }

            if (text.Count > 0)
                yield return (Take(text), null);
            yield return (null, new PdfTable(lines[at..end], page));
            at = end;
        }

        if (text.Count > 0)
            yield return (Take(text), null);
    }

    private static string Take(List<PdfLine> text)
    {
        var taken = string.Join(' ', text.Select(line => line.Text));
        text.Clear();
        return taken;
    }

    // The next line of a paragraph is as high and follows closely.
    private static bool GoesOn(PdfLine above, PdfLine line)
    {
        var height = above.Chunks[0].Height;
        return line.Top - above.Bottom < 0.35 * height
            && Math.Abs(line.Chunks[0].Height - height) < 0.2 * height
            && above.Chunks.Count == 1
            && line.Chunks.Count == 1
            && above.Chunks[0].Right > line.Chunks[0].Right - height * 3;
    }

    // A table is two or more lines with figures in them and, around these, lines of several chunks. A line of one chunk
    // belongs to it between two others, and above them where it lies half beside the next: part of a merged header.
    private static int TableEnd(List<PdfLine> lines, int start)
    {
        var first = start;
        while (
            first + 1 < lines.Count
            && lines[first].Chunks.Count == 1
            && lines[first].Bottom > lines[first + 1].Top + 0.1
            && first < start + 2
        )
            first++;
        var (end, figures) = (first, 0);
        for (var at = first; at < lines.Count; at++)
        {
            var line = lines[at];
            if (at > first && line.Top - lines[at - 1].Bottom > 3 * Height(lines[at - 1]))
                break;
            if (line.Chunks.Count > 1)
            {
                end = at + 1;
                figures += line.Figures > 0 ? 1 : 0;
            }
            else if (at == first || at - end >= 2 || line.Text.Length > 60)
                break;
        }

        return figures >= 2 ? end : start;
    }

    private static double Height(PdfLine line) => line.Chunks.Min(chunk => chunk.Height);
}
