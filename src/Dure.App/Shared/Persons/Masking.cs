using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dure.App.Shared.Persons;

/// <summary>가림: what lists and pages show of a person, enough to tell two apart and no more.</summary>
public static partial class Masking
{
    private const string Hidden = "○○";

    /// <summary>Surnames of two syllables, where the third is a given name already.</summary>
    private static readonly HashSet<string> Compound =
    [
        "남궁",
        "황보",
        "제갈",
        "사공",
        "선우",
        "서문",
        "독고",
        "동방",
        "어금",
        "망절",
        "무본",
        "황목",
        "등정",
        "장곡",
        "강전",
        "소봉",
    ];

    /// <summary>홍길동 홍○동, 남궁민 남궁○, 이산 이○; of a foreign name the first letter of each word.</summary>
    public static string Name(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 1 && words[0].All(IsSyllable)
            ? Korean(words[0])
            : string.Join(' ', words.Select(word => word.All(IsSyllable) ? Word(word, '○') : Word(word, '*')));
    }

    /// <summary>010-****-5678; of a number that is too short for that, nothing.</summary>
    public static string Phone(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        if (phone.Length == 0)
            return "";
        if (digits.Length < 8)
            return "****";
        if (phone[0] == '+')
            return $"+**-****-{digits[^4..]}";
        var area =
            digits.StartsWith("02", StringComparison.Ordinal) ? 2
            : digits[0] == '1' ? 0
            : 3;
        return area == 0
            ? $"****-{digits[^4..]}"
            : $"{digits[..area]}-{new string('*', Math.Max(1, digits.Length - area - 4))}-{digits[^4..]}";
    }

    /// <summary>As far as 시·군·구 and 읍·면·동; nothing of an address that does not begin with them.</summary>
    public static string Address(string address)
    {
        if (address.Length == 0)
            return "";
        var (shown, reached) = (new List<string>(), false);
        foreach (var word in Brackets().Replace(address, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (District().IsMatch(word))
                shown.Add(word);
            else if (shown.Count > 0 && Neighbourhood().Match(word) is { Success: true } dong)
                (reached, shown) = (true, [.. shown, dong.Groups[1].Value]);
            else
                break;
            if (reached)
                break;
        }

        // Road addresses name the 동 in brackets.
        if (shown.Count > 0 && !reached && InBrackets().Match(address) is { Success: true } named)
            shown.Add(named.Groups[1].Value);
        return string.Join(' ', [.. shown, Hidden]);
    }

    /// <summary>The bank, and the last four digits of a number that has more than seven.</summary>
    public static string Account(string account)
    {
        if (account.Length == 0)
            return "";
        var digits = string.Concat(account.Where(char.IsAsciiDigit));
        var bank = Bank().Match(account).Value.Trim();
        var end = digits.Length > 7 ? $"****{digits[^4..]}" : "****";
        return bank.Length > 0 ? $"{bank} {end}" : end;
    }

    private static string Korean(string name)
    {
        if (name.Length == 1)
            return "○";
        var surname = name.Length > 2 && Compound.Contains(name[..2]) ? 2 : 1;
        var given = name.Length - surname;
        return name[..surname] + (given == 1 ? "○" : new string('○', given - 1) + name[^1]);
    }

    /// <summary>The first letter as people see it, and a sign for each other one.</summary>
    private static string Word(string word, char sign)
    {
        var letters = new StringInfo(word);
        var length = letters.LengthInTextElements;
        return length == 1
            ? $"{sign}"
            : new StringBuilder(letters.SubstringByTextElements(0, 1)).Append(sign, length - 1).ToString();
    }

    private static bool IsSyllable(char letter) => letter is >= '가' and <= '힣';

    [GeneratedRegex(@"^[가-힣]+(?:특별시|광역시|특별자치시|특별자치도|도|시|군|구)$")]
    private static partial Regex District();

    [GeneratedRegex(@"^([가-힣]+[0-9]*(?:읍|면|동|가))$")]
    private static partial Regex Neighbourhood();

    [GeneratedRegex(@"\([^)]*\)?")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\(\s*([가-힣]+[0-9]*(?:읍|면|동|가))\s*[,)]")]
    private static partial Regex InBrackets();

    // Not any word: some write whose account it is.
    [GeneratedRegex(
        @"^(?:[가-힣A-Za-z]{0,6}(?:은행|뱅크|금고|농협|수협|신협|우체국|증권)|국민|신한|우리|하나|기업|산업)(?=[\s\d])"
    )]
    private static partial Regex Bank();
}
