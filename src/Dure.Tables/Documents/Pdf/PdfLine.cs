using Dure.Tables.Reading;

namespace Dure.Tables.Documents.Pdf;

/// <summary>What stands on one height of a page, from left to right.</summary>
/// <param name="Chunks">Words that belong together, parted by gaps that no sentence has.</param>
internal sealed record PdfLine(IReadOnlyList<PdfWord> Chunks)
{
    /// <summary>Of its highest letter.</summary>
    public double Top { get; } = Chunks.Min(chunk => chunk.Top);

    /// <summary>Of its lowest letter.</summary>
    public double Bottom { get; } = Chunks.Max(chunk => chunk.Bottom);

    /// <summary>All of it.</summary>
    public string Text => string.Join(' ', Chunks.Select(chunk => chunk.Text));

    /// <summary>How many chunks are figures.</summary>
    public int Figures { get; } = Chunks.Count(chunk => IsFigure(chunk.Text));

    /// <summary>The lines of a page from top to bottom.</summary>
    public static List<PdfLine> Of(List<PdfWord> words)
    {
        var lines = new List<PdfLine>();
        var line = new List<PdfWord>();
        foreach (var word in words.OrderBy(word => word.Middle))
        {
            if (line.Count > 0 && word.Middle - line[^1].Middle > 0.35 * Math.Min(word.Height, line[^1].Height))
            {
                lines.Add(new PdfLine(Chunked(line)));
                line.Clear();
            }

            line.Add(word);
        }

        if (line.Count > 0)
            lines.Add(new PdfLine(Chunked(line)));
        return lines;
    }

    // A blank is about a quarter of the height of its letters. Two figures with any blank between them are two cells.
    private static List<PdfWord> Chunked(List<PdfWord> line)
    {
        var chunks = new List<PdfWord>();
        PdfWord? last = null;
        foreach (var word in line.OrderBy(word => word.Left))
        {
            var gap = last is { } before ? word.Left - before.Right : double.MaxValue;
            var height = Math.Min(word.Height, last?.Height ?? word.Height);
            if (gap > 0.65 * height || (gap > 0.15 * height && IsFigure(word.Text) && IsFigure(last!.Value.Text)))
                chunks.Add(word);
            else
                chunks[^1] = new PdfWord(
                    chunks[^1].Left,
                    Math.Min(chunks[^1].Top, word.Top),
                    Math.Max(chunks[^1].Right, word.Right),
                    Math.Max(chunks[^1].Bottom, word.Bottom),
                    chunks[^1].Text + (gap > 0.1 * height ? " " : "") + word.Text
                );
            last = word;
        }

        return chunks;
    }

    private static bool IsFigure(string text) => text is "-" or "–" or "0" || KoreanNumber.Read(text) is not null;
}
