namespace Dure.Tables.Writing.Hangul;

/// <summary>Writes paragraphs and tables of one section.</summary>
internal sealed class HwpxSectionWriter(TextWriter xml, HwpxPage page, HwpxIds ids)
{
    private bool isFirst = true;
    private bool breaks;

    public HwpxPage Page => page;

    public void Begin() => xml.Write($"{HwpxXml.Declaration}<hs:sec {HwpxXml.Namespaces.TrimEnd()}>");

    public void End()
    {
        // A section needs a paragraph to hold its properties.
        if (isFirst)
            Paragraph("", HwpxShapes.Body, HwpxLetters.Body);
        xml.Write("</hs:sec>");
    }

    public void Block(HwpxBlock block)
    {
        switch (block)
        {
            case HwpxTitle title:
                Paragraph(title.Text, HwpxShapes.Title, HwpxLetters.Title, 1);
                break;
            case HwpxHeading heading:
                var level = Math.Clamp(heading.Level, 1, 3);
                Paragraph(heading.Text, HwpxShapes.Heading, HwpxLetters.Heading1 + level - 1, level + 1);
                break;
            case HwpxLine line:
                Paragraph(Sign(line.Mark) + line.Text, ShapeOf(line.Mark), HwpxLetters.Body);
                break;
            case HwpxPageBreak:
                breaks = true;
                break;
            case HwpxTableBlock table:
                Table(table);
                break;
        }
    }

    /// <summary>A paragraph of the section itself.</summary>
    public void Paragraph(string text, int shape, int letters, int style = 0) =>
        Anchor(shape, style, letters, () => xml.Write($"<hp:t>{HwpxXml.Letters(text)}</hp:t>"));

    /// <summary>A paragraph that holds whatever the call writes into its run.</summary>
    public void Anchor(int shape, int style, int letters, Action content)
    {
        xml.Write($"<hp:p id=\"{ids.Next()}\" paraPrIDRef=\"{shape}\" styleIDRef=\"{style}\" ");
        xml.Write($"pageBreak=\"{(breaks ? 1 : 0)}\" columnBreak=\"0\" merged=\"0\">");
        if (isFirst)
            xml.Write($"<hp:run charPrIDRef=\"0\">{page.Properties()}</hp:run>");
        xml.Write($"<hp:run charPrIDRef=\"{letters}\">");
        (isFirst, breaks) = (false, false);
        content();
        xml.Write("</hp:run></hp:p>");
    }

    private void Table(HwpxTableBlock table)
    {
        if (table.Title is not null)
            Paragraph(table.Title, HwpxShapes.TableTitle, HwpxLetters.Heading3);
        if (table.Caption is not null)
            Paragraph(table.Caption, HwpxShapes.Right, HwpxLetters.Note);
        // The anchor's own line follows the table: it is the gap below.
        Anchor(
            HwpxShapes.Gap,
            0,
            HwpxLetters.Gap,
            () =>
            {
                new HwpxTableWriter(xml, table, ids).Write(page.TextWidth);
                xml.Write("<hp:t></hp:t>");
            }
        );
        foreach (var note in table.Notes)
            Paragraph("주) " + note, HwpxShapes.CellLeft, HwpxLetters.Note);
    }

    public static string Sign(HwpxMark mark) =>
        mark switch
        {
            HwpxMark.Square => "□ ",
            HwpxMark.Circle => "○ ",
            HwpxMark.Dash => "- ",
            HwpxMark.Remark => "※ ",
            _ => "",
        };

    private static int ShapeOf(HwpxMark mark) =>
        mark switch
        {
            HwpxMark.Square => HwpxShapes.Square,
            HwpxMark.Circle => HwpxShapes.Circle,
            HwpxMark.Dash => HwpxShapes.Dash,
            HwpxMark.Remark => HwpxShapes.Remark,
            _ => HwpxShapes.Body,
        };
}

/// <summary>Numbers that no two elements of a document share.</summary>
internal sealed class HwpxIds
{
    private int last;

    public int Next() => ++last;
}
