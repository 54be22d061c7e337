namespace Dure.Tables.Documents.Hangul;

/// <summary>Reads a table of a section.</summary>
internal sealed class HwpxTable(XmlWalk xml, string part, HwpxSection section, HangulBudget budget)
{
    private readonly List<HangulCell> cells = [];
    private readonly List<HangulParagraph> caption = [];
    private int rows;

    /// <summary>The table that is the current element.</summary>
    public HangulTable Read()
    {
        budget.Spend();
        var (line, column) = xml.Position;
        var isLetter = false;
        xml.Children(child =>
        {
            switch (child)
            {
                case "pos":
                    isLetter = xml.Attribute("treatAsChar") == "1";
                    break;
                case "caption":
                    caption.AddRange(section.Lists());
                    break;
                case "tr":
                    Row();
                    break;
            }
        });
        return new HangulTable(isLetter, caption, cells, new HangulSource(part, line, column));
    }

    private void Row()
    {
        var columns = 0;
        xml.Children(child =>
        {
            if (child != "tc")
                return;
            var cell = Cell(columns);
            cells.Add(cell);
            columns = cell.Column + cell.ColumnSpan;
        });
        rows++;
    }

    private HangulCell Cell(int next)
    {
        budget.Spend();
        // A cell without an address stands behind the one before it.
        var (row, column, height, width) = (rows, next, 1, 1);
        var isHeader = xml.Attribute("header") == "1";
        List<HangulParagraph> paragraphs = [];
        xml.Children(child =>
        {
            switch (child)
            {
                case "subList":
                    paragraphs.AddRange(section.Paragraphs());
                    break;
                case "cellAddr":
                    (row, column) = (Place("rowAddr", row), Place("colAddr", column));
                    break;
                case "cellSpan":
                    (height, width) = (Span("rowSpan"), Span("colSpan"));
                    break;
            }
        });
        return new HangulCell(row, column, height, width, isHeader, paragraphs);
    }

    private int Place(string name, int otherwise) => Math.Clamp(xml.Number(name, otherwise), 0, ReadLimits.Cells);

    private int Span(string name) => Math.Clamp(xml.Number(name, 1), 1, ReadLimits.Cells);
}
