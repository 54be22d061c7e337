using System.Globalization;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Dure.Kernel;

namespace Dure.Tables.Documents.Html;

/// <summary>
/// Reads tags one after another, without building a tree: a tree of hostile tags can be far larger than its source, and a
/// table needs none. Nothing is loaded and no script runs.
/// </summary>
/// <param name="found">Takes the paragraphs and tables.</param>
/// <param name="line">Line of the first character.</param>
/// <param name="before">Characters of that line before it.</param>
internal sealed class HtmlWalk(DocumentBuilder found, int line, int before)
{
    private readonly Stack<OpenTable> tables = [];
    private FlowText paragraph = new();
    private int raised;
    private int kept;

    /// <summary>Reads the source from its first to its last tag.</summary>
    public void Read(string html)
    {
        using var source = new TextSource(html);
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var silent = "";
        while (tokenizer.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            if (silent.Length > 0)
                silent = token.Type == HtmlTokenType.EndTag && token.Name == silent ? "" : silent;
            else if (token.Type == HtmlTokenType.Character)
                Write(token);
            else if (token.Type == HtmlTokenType.EndTag)
                End(token.Name);
            else if (token is HtmlTagToken tag && token.Type == HtmlTokenType.StartTag)
            {
                if (HtmlNames.RawText(tag.Name) is { } mode)
                    tokenizer.State = mode;
                if (HtmlNames.IsSilent(tag.Name) && !tag.IsSelfClosing)
                    silent = tag.Name;
                else
                    Begin(tag);
            }
        }

        while (tables.Count > 0)
            EndTable();
        EndParagraph();
    }

    private (int Line, int Column) Where(TextPosition position) =>
        (line + position.Line - 1, position.Line == 1 ? before + position.Column : position.Column);

    private void Write(HtmlToken token)
    {
        // Words between rows belong to no cell; browsers show them outside of the table.
        var text = (tables.Count == 0 ? null : tables.Peek().Text) ?? paragraph;
        var (at, column) = Where(token.Position);
        text.Append(raised > 0 ? Superscript.Of(token.Data) : token.Data, at, column, kept > 0);
    }

    private void Begin(HtmlTagToken tag)
    {
        if (
            tag.GetAttribute("style").Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || tag.Attributes.Any(attribute => attribute.Name == "hidden")
        )
            found.Notice("숨긴 부분이 있습니다. 함께 읽었습니다.");
        switch (tag.Name)
        {
            case "table":
                BeginTable();
                break;
            case "tr" when tables.Count > 0:
                tables.Peek().BeginRow();
                break;
            case "td" or "th" when tables.Count > 0:
                var (at, column) = Where(tag.Position);
                found.Count(
                    tables
                        .Peek()
                        .BeginCell(Number(tag, "colspan"), Number(tag, "rowspan"), at, column, tag.Name == "th")
                );
                break;
            case "caption" when tables.Count > 0:
                tables.Peek().BeginCaption();
                break;
            case "sup":
                raised++;
                break;
            case "pre":
                kept++;
                goto default;
            case "img":
                found.Notice("그림은 읽지 않았습니다.");
                break;
            default:
                BreakAt(tag.Name);
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "table" when tables.Count > 0:
                EndTable();
                break;
            case "tr" when tables.Count > 0:
                tables.Peek().EndRow();
                break;
            case "td" or "th" or "caption" when tables.Count > 0:
                tables.Peek().EndCell();
                break;
            case "sup":
                raised = Math.Max(raised - 1, 0);
                break;
            case "pre":
                kept = Math.Max(kept - 1, 0);
                goto default;
            default:
                BreakAt(name);
                break;
        }
    }

    private void BreakAt(string name)
    {
        if (!HtmlNames.IsBlock(name))
            return;
        if (tables.Count > 0)
            tables.Peek().Text?.Break();
        else if (name == "br")
            paragraph.Break();
        else
            EndParagraph();
    }

    private void BeginTable()
    {
        if (tables.Count == 0)
            EndParagraph();
        else
            tables.Peek().Text?.Break();
        if (tables.Count == ReadLimits.Depth)
            throw new RefusedException(
                DocumentRefusals.Hostile(
                    found.Name,
                    $"표 안의 표가 {ReadLimits.Depth}겹을 넘습니다.",
                    $"Tables lie in one another more than {ReadLimits.Depth} deep."
                )
            );
        tables.Push(new OpenTable(found.Reserve()));
        raised = 0;
    }

    private void EndTable()
    {
        var table = tables.Pop();
        found.Fill(table.Reserved, table.Close());
    }

    private void EndParagraph()
    {
        found.Add(new DocumentPlace(paragraph.Line, paragraph.Column), paragraph.ToString());
        paragraph = new FlowText();
        raised = 0;
    }

    private static int Number(HtmlTagToken tag, string attribute) =>
        int.TryParse(tag.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 1;
}
