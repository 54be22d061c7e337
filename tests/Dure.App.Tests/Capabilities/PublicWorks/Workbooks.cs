using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>Workbooks as a person with a spreadsheet has them: cells by their names.</summary>
internal static class Workbooks
{
    public static Dictionary<string, (string Text, string? Formula)> Read(byte[] workbook)
    {
        using var file = new MemoryStream(workbook);
        using var document = SpreadsheetDocument.Open(file, false);
        return CellsOf(document)
            .ToDictionary(
                cell => cell.CellReference!.Value!,
                cell => (cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "", cell.CellFormula?.Text)
            );
    }

    /// <summary>The same workbook with texts typed into cells that are there.</summary>
    public static byte[] Type(byte[] workbook, params (string Cell, string Text)[] typed)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var document = SpreadsheetDocument.Open(file, true))
            foreach (var (name, text) in typed)
            {
                var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>();
                var row = rows.Single(one =>
                    name.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray()) == $"{one.RowIndex}"
                );
                if (row.Elements<Cell>().FirstOrDefault(one => one.CellReference == name) is not { } cell)
                {
                    cell = new Cell { CellReference = name };
                    row.InsertBefore(cell, row.Elements<Cell>().FirstOrDefault(one => IsBehind(one, name)));
                }

                (cell.CellValue, cell.DataType) = (null, CellValues.InlineString);
                cell.InlineString = new InlineString(new Text(text));
            }

        return file.ToArray();
    }

    private static bool IsBehind(Cell cell, string name) =>
        (cell.CellReference!.Value!.Length, cell.CellReference.Value).CompareTo((name.Length, name)) > 0;

    private static IEnumerable<Cell> CellsOf(SpreadsheetDocument document) =>
        document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>();
}
