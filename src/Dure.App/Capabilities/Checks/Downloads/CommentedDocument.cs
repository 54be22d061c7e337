using Dure.Kernel;
using Dure.Tables.Documents;
using Dure.Tables.Writing.Hangul;
using Dure.Tables.Writing.Workbooks;
using Format = Dure.Tables.Documents.SourceFormat;

namespace Dure.App.Capabilities.Checks;

/// <summary>Somebody's own document with the findings at its cells; what was set aside is left out.</summary>
internal static class CommentedDocument
{
    /// <summary>Whether the document is of a format that takes comments.</summary>
    public static bool Takes(SourceDocument document) => document.Format is Format.Xlsx or Format.Hwpx;

    /// <exception cref="RefusedException">Of another format, or too large.</exception>
    public static byte[] Write(HeldCheck check)
    {
        var findings = check.Findings.Where(one => check.ReasonOf(one.Number) is null).ToList();
        return check.Document.Format switch
        {
            Format.Xlsx => XlsxComments.Add(
                check.Bytes,
                check.Name,
                [.. findings.Select(OfSheet).OfType<XlsxComment>()]
            ),
            Format.Hwpx => HwpxComments.Add(check.Bytes, check.Name, [.. findings.Select(OfTable)]),
            _ => throw new RefusedException(CheckRefusals.NoComments()),
        };
    }

    private static XlsxComment? OfSheet(NumberedFinding one) =>
        FindingSpots.CellOf(one.Finding.Place) is var (sheet, row, column)
            ? new(
                sheet,
                row,
                column,
                $"[검산 {one.Number} · {FindingWords.Of(one.Finding.Level)}] {one.Finding.Message}"
            )
            : null;

    private static HwpxComment OfTable(NumberedFinding one)
    {
        var text = $"({FindingWords.Of(one.Finding.Level)}) {one.Finding.Message}";
        return
            FindingSpots.CellOf(one.Finding.Place) is var (table, row, column)
            && table.StartsWith("표 ", StringComparison.Ordinal)
            && int.TryParse(table.AsSpan(2), out var number)
            ? new(number, row, column, text, one.Number)
            : new(0, 0, 0, $"{one.Finding.Place} {text}", one.Number);
    }
}
