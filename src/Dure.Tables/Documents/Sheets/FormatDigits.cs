using System.Globalization;

namespace Dure.Tables.Documents.Sheets;

/// <summary>How many digits a number format asks for, and how they are grouped.</summary>
internal sealed class FormatDigits
{
    private readonly int wholeZeros;
    private readonly int fractionPlaces;
    private readonly int fractionZeros;
    private readonly bool isGrouped;
    private readonly bool hasDigits;
    private readonly string exponent = "";

    /// <summary>Counts the placeholders.</summary>
    public FormatDigits(List<(char Kind, string Text)> tokens)
    {
        var behindPoint = false;
        var commas = 0;
        foreach (var (kind, text) in tokens)
        {
            if (kind == '.')
                behindPoint = true;
            if (kind == 'E')
            {
                exponent = text;
                break;
            }

            if (kind == ',')
                commas++;
            if (kind != '0')
                continue;
            hasDigits = true;
            isGrouped |= commas > 0;
            commas = 0;
            // An E ends the mantissa; its own zeros come with its token.
            fractionPlaces += behindPoint ? 1 : 0;
            fractionZeros = behindPoint && text == "0" ? fractionPlaces : fractionZeros;
            wholeZeros += !behindPoint && text == "0" ? 1 : 0;
        }

        fractionPlaces = Math.Min(fractionPlaces, 20);
        fractionZeros = Math.Min(fractionZeros, 20);
        wholeZeros = Math.Min(wholeZeros, 20);
        Thousands = Math.Min(commas, 6);
    }

    /// <summary>Times the number is divided by a thousand: commas behind the last digit.</summary>
    public int Thousands { get; }

    /// <summary>The same as .NET writes it, for a format with an exponent.</summary>
    public string Scientific =>
        $"{new string('0', Math.Max(wholeZeros, 1))}.{new string('0', fractionZeros)}{new string('#', fractionPlaces - fractionZeros)}{exponent}";

    /// <summary>The digits before the point, and the point with those behind it.</summary>
    public (string Whole, string Fraction) Write(decimal size, out bool isZero)
    {
        var rounded = Math.Round(size, fractionPlaces, MidpointRounding.AwayFromZero);
        isZero = rounded == 0;
        if (!hasDigits)
            return ("", "");
        var digits = rounded.ToString(
            $"{(isGrouped ? "#,#" : "#")}{new string('0', wholeZeros)}.{new string('0', fractionZeros)}{new string('#', fractionPlaces - fractionZeros)}",
            CultureInfo.InvariantCulture
        );
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? (digits, "") : (digits[..point], digits[point..]);
    }
}
