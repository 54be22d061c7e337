namespace Dure.Tables.Writing.Hangul;

/// <summary>Numbers of the letter shapes in the header part.</summary>
internal static class HwpxLetters
{
    public const int Body = 0;
    public const int Title = 1;
    public const int Heading1 = 2;
    public const int Heading2 = 3;
    public const int Heading3 = 4;
    public const int Cell = 5;
    public const int StrongCell = 6;
    public const int SmallCell = 7;
    public const int StrongSmallCell = 8;
    public const int Note = 9;
    public const int Gap = 10;

    /// <summary>Height in hundredths of a point, whether bold, and which font: 0 함초롬돋움, 1 함초롬바탕.</summary>
    public static readonly (int Height, bool IsBold, int Font)[] All =
    [
        (1200, false, 1),
        (2000, true, 0),
        (1600, true, 0),
        (1400, true, 0),
        (1200, true, 0),
        (1000, false, 1),
        (1000, true, 0),
        (800, false, 1),
        (800, true, 0),
        (900, false, 1),
        (400, false, 1),
    ];
}

/// <summary>Numbers of the paragraph shapes in the header part.</summary>
internal static class HwpxShapes
{
    public const int Body = 0;
    public const int Title = 1;
    public const int Heading = 2;
    public const int Square = 3;
    public const int Circle = 4;
    public const int Dash = 5;
    public const int Remark = 6;
    public const int CellCentre = 7;
    public const int CellRight = 8;

    /// <summary>Indents 1 to 3 follow it.</summary>
    public const int CellLeft = 9;
    public const int Right = 13;
    public const int TableTitle = 14;
    public const int Gap = 15;

    /// <summary>Alignment, left margin, first line, space before and after, line spacing, whether it stays with the next.</summary>
    public static readonly (string Align, int Left, int First, int Before, int After, int Lines, bool Stays)[] All =
    [
        ("JUSTIFY", 0, 0, 0, 300, 160, false),
        ("CENTER", 0, 0, 800, 1200, 160, true),
        ("LEFT", 0, 0, 1000, 400, 160, true),
        ("JUSTIFY", 1800, -1800, 300, 300, 160, false),
        ("JUSTIFY", 3000, -1800, 0, 300, 160, false),
        ("JUSTIFY", 3900, -1200, 0, 300, 160, false),
        ("JUSTIFY", 4500, -1800, 0, 300, 160, false),
        ("CENTER", 0, 0, 0, 0, 130, false),
        ("RIGHT", 0, 0, 0, 0, 130, false),
        ("LEFT", 0, 0, 0, 0, 130, false),
        ("LEFT", 800, 0, 0, 0, 130, false),
        ("LEFT", 1600, 0, 0, 0, 130, false),
        ("LEFT", 2400, 0, 0, 0, 130, false),
        ("RIGHT", 0, 0, 0, 0, 130, true),
        ("LEFT", 0, 0, 600, 0, 130, true),
        ("LEFT", 0, 0, 0, 0, 100, false),
    ];
}

/// <summary>Numbers of the borders and grounds in the header part; 0 is no number there.</summary>
internal static class HwpxBorders
{
    public const int None = 1;
    public const int Letters = 2;
    public const int Cell = 3;
    public const int Header = 4;
    public const int Total = 5;

    /// <summary>Whether there are lines, and the colour of the ground or null.</summary>
    public static readonly (bool Lines, string? Ground)[] All =
    [
        (false, null),
        (false, "none"),
        (true, null),
        (true, "#E4EAF1"),
        (true, "#F3F3F0"),
    ];
}
