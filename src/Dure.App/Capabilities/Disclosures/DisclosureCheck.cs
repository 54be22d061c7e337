using Dure.Tables.Checks;
using Dure.Tables.Documents;
using Dure.Tables.Model;
using Dure.Tables.Writing.Hangul;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>검산 of a disclosure before it is frozen: its tables as printed, its headings and notes.</summary>
internal static class DisclosureCheck
{
    /// <summary>What cannot be right in it, as Korean sentences; what is off by rounding, or doubtful, is no obstacle.</summary>
    public static IReadOnlyList<string> Errors(string title, IEnumerable<(string? Words, Table? Table)> parts)
    {
        var (document, titles) = (new List<DocumentPart>(), new List<string>());
        foreach (var (words, table) in parts)
        {
            if (words is not null)
                document.Add(new DocumentText(new(Paragraph: document.Count + 1), words));
            if (table is null)
                continue;
            titles.Add(table.Head.Title);
            document.Add(AsPrinted(table, titles.Count));
        }

        return
        [
            .. DocumentCheck
                .Run(new(title, Dure.Tables.Documents.SourceFormat.Hwpx, document, []))
                .Where(finding => finding.Level == FindingLevel.Error)
                .Select(finding => $"{finding.Place}: {finding.Message}"),
        ];
    }

    private static DocumentTable AsPrinted(Table table, int number)
    {
        var printed = HwpxTableBlock.Of(table);
        return new(
            new(Paragraph: number),
            printed.Caption,
            number,
            // Named as a sheet would be, so that a finding says which table it is in.
            table.Head.Title,
            [
                .. printed
                    .Cells.OrderBy(cell => cell.Row)
                    .ThenBy(cell => cell.Column)
                    .Select(cell => new DocumentCell(
                        cell.Row,
                        cell.Column,
                        cell.Text.TrimEnd('*'),
                        cell.RowSpan,
                        cell.ColumnSpan,
                        IsHeader: cell.Row < printed.HeaderRows
                    )),
            ]
        );
    }
}
