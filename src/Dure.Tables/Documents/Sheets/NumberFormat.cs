using System.Buffers;
using System.Globalization;

namespace Dure.Tables.Documents.Sheets;

/// <summary>How a spreadsheet shows a number: <c>#,##0;△#,##0</c>, <c>0.0%</c>, <c>yyyy"년" m"월"</c>.</summary>
internal sealed class NumberFormat
{
    private static readonly SearchValues<char> DigitsAndPoint = SearchValues.Create("0123456789.");

    private readonly List<NumberSection> sections;
    private readonly bool isPlain;
    private readonly bool isThousands;

    /// <summary>Reads the code; one that is not understood shows the number as it is.</summary>
    public NumberFormat(string code)
    {
        sections =
        [
            .. NumberSection.Split(code.Length == 0 ? "General" : code).Select(section => new NumberSection(section)),
        ];
        isPlain = sections is [{ IsGeneral: true }];
        isThousands = code is "#,##0" or "#,##0_ " or "#,##0_);[Red]\\(#,##0\\)";
    }

    /// <summary>What a cell without a format of its own has.</summary>
    public static NumberFormat General { get; } = new("General");

    /// <summary>The number as shown.</summary>
    /// <param name="raw">As stored: digits with a point, and an exponent where needed.</param>
    /// <param name="from1904">Whether day 0 is 1 January 1904.</param>
    public string Show(ReadOnlySpan<char> raw, bool from1904)
    {
        // Most cells are whole numbers in one of two formats; the rest takes its time.
        if (raw.Length is > 0 and < 12 && !raw.ContainsAnyExceptInRange('0', '9') && (raw[0] != '0' || raw.Length == 1))
        {
            if (isPlain)
                return new string(raw);
            if (isThousands)
                return long.Parse(raw, NumberStyles.None, CultureInfo.InvariantCulture)
                    .ToString("#,##0", CultureInfo.InvariantCulture);
        }

        // Stored as it is shown: digits and a point, short enough for any column.
        if (
            isPlain
            && raw.Length is > 0 and <= 11
            && raw[^1] != '.'
            && raw[0] is >= '1' and <= '9'
            && !raw.ContainsAnyExcept(DigitsAndPoint)
        )
            return new string(raw);

        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return new string(raw);
        return Math.Abs(number) < 1e27
            ? Show(Rounded(number), from1904)
            : number.ToString("0.#####E+00", CultureInfo.InvariantCulture);
    }

    /// <summary>A text as shown; most formats leave it alone.</summary>
    public string Show(string text) => sections.Count == 4 ? sections[3].ShowText(text) : text;

    // Spreadsheets keep binary fractions and show 15 digits of them: 2.675 is stored as 2.67499999999999982.
    private static decimal Rounded(double number) =>
        decimal.Parse(
            number.ToString("E14", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture
        );

    private string Show(decimal number, bool from1904)
    {
        if (sections.Exists(section => section.Condition is not null))
            return (sections.Find(section => section.Condition is { } holds && holds(number)) ?? Otherwise()).Show(
                number,
                from1904,
                sign: number < 0
            );
        return sections.Count switch
        {
            1 => sections[0].Show(number, from1904, sign: number < 0),
            _ when number < 0 => sections[1].Show(-number, from1904, sign: false),
            > 2 when number == 0 => sections[2].Show(0, from1904, sign: false),
            _ => sections[0].Show(number, from1904, sign: false),
        };
    }

    private NumberSection Otherwise() =>
        sections.Find(section => section.Condition is null && !section.IsText) ?? sections[^1];
}
