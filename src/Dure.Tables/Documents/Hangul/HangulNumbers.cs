using System.Globalization;
using System.Text;

namespace Dure.Tables.Documents.Hangul;

/// <summary>One level of a numbering.</summary>
/// <param name="Pattern">With ^1 … ^9 for the numbers of the levels: <c>^1.^2.</c></param>
/// <param name="Format">Of the level's own number.</param>
/// <param name="Start">Its first number.</param>
internal readonly record struct HangulLevel(string Pattern, HangulDigits Format, int Start);

/// <summary>The numberings and bullets of a document, and how far each has counted.</summary>
internal sealed class HangulNumbers
{
    private const int Most = 1_000_000;
    private readonly Dictionary<int, HangulLevel[]> numberings = [];
    private readonly Dictionary<int, string> bullets = [];
    private readonly Dictionary<int, int[]> counts = [];

    /// <summary>The numbering that outline paragraphs of the section take.</summary>
    public int Outline { get; set; }

    // A first number beyond a million is damage; counting on from it would overflow.
    public void Add(int id, HangulLevel[] levels) =>
        numberings[id] = [.. levels.Select(level => level with { Start = Math.Clamp(level.Start, 0, Most) })];

    public void AddBullet(int id, string bullet) => bullets[id] = Bullets.Readable(bullet);

    /// <summary>Counts the paragraph and gives what stands before its text, with a blank behind; nothing where it has no head.</summary>
    public string Next(HangulHead head)
    {
        switch (head.Kind)
        {
            case HangulHeadKind.Bullet when bullets.TryGetValue(head.Id, out var bullet):
                return bullet + " ";
            case HangulHeadKind.Number when numberings.TryGetValue(head.Id, out var levels):
                return Number(head.Id, levels, head.Level);
            case HangulHeadKind.Outline when numberings.TryGetValue(Outline, out var levels):
                return Number(Outline, levels, head.Level);
            default:
                return "";
        }
    }

    private string Number(int id, HangulLevel[] levels, int level)
    {
        if (level < 0 || level >= levels.Length)
            return "";
        if (!counts.TryGetValue(id, out var count))
            counts[id] = count = [.. levels.Select(one => one.Start - 1)];
        count[level]++;
        for (var deeper = level + 1; deeper < levels.Length; deeper++)
            count[deeper] = levels[deeper].Start - 1;
        var text = new StringBuilder();
        var pattern = levels[level].Pattern;
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] != '^' || at + 1 == pattern.Length || pattern[at + 1] is < '1' or > '9')
            {
                text.Append(pattern[at]);
                continue;
            }

            var other = pattern[++at] - '1';
            // A level that has not begun yet shows the number it will begin with.
            if (other < levels.Length)
                text.Append(levels[other].Format.Write(Math.Max(count[other], levels[other].Start)));
        }

        return text.Length == 0 ? "" : text.Append(' ').ToString();
    }
}

/// <summary>How a number is written.</summary>
internal readonly record struct HangulDigits(string Name)
{
    private const string Syllables = "가나다라마바사아자차카타파하";
    private const string Jamo = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
    private const string Phonetic = "일이삼사오육칠팔구십";
    private const string Ideographs = "一二三四五六七八九十";

    // The order of the codes in HWP 5, section 4.2.8 of its specification; HWPX has the names.
    private static readonly string[] Names =
    [
        "DIGIT",
        "CIRCLED_DIGIT",
        "ROMAN_CAPITAL",
        "ROMAN_SMALL",
        "LATIN_CAPITAL",
        "LATIN_SMALL",
        "CIRCLED_LATIN_CAPITAL",
        "CIRCLED_LATIN_SMALL",
        "HANGUL_SYLLABLE",
        "CIRCLED_HANGUL_SYLLABLE",
        "HANGUL_JAMO",
        "CIRCLED_HANGUL_JAMO",
        "HANGUL_PHONETIC",
        "IDEOGRAPH",
        "CIRCLED_IDEOGRAPH",
    ];

    public static HangulDigits Of(int code) => new(code >= 0 && code < Names.Length ? Names[code] : Names[0]);

    /// <summary>The number; in plain digits where the row of letters is at its end.</summary>
    public string Write(int number) =>
        Name switch
        {
            "CIRCLED_DIGIT" => Circled(number),
            "ROMAN_CAPITAL" => Roman(number),
            "ROMAN_SMALL" => Roman(number).ToLowerInvariant(),
            "LATIN_CAPITAL" => Letter('A', 26, number),
            "LATIN_SMALL" => Letter('a', 26, number),
            "CIRCLED_LATIN_CAPITAL" => Letter('Ⓐ', 26, number),
            "CIRCLED_LATIN_SMALL" => Letter('ⓐ', 26, number),
            "HANGUL_SYLLABLE" => Of(Syllables, number),
            "CIRCLED_HANGUL_SYLLABLE" => Letter('㉮', 14, number),
            "HANGUL_JAMO" => Of(Jamo, number),
            "CIRCLED_HANGUL_JAMO" => Letter('㉠', 14, number),
            "HANGUL_PHONETIC" => Of(Phonetic, number),
            "IDEOGRAPH" => Of(Ideographs, number),
            "CIRCLED_IDEOGRAPH" => Letter('㊀', 10, number),
            _ => Plain(number),
        };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Of(string letters, int number) =>
        number >= 1 && number <= letters.Length ? letters[number - 1].ToString() : Plain(number);

    private static string Letter(char first, int letters, int number) =>
        number >= 1 && number <= letters ? ((char)(first + number - 1)).ToString() : Plain(number);

    private static string Circled(int number) =>
        number switch
        {
            >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
            >= 21 and <= 35 => ((char)('㉑' + number - 21)).ToString(),
            >= 36 and <= 50 => ((char)('㊱' + number - 36)).ToString(),
            _ => Plain(number),
        };

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return Plain(number);
        string[] signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        int[] values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        var text = new StringBuilder();
        for (var at = 0; at < values.Length; at++)
        {
            for (; number >= values[at]; number -= values[at])
                text.Append(signs[at]);
        }

        return text.ToString();
    }
}
