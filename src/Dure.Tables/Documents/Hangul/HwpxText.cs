using System.Text;

namespace Dure.Tables.Documents.Hangul;

/// <summary>Gathers what stands in a paragraph of HWPX. What a tracked change deleted is left out.</summary>
internal sealed class HwpxText(XmlWalk xml)
{
    private readonly StringBuilder letters = new();
    private readonly List<HangulInline> inlines = [];

    // Deletions begin and end within their paragraph.
    private int deletions;

    public void Add(string text)
    {
        if (deletions == 0)
            letters.Append(text);
    }

    public void Add(HangulInline inline)
    {
        if (deletions > 0)
            return;
        Flush();
        inlines.Add(inline);
    }

    /// <summary>The letters of the current element.</summary>
    public void Letters() => xml.Children(Special, Add);

    public IReadOnlyList<HangulInline> ToInlines()
    {
        Flush();
        return inlines;
    }

    private void Special(string element)
    {
        switch (element)
        {
            case "tab":
                Add("\t");
                break;
            case "lineBreak":
                Add("\n");
                break;
            case "nbSpace" or "fwSpace":
                Add(" ");
                break;
            case "hyphen":
                Add("-");
                break;
            case "deleteBegin":
                deletions++;
                break;
            case "deleteEnd":
                deletions = Math.Max(0, deletions - 1);
                break;
            case "markpenBegin" or "markpenEnd" or "titleMark" or "insertBegin" or "insertEnd":
                break;
            default:
                // Anything newer than this reader that wraps letters.
                Letters();
                break;
        }
    }

    private void Flush()
    {
        if (letters.Length == 0)
            return;
        inlines.Add(new HangulRun(letters.ToString()));
        letters.Clear();
    }
}
