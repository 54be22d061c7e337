using Dure.Kernel;
using Dure.Tables.Documents.Html;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Dure.Tables.Documents.Markdown;

/// <summary>Reads Markdown: paragraphs, pipe tables, and the HTML tables people put between them.</summary>
internal static class MarkdownDocument
{
    // The tree of a Markdown text takes many times its size.
    private const int MostLetters = 20 * 1024 * 1024;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UsePreciseSourceLocation()
        .Build();

    /// <summary>Texts and tables in order, each with line and column.</summary>
    public static SourceDocument Read(string text, string name)
    {
        if (text.Length > MostLetters)
            throw new RefusedException(
                DocumentRefusals.TooLarge(
                    name,
                    $"Markdown 문서가 {MostLetters >> 20}MB를 넘습니다.",
                    $"The Markdown text is larger than {MostLetters >> 20} MB."
                )
            );
        var found = new DocumentBuilder(name, SourceFormat.Markdown);
        var lines = new LineStarts(text);
        var (from, read) = (0, 0);
        foreach (var block in Blocks(Parse(text, name)))
        {
            // What an HTML table that holds empty lines took with it.
            if (block.Span.Start >= from && block.Span.Start < read)
                continue;
            if (block is HtmlBlock)
                (from, read) = (block.Span.Start, ReadHtml(text, block.Span, lines, found));
            else if (block is Table table)
                found.Add(MarkdownTable.Read(table, lines, found));
            else if (block is CodeBlock code)
                AddCode(code, lines, found);
            else if (block is LeafBlock { Inline: { } inline })
            {
                var (words, start) = InlineText.Of(inline, block.Span.Start);
                found.Add(lines.PlaceOfLetter(start), words);
            }
        }

        return found.Build();
    }

    private static Markdig.Syntax.MarkdownDocument Parse(string text, string name)
    {
        if (!CanEnd(text))
            throw Hostile(name);
        try
        {
            return Markdig.Markdown.Parse(text, Pipeline);
        }
        // What Markdig throws where elements lie too deep in one another.
        catch (ArgumentException)
        {
            throw Hostile(name);
        }
    }

    // Where links begin and do not end, Markdig looks for the end of each as far as there is no blank.
    private static bool CanEnd(string text)
    {
        var work = 0L;
        foreach (var range in text.AsSpan().SplitAny(" \t\r\n"))
            if (range.End.Value - range.Start.Value is > 1000 and var length)
                work += (long)length * text.AsSpan(range).Count("](");
        return work < 20_000_000;
    }

    private static RefusedException Hostile(string name) =>
        new(
            DocumentRefusals.Hostile(
                name,
                "Markdown 요소가 너무 깊이 겹쳐 있습니다.",
                "Its Markdown elements lie too deep in one another."
            )
        );

    // Lists and quotes are taken apart, tables are not.
    private static IEnumerable<Block> Blocks(ContainerBlock root)
    {
        var open = new Stack<Block>(root.Reverse());
        while (open.TryPop(out var block))
            if (block is ContainerBlock container and not Table)
                foreach (var inner in container.Reverse())
                    open.Push(inner);
            else
                yield return block;
    }

    private static int ReadHtml(string text, SourceSpan span, LineStarts lines, DocumentBuilder found)
    {
        var end = Math.Min(span.End + 1, text.Length);
        // Markdown ends HTML at an empty line; a table goes on to its end tag.
        for (var read = span.Start; ; )
        {
            var open = text.IndexOf("<table", read, end - read, StringComparison.OrdinalIgnoreCase);
            var close = open < 0 ? -1 : text.IndexOf("</table>", open, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
                break;
            read = close + "</table>".Length;
            end = Math.Max(end, read);
        }

        var place = lines.PlaceOf(span.Start);
        new HtmlWalk(found, place.Line, place.Column - 1).Read(text[span.Start..end]);
        return end;
    }

    private static void AddCode(CodeBlock code, LineStarts lines, DocumentBuilder found)
    {
        for (var at = 0; at < code.Lines.Count; at++)
            found.Add(lines.PlaceOf(code.Lines.Lines[at].Position), code.Lines.Lines[at].Slice.ToString());
    }
}
