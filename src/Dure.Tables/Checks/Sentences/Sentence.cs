using Dure.Tables.Checks.Figures;
using Dure.Tables.Documents;

namespace Dure.Tables.Checks.Sentences;

/// <summary>A paragraph, or the words of a cell, with the figures in it.</summary>
internal sealed class Sentence(string text, DocumentPlace place, List<PrintedFigure> figures)
{
    public string Text => text;
    public IReadOnlyList<PrintedFigure> Figures => figures;

    public string Printed(in PrintedFigure figure) => text.Substring(figure.At, figure.Length);

    /// <summary>What stands between two figures, or behind the last.</summary>
    public ReadOnlySpan<char> Between(int from, int to) =>
        to < figures.Count
            ? text.AsSpan(figures[from].End, Math.Max(0, figures[to].At - figures[from].End))
            : text.AsSpan(figures[from].End);

    public DocumentPlace PlaceOf(in PrintedFigure figure) =>
        place.Column > 0 ? place with { Column = place.Column + figure.At } : place;

    /// <summary>What stands around a figure, for a message.</summary>
    public string Around(in PrintedFigure figure, int before = 14)
    {
        var from = Math.Max(0, figure.At - before);
        while (from > 0 && from < figure.At && text[from] != ' ')
            from++;
        return text[from..figure.End].Trim();
    }

    public Finding Find(
        FindingLevel level,
        FindingKind kind,
        in PrintedFigure figure,
        string? expected,
        string message,
        params ReadOnlySpan<PrintedFigure> from
    )
    {
        var places = new List<DocumentPlace>(from.Length);
        foreach (var one in from)
            places.Add(PlaceOf(one));
        return new(level, kind, PlaceOf(figure), Printed(figure), expected, message, places);
    }
}
