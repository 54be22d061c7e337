using Dure.Tables.Documents;

namespace Dure.App.Capabilities.Checks;

/// <summary>What of a document stands beside its findings: a short one whole, of a long one where something is found.</summary>
/// <param name="IsWhole">Whether all of the document is shown, on this page or on the next ones.</param>
/// <param name="Next">The part with which the next page begins; null on the last.</param>
public sealed record DocumentView(IReadOnlyList<ViewPart> Parts, bool IsWhole, int? Next)
{
    private const int MostCells = 6_000;
    private const int MostTexts = 400;
    private const int MostLetters = 600;

    /// <summary>What is marked in it.</summary>
    public IEnumerable<NumberedFinding> Marks() =>
        Parts.SelectMany(part =>
            part switch
            {
                ViewTable table => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Marks),
                ViewText text => text.Pieces.SelectMany(piece => piece.Marks),
                _ => [],
            }
        );

    /// <param name="found">What is listed beside it.</param>
    /// <param name="all">Whether a long document is asked for whole.</param>
    /// <param name="from">The part to begin with, of a document asked for whole.</param>
    public static DocumentView Of(SourceDocument document, IReadOnlyList<NumberedFinding> found, bool all, int from)
    {
        var marks = found.Where(one => one.Spot is not null).ToLookup(one => one.Spot!.Value.Part);
        var isShort =
            document.Parts.OfType<DocumentText>().Take(MostTexts + 1).Count() <= MostTexts
            && document.Parts.OfType<DocumentTable>().Sum(table => (long)table.Cells.Count) <= MostCells;
        if (isShort)
            return new([.. document.Parts.Select((part, at) => View(part, marks[at], MostCells * 4))], true, null);
        return all ? Whole(document, marks, Math.Clamp(from, 0, document.Parts.Count)) : WhereFound(document, marks);
    }

    private static DocumentView Whole(SourceDocument document, ILookup<int, NumberedFinding> marks, int from)
    {
        var parts = new List<ViewPart>();
        var (cells, texts, at) = (0, 0, from);
        for (; at < document.Parts.Count && cells < MostCells && texts < MostTexts; at++)
        {
            parts.Add(View(document.Parts[at], marks[at], MostCells));
            if (document.Parts[at] is DocumentTable table)
                cells += Math.Min(MostCells, table.Cells.Count);
            else
                texts++;
        }

        return new(parts, true, at < document.Parts.Count ? at : null);
    }

    private static DocumentView WhereFound(SourceDocument document, ILookup<int, NumberedFinding> marks)
    {
        var most = Math.Clamp(MostCells * 3 / Math.Max(1, marks.Count), 120, 3_000);
        var shown = new SortedSet<int>();
        foreach (var at in marks.Select(group => group.Key))
        {
            shown.Add(at);
            // The title and the unit of a table stand above it.
            for (var above = at - 1; above >= Math.Max(0, at - 2) && document.Parts[above] is DocumentText; above--)
                shown.Add(above);
        }

        var parts = new List<ViewPart>();
        var last = -1;
        foreach (var at in shown)
        {
            if (at > last + 1)
                parts.Add(new ViewGap(at - last - 1));
            parts.Add(View(document.Parts[at], marks[at], most));
            last = at;
        }

        if (last + 1 < document.Parts.Count)
            parts.Add(new ViewGap(document.Parts.Count - last - 1));
        return new(parts, false, null);
    }

    private static ViewPart View(DocumentPart part, IEnumerable<NumberedFinding> marks, int most) =>
        part is DocumentTable table
            ? TableView.Of(table, marks.ToLookup(one => one.Spot!.Value.Cell), most)
            : Text(((DocumentText)part).Text, [.. marks.OrderBy(one => one.Spot!.Value.At)]);

    private static ViewText Text(string text, List<NumberedFinding> marks)
    {
        if (marks.Count == 0)
            return new([new(text.Length <= MostLetters ? text : text[..MostLetters] + "…", [])]);
        var pieces = new List<ViewPiece>();
        var at = Math.Max(0, marks[0].Spot!.Value.At - MostLetters);
        if (at > 0)
            pieces.Add(new("…", []));
        foreach (var here in marks.GroupBy(one => one.Spot!.Value.At))
        {
            var end = Math.Min(text.Length, here.Key + here.Max(one => one.Finding.Printed.Length));
            if (here.Key > at)
                pieces.Add(new(text[at..here.Key], []));
            // Two that lie over one another: the later one marks what the first left.
            var start = Math.Max(at, here.Key);
            end = Math.Max(end, start);
            pieces.Add(new(text[start..end], [.. here]));
            at = end;
        }

        var to = Math.Min(text.Length, at + MostLetters);
        pieces.Add(new(text[at..to] + (to < text.Length ? "…" : ""), []));
        return new(pieces);
    }
}
