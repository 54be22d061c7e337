using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Dure.Kernel;

namespace Dure.Tables.Reading;

/// <summary>
/// Numbers as Korean reports write them: 14,000개 · 1조 1,426억원 · 12만 3천명 · △565 · ▲565억 · +447억 · 16명 ↓ · 2.5%p ↑ ·
/// (1,234) · 약 300.
/// </summary>
/// <param name="Value">The number without its scale words applied to a counting unit: 1조 1,426억원 is 1,142,600,000,000.</param>
/// <param name="Unit">The unit written behind it, or null: 명, %, %p, 원, 백만원 …</param>
/// <param name="IsChange">Whether an arrow or a sign marks it as a change.</param>
public sealed partial record KoreanNumber(Rational Value, string? Unit, bool IsChange)
{
    private static readonly SearchValues<char> Losses = SearchValues.Create("△▲-−–▼↓");

    /// <summary>The value in the base unit of what is written: 3,188백만원 is 3,188,000,000.</summary>
    public Rational InBaseUnit => Unit is null ? Value : Value * Rational.Of(Kernel.Unit.Of(Unit).Factor);

    /// <summary>Reads a cell that is one number and nothing else.</summary>
    /// <returns>The number, or null where the text is empty, a dash, or anything else.</returns>
    public static KoreanNumber? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var rest = text.Trim().Replace(" ", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var match = Whole().Match(rest);
        if (!match.Success)
            return null;
        var mark = match.Groups["mark"].Value + match.Groups["tail"].Value;
        // ▲ and △ before a number mark a loss in official tables; an arrow up marks a rise wherever it stands.
        var negative = mark.AsSpan().IndexOfAny(Losses) >= 0 || match.Groups["open"].Success;
        var value = Amount(match.Groups["number"].Value);
        if (value is null)
            return null;
        var unit = match.Groups["unit"].Value;
        return new(negative ? -value.Value : value.Value, unit.Length == 0 ? null : unit, mark.Length > 0);
    }

    private static Rational? Amount(string text)
    {
        var total = Rational.Zero;
        foreach (Match part in Part().Matches(text))
        {
            var digits = part.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
            if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return null;
            var scale = part.Groups["scale"].Value switch
            {
                "조" => 1_000_000_000_000,
                "억" => 100_000_000,
                "만" => 10_000,
                "천" => 1_000,
                _ => 1L,
            };
            total += Rational.FromDecimal(number) * Rational.Of(scale);
        }

        return total;
    }

    // 백만원 and 천명 are units; 조, 억, 만 and a 천 before another part are scale words of the number itself.
    [GeneratedRegex(
        @"^약?(?<open>\()?(?<mark>[△▲▼+\-−–↑↓]?)(?<number>\d[\d,]*(\.\d+)?(?:[조억만](?!원?$|명$)\d[\d,]*(\.\d+)?)*[조억만]?(?:\d[\d,]*천(?=명|원))?)(?<unit>(?!\d)[^\d()↑↓△▲▼+\-−–]{0,8})(?(open)\))(?<tail>[↑↓△▲▼]?)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<digits>\d[\d,]*(\.\d+)?)(?<scale>[조억만천]?)", RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
