using System.Globalization;
using System.Text;
using Dure.Kernel;

namespace Dure.Tables.Documents.Hangul;

/// <summary>
/// Lays the paragraphs of a Hangul document out as a reader meets them. A paragraph's text comes first, then what is anchored
/// in it; a table that stands like a letter divides the text. Notes, headers and text boxes follow the paragraph they are
/// anchored in. What stands inside a cell and is more than its own paragraphs (a table, a text box) follows the table.
/// </summary>
internal sealed class HangulFlow(HangulNumbers numbers, HangulOmissions omissions, string name)
{
    private readonly List<DocumentPart> parts = [];
    private readonly List<HangulTable> tables = [];
    private int paragraph;
    private long places;

    /// <summary>The tables in the order of their numbers.</summary>
    public IReadOnlyList<HangulTable> Tables => tables;

    /// <summary>The next section; its paragraphs go on counting.</summary>
    public void Add(IEnumerable<HangulParagraph> section)
    {
        foreach (var one in section)
        {
            paragraph++;
            Paragraph(one);
        }
    }

    public SourceDocument ToDocument(SourceFormat format) => new(name, format, parts, omissions.Notices());

    private DocumentPlace Here => new(Paragraph: paragraph);

    private void Paragraph(HangulParagraph one)
    {
        var text = new StringBuilder(numbers.Next(one.Head));
        var head = text.Length;
        var floating = new List<HangulInline>();
        foreach (var inline in one.Inlines)
        {
            if (inline is HangulRun run)
            {
                text.Append(run.Text);
            }
            else if (inline is HangulTable { IsLetter: true } table)
            {
                Flush(text, head);
                head = 0;
                Table(table);
            }
            else
            {
                floating.Add(inline);
            }
        }

        Flush(text, head);
        floating.ForEach(Anchored);
    }

    private void Flush(StringBuilder text, int head)
    {
        var said = HangulText.Clean(text.ToString());
        // A number before nothing is no paragraph.
        if (said.Length > 0 && text.Length > head)
            parts.Add(new DocumentText(Here, said));
        text.Clear();
    }

    private void Anchored(HangulInline inline)
    {
        if (inline is HangulTable table)
            Table(table);
        else if (inline is HangulBox box)
            box.Paragraphs.ToList().ForEach(Paragraph);
    }

    private void Table(HangulTable table)
    {
        tables.Add(table);
        var number = tables.Count;
        var after = new List<HangulInline>();
        var caption = Lines(table.Caption, after);
        var grid = new HangulGrid();
        var cells = new List<DocumentCell>(table.Cells.Count);
        foreach (var cell in table.Cells)
        {
            places += (long)cell.RowSpan * cell.ColumnSpan;
            if (places > ReadLimits.Cells)
                throw new RefusedException(TooManyCells());
            var text = Lines(cell.Paragraphs, after);
            if (grid.Place(cell) is { } span)
                cells.Add(
                    new DocumentCell(cell.Row, cell.Column, text, span.Rows, span.Columns, IsHeader: cell.IsHeader)
                );
            else if (text.Length > 0)
                omissions.Add(number, text);
        }

        cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        var place = Here;
        if (cells.Count > 0)
            parts.Add(new DocumentTable(place, caption.Length > 0 ? caption : null, number, null, cells));
        after.ForEach(Anchored);
    }

    /// <summary>The paragraphs of a cell or caption, one a line; what else stands in them is put aside.</summary>
    private string Lines(IReadOnlyList<HangulParagraph> paragraphs, List<HangulInline> aside)
    {
        var text = new StringBuilder();
        foreach (var one in paragraphs)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(numbers.Next(one.Head));
            foreach (var inline in one.Inlines)
            {
                if (inline is HangulRun run)
                    text.Append(run.Text);
                else
                    aside.Add(inline);
            }
        }

        return HangulText.Clean(text.ToString());
    }

    private Refusal TooManyCells() =>
        DocumentRefusals.TooLarge(
            name,
            string.Create(CultureInfo.InvariantCulture, $"표의 칸이 {ReadLimits.Cells:N0}개를 넘습니다."),
            string.Create(CultureInfo.InvariantCulture, $"The tables have more than {ReadLimits.Cells:N0} cells.")
        );
}
