using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dure.App.Shell;

/// <summary>A cell that adds up what stands above it in its column, below the head.</summary>
/// <param name="Value">What it comes to, for who reads the file without reckoning.</param>
internal readonly record struct ColumnSum(long Value);

/// <summary>A workbook of one sheet of lines, the first of which is its head: numbers as numbers, texts as texts.</summary>
internal static class SheetLines
{
    // Wide enough for a sum of a hundred million won with its commas.
    private const double MoneyWidth = 13;
    private const uint MoneyFormat = 3;

    /// <param name="money">Whether numbers of 64 bits and sums are amounts, shown with commas; other numbers never are.</param>
    public static byte[] Write(string name, IReadOnlyList<IReadOnlyList<object?>> lines, bool money = false) =>
        SheetParts.Workbook(
            name,
            sheet =>
            {
                sheet.WriteStartElement(new Worksheet());
                sheet.WriteElement(SheetParts.HeadStays());
                if (money)
                    sheet.WriteElement(
                        new Columns(
                            new Column
                            {
                                Min = 1,
                                Max = (uint)lines[0].Count,
                                Width = MoneyWidth,
                                CustomWidth = true,
                            }
                        )
                    );
                sheet.WriteStartElement(new SheetData());
                for (var row = 1u; row <= lines.Count; row++)
                {
                    sheet.WriteStartElement(new Row { RowIndex = row });
                    foreach (var (at, value) in lines[(int)row - 1].Index())
                        if (CellOf(value, at + 1, row, money ? 1u : 0u) is { } cell)
                            sheet.WriteElement(cell);
                    sheet.WriteEndElement();
                }

                sheet.WriteEndElement();
                sheet.WriteEndElement();
            },
            money ? Styles() : null
        );

    private static Cell? CellOf(object? value, int column, uint row, uint amount)
    {
        var reference = SheetParts.Reference(column, row);
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return value switch
        {
            ColumnSum sum => new()
            {
                CellReference = reference,
                StyleIndex = amount,
                CellFormula = new($"SUM({SheetParts.Reference(column, 2)}:{SheetParts.Reference(column, row - 1)})"),
                CellValue = new(sum.Value.ToString(CultureInfo.InvariantCulture)),
            },
            long => SheetParts.Number(reference, amount, text),
            int or decimal => SheetParts.Number(reference, 0, text),
            _ => text.Length > 0 ? SheetParts.Text(reference, 0, SheetParts.Escape(text)) : null,
        };
    }

    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font()),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = MoneyFormat, ApplyNumberFormat = true })
        );
}
