namespace Dure.Tables.Writing.Hangul;

/// <summary>The head of a document: approval boxes at the right, number and date, the title.</summary>
internal static class HwpxHead
{
    private const int BoxWidth = 5600;
    private const int BoxHeight = 3400;
    private const int LabelWidth = 2400;

    public static void Write(HwpxDraft draft, HwpxSectionWriter section, TextWriter xml, HwpxIds ids)
    {
        if (draft.Approvers.Count > 0)
            section.Anchor(
                HwpxShapes.Right,
                0,
                HwpxLetters.Cell,
                () =>
                {
                    Boxes(draft.Approvers, xml, ids);
                    xml.Write("<hp:t></hp:t>");
                }
            );
        var lines = new[]
        {
            draft.Number is null ? null : "문서번호: " + draft.Number,
            draft.Date is null ? null : "작성일: " + draft.Date,
            draft.Publisher is null ? null : "작성: " + draft.Publisher,
        };
        foreach (var line in lines.OfType<string>())
            section.Paragraph(line, HwpxShapes.CellLeft, HwpxLetters.Cell);
        section.Paragraph(draft.Title, HwpxShapes.Title, HwpxLetters.Title, 1);
    }

    private static void Boxes(IReadOnlyList<string> approvers, TextWriter xml, HwpxIds ids)
    {
        var cells = new List<HwpxCell> { Box(0, 0, "결\n재", 2, HwpxTone.Header) };
        for (var at = 0; at < approvers.Count; at++)
        {
            cells.Add(Box(0, at + 1, approvers[at], 1, HwpxTone.Header));
            cells.Add(Box(1, at + 1, "", 1, HwpxTone.Plain));
        }

        var table = new HwpxTableBlock(approvers.Count + 1, 0, cells);
        new HwpxTableWriter(xml, table, ids).Write(
            [LabelWidth, .. Enumerable.Repeat(BoxWidth, approvers.Count)],
            isLetter: true,
            lastHeight: BoxHeight
        );
    }

    private static HwpxCell Box(int row, int column, string text, int rows, HwpxTone tone) =>
        new(row, column, text, rows) { Alignment = HwpxAlignment.Centre, Tone = tone };
}
