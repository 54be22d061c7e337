using DocumentFormat.OpenXml.Spreadsheet;

namespace Dure.Tables.Writing.Workbooks;

/// <summary>What a cell looks like.</summary>
/// <param name="Format">Number format, or null.</param>
/// <param name="Weight">0 plain, 1 bold, 2 the title.</param>
/// <param name="Shade">0 none, 1 header, 2 total.</param>
/// <param name="Border">Thin lines on all sides.</param>
/// <param name="Align">Sideways; null leaves it to the content.</param>
/// <param name="Indent">Steps from the left.</param>
/// <param name="IsQuoted">Whether a spreadsheet must keep it a text when it is edited.</param>
internal sealed record Look(
    string? Format = null,
    int Weight = 0,
    int Shade = 0,
    bool Border = true,
    HorizontalAlignmentValues? Align = null,
    int Indent = 0,
    bool IsQuoted = false
);

/// <summary>Collects the looks of a workbook and numbers them in the order of their first use.</summary>
internal sealed class StyleSheet
{
    private const int FirstOwnFormat = 164;
    private const string FontName = "맑은 고딕";
    private readonly List<Look> looks = [new Look(Border: false)];
    private readonly List<string> formats = [];

    /// <summary>The number by which cells refer to a look.</summary>
    public uint Of(Look look)
    {
        var at = looks.IndexOf(look);
        if (at < 0)
        {
            at = looks.Count;
            looks.Add(look);
            if (look.Format is { } format && !formats.Contains(format))
                formats.Add(format);
        }

        return (uint)at;
    }

    /// <summary>The format of a figure: thousands, decimals, △ before a negative, and what stands behind it.</summary>
    public static string Format(int decimals, string behind)
    {
        var digits = "#,##0" + (decimals > 0 ? "." + new string('0', decimals) : "");
        var suffix = behind.Replace("\"", "", StringComparison.Ordinal);
        var number = digits + (suffix.Length > 0 ? $"\"{suffix}\"" : "");
        return $"{number};\"△\"{number}";
    }

    /// <summary>The part of the workbook that holds all looks.</summary>
    public Stylesheet ToPart()
    {
        var numbering = new NumberingFormats(
            formats.Select(
                (format, at) =>
                    new NumberingFormat { NumberFormatId = (uint)(FirstOwnFormat + at), FormatCode = format }
            )
        );
        var thin = BorderStyleValues.Thin;
        var part = new Stylesheet();
        if (formats.Count > 0)
            part.Append(numbering);
        part.Append(
            new Fonts(Font(11, bold: false), Font(11, bold: true), Font(14, bold: true)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Shade("FFEEF2F7"),
                Shade("FFF4F5F6")
            ),
            new Borders(
                new Border(),
                new Border(
                    new LeftBorder { Style = thin },
                    new RightBorder { Style = thin },
                    new TopBorder { Style = thin },
                    new BottomBorder { Style = thin }
                )
            ),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(looks.Select(ToFormat))
        );
        return part;
    }

    private CellFormat ToFormat(Look look)
    {
        var format = new CellFormat
        {
            NumberFormatId = look.Format is { } code ? (uint)(FirstOwnFormat + formats.IndexOf(code)) : 0,
            FontId = (uint)look.Weight,
            FillId = look.Shade == 0 ? 0 : (uint)look.Shade + 1,
            BorderId = look.Border ? 1u : 0,
            FormatId = 0,
            ApplyNumberFormat = look.Format is not null,
            ApplyFont = look.Weight > 0,
            ApplyFill = look.Shade > 0,
            ApplyBorder = look.Border,
            ApplyAlignment = true,
            Alignment = new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = look.Shade == 1 },
        };
        if (look.Align is { } align)
            format.Alignment.Horizontal = align;
        if (look.Indent > 0)
            format.Alignment.Indent = (uint)look.Indent;
        if (look.IsQuoted)
            format.QuotePrefix = true;
        return format;
    }

    private static Font Font(int size, bool bold)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = FontName });
        return font;
    }

    private static Fill Shade(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });
}
