using Dure.Tables.Checks;
using Dure.Tables.Documents;

namespace Dure.Tests.Checks.MadeUp;

/// <summary>One made-up report, read and checked as it is and with one figure changed. Also used by <c>./dure bench checks</c>.</summary>
/// <param name="Kind">Of the table or sentence that was changed.</param>
/// <param name="Found">Whether an error or a doubt names the changed figure, as wrong, as a part, or as the one to mend.</param>
/// <param name="FalseErrors">Errors in the report as it was.</param>
internal sealed record MadeUpTrial(string Kind, bool Found, IReadOnlyList<Finding> FalseErrors, string What)
{
    /// <summary>The same seed gives the same report in every format; null where no figure could be changed.</summary>
    public static MadeUpTrial? Run(int seed, string format)
    {
        var random = new Random(seed);
        var report = new MadeUpTables(random).Report();
        if (MadeUpChange.Of(report, random) is not { } change)
            return null;
        var errors = Check(report, format).Findings.Where(finding => finding.Level == FindingLevel.Error).ToList();
        var (document, findings) = Check(change.Report, format);
        var places = document.Parts.SelectMany(part => Places(part, change.Text)).ToHashSet();
        var found = findings.Any(finding =>
            finding.Level != FindingLevel.Rounding
            && (
                finding.From.Append(finding.Place).Any(place => IsAt(places, place))
                || (finding.Fix is { } fix && IsAt(places, fix.Place))
            )
        );
        return new(change.Kind, found, errors, $"{seed}.{format} {change.Kind}: {change.From} → {change.Text}");
    }

    private static (SourceDocument Document, IReadOnlyList<Finding> Findings) Check(MadeUpReport report, string format)
    {
        var document = DocumentReader.Read(
            MadeUpFiles.Write(report, format),
            "report." + format[(format.LastIndexOf('.') + 1)..]
        );
        return (document, DocumentCheck.Run(document));
    }

    private static IEnumerable<DocumentPlace> Places(DocumentPart part, string text) =>
        part switch
        {
            DocumentTable table => table
                .Cells.Where(cell => cell.Text.Trim() == text)
                .Select(cell => table.PlaceOf(cell)),
            DocumentText words when words.Text.Contains(text, StringComparison.Ordinal) =>
            [
                words.Place with
                {
                    Column = 0,
                },
            ],
            _ => [],
        };

    // Within a sentence any of its figures will do: all of them are in the one relation.
    private static bool IsAt(HashSet<DocumentPlace> places, DocumentPlace place) =>
        places.Contains(place) || places.Contains(place with { Column = 0 });
}
