using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dure.App.Shared.Persons;

/// <summary>Finds in what somebody typed what must not be kept in the clear.</summary>
public static partial class PersonalText
{
    /// <summary>
    /// Whether thirteen digits stand in it, however they are spaced, that begin with a day. In a field of account numbers
    /// (<paramref name="digitsAreUsual"/>) only those grouped six and seven, or with the last digit that fits.
    /// </summary>
    public static bool HasResidentNumber(string? text, bool digitsAreUsual = false)
    {
        if (string.IsNullOrEmpty(text))
            return false;
        foreach (Match match in Thirteen().Matches(Plain(text)))
        {
            var digits = string.Concat(match.Value.Where(char.IsAsciiDigit));
            if (
                ResidentNumber.TryRead(digits, out _)
                && (
                    !digitsAreUsual
                    || SixAndSeven().IsMatch(match.Value)
                    || (match.Value.Length == digits.Length && ResidentNumber.HasCheckDigit(digits))
                )
            )
                return true;
        }

        return false;
    }

    /// <summary>Whether a mobile phone number stands in it.</summary>
    public static bool HasPhone(string text) => Mobile().IsMatch(Plain(text));

    /// <summary>Full-width digits as usual ones, without what nobody sees.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in Normalized(text))
            if (char.GetUnicodeCategory(letter) is not UnicodeCategory.Format)
                // Other scripts have digits of their own.
                plain.Append(
                    char.GetUnicodeCategory(letter) == UnicodeCategory.DecimalDigitNumber
                        ? (char)('0' + (int)char.GetNumericValue(letter))
                        : letter
                );
        return plain.ToString();
    }

    private static string Normalized(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half of a pair of code units: no text, and no number either.
            return text;
        }
    }

    [GeneratedRegex(@"(?<!\d)(?:\d[^\d\p{L}]{0,3}){12}\d(?!\d)")]
    private static partial Regex Thirteen();

    [GeneratedRegex(@"^\d{6}[^\d]{1,3}\d{7}$")]
    private static partial Regex SixAndSeven();

    [GeneratedRegex(@"(?<!\d)01[016789][\s.\-]{0,2}\d{3,4}[\s.\-]{0,2}\d{4}(?!\d)")]
    private static partial Regex Mobile();
}
