using System.Globalization;
using System.Xml;

namespace Dure.Tables.Documents.Word;

/// <summary>
/// Reads the paragraphs and tables of a part of a Word document as they stream by. Both what an element holds twice, for new
/// and for old programs (mc:AlternateContent), and what was deleted, is read once or not at all.
/// </summary>
/// <param name="found">Takes what is read.</param>
/// <param name="numbers">The lists of the document, which all its parts share.</param>
/// <param name="part">What the part is called, if it is not the body.</param>
internal sealed class WordWalk(DocumentBuilder found, WordNumbers numbers, string? part)
{
    // Text boxes and notes lie inside paragraphs, so that paragraphs, too, lie within one another.
    private readonly Stack<WordParagraph> paragraphs = [];
    private readonly Stack<WordTable> tables = [];

    // How many tables were open where each text box began: its paragraphs belong to no cell outside of it.
    private readonly Stack<int> boxes = [];
    private int paragraph;
    private bool raised;
    private bool inText;

    /// <summary>Reads a part to its end.</summary>
    public void Read(XmlReader reader)
    {
        for (var more = reader.NodeType == XmlNodeType.Element; more; )
        {
            // What Skip leaves the reader on has not been looked at yet.
            if (reader.NodeType == XmlNodeType.Element && IsLeftOut(reader.LocalName))
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                var isEmpty = reader.IsEmptyElement;
                var name = reader.LocalName;
                Begin(reader, name);
                if (isEmpty)
                    End(name);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
                End(reader.LocalName);
            else if (inText && reader.HasValue && paragraphs.Count > 0)
                paragraphs.Peek().Text.Append(raised ? Superscript.Of(reader.Value) : reader.Value);
            more = reader.Next(found.Name);
        }
    }

    private static bool IsLeftOut(string name) =>
        name is "del" or "moveFrom" or "Fallback" or "instrText" or "delText" or "pPrChange" or "rPrChange";

    private WordTable? Table => tables.Count > (boxes.Count > 0 ? boxes.Peek() : 0) ? tables.Peek() : null;

    private void Begin(XmlReader reader, string name)
    {
        switch (name)
        {
            case "p":
                paragraph++;
                paragraphs.Push(new WordParagraph(paragraph));
                break;
            case "pStyle" or "ilvl" or "numId" when paragraphs.Count > 0:
                Describe(paragraphs.Peek(), name, Value(reader));
                break;
            case "r":
                raised = false;
                break;
            case "t":
                inText = true;
                break;
            case "vertAlign":
                raised = Value(reader) == "superscript";
                break;
            // The stops of a paragraph have the name of a tab, too.
            case "tab" or "ptab" when Value(reader) is null && paragraphs.Count > 0:
                paragraphs.Peek().Text.Append('\t');
                break;
            case "br" or "cr" when paragraphs.Count > 0:
                paragraphs.Peek().Text.Append('\n');
                break;
            case "noBreakHyphen" when paragraphs.Count > 0:
                paragraphs.Peek().Text.Append('-');
                break;
            case "footnoteReference" or "endnoteReference" when paragraphs.Count > 0:
                paragraphs.Peek().Text.Append(Superscript.Of($"{reader.GetAttribute("id", reader.NamespaceURI)})"));
                break;
            case "txbxContent":
                boxes.Push(tables.Count);
                break;
            case "tbl":
                tables.Push(new WordTable(found.Reserve(), PlaceOf(paragraph + 1)));
                break;
            default:
                if (Table is { } table)
                    BeginInTable(reader, name, table);
                break;
        }
    }

    private static void BeginInTable(XmlReader reader, string name, WordTable table)
    {
        switch (name)
        {
            case "tr":
                table.BeginRow();
                break;
            case "tblHeader" when Value(reader) is null or "1" or "true" or "on":
                table.MarkHeader();
                break;
            case "gridBefore":
                table.Skip(Number(reader));
                break;
            case "tc":
                table.BeginCell();
                break;
            case "gridSpan":
                table.Span(Number(reader));
                break;
            case "vMerge":
                table.Merge(begins: Value(reader) == "restart");
                break;
            case "tblCaption":
                table.Caption = Value(reader);
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "t":
                inText = false;
                break;
            // Before whatever lies inside of the paragraph.
            case "pPr" when paragraphs.Count > 0:
                paragraphs.Peek().Head(numbers);
                break;
            case "p" when paragraphs.Count > 0:
                EndParagraph(paragraphs.Pop());
                break;
            case "tc" when Table is { } table:
                found.Count(table.EndCell());
                break;
            case "tbl" when Table is { } table:
                tables.Pop();
                found.Fill(table.Reserved, table.Close());
                break;
            case "txbxContent" when boxes.Count > 0:
                boxes.Pop();
                break;
        }
    }

    private void EndParagraph(WordParagraph ended)
    {
        var (head, text) = (ended.Head(numbers), ended.Text.ToString().Trim());
        // A column of running numbers is made of empty paragraphs of a list; elsewhere a number alone says nothing.
        if (Table is { } table)
        {
            if (head.Length + text.Length > 0)
                table.Append((head + text).Trim());
        }
        else if (text.Length > 0)
            found.Add(PlaceOf(ended.Number), head + text);
    }

    private DocumentPlace PlaceOf(int number) => new(Paragraph: number, Part: part);

    private static void Describe(WordParagraph paragraph, string name, string? value)
    {
        if (name == "pStyle")
            paragraph.Style = value;
        else if (name == "numId")
            paragraph.List = value;
        else if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            paragraph.Level = level;
    }

    private static string? Value(XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI);

    private static int Number(XmlReader reader) =>
        int.TryParse(Value(reader), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
