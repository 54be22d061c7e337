using System.Globalization;
using System.Numerics;
using System.Text;
using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Reads and writes numbers as officials do: 200,000,000원, 2억원, 1억3,500만원, 60%, 1.5.</summary>
internal static class NumberText
{
    private static readonly (string Word, long Size)[] Scales =
    [
        ("천만", 10_000_000),
        ("백만", 1_000_000),
        ("조", 1_000_000_000_000),
        ("억", 100_000_000),
        ("만", 10_000),
        ("천", 1_000),
    ];

    /// <summary>Reads a number with its scale words at a place in a text, and moves behind it.</summary>
    /// <returns>Null if there is none, or its commas are wrong.</returns>
    public static Rational? Scan(string text, ref int at)
    {
        var (from, sum, any) = (at, Rational.Zero, false);
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            if (Digits(text, ref at) is not { } part)
                return null;
            any = true;
            var scale = Scale(text, at);
            sum += part * Rational.Of(scale.Size);
            at += scale.Length;
            if (scale.Length == 0)
                break;
        }

        if (!any)
            at = from;
        return any ? sum : null;
    }

    /// <summary>A whole text that is one number, with or without a unit after it; may begin with a minus.</summary>
    public static (Rational Value, string Unit)? Read(string text)
    {
        text = text.Trim();
        var at = text.StartsWith('-') ? 1 : 0;
        if (Scan(text, ref at) is not { } value)
            return null;
        var unit = text[at..].Trim();
        return unit.Length > 0 && !char.IsLetter(unit[0]) && unit[0] is not ('%' or '㎡')
            ? null
            : (text[0] == '-' ? -value : value, unit);
    }

    /// <summary>With commas, and a finite number of places if there is one; else a fraction.</summary>
    public static string Write(Rational value)
    {
        if (value.IsWhole)
            return value.Numerator.ToString("N0", CultureInfo.InvariantCulture);
        var (places, rest) = (0, value.Denominator);
        for (var power = BigInteger.One; places <= 12; places++, power *= 10)
            if (power % rest == 0)
            {
                var scaled = BigInteger.Abs(value.Numerator) * (power / rest);
                var digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
                var whole = BigInteger.Parse(digits[..^places], CultureInfo.InvariantCulture);
                return (value.Sign < 0 ? "-" : "")
                    + whole.ToString("N0", CultureInfo.InvariantCulture)
                    + "."
                    + digits[^places..];
            }

        return value.ToString();
    }

    private static Rational? Digits(string text, ref int at)
    {
        var digits = new StringBuilder();
        var (group, commas) = (0, false);
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at]))
                group++;
            else if (text[at] == ',' && IsGroup(text, at + 1) && (commas ? group == 3 : group is >= 1 and <= 3))
                (group, commas) = (0, true);
            else
                break;
            if (text[at] != ',')
                digits.Append(text[at]);
            at++;
        }

        if (commas && group != 3)
            return null;
        var places = 0;
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
            for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++, places++)
                digits.Append(text[at]);
        // More digits than any amount has are a mistake, and would make every later step slow.
        if (digits.Length > 30)
            return null;
        return Rational.Of(BigInteger.Parse(digits.ToString(), CultureInfo.InvariantCulture))
            / Rational.Of(BigInteger.Pow(10, places));
    }

    private static bool IsGroup(string text, int at) =>
        at + 3 <= text.Length
        && char.IsAsciiDigit(text[at])
        && char.IsAsciiDigit(text[at + 1])
        && char.IsAsciiDigit(text[at + 2]);

    // 천만 before 천, so that the longest word is taken; 만 of 만나이 never follows a number.
    private static (int Length, long Size) Scale(string text, int at)
    {
        foreach (var (word, size) in Scales)
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
                return (word.Length, size);
        return (0, 1);
    }
}
