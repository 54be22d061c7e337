using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dure.Tables.Writing.Workbooks;

/// <summary>The boxes of notes in VML. It is put together as text: what Excel itself writes there is not always XML.</summary>
internal static partial class NoteShapes
{
    private const string Head =
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"";

    private const string Rest = "\"/></o:shapelayout>";

    private const string Kind =
        "<v:shapetype xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
        + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    // Excel numbers the shapes of each sheet in blocks of this size.
    private const int Block = 1024;

    /// <summary>A drawing of its own.</summary>
    /// <param name="cells">Where the notes stand.</param>
    /// <param name="number">Of the drawing in the workbook, so that shapes of two sheets have different names.</param>
    public static string New(IReadOnlyList<(int Row, int Column)> cells, int number)
    {
        var text = new StringBuilder();
        // Far from the blocks that sheets of the workbook may have.
        var block = 200 + number;
        text.Append(CultureInfo.InvariantCulture, $"{Head}{block}{Rest}{Kind}");
        Append(text, cells, (block * Block) + 1);
        return text.Append("</xml>").ToString();
    }

    /// <summary>A drawing with more boxes; as it was, if its end is not found.</summary>
    public static string AddTo(string drawing, IReadOnlyList<(int Row, int Column)> cells)
    {
        var end = drawing.LastIndexOf("</xml>", StringComparison.OrdinalIgnoreCase);
        if (end < 0)
            return drawing;
        var first = Shape()
            .Matches(drawing)
            .Select(match => int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var n) ? n : 0)
            .DefaultIfEmpty(Block)
            .Max();
        var text = new StringBuilder();
        if (!drawing.Contains("_x0000_t202\"", StringComparison.Ordinal))
            text.Append(Kind);
        Append(text, cells, first + 1);
        return drawing.Insert(end, text.ToString());
    }

    private static void Append(StringBuilder text, IReadOnlyList<(int Row, int Column)> cells, int first)
    {
        for (var at = 0; at < cells.Count; at++)
        {
            var (row, column) = cells[at];
            text.Append(
                CultureInfo.InvariantCulture,
                $"<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\" id=\"_x0000_s{first + at}\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:96pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
            );
            text.Append(
                "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
                    + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column + 1}, 15, {row}, 2, {column + 5}, 15, {row + 6}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
            );
        }
    }

    [GeneratedRegex("_x0000_s([0-9]{1,9})\"")]
    private static partial Regex Shape();
}
