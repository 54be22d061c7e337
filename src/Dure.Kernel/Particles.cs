using System.Text;

namespace Dure.Kernel;

/// <summary>조사: a sentence made of parts does not know whether 은 or 는 follows a name; here the word before decides.</summary>
public static class Particles
{
    // As a sentence writes each where it cannot know, what follows a final consonant, and what follows none.
    private static readonly (string Open, string Closed, string Bare)[] All =
    [
        ("은(는)", "은", "는"),
        ("이(가)", "이", "가"),
        ("을(를)", "을", "를"),
        ("와(과)", "과", "와"),
        ("과(와)", "과", "와"),
        ("(으)로", "으로", "로"),
        ("(이)라", "이라", "라"),
    ];

    private enum Ending
    {
        Unknown,
        Open,
        Closed,
        Rieul,
    }

    /// <summary>The sentence with each 은(는), 이(가), 을(를), 와(과), (으)로 and (이)라 decided by the word before it. One after what
    /// has no known reading in Korean, such as Latin letters, is left as it is.</summary>
    public static string Fit(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains('('))
            return text;
        StringBuilder? fitted = null;
        var from = 0;
        for (var at = text.IndexOf('('); at >= 0; at = text.IndexOf('(', at + 1))
            foreach (var (open, closed, bare) in All)
            {
                var start = at - open.IndexOf('(');
                if (start < from || string.CompareOrdinal(text, start, open, 0, open.Length) != 0)
                    continue;
                if (Choose(EndingOf(text.AsSpan(0, start)), open, closed, bare) is not { } chosen)
                    continue;
                (fitted ??= new()).Append(text, from, start - from).Append(chosen);
                from = start + open.Length;
                break;
            }

        return fitted is null ? text : fitted.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The particle alone, for a page that marks the word before it; the word itself is not touched.</summary>
    /// <param name="word">What it follows.</param>
    /// <param name="particle">One as <see cref="Fit"/> reads it, such as <c>(으)로</c>, and what comes behind it.</param>
    public static string After(string word, string particle)
    {
        ArgumentNullException.ThrowIfNull(particle);
        foreach (var (open, closed, bare) in All)
            if (
                particle.StartsWith(open, StringComparison.Ordinal)
                && Choose(EndingOf(word), open, closed, bare) is { } chosen
            )
                return chosen + particle[open.Length..];
        return particle;
    }

    private static string? Choose(Ending ending, string open, string closed, string bare) =>
        ending switch
        {
            Ending.Unknown => null,
            Ending.Open => bare,
            // 서울로, not 서울으로.
            Ending.Rieul when open == "(으)로" => bare,
            _ => closed,
        };

    private static Ending EndingOf(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd("'\"’”」』》>");
        // What stands in brackets behind a word is not read: 예산(원)이 is 예산이.
        if (before is [.., ')'] && before.LastIndexOf('(') is > 0 and var bracket)
            before = before[..bracket].TrimEnd("'\"’”」』》> ");
        if (before.IsEmpty)
            return Ending.Unknown;
        return before[^1] switch
        {
            >= '가' and <= '힣' and var syllable => ((syllable - '가') % 28) switch
            {
                0 => Ending.Open,
                8 => Ending.Rieul,
                _ => Ending.Closed,
            },
            // 일, 칠, 팔; 영, 삼, 육; 이, 사, 오, 구.
            '1' or '7' or '8' => Ending.Rieul,
            '0' or '3' or '6' => Ending.Closed,
            '2' or '4' or '5' or '9' => Ending.Open,
            '%' => Ending.Open,
            _ => Ending.Unknown,
        };
    }
}
