using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Dure.Tables.Documents;

namespace Dure.App.Shell;

/// <summary>What the workbooks that are written with OpenXml have in common.</summary>
internal static partial class SheetParts
{
    /// <summary>The first row stays where it is while the others are scrolled.</summary>
    public static SheetViews HeadStays() =>
        new(
            new SheetView(
                new Pane
                {
                    VerticalSplit = 1,
                    TopLeftCell = "A2",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                }
            )
            {
                WorkbookViewId = 0,
            }
        );

    /// <summary>A1, B1, … AA1: the name of a cell by its column and its row, both counted from 1.</summary>
    public static string Reference(int column, uint row) => DocumentPlace.CellName((int)row - 1, column - 1);

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="write">Writes the worksheet.</param>
    public static byte[] Workbook(string name, Action<OpenXmlWriter> write, Stylesheet? styles = null)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            if (styles is not null)
                workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = styles;
            var part = workbook.AddNewPart<WorksheetPart>();
            using (var sheet = OpenXmlWriter.Create(part))
                write(sheet);
            workbook.Workbook = new Workbook(
                new Sheets(
                    new Sheet
                    {
                        Id = workbook.GetIdOfPart(part),
                        SheetId = 1,
                        Name = name,
                    }
                )
            );
        }

        return bytes.ToArray();
    }

    /// <summary>A cell that is a text to the spreadsheet, whatever it begins with.</summary>
    /// <param name="escaped">See <see cref="Escape"/>.</param>
    public static Cell Text(string reference, uint style, string escaped) =>
        new()
        {
            CellReference = reference,
            StyleIndex = style,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(escaped) { Space = SpaceProcessingModeValues.Preserve }),
        };

    /// <summary>A cell that is a number.</summary>
    public static Cell Number(string reference, uint style, string number) =>
        new()
        {
            CellReference = reference,
            StyleIndex = style,
            CellValue = new CellValue(number),
        };

    /// <summary>Workbooks write _x000D_ for a character that XML cannot hold; a text that looks so must say that it does not.</summary>
    public static string Escape(string text) => Escaped().Replace(text, "_x005F_");

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escaped();
}
