using Dure.Tables.Documents;

namespace Dure.Tests.Documents.Hangul;

/// <summary>Compares what two readers made of one document.</summary>
internal static class HangulComparison
{
    /// <summary>In what they differ, one line each: paragraphs of the body by their number, tables cell by cell.</summary>
    public static IReadOnlyList<string> Compare(SourceDocument ours, RhwpDocument theirs) =>
        [.. Paragraphs(ours, theirs), .. Tables(ours, theirs)];

    // Ours may say more: a number that nobody typed, a note. Blanks of many widths count for nothing.
    private static IEnumerable<string> Paragraphs(SourceDocument ours, RhwpDocument theirs)
    {
        var texts = ours
            .Parts.OfType<DocumentText>()
            .GroupBy(text => text.Place.Paragraph)
            .ToDictionary(group => group.Key, group => Letters(string.Concat(group.Select(text => text.Text))));
        for (var at = 0; at < theirs.Paragraphs.Count; at++)
        {
            var (text, their) = (texts.GetValueOrDefault(at + 1, ""), Letters(theirs.Paragraphs[at].Text));
            if (!text.Contains(their, StringComparison.Ordinal))
                yield return $"paragraph {at + 1}: '{text}' ≠ '{their}'";
        }

        foreach (var number in texts.Keys.Where(number => number > theirs.Paragraphs.Count))
            yield return $"paragraph {number}: theirs has none";
    }

    private static IEnumerable<string> Tables(SourceDocument ours, RhwpDocument theirs)
    {
        var (mine, other) = (ours.Parts.OfType<DocumentTable>().ToList(), theirs.Tables.ToList());
        if (mine.Count != other.Count)
            yield return $"tables: {mine.Count} ≠ {other.Count}";
        foreach (var (table, their) in mine.Zip(other))
        {
            var cells = table.Cells.ToDictionary(cell => (cell.Row, cell.Column));
            if (cells.Count != their.Cells.Count)
                yield return $"table {table.Number}: {cells.Count} ≠ {their.Cells.Count} cells";
            foreach (var cell in their.Cells)
            {
                if (!cells.TryGetValue((cell.Row, cell.Col), out var my))
                    yield return $"table {table.Number}: no cell {cell.Row},{cell.Col}";
                else if (my.RowSpan != cell.RowSpan || my.ColumnSpan != cell.ColSpan)
                    yield return $"table {table.Number}: span of {cell.Row},{cell.Col}";
                else if (
                    !Letters(my.Text).EndsWith(Letters(cell.Text), StringComparison.Ordinal)
                    && !Ends(my.Text, cell.Text)
                )
                    yield return $"table {table.Number} {cell.Row},{cell.Col}: '{my.Text}' ≠ '{cell.Text}'";
            }
        }
    }

    // Numbers that nobody typed stand before each line of ours.
    private static bool Ends(string ours, string theirs)
    {
        var (mine, other) = (Lines(ours), Lines(theirs));
        return mine.Count == other.Count
            && mine.Zip(other).All(pair => pair.First.EndsWith(pair.Second, StringComparison.Ordinal));
    }

    private static List<string> Lines(string text) =>
        [.. text.Split('\n').Select(Letters).Where(line => line.Length > 0)];

    // Rhwp takes the hyphen of Hangul for one that shows at the end of a line alone.
    private static string Letters(string text) =>
        string.Concat(
            text.Replace('\u00AD', '-').Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c != '\uFFFC')
        );
}
