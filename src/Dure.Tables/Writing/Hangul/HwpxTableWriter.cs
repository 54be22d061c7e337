namespace Dure.Tables.Writing.Hangul;

/// <summary>Writes the element of a table. Places that no cell covers get an empty one, since Hangul knows no holes.</summary>
internal sealed class HwpxTableWriter(TextWriter xml, HwpxTableBlock table, HwpxIds ids)
{
    private const int Line = 1300;
    private const int SmallLine = 1040;
    private const int Above = 141;
    private const int TableStyle = 5;
    private readonly HwpxColumns columns = new(table);

    /// <summary>Writes the table into a run, as wide as the given width.</summary>
    public void Write(int width) => Write(columns.Widths(width));

    /// <summary>Writes the table into a run.</summary>
    /// <param name="widths">Of its columns.</param>
    /// <param name="isLetter">Whether it stands in its line like a letter; such a table stays on one page.</param>
    /// <param name="lastHeight">At least this for the last row.</param>
    public void Write(int[] widths, bool isLetter = false, int lastHeight = 0)
    {
        var grid = table.Grid();
        var heights = grid.Select(HeightOf).ToArray();
        heights[^1] = Math.Max(heights[^1], lastHeight);
        xml.Write(
            $"<hp:tbl id=\"{ids.Next()}\" zOrder=\"{ids.Next()}\" numberingType=\"TABLE\" textWrap=\"TOP_AND_BOTTOM\" "
        );
        xml.Write("textFlow=\"BOTH_SIDES\" lock=\"0\" dropcapstyle=\"None\" pageBreak=\"CELL\" repeatHeader=\"1\" ");
        xml.Write($"rowCnt=\"{grid.Count}\" colCnt=\"{table.Columns}\" cellSpacing=\"0\" ");
        xml.Write($"borderFillIDRef=\"{HwpxBorders.Cell}\" noAdjust=\"0\">");
        xml.Write(
            $"<hp:sz width=\"{widths.Sum()}\" widthRelTo=\"ABSOLUTE\" height=\"{heights.Sum()}\" heightRelTo=\"ABSOLUTE\" protect=\"0\"/>"
        );
        xml.Write(
            $"<hp:pos treatAsChar=\"{(isLetter ? 1 : 0)}\" affectLSpacing=\"0\" flowWithText=\"1\" allowOverlap=\"0\" "
        );
        xml.Write(
            "holdAnchorAndSO=\"0\" vertRelTo=\"PARA\" horzRelTo=\"COLUMN\" vertAlign=\"TOP\" horzAlign=\"LEFT\" vertOffset=\"0\" horzOffset=\"0\"/>"
        );
        xml.Write("<hp:outMargin left=\"0\" right=\"0\" top=\"0\" bottom=\"0\"/>");
        xml.Write(
            $"<hp:inMargin left=\"{HwpxColumns.Padding}\" right=\"{HwpxColumns.Padding}\" top=\"{Above}\" bottom=\"{Above}\"/>"
        );
        for (var row = 0; row < grid.Count; row++)
        {
            xml.Write("<hp:tr>");
            foreach (var cell in grid[row])
                Cell(
                    cell,
                    widths.AsSpan(cell.Column, cell.ColumnSpan),
                    heights.AsSpan(row, Math.Min(cell.RowSpan, grid.Count - row))
                );
            xml.Write("</hp:tr>");
        }

        xml.Write("</hp:tbl>");
    }

    private int HeightOf(List<HwpxCell> row)
    {
        var lines = row.Where(cell => cell.RowSpan == 1).Select(cell => cell.Text.AsSpan().Count('\n') + 1);
        return (lines.Append(1).Max() * (columns.IsDense ? SmallLine : Line)) + (2 * Above);
    }

    private void Cell(HwpxCell cell, Span<int> widths, Span<int> heights)
    {
        var isHeader = cell.Row < table.HeaderRows;
        xml.Write(
            $"<hp:tc name=\"\" header=\"{(isHeader ? 1 : 0)}\" hasMargin=\"0\" protect=\"0\" editable=\"0\" dirty=\"0\" "
        );
        xml.Write($"borderFillIDRef=\"{BorderOf(cell.Tone)}\">");
        xml.Write(
            "<hp:subList id=\"\" textDirection=\"HORIZONTAL\" lineWrap=\"BREAK\" vertAlign=\"CENTER\" linkListIDRef=\"0\" "
        );
        xml.Write("linkListNextIDRef=\"0\" textWidth=\"0\" textHeight=\"0\" hasTextRef=\"0\" hasNumRef=\"0\">");
        foreach (var line in cell.Text.Split('\n'))
        {
            xml.Write($"<hp:p id=\"{ids.Next()}\" paraPrIDRef=\"{ShapeOf(cell)}\" styleIDRef=\"{TableStyle}\" ");
            xml.Write(
                $"pageBreak=\"0\" columnBreak=\"0\" merged=\"0\"><hp:run charPrIDRef=\"{LettersOf(cell.Tone)}\">"
            );
            xml.Write(line.Length == 0 ? "</hp:run></hp:p>" : $"<hp:t>{HwpxXml.Letters(line)}</hp:t></hp:run></hp:p>");
        }

        xml.Write($"</hp:subList><hp:cellAddr colAddr=\"{cell.Column}\" rowAddr=\"{cell.Row}\"/>");
        xml.Write($"<hp:cellSpan colSpan=\"{cell.ColumnSpan}\" rowSpan=\"{cell.RowSpan}\"/>");
        xml.Write($"<hp:cellSz width=\"{Sum(widths)}\" height=\"{Sum(heights)}\"/>");
        xml.Write(
            $"<hp:cellMargin left=\"{HwpxColumns.Padding}\" right=\"{HwpxColumns.Padding}\" top=\"{Above}\" bottom=\"{Above}\"/></hp:tc>"
        );
    }

    private static int Sum(Span<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers)
            sum += number;
        return sum;
    }

    private static int BorderOf(HwpxTone tone) =>
        tone switch
        {
            HwpxTone.Header => HwpxBorders.Header,
            HwpxTone.Total => HwpxBorders.Total,
            _ => HwpxBorders.Cell,
        };

    private int LettersOf(HwpxTone tone) =>
        (columns.IsDense, tone == HwpxTone.Plain) switch
        {
            (false, true) => HwpxLetters.Cell,
            (false, false) => HwpxLetters.StrongCell,
            (true, true) => HwpxLetters.SmallCell,
            (true, false) => HwpxLetters.StrongSmallCell,
        };

    private static int ShapeOf(HwpxCell cell) =>
        cell.Alignment switch
        {
            HwpxAlignment.Centre => HwpxShapes.CellCentre,
            HwpxAlignment.Right => HwpxShapes.CellRight,
            _ => HwpxShapes.CellLeft + Math.Clamp(cell.Indent, 0, 3),
        };
}
