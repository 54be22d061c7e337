using Dure.Tables.Checks;
using Dure.Tables.Documents;

namespace Dure.App.Capabilities.Checks;

/// <summary>A finding and where the document shows it.</summary>
/// <param name="Number">From 1, in the order of the document; it stays, whatever is filtered or set aside.</param>
/// <param name="Spot">Null where the finding's place is not found among what was read.</param>
public sealed record NumberedFinding(int Number, Finding Finding, Spot? Spot);

/// <summary>A cell or a character of a document.</summary>
/// <param name="Part">Index of the table or paragraph.</param>
/// <param name="Cell">Index of the cell; −1 in a paragraph.</param>
/// <param name="At">Character of the paragraph.</param>
public readonly record struct Spot(int Part, int Cell, int At = 0);

/// <summary>A document and what is wrong with it.</summary>
public sealed record CheckedDocument(
    ReadOnlyMemory<byte> Bytes,
    SourceDocument Document,
    IReadOnlyList<NumberedFinding> Findings
)
{
    public static CheckedDocument Of(ReadOnlyMemory<byte> bytes, string name)
    {
        var document = DocumentReader.Read(bytes, name);
        var findings = DocumentCheck.Run(document);
        var spots = FindingSpots.Of(document, findings);
        return new(
            bytes,
            document,
            [.. findings.Select((finding, at) => new NumberedFinding(at + 1, finding, spots[at]))]
        );
    }

    /// <summary>About how many bytes of memory it takes.</summary>
    public long Weight() =>
        Bytes.Length
        + Document.Parts.Sum(part =>
            part is DocumentTable table
                ? table.Cells.Sum(cell => 56L + (cell.Text.Length * 2L))
                : 80L + (((DocumentText)part).Text.Length * 2L)
        )
        + Findings.Sum(one => 400L + (one.Finding.From.Count * 48L));
}
