using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Dure.Tables.Documents.Markdown;

/// <summary>The text of a paragraph without its marks.</summary>
internal static partial class InlineText
{
    /// <summary>The text, and where in the source its first letter stands.</summary>
    /// <param name="inlines">Of the paragraph.</param>
    /// <param name="start">Where the paragraph begins, for one without letters.</param>
    public static (string Text, int Start) Of(ContainerInline inlines, int start)
    {
        var text = new StringBuilder();
        var open = new Stack<Inline>();
        Push(inlines);
        while (open.TryPop(out var inline))
        {
            if (text.Length == 0 && inline is LeafInline)
                start = inline.Span.Start;
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    start += text.Length == 0 ? code.DelimiterCount : 0;
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case FootnoteLink { IsBackLink: false } note:
                    text.Append(Superscript.Of((note.Footnote.Label ?? "").TrimStart('^') + ")"));
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    text.Append('\n');
                    break;
                case ContainerInline container:
                    Push(container);
                    break;
            }
        }

        return (NoteMarks().Replace(text.ToString(), mark => Superscript.Of(mark.Groups[1].Value + ")")), start);

        void Push(ContainerInline container)
        {
            for (var child = container.LastChild; child is not null; child = child.PreviousSibling)
                open.Push(child);
        }
    }

    // The mark of a footnote whose text is missing.
    [GeneratedRegex(@"\[\^([^\]\s]{1,20})\]")]
    private static partial Regex NoteMarks();
}
