namespace Dure.App.Capabilities.Search;

/// <summary>What a query means, letter by letter: a consonant is any syllable that begins with it.</summary>
internal sealed class Pattern
{
    private readonly string letters;
    private readonly string initials;
    private readonly bool[] exact;
    private readonly bool plain;
    private readonly bool open;

    /// <param name="folded">A query without spaces, at least one letter.</param>
    public Pattern(string folded)
    {
        letters = folded;
        initials = string.Concat(folded.Select(Hangul.InitialOf));
        exact = [.. folded.Select(letter => !Hangul.IsInitial(letter))];
        // The last syllable may still get its final consonant.
        open = Hangul.IsSyllable(folded[^1]) && !Hangul.HasFinal(folded[^1]);
        plain = exact.All(one => one) && !open;
    }

    public int Length => letters.Length;

    /// <summary>The first place at or behind a start; −1 for none.</summary>
    /// <param name="text">Folded letters.</param>
    /// <param name="heads">Their initials, letter by letter.</param>
    public int Find(string text, string heads, int start, int end)
    {
        while (start <= end - Length)
        {
            var at = plain
                ? text.AsSpan(start, end - start).IndexOf(letters)
                : heads.AsSpan(start, end - start).IndexOf(initials);
            if (at < 0)
                return -1;
            if (plain || Fits(text, start + at))
                return start + at;
            start += at + 1;
        }

        return -1;
    }

    private bool Fits(string text, int at)
    {
        for (var i = 0; i < Length; i++)
        {
            if (!exact[i] || letters[i] == text[at + i])
                continue;
            if (i < Length - 1 || !open || !Hangul.MayBecome(letters[i], text[at + i]))
                return false;
        }

        return true;
    }
}
