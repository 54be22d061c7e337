using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Dure.Tables.Documents.Markdown;

/// <summary>Turns a pipe table into one of ours.</summary>
internal static class MarkdownTable
{
    /// <summary>The table; its number is given later.</summary>
    public static DocumentTable Read(Table table, LineStarts lines, DocumentBuilder found)
    {
        var cells = new List<DocumentCell>();
        var row = 0;
        foreach (var line in table.OfType<TableRow>())
        {
            var column = 0;
            foreach (var cell in line.OfType<TableCell>())
            {
                found.Count(1);
                if (cell.OfType<ParagraphBlock>().FirstOrDefault()?.Inline is { } inline)
                {
                    var (words, start) = InlineText.Of(inline, cell.Span.Start);
                    var place = lines.PlaceOfLetter(start);
                    cells.Add(
                        new DocumentCell(
                            row,
                            column,
                            words.Trim(),
                            Line: place.Line,
                            At: place.Column,
                            IsHeader: line.IsHeader
                        )
                    );
                }

                column++;
            }

            row++;
        }

        return new DocumentTable(lines.PlaceOf(table.Span.Start), null, 0, null, cells);
    }
}
