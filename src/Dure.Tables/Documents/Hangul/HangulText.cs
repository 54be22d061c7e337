using System.Text;

namespace Dure.Tables.Documents.Hangul;

/// <summary>Text as the rest of Dure may see it.</summary>
internal static class HangulText
{
    /// <summary>Without blanks at either end, control characters and halves of surrogate pairs; line feeds and tabs stay.</summary>
    public static string Clean(string text)
    {
        var trimmed = text.Trim();
        var at = 0;
        while (at < trimmed.Length && !IsOdd(trimmed[at]))
            at++;
        if (at == trimmed.Length)
            return trimmed;
        var clean = new StringBuilder(trimmed.Length).Append(trimmed, 0, at);
        foreach (var rune in trimmed.AsSpan(at).EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune))
                clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }

    private static bool IsOdd(char c) => (char.IsControl(c) && c is not ('\n' or '\t')) || char.IsSurrogate(c);
}
