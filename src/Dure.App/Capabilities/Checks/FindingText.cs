using System.Text;
using Dure.Tables.Checks;
using Dure.Tables.Documents;

namespace Dure.App.Capabilities.Checks;

/// <summary>Findings for people at a terminal: the line, with the figure marked.</summary>
internal static class FindingText
{
    private const int Around = 36;

    public static void Write(Stream output, string file, SourceDocument document, IReadOnlyList<Finding> findings)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        foreach (var finding in findings)
        {
            text.WriteLine($"{file}: {finding.Place} [{FindingWords.Of(finding.Level)}] {finding.Message}");
            if (Excerpt(document, finding) is { } excerpt)
                text.WriteLine($"    {excerpt}");
        }

        var counts = string.Join(
            " · ",
            Enum.GetValues<FindingLevel>()
                .Select(level => $"{FindingWords.Of(level)} {findings.Count(one => one.Level == level)}건")
        );
        text.WriteLine(findings.Count == 0 ? $"{file}: 지적할 것이 없습니다." : $"{file}: {counts}");
    }

    /// <summary>The row or sentence, the figure between 【 and 】.</summary>
    private static string? Excerpt(SourceDocument document, Finding finding)
    {
        foreach (var part in document.Parts)
        {
            if (part is DocumentTable table && RowOf(table, finding.Place) is { } row)
                return row;
            if (part is DocumentText text && SentenceOf(text, finding) is { } sentence)
                return sentence;
        }

        return null;
    }

    private static string? RowOf(DocumentTable table, DocumentPlace place)
    {
        var marked = table.Cells.Where(cell => table.PlaceOf(cell) == place).ToList();
        return marked.Count == 0
            ? null
            : string.Join(
                " | ",
                table
                    .Cells.Where(cell => cell.Row == marked[0].Row && cell.Text.Length > 0)
                    .Select(cell => cell == marked[0] ? $"【{Short(cell.Text)}】" : Short(cell.Text))
            );
    }

    private static string? SentenceOf(DocumentText text, Finding finding)
    {
        var (place, at) = (finding.Place, text.Text.IndexOf(finding.Printed, StringComparison.Ordinal));
        if (place with { Column = text.Place.Column } != text.Place || at < 0)
            return null;
        if (place.Column > text.Place.Column && place.Column - text.Place.Column is var far && far < text.Text.Length)
            at = text.Text.IndexOf(finding.Printed, far, StringComparison.Ordinal) is >= 0 and var found ? found : at;
        var (from, end) = (Math.Max(0, at - Around), at + finding.Printed.Length);
        var to = Math.Min(text.Text.Length, end + Around);
        return (from > 0 ? "…" : "")
            + text.Text[from..at]
            + $"【{text.Text[at..end]}】"
            + text.Text[end..to]
            + (to < text.Text.Length ? "…" : "");
    }

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 40 ? line : line[..39] + "…";
    }
}
