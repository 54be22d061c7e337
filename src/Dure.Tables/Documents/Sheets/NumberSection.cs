using System.Globalization;
using System.Text;

namespace Dure.Tables.Documents.Sheets;

/// <summary>One of the parts of a number format that semicolons separate.</summary>
internal sealed class NumberSection
{
    private readonly List<(char Kind, string Text)> tokens;
    private readonly int percents;
    private readonly int scale;
    private readonly bool isDate;
    private readonly bool isScientific;
    private readonly FormatDigits digits;

    /// <summary>Reads a section.</summary>
    public NumberSection(string code)
    {
        tokens = FormatTokens.Read(code, out var condition);
        Condition = condition;
        IsGeneral = tokens.Exists(token => token.Kind == 'G');
        IsText = tokens.Exists(token => token.Kind == '@');
        isDate = tokens.Exists(token => token.Kind == 'd');
        isScientific = tokens.Exists(token => token.Kind == 'E');
        percents = tokens.Count(token => token.Kind == '%');
        digits = new FormatDigits(tokens);
        scale = digits.Thousands;
    }

    /// <summary>Which numbers it is for, where it says so in brackets.</summary>
    public Predicate<decimal>? Condition { get; }

    /// <summary>Whether it shows a number as it is.</summary>
    public bool IsGeneral { get; }

    /// <summary>Whether it shows texts.</summary>
    public bool IsText { get; }

    /// <summary>Splits a code at its semicolons.</summary>
    public static IEnumerable<string> Split(string code)
    {
        var start = 0;
        var quoted = false;
        for (var at = 0; at < code.Length; at++)
        {
            if (code[at] == '\\' && !quoted)
                at++;
            else if (code[at] == '"')
                quoted = !quoted;
            else if (code[at] == ';' && !quoted)
            {
                yield return code[start..at];
                start = at + 1;
            }
        }

        yield return code[start..];
    }

    /// <summary>A number as shown, without the blanks that only align it.</summary>
    /// <param name="number">Without its sign where the section itself writes it.</param>
    /// <param name="from1904">Whether day 0 is 1 January 1904.</param>
    /// <param name="sign">Whether a minus is due.</param>
    public string Show(decimal number, bool from1904, bool sign)
    {
        if (isDate)
            return new SheetDate(number, from1904).Show(tokens) ?? General(number);
        if (isScientific)
            return Write(((double)number).ToString(digits.Scientific, CultureInfo.InvariantCulture), "");
        var size = Math.Abs(number);
        if (IsGeneral || IsText)
            return Write((sign ? "-" : "") + General(size), "");
        for (var at = 0; at < percents; at++)
            size *= 100;
        for (var at = 0; at < scale; at++)
            size /= 1000;
        var shown = digits.Write(size, out var isZero);
        return Write(shown.Whole, shown.Fraction, sign && !isZero);
    }

    /// <summary>A text as shown.</summary>
    public string ShowText(string text) => IsText ? Write(text, "") : text;

    private string Write(string whole, string fraction, bool sign = false)
    {
        var text = new StringBuilder(sign ? "-" : "");
        var wroteWhole = false;
        foreach (var (kind, literal) in tokens)
        {
            if (kind is '\'' or '%')
                text.Append(literal);
            else if (kind == '.')
                text.Append(wroteWhole ? "" : whole).Append(fraction);
            else if (!wroteWhole)
                text.Append(whole);
            wroteWhole |= kind is '0' or ',' or 'G' or '@' or '.' or 'E';
        }

        return text.ToString().Trim();
    }

    // Eleven characters with the point, as a wide column shows; whole numbers in full, since E+11 hides what to check.
    private static string General(decimal number)
    {
        var size = Math.Abs(number);
        if (size is > 0 and < 0.0001m)
            return ((double)number).ToString("0.#####E+00", CultureInfo.InvariantCulture);
        var whole = decimal.Truncate(size).ToString(CultureInfo.InvariantCulture).Length;
        var rounded = Math.Round(number, Math.Clamp(10 - whole, 0, 9), MidpointRounding.AwayFromZero);
        return rounded.ToString("0.#########", CultureInfo.InvariantCulture);
    }
}
