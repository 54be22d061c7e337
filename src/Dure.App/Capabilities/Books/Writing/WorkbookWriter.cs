using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Books;

/// <summary>Writes a book as one workbook: a sheet a section, the keys in the first row.</summary>
/// <remarks>Every section has its sheet, also an empty one, so that the workbook shows what a book may hold.</remarks>
internal static class WorkbookWriter
{
    // What a cell of Excel holds.
    private const int MaxCell = BookSourceBuilder.MaxText;

    // Excel keeps fifteen digits of a number; one with more is written as a text.
    private const int MaxDigits = 15;

    // Positions in the style sheet below.
    private const uint TextStyle = 1;
    private const uint HeadStyle = 2;
    private const uint NumberStyle = 3;

    /// <param name="file">Must not exist; it appears whole or not at all.</param>
    public static void Write(BookSource book, string file) =>
        NewPath.Fill(
            file,
            unfinished =>
            {
                using var document = SpreadsheetDocument.Create(unfinished, SpreadsheetDocumentType.Workbook);
                var workbook = document.AddWorkbookPart();
                workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
                var sheets = new Sheets();
                foreach (var section in BookSchema.Sections)
                    AddSheet(
                        workbook,
                        sheets,
                        section.Sheet,
                        [.. section.Keys.Select(key => key.Name)],
                        book[section.Name].Select(record => section.Keys.Select(key => CellOf(key, record)))
                    );
                AddSheet(workbook, sheets, BookSchema.TablesSheet, ["id", "yaml"], Texts(book.Tables));
                AddSheet(workbook, sheets, BookSchema.PrintedSheet, ["id", "csv"], Texts(book.Printed));
                workbook.Workbook = new Workbook(sheets);
            }
        );

    private static (string? Text, bool Number) CellOf(BookKey key, BookRecord record)
    {
        if (key.List)
            return (record.List(key.Name) is { Count: > 0 } items ? string.Join("; ", items) : null, false);
        var text = record[key.Name];
        return (text, key.Number && text is not null && IsNumber(text));
    }

    /// <summary>A text longer than a cell goes on in the next row of the same id.</summary>
    private static IEnumerable<IEnumerable<(string?, bool)>> Texts(IReadOnlyList<BookText> texts)
    {
        foreach (var text in texts)
        {
            var at = 0;
            do
            {
                var length = Math.Min(MaxCell, text.Text.Length - at);
                if (at + length < text.Text.Length)
                    length = LineEnd(text.Text, at, length);
                yield return [(text.Id, false), (text.Text.Substring(at, length), false)];
                at += length;
            } while (at < text.Text.Length);
        }
    }

    /// <summary>Between lines where possible; never within a character.</summary>
    private static int LineEnd(string text, int at, int length)
    {
        var end = text.LastIndexOf('\n', at + length - 1, length);
        return end >= at ? end + 1 - at
            : char.IsHighSurrogate(text[at + length - 1]) ? length - 1
            : length;
    }

    private static void AddSheet(
        WorkbookPart workbook,
        Sheets sheets,
        string name,
        IReadOnlyList<string> keys,
        IEnumerable<IEnumerable<(string? Text, bool Number)>> rows
    )
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        using (var sheet = OpenXmlWriter.Create(part))
        {
            sheet.WriteStartElement(new Worksheet());
            sheet.WriteElement(SheetParts.HeadStays());
            // Whole columns of text, so that Excel makes no date of a period or a code that is typed in later.
            sheet.WriteElement(
                new Columns(
                    new Column
                    {
                        Min = 1,
                        Max = (uint)keys.Count,
                        Width = 18,
                        CustomWidth = true,
                        Style = TextStyle,
                    }
                )
            );
            sheet.WriteStartElement(new SheetData());
            var line = 1u;
            WriteRow(sheet, line, keys.Select(key => ((string?)key, false)));
            foreach (var row in rows)
                WriteRow(sheet, ++line, row);
            sheet.WriteEndElement();
            sheet.WriteEndElement();
        }

        sheets.Append(
            new Sheet
            {
                Id = workbook.GetIdOfPart(part),
                SheetId = (uint)sheets.Count() + 1,
                Name = name,
            }
        );
    }

    private static void WriteRow(OpenXmlWriter sheet, uint row, IEnumerable<(string? Text, bool Number)> cells)
    {
        sheet.WriteStartElement(new Row { RowIndex = row });
        var column = 0;
        foreach (var (text, number) in cells)
        {
            column++;
            if (text is null)
                continue;
            var at = SheetParts.Reference(column, row);
            sheet.WriteElement(
                number
                    ? SheetParts.Number(at, row == 1 ? HeadStyle : NumberStyle, text)
                    : SheetParts.Text(at, row == 1 ? HeadStyle : TextStyle, SheetParts.Escape(text))
            );
        }

        sheet.WriteEndElement();
    }

    private static bool IsNumber(string text) =>
        text.Count(char.IsAsciiDigit) <= MaxDigits
        && decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out _
        );

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
                new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true },
                new CellFormat
                {
                    FontId = 1,
                    ApplyFont = true,
                    NumberFormatId = 49,
                    ApplyNumberFormat = true,
                },
                new CellFormat { NumberFormatId = 0, ApplyNumberFormat = true }
            )
        );
}
