namespace Dure.Tables.Documents;

/// <summary>Finds line and column of a character of a text.</summary>
internal sealed class LineStarts
{
    private readonly string text;
    private readonly List<int> starts = [0];

    /// <summary>Notes where lines begin.</summary>
    public LineStarts(string text)
    {
        this.text = text;
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
                starts.Add(at + 1);
    }

    /// <summary>The place of a character.</summary>
    /// <param name="at">From 0.</param>
    public DocumentPlace PlaceOf(int at)
    {
        var line = starts.BinarySearch(at);
        line = line < 0 ? ~line - 1 : line;
        return new DocumentPlace(line + 1, at - starts[line] + 1);
    }

    /// <summary>The place of the first character from there on that is no blank.</summary>
    /// <param name="at">From 0.</param>
    public DocumentPlace PlaceOfLetter(int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\t'))
            at++;
        return PlaceOf(at);
    }
}
