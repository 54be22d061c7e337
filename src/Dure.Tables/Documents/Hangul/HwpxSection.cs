namespace Dure.Tables.Documents.Hangul;

/// <summary>Reads a section part into paragraphs.</summary>
internal sealed class HwpxSection(
    XmlWalk xml,
    string part,
    HwpxHeader header,
    HangulOmissions omissions,
    HangulBudget budget
)
{
    /// <summary>The numbering that outline paragraphs of this section take; 0 where it says none.</summary>
    public int Outline { get; private set; }

    /// <summary>The paragraphs below the current element.</summary>
    public List<HangulParagraph> Paragraphs()
    {
        var paragraphs = new List<HangulParagraph>();
        xml.Children(child =>
        {
            if (child == "p")
                paragraphs.Add(Paragraph());
        });
        return paragraphs;
    }

    private HangulParagraph Paragraph()
    {
        budget.Spend();
        var head = header.HeadOf(xml.Number("paraPrIDRef", -1));
        var text = new HwpxText(xml);
        xml.Children(run =>
        {
            if (run == "run")
                xml.Children(child => InRun(child, text));
        });
        return new HangulParagraph(head, text.ToInlines());
    }

    private void InRun(string child, HwpxText text)
    {
        switch (child)
        {
            case "t":
                text.Letters();
                break;
            case "ctrl":
                xml.Children(control => Control(control, text));
                break;
            case "secPr":
                Outline = xml.Number("outlineShapeIDRef", Outline);
                break;
            case "tbl":
                text.Add(new HwpxTable(xml, part, this, budget).Read());
                break;
            case "compose":
                text.Add(xml.Attribute("composeText") ?? "");
                break;
            case "dutmal":
                xml.Children(line =>
                {
                    if (line == "mainText")
                        xml.Children(_ => { }, text.Add);
                });
                break;
            case "switch":
                // Each case says the same for newer programs as the default does for all.
                xml.Children(choice =>
                {
                    if (choice == "default")
                        xml.Children(one => InRun(one, text));
                });
                break;
            default:
                Shape(child, text);
                break;
        }
    }

    private void Control(string control, HwpxText text)
    {
        switch (control)
        {
            case "header" or "footer" or "footNote" or "endNote":
                text.Add(new HangulBox(Lists()));
                break;
            case "autoNum":
                AutoNumber(text);
                break;
            case "hiddenComment":
                omissions.Comments++;
                break;
            case "fieldBegin" when xml.Attribute("type") == "MEMO":
                omissions.Comments++;
                break;
        }
    }

    private void Shape(string shape, HwpxText text)
    {
        budget.Spend();
        switch (shape)
        {
            case "pic":
                omissions.Pictures++;
                break;
            case "ole" or "chart" or "video":
                omissions.Charts++;
                break;
            case "equation":
                omissions.Equations++;
                break;
            case "textart" when xml.Attribute("text") is { Length: > 0 } art:
                text.Add(new HangulBox([new HangulParagraph(default, [new HangulRun(art)])]));
                break;
        }

        var paragraphs = new List<HangulParagraph>();
        xml.Children(child =>
        {
            if (child is "drawText" or "caption")
                paragraphs.AddRange(Lists());
            else if (shape == "container")
                Shape(child, text);
        });
        if (paragraphs.Count > 0)
            text.Add(new HangulBox(paragraphs));
    }

    /// <summary>The paragraphs of the lists below the current element.</summary>
    public List<HangulParagraph> Lists()
    {
        var paragraphs = new List<HangulParagraph>();
        xml.Children(child =>
        {
            if (child == "subList")
                paragraphs.AddRange(Paragraphs());
        });
        return paragraphs;
    }

    private void AutoNumber(HwpxText text)
    {
        // The number of a page is known only when pages are.
        if (xml.Attribute("numType") is "PAGE" or "TOTAL_PAGE")
            return;
        var number = xml.Number("num", 0);
        var (before, after, format) = ("", "", "");
        xml.Children(_ =>
            (before, after, format) = (
                xml.Attribute("prefixChar") ?? "",
                xml.Attribute("suffixChar") ?? "",
                xml.Attribute("type") ?? ""
            )
        );
        text.Add(before + new HangulDigits(format).Write(number) + after);
    }
}
