using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Dure.App.Shell;
using Dure.Tables.Documents;

namespace Dure.App.Capabilities.Checks;

/// <summary>The findings as a workbook of one sheet. Every text is a text to the spreadsheet, whatever it begins with.</summary>
internal static partial class FindingWorkbook
{
    // What a cell of Excel holds.
    private const int MaxCell = 32_767;

    // Positions in the style sheet below.
    private const uint TextStyle = 1;
    private const uint HeadStyle = 2;

    private static readonly (string Head, double Width)[] Columns =
    [
        ("번호", 7),
        ("수준", 9),
        ("종류", 11),
        ("곳", 20),
        ("적힌 값", 16),
        ("계산한 값", 16),
        ("지적", 80),
        ("고칠 곳", 20),
        ("고치기 전", 16),
        ("고친 값", 16),
        ("제쳐 둔 사유", 40),
    ];

    public static byte[] Write(HeldCheck check) =>
        SheetParts.Workbook("검산 지적", sheet => Write(sheet, check), Styles());

    private static void Write(OpenXmlWriter sheet, HeldCheck check)
    {
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteElement(SheetParts.HeadStays());
        sheet.WriteElement(
            new Columns(
                Columns.Select(
                    (column, at) =>
                        new Column
                        {
                            Min = (uint)at + 1,
                            Max = (uint)at + 1,
                            Width = column.Width,
                            CustomWidth = true,
                        }
                )
            )
        );
        sheet.WriteStartElement(new SheetData());
        WriteRow(sheet, 1, [.. Columns.Select(column => column.Head)]);
        foreach (var one in check.Findings)
            WriteRow(sheet, (uint)one.Number + 1, Texts(one, check.ReasonOf(one.Number)));
        sheet.WriteEndElement();
        sheet.WriteEndElement();
    }

    private static string?[] Texts(NumberedFinding one, string? reason)
    {
        var finding = one.Finding;
        return
        [
            one.Number.ToString(CultureInfo.InvariantCulture),
            FindingWords.Of(finding.Level),
            FindingWords.Of(finding.Kind),
            finding.Place.ToString(),
            finding.Printed,
            finding.Expected,
            finding.Message,
            finding.Fix?.Place.ToString(),
            finding.Fix?.Printed,
            finding.Fix?.Value,
            reason,
        ];
    }

    private static void WriteRow(OpenXmlWriter sheet, uint row, string?[] texts)
    {
        sheet.WriteStartElement(new Row { RowIndex = row });
        for (var column = 0; column < texts.Length; column++)
        {
            if (string.IsNullOrEmpty(texts[column]))
                continue;
            var at = DocumentPlace.CellName((int)row - 1, column);
            sheet.WriteElement(
                row > 1 && column == 0
                    ? SheetParts.Number(at, TextStyle, texts[column]!)
                    : SheetParts.Text(at, row == 1 ? HeadStyle : TextStyle, Letters(texts[column]!))
            );
        }

        sheet.WriteEndElement();
    }

    // What XML cannot hold becomes a space; what workbooks would take for an escape says that it is none.
    private static string Letters(string text)
    {
        var letters = SheetParts.Escape(Unwritable().Replace(text, " "));
        return letters.Length <= MaxCell ? letters : letters[..(MaxCell - 1)].TrimEnd(LastHalf(letters)) + "…";
    }

    // Not within a character of two halves.
    private static char LastHalf(string text) => char.IsHighSurrogate(text[MaxCell - 2]) ? text[MaxCell - 2] : '\0';

    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
                {
                    NumberFormatId = 49,
                    ApplyNumberFormat = true,
                    ApplyAlignment = true,
                },
                new CellFormat
                {
                    FontId = 1,
                    ApplyFont = true,
                    NumberFormatId = 49,
                    ApplyNumberFormat = true,
                }
            )
        );

    // Controls, what is no character, and halves of one.
    [GeneratedRegex(
        @"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]"
    )]
    private static partial Regex Unwritable();
}
