using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

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

    /// <summary>A1, B1, … AA1: the name of a cell by its column, counted from 1, and its row.</summary>
    public static string Reference(int column, uint row) =>
        Letters(column) + row.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Letters(int column) =>
        (column > 26 ? Letters((column - 1) / 26) : "") + (char)('A' + ((column - 1) % 26));

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
