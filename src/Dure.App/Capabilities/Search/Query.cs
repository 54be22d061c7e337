namespace Dure.App.Capabilities.Search;

/// <summary>What was asked for: the words as one, or each of them somewhere in a name or its municipality's.</summary>
internal sealed class Query
{
    // A name that has the words apart is further from the query than one that has them as asked.
    private const int Apart = 3;

    // 굴 may be 굴, or on the way to 구로; the first is nearer.
    private const int Meant = 6;

    private readonly Pattern whole;
    private readonly Pattern[] words;
    private readonly Query? meant;

    private Query(string whole, IEnumerable<string> words, Query? meant = null)
    {
        (this.whole, this.meant) = (new(whole), meant);
        this.words = [.. words.Select(word => new Pattern(word)).OrderByDescending(word => word.Length)];
    }

    /// <summary>Null if nothing is asked for.</summary>
    public static Query? Of(string text)
    {
        var words = WordsOf(text);
        return words.Count == 0 ? null : new(string.Concat(words), words, Unfinished(words));
    }

    private static Query? Unfinished(List<string> words)
    {
        if (Hangul.Opened(words[^1][^1]) is not { } opened)
            return null;
        List<string> other = [.. words[..^1], words[^1][..^1] + opened];
        return new(string.Concat(other), other);
    }

    /// <summary>Every entry once, with how far it is from what was asked.</summary>
    public IEnumerable<(int Entry, int Rank)> In(SearchShelf shelf)
    {
        if (meant is null)
            return As(shelf);
        var found = As(shelf).ToList();
        var seen = found.Select(one => one.Entry).ToHashSet();
        return found.Concat(
            meant.As(shelf).Where(one => !seen.Contains(one.Entry)).Select(one => (one.Entry, Meant + one.Rank))
        );
    }

    private IEnumerable<(int Entry, int Rank)> As(SearchShelf shelf)
    {
        HashSet<int>? seen = words.Length > 1 ? [] : null;
        foreach (var (entry, rank) in shelf.Find(whole))
        {
            seen?.Add(entry);
            yield return (entry, rank);
        }

        if (seen is null)
            yield break;
        // 구로 공공근로: a word that names the municipality need not stand in the name of the thing.
        var needed = words.Where(word => !shelf.IsNamed(word)).ToList();
        if (needed.Count == 0)
            yield break;
        foreach (var (entry, rank) in shelf.Find(needed[0]))
        {
            if (!seen.Contains(entry) && needed.Skip(1).All(word => shelf.Has(entry, word)))
                yield return (entry, Apart + rank);
        }
    }

    /// <summary>Where in a shown name the query stands, as spans of its letters.</summary>
    public IReadOnlyList<(int Start, int Length)> Marks(string shown)
    {
        var (folded, places) = (new List<char>(shown.Length), new List<int>(shown.Length));
        for (var at = 0; at < shown.Length; at++)
        {
            if (!Hangul.Counts(shown[at]))
                continue;
            folded.Add(Hangul.Folded(shown[at]));
            places.Add(at);
        }

        var text = string.Concat(folded);
        var heads = string.Concat(folded.Select(Hangul.InitialOf));
        var at0 = whole.Find(text, heads, 0, text.Length);
        var hits =
            at0 >= 0
                ? [(At: at0, whole.Length)]
                : words
                    .Select(word => (At: word.Find(text, heads, 0, text.Length), word.Length))
                    .Where(hit => hit.At >= 0)
                    .OrderBy(hit => hit.At)
                    .ToList();
        if (hits.Count == 0 && meant is not null)
            return meant.Marks(shown);
        var marks = new List<(int, int)>();
        var behind = 0;
        foreach (var (at, length) in hits)
        {
            var (start, end) = (places[at], places[at + length - 1] + 1);
            if (start >= behind)
                marks.Add((start, end - start));
            behind = Math.Max(behind, end);
        }

        return marks;
    }

    private static List<string> WordsOf(string text) =>
        [
            .. (text.Length > SearchIndex.MaxQuery ? text[..SearchIndex.MaxQuery] : text)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => Hangul.Fold(word, takeApart: true))
                .Where(word => word.Length > 0),
        ];
}
