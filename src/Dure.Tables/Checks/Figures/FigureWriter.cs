using System.Globalization;

namespace Dure.Tables.Checks.Figures;

/// <summary>Writes a value as another figure is printed.</summary>
internal static class FigureWriter
{
    /// <summary>In the decimals, scale and unit of a printed figure: like 3,188백만원, 2500000000 is 2,500백만원.</summary>
    /// <param name="printed">The cell or figure as printed.</param>
    /// <param name="value">In the base unit.</param>
    public static string Like(string printed, decimal value)
    {
        var found = new List<PrintedFigure>(2);
        FigureScanner.Scan(printed, found);
        if (found.Count == 0)
            return Plain(value);
        var figure = found[0];
        var text = printed.AsSpan(figure.At, figure.Length);
        var decimals = Decimals(text);
        var worth = figure.Step * NumberWords.PowerOfTen(decimals);
        var rounded = Math.Round(value / worth, decimals, MidpointRounding.AwayFromZero);
        var sign =
            rounded >= 0 ? ""
            : text.IndexOf('-') >= 0 ? "-"
            : text.IndexOf('▲') >= 0 ? "▲"
            : "△";
        return sign
            + Math.Abs(rounded).ToString("N" + decimals, CultureInfo.InvariantCulture)
            + Suffix(text).ToString();
    }

    /// <summary>With thousands and as many decimals as it has, four at most.</summary>
    public static string Plain(decimal value) =>
        (value < 0 ? "△" : "") + Math.Abs(Math.Round(value, 4)).ToString("#,##0.####", CultureInfo.InvariantCulture);

    private static int Decimals(ReadOnlySpan<char> text)
    {
        var point = text.LastIndexOf('.');
        if (point < 0)
            return 0;
        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - point - 1;
    }

    private static ReadOnlySpan<char> Suffix(ReadOnlySpan<char> text)
    {
        var last = text.LastIndexOfAnyInRange('0', '9');
        return text[(last + 1)..].TrimEnd(['↑', '↓', '▲', '△', '▼', '▽', ' ']);
    }
}
