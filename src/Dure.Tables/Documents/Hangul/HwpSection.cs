namespace Dure.Tables.Documents.Hangul;

/// <summary>Makes paragraphs of the records of a section stream.</summary>
internal sealed class HwpSection(HwpInfo info, HangulOmissions omissions)
{
    /// <summary>The numbering that outline paragraphs of this section take; 0 where it says none.</summary>
    public int Outline { get; private set; }

    /// <summary>The paragraphs among some records; what else is among them is passed over.</summary>
    public List<HangulParagraph> Paragraphs(IEnumerable<HwpRecord> records) =>
        [.. records.Where(record => record.Tag == HwpTag.ParagraphHeader).Select(Paragraph)];

    private HangulParagraph Paragraph(HwpRecord record)
    {
        var controls = new Queue<HwpRecord>(record.Children.Where(child => child.Tag == HwpTag.ControlHeader));
        var inlines = new List<HangulInline>();
        if (record.Children.Find(child => child.Tag == HwpTag.ParagraphText) is { } text)
            new HwpText(text.Data).Read(letters => inlines.Add(new HangulRun(letters)), () => Next(controls, inlines));
        // A damaged text may name fewer controls than there are.
        while (controls.Count > 0)
            Next(controls, inlines);
        return new HangulParagraph(info.HeadOf(record.UShort(8)), inlines);
    }

    private void Next(Queue<HwpRecord> controls, List<HangulInline> inlines)
    {
        if (controls.TryDequeue(out var control))
            inlines.AddRange(Control(control));
    }

    private IEnumerable<HangulInline> Control(HwpRecord control)
    {
        switch (HwpControl.Of(control.UInt(0)))
        {
            case HwpControl.Section:
                Outline = control.UShort(18);
                return [];
            case HwpControl.Table:
                return [Table(control)];
            case HwpControl.Shape:
                return Shape(control);
            case HwpControl.Equation:
                omissions.Equations++;
                return [];
            case HwpControl.Header or HwpControl.Footer or HwpControl.Footnote or HwpControl.Endnote:
                return [new HangulBox(Paragraphs(control.Children))];
            case HwpControl.HiddenComment or HwpControl.Memo:
                omissions.Comments++;
                return [];
            case HwpControl.AutoNumber:
                return AutoNumber(control);
            case HwpControl.Compose:
                return [new HangulRun(control.Letters(6, control.UShort(4)))];
            case HwpControl.Ruby:
                return [new HangulRun(control.Letters(6, control.UShort(4)))];
            default:
                return [];
        }
    }

    // The caption's list stands before the table's own record, the lists of the cells behind it.
    private HangulTable Table(HwpRecord control)
    {
        var (caption, cells) = (new List<HangulParagraph>(), new List<HangulCell>());
        var (inTable, list) = (false, new List<HangulParagraph>());
        foreach (var record in control.Children)
        {
            switch (record.Tag)
            {
                case HwpTag.Table:
                    inTable = true;
                    break;
                case HwpTag.ListHeader when inTable:
                    list = [];
                    cells.Add(Cell(record, list));
                    break;
                case HwpTag.ListHeader:
                    list = caption;
                    break;
                case HwpTag.ParagraphHeader:
                    list.Add(Paragraph(record));
                    break;
            }
        }

        return new HangulTable((control.UInt(4) & 1) == 1, caption, cells, default);
    }

    private static HangulCell Cell(HwpRecord list, List<HangulParagraph> paragraphs) =>
        new(
            list.UShort(10),
            list.UShort(8),
            Math.Max(1, list.UShort(14)),
            Math.Max(1, list.UShort(12)),
            ((list.UInt(4) >> 18) & 1) == 1,
            paragraphs
        );

    private List<HangulInline> Shape(HwpRecord control)
    {
        var (boxes, paragraphs) = (new List<HangulInline>(), new List<HangulParagraph>());
        foreach (var record in control.Children)
        {
            switch (record.Tag)
            {
                case HwpTag.ParagraphHeader:
                    paragraphs.Add(Paragraph(record));
                    break;
                case HwpTag.ShapeComponent:
                    boxes.AddRange(Shape(record));
                    break;
                case HwpTag.Picture:
                    omissions.Pictures++;
                    break;
                case HwpTag.Ole or HwpTag.Chart:
                    omissions.Charts++;
                    break;
            }
        }

        if (paragraphs.Count > 0)
            boxes.Add(new HangulBox(paragraphs));
        return boxes;
    }

    private static IEnumerable<HangulInline> AutoNumber(HwpRecord control)
    {
        var (properties, kind) = (control.UInt(4), control.UInt(4) & 0xF);
        // The number of a page is known only when pages are.
        if (kind is 0 or 6)
            return [];
        var number = HangulDigits.Of((int)((properties >> 4) & 0xFF)).Write(control.UShort(8));
        return [new HangulRun(control.Letters(12, 1) + number + control.Letters(14, 1))];
    }
}
