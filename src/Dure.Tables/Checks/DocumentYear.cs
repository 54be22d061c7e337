using Dure.Tables.Documents;

namespace Dure.Tables.Checks;

/// <summary>The year a document is about, for dates that leave it out.</summary>
internal static class DocumentYear
{
    private const int Enough = 3;

    /// <summary>The year named most often, if clearly so; null else.</summary>
    public static int? Of(SourceDocument document)
    {
        var counts = new Dictionary<int, int>();
        foreach (var part in document.Parts)
        {
            if (part is DocumentText text)
                Count(text.Text, counts);
        }

        var order = counts.OrderByDescending(pair => pair.Value).Take(2).ToList();
        return order.Count > 0 && order[0].Value >= Enough && (order.Count == 1 || order[0].Value >= order[1].Value * 2)
            ? order[0].Key
            : null;
    }

    private static void Count(ReadOnlySpan<char> text, Dictionary<int, int> counts)
    {
        for (var at = text.IndexOf("20"); at >= 0 && at + 4 < text.Length; )
        {
            if (
                text[at + 4] is '년' or '.'
                && char.IsAsciiDigit(text[at + 2])
                && char.IsAsciiDigit(text[at + 3])
                && !(at > 0 && char.IsAsciiDigit(text[at - 1]))
            )
            {
                var year = 2000 + ((text[at + 2] - '0') * 10) + (text[at + 3] - '0');
                counts[year] = counts.GetValueOrDefault(year) + 1;
            }

            var next = text[(at + 2)..].IndexOf("20");
            at = next < 0 ? -1 : at + 2 + next;
        }
    }
}
