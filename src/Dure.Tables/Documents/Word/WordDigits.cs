using System.Globalization;
using Dure.Tables.Documents.Hangul;

namespace Dure.Tables.Documents.Word;

/// <summary>How Word writes the numbers of lists (ST_NumberFormat of ECMA-376).</summary>
internal static class WordDigits
{
    // What Hangul writes in the same way.
    private static readonly Dictionary<string, HangulDigits> Shared = new(StringComparer.Ordinal)
    {
        ["upperRoman"] = new("ROMAN_CAPITAL"),
        ["lowerRoman"] = new("ROMAN_SMALL"),
        ["ganada"] = new("HANGUL_SYLLABLE"),
        ["chosung"] = new("HANGUL_JAMO"),
        ["decimalEnclosedCircle"] = new("CIRCLED_DIGIT"),
        ["decimalEnclosedCircleChinese"] = new("CIRCLED_DIGIT"),
        ["koreanDigital"] = new("HANGUL_PHONETIC"),
        ["koreanCounting"] = new("HANGUL_PHONETIC"),
        ["koreanDigital2"] = new("IDEOGRAPH"),
        ["chineseCounting"] = new("IDEOGRAPH"),
        ["ideographDigital"] = new("IDEOGRAPH"),
        ["japaneseCounting"] = new("IDEOGRAPH"),
    };

    private static readonly string[] Korean = ["하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열"];

    /// <summary>The number; in plain digits where the row of letters is at its end or the format is not known here.</summary>
    public static string Write(string format, int number) =>
        format switch
        {
            "none" or "bullet" => "",
            "upperLetter" => Letters('A', number),
            "lowerLetter" => Letters('a', number),
            "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
            "decimalFullWidth" or "decimalFullWidth2" => string.Concat(
                Plain(number).Select(digit => (char)(digit - '0' + '０'))
            ),
            "decimalEnclosedParen" when number is >= 1 and <= 20 => ((char)('⑴' + number - 1)).ToString(),
            "decimalEnclosedFullstop" when number is >= 1 and <= 20 => ((char)('⒈' + number - 1)).ToString(),
            "koreanLegal" when number is >= 1 and <= 10 => Korean[number - 1],
            _ => Shared.TryGetValue(format, out var digits) ? digits.Write(number) : Plain(number),
        };

    // Behind Z comes AA, then BB.
    private static string Letters(char first, int number) =>
        number is >= 1 and <= 260 ? new((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : Plain(number);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
