using System.Globalization;
using Dure.Tables.Checks;
using Dure.Tables.Documents;

namespace Dure.App.Capabilities.Checks;

/// <summary>Finds the cell or sentence that each finding is about, looking once at those tables alone that have one.</summary>
internal sealed class FindingSpots
{
    private readonly SourceDocument document;
    private readonly IReadOnlyList<Finding> findings;
    private readonly Spot?[] spots;
    private readonly Dictionary<string, Dictionary<(int, int), List<int>>> byCell = [];
    private readonly Dictionary<int, List<int>> byLine = [];

    private FindingSpots(SourceDocument document, IReadOnlyList<Finding> findings)
    {
        (this.document, this.findings) = (document, findings);
        spots = new Spot?[findings.Count];
        for (var at = 0; at < findings.Count; at++)
        {
            var place = findings[at].Place;
            if (CellOf(place) is var (table, row, column))
            {
                if (!byCell.TryGetValue(table, out var cells))
                    byCell[table] = cells = [];
                Add(cells, (row, column), at);
            }
            else if (place.Line > 0)
            {
                Add(byLine, place.Line, at);
            }
        }
    }

    public static IReadOnlyList<Spot?> Of(SourceDocument document, IReadOnlyList<Finding> findings)
    {
        var found = new FindingSpots(document, findings);
        found.InTables();
        found.InTexts();
        return found.spots;
    }

    /// <summary>The table or sheet that a place names, and its cell from 0; null for a place that is none.</summary>
    public static (string Table, int Row, int Column)? CellOf(DocumentPlace place)
    {
        if (place.Cell is not { } name || name.LastIndexOf('!') is not (>= 0 and var mark))
            return null;
        var (column, at) = (0, mark + 1);
        for (; at < name.Length && name[at] is >= 'A' and <= 'Z' && column < 100_000; at++)
            column = (column * 26) + (name[at] - 'A' + 1);
        return column > 0 && int.TryParse(name.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (name[..mark], row - 1, column - 1)
            : null;
    }

    private static void Add<T>(Dictionary<T, List<int>> known, T key, int at)
        where T : notnull
    {
        if (!known.TryGetValue(key, out var there))
            known[key] = there = [];
        there.Add(at);
    }

    private void InTables()
    {
        for (var part = 0; part < document.Parts.Count; part++)
        {
            if (document.Parts[part] is not DocumentTable table)
                continue;
            var cells = byCell.GetValueOrDefault(table.Sheet ?? $"표 {table.Number}");
            if (cells is null && byLine.Count == 0)
                continue;
            for (var at = 0; at < table.Cells.Count; at++)
            {
                var cell = table.Cells[at];
                var here =
                    cell.Line > 0
                        ? byLine.GetValueOrDefault(cell.Line)?.Where(finding => IsWithin(cell, findings[finding].Place))
                        : cells?.GetValueOrDefault((cell.Row, cell.Column));
                foreach (var finding in here ?? [])
                    spots[finding] ??= new Spot(part, at);
            }
        }
    }

    // A sentence in a cell has its figure somewhere behind the cell's beginning.
    private static bool IsWithin(DocumentCell cell, DocumentPlace place) =>
        place.Column >= cell.At && place.Column < cell.At + Math.Max(1, cell.Text.Length);

    private void InTexts()
    {
        if (Array.TrueForAll(spots, spot => spot is not null))
            return;
        var texts = Enumerable
            .Range(0, document.Parts.Count)
            .Where(part => document.Parts[part] is DocumentText)
            .ToLookup(part => document.Parts[part].Place with { Column = 0 });
        for (var at = 0; at < findings.Count; at++)
        {
            if (spots[at] is not null)
                continue;
            var finding = findings[at];
            // Several paragraphs may have one place, those of a page: the one is meant that has the figure.
            var candidates = texts[finding.Place with { Column = 0 }].ToList();
            foreach (var part in candidates.OrderByDescending(part => OffsetOf(part, finding) >= 0).Take(1))
                spots[at] = new Spot(part, -1, Math.Max(0, OffsetOf(part, finding)));
        }
    }

    private int OffsetOf(int part, Finding finding)
    {
        var text = (DocumentText)document.Parts[part];
        var from = Math.Clamp(finding.Place.Column - text.Place.Column, 0, text.Text.Length);
        return text.Text.IndexOf(finding.Printed, from, StringComparison.Ordinal) is >= 0 and var behind
            ? behind
            : text.Text.IndexOf(finding.Printed, StringComparison.Ordinal);
    }
}
