using System.Globalization;
using Dure.Tables.Writing.Hangul;

namespace Dure.App.Capabilities.PublicWorks.Forms;

/// <summary>Cells of forms.</summary>
internal static class FormCells
{
    public static HwpxCell Head(int row, int column, string text, int rows = 1, int columns = 1) =>
        new(row, column, text, rows, columns) { Alignment = HwpxAlignment.Centre, Tone = HwpxTone.Header };

    public static HwpxCell Words(int row, int column, string text, int columns = 1) =>
        new(row, column, text, 1, columns);

    public static HwpxCell Centre(int row, int column, string text) =>
        new(row, column, text) { Alignment = HwpxAlignment.Centre };

    public static HwpxCell Figure(int row, int column, long number, HwpxTone tone = HwpxTone.Plain) =>
        new(row, column, number.ToString("N0", CultureInfo.InvariantCulture))
        {
            Alignment = HwpxAlignment.Right,
            Tone = tone,
        };

    public static HwpxCell Total(int row, int column, string text, int columns = 1) =>
        new(row, column, text, 1, columns) { Alignment = HwpxAlignment.Centre, Tone = HwpxTone.Total };
}
