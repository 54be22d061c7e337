using System.Globalization;
using System.Text.RegularExpressions;
using Dure.Kernel;

namespace Dure.Tables.Reading;

/// <summary>
/// Numbers as Korean reports write them: 14,000개 · 1조 1,426억원 · 12만 3천명 · 3억 5천만원 · △565 · ▲565억 · +447억 · 16명 ↓ ·
/// 2.5%p ↑ · (1,234) · 약 300. Not numbers: dates, years, ordinals (1차, 2분기), ranges, words.
/// </summary>
/// <param name="Value">
/// The number with its scale words: 1조 1,426억원 is 1,142,600,000,000. A scaled unit behind a plain number stays in
/// <paramref name="Unit"/>: 3,188백만원 is 3,188.
/// </param>
/// <param name="Unit">The unit written behind it, or null: 명, %, %p, 원, 백만원 …</param>
/// <param name="IsChange">Whether an arrow or a sign marks it as a change.</param>
public sealed partial record KoreanNumber(Rational Value, string? Unit, bool IsChange)
{
    private const string Losses = "△▲-−–－▼↓";

    /// <summary>The value in the base unit of what is written: 3,188백만원 is 3,188,000,000.</summary>
    public Rational InBaseUnit => Unit is null ? Value : Value * Rational.Of(Kernel.Unit.Of(Unit).Factor);

    /// <summary>Reads a cell that is one number and nothing else.</summary>
    /// <returns>The number, or null where the text is empty, a dash, or anything else.</returns>
    public static KoreanNumber? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var match = Whole().Match(string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace('％', '%'));
        if (!match.Success || Amount(match.Groups["number"].Value) is not { } value)
            return null;
        var unit = match.Groups["unit"].Value;
        if (NotAUnit().IsMatch(unit) || (unit == "년" && Year().IsMatch(match.Groups["number"].Value)))
            return null;
        var (mark, tail) = (match.Groups["mark"].Value, match.Groups["tail"].Value);
        // △ and ▲ before a number mark a loss in official tables; behind it ▲ and △ are arrows, as ▼ is.
        var isLoss = (mark.Length > 0 && Losses.Contains(mark[0], StringComparison.Ordinal)) || tail is "↓" or "▼";
        return new(
            isLoss || match.Groups["open"].Success ? -value : value,
            unit.Length == 0 ? null : unit,
            mark.Length + tail.Length > 0
        );
    }

    /// <summary>The sum of the parts, each with its scale; null where the scales do not fall from part to part.</summary>
    private static Rational? Amount(string text)
    {
        var (total, section) = (Rational.Zero, Rational.Zero);
        var (lastLarge, lastSmall) = (long.MaxValue, long.MaxValue);
        foreach (Match part in Part().Matches(text))
        {
            var digits = part.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
            if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return null;
            var small = Scale(part.Groups["small"].Value);
            if (small >= lastSmall)
                return null;
            section += Rational.FromDecimal(number) * Rational.Of(small);
            lastSmall = small;
            if (!part.Groups["large"].Success)
                continue;
            var large = Scale(part.Groups["large"].Value);
            if (large >= lastLarge)
                return null;
            total += section * Rational.Of(large);
            (section, lastLarge, lastSmall) = (Rational.Zero, large, long.MaxValue);
        }

        return total + section;
    }

    private static long Scale(string word) =>
        word switch
        {
            "조" => 1_000_000_000_000,
            "억" => 100_000_000,
            "만" => 10_000,
            "천" => 1_000,
            "백" => 100,
            "십" => 10,
            _ => 1,
        };

    // A plain number before 천원, 백만원, 천명 … keeps that unit; else 조, 억, 만, 천, 백, 십 belong to the number.
    [GeneratedRegex(
        """
            ^약?(?<open>\()?(?<mark>[△▲▼+\-−–－↑↓]?)
            (
                (?<number>(\d{1,3}(,\d{3})+|\d+)(\.\d+)?)(?<unit>(천만원|백만원|천원|천명|천㎡|천건|천달러|백만달러))
              | (?=\d)(?<number>((\d{1,3}(,\d{3})+|\d+)(\.\d+)?([천백십][조억만]?|[조억만]))*((\d{1,3}(,\d{3})+|\d+)(\.\d+)?)?)(?<unit>[^\d조억만천백십()\[\]~∼,.:/↑↓△▲▼+\-−–－][^\d()\[\]~∼,.:↑↓△▲▼+\-−–－]{0,7})?
            )
            (?(open)\))(?<tail>[↑↓△▲▼]?)$
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<digits>\d[\d,]*(\.\d+)?)(?<small>[천백십])?(?<large>[조억만])?", RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    // Ordinals and dates name something, bounds leave the number open.
    [GeneratedRegex("^(차|회차|차년도|분기|월|년도|호|단계|번|번째)$|이상|이하|미만|초과|내외")]
    private static partial Regex NotAUnit();

    [GeneratedRegex(@"^(19|20|21)\d\d$")]
    private static partial Regex Year();
}
