using System.Text;

namespace Dure.App.Capabilities.Search;

/// <summary>Hangul as a search sees it: a syllable is an initial consonant, a vowel and perhaps a final.</summary>
internal static class Hangul
{
    private const string Initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const char First = '가';
    private const char Last = '힣';
    private const int Finals = 28;
    private const int Vowels = 21;

    // What stands below a syllable, as the consonants that a next syllable may begin with.
    private static readonly string[] FinalLetters =
    [
        "",
        "ㄱ",
        "ㄲ",
        "ㄱㅅ",
        "ㄴ",
        "ㄴㅈ",
        "ㄴㅎ",
        "ㄷ",
        "ㄹ",
        "ㄹㄱ",
        "ㄹㅁ",
        "ㄹㅂ",
        "ㄹㅅ",
        "ㄹㅌ",
        "ㄹㅍ",
        "ㄹㅎ",
        "ㅁ",
        "ㅂ",
        "ㅂㅅ",
        "ㅅ",
        "ㅆ",
        "ㅇ",
        "ㅈ",
        "ㅊ",
        "ㅋ",
        "ㅌ",
        "ㅍ",
        "ㅎ",
    ];

    // A keyboard joins two consonants typed one after the other.
    private static readonly Dictionary<char, string> Joined = new()
    {
        ['ㄳ'] = "ㄱㅅ",
        ['ㄵ'] = "ㄴㅈ",
        ['ㄶ'] = "ㄴㅎ",
        ['ㄺ'] = "ㄹㄱ",
        ['ㄻ'] = "ㄹㅁ",
        ['ㄼ'] = "ㄹㅂ",
        ['ㄽ'] = "ㄹㅅ",
        ['ㄾ'] = "ㄹㅌ",
        ['ㄿ'] = "ㄹㅍ",
        ['ㅀ'] = "ㄹㅎ",
        ['ㅄ'] = "ㅂㅅ",
    };

    public static bool IsSyllable(char letter) => letter is >= First and <= Last;

    public static bool IsInitial(char letter) => Initials.Contains(letter, StringComparison.Ordinal);

    /// <summary>ㅇ of 영; any other letter is its own.</summary>
    public static char InitialOf(char letter) =>
        IsSyllable(letter) ? Initials[(letter - First) / (Finals * Vowels)] : letter;

    public static bool HasFinal(char syllable) => (syllable - First) % Finals != 0;

    /// <summary>Whether a syllable is what an unfinished one may become: 영 of 여.</summary>
    public static bool MayBecome(char unfinished, char syllable) =>
        IsSyllable(syllable) && (syllable - First) / Finals == (unfinished - First) / Finals;

    /// <summary>구ㄹ of 굴: the final may be the next syllable's beginning. Null if there is none.</summary>
    public static string? Opened(char syllable)
    {
        var final = (syllable - First) % Finals;
        if (!IsSyllable(syllable) || final == 0)
            return null;
        var letters = FinalLetters[final];
        // Of two only the second moves on: 닭 is 달ㄱ.
        var stays = letters.Length == 2 ? Array.IndexOf(FinalLetters, letters[..1]) : 0;
        return $"{(char)(syllable - final + stays)}{letters[^1]}";
    }

    /// <summary>Whether a letter counts: not spaces, middle dots, marks that only set direction, nor control characters.</summary>
    public static bool Counts(char letter) =>
        !char.IsWhiteSpace(letter)
        && letter is not ('·' or 'ㆍ' or '‧' or '・' or '•' or '\u00AD')
        && !char.IsControl(letter)
        && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format;

    public static char Folded(char letter) => char.ToLowerInvariant(letter);

    /// <summary>A text with its syllables put together (a Mac takes them apart), and without halves of letters.</summary>
    public static string Whole(string text) => string.Concat(text.EnumerateRunes()).Normalize();

    /// <summary>A text without what does not count, in small letters; joined consonants taken apart where asked.</summary>
    public static string Fold(string text, bool takeApart = false)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Whole(text))
        {
            if (!Counts(letter))
                continue;
            // A Mac writes a consonant alone as a conjoining one (U+1100 …).
            var one = letter is >= '\u1100' and <= '\u1112' ? Initials[letter - '\u1100'] : Folded(letter);
            if (takeApart && Joined.TryGetValue(one, out var two))
                folded.Append(two);
            else
                folded.Append(one);
        }

        return folded.ToString();
    }
}
