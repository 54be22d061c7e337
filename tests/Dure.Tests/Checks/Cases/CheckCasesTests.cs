using Dure.Tables.Checks;
using Dure.Tables.Documents;
using Dure.Tests.Architecture;

namespace Dure.Tests.Checks.Cases;

/// <summary>
/// The checks over reports that local governments printed, against what was found in them by hand. DURE_CASES names their
/// folder; they are no part of this repository.
/// </summary>
public class CheckCasesTests
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("DURE_CASES");
    private static readonly Lazy<Dictionary<string, IReadOnlyList<Finding>>> Found = new(() =>
        Directory
            .EnumerateFiles(Folder!, "*.txt")
            .Order(StringComparer.Ordinal)
            .ToDictionary(
                path => Path.GetFileName(path),
                path => DocumentCheck.Run(DocumentReader.Read(File.ReadAllBytes(path), Path.GetFileName(path)))
            )
    );

    public CheckCasesTests() => Assert.SkipWhen(string.IsNullOrEmpty(Folder), "DURE_CASES names no folder of reports.");

    [Fact]
    public void Nine_of_ten_decidable_contradictions_are_found()
    {
        var decidable = CaseFacts.All.Where(known => known.Decidable).ToList();
        var missed = decidable.Where(known => !IsFound(known)).ToList();
        Save();
        (missed.Count * 10).ShouldBeLessThanOrEqualTo(
            decidable.Count,
            string.Join('\n', missed.Select(known => $"{known.File}:{known.Lines[0]} {known.Printed}"))
        );
    }

    [Fact]
    public void Tables_that_add_up_have_no_error() =>
        (
            from range in CaseFacts.AddUp
            from finding in Found.Value[range.File]
            where finding.Level == FindingLevel.Error
            where finding.Place.Line >= range.First && finding.Place.Line <= range.Last
            // A table whose sums hold may have a rate that does not: it has its own entry in the list.
            where !CaseFacts.All.Any(known => known.Decidable && known.File == range.File && IsAbout(finding, known))
            select $"{range.File}:{finding.Place} {finding.Message}"
        ).ShouldBeEmpty();

    [Fact]
    public void Each_error_is_judged_and_19_of_20_are_right()
    {
        var errors = Errors().ToList();
        errors
            .Where(error => JudgementOf(error) is null)
            .Select(error => $"{error.File}:{error.Finding.Place} {error.Finding.Message}")
            .ShouldBeEmpty("judge them in judged.csv");
        var wrong = errors.Count(error => !JudgementOf(error)!.Right);
        (wrong * 20).ShouldBeLessThanOrEqualTo(errors.Count);
    }

    private static IEnumerable<(string File, Finding Finding)> Errors() =>
        Found.Value.SelectMany(one =>
            one.Value.Where(finding => finding.Level == FindingLevel.Error).Select(finding => (one.Key, finding))
        );

    private static CaseFacts.Judged? JudgementOf((string File, Finding Finding) error) =>
        CaseFacts.Errors.FirstOrDefault(judged =>
            judged.File == error.File
            && judged.Line == error.Finding.Place.Line
            && judged.Printed == error.Finding.Printed
            && judged.Expected == (error.Finding.Expected ?? "")
        );

    private static bool IsFound(CaseFacts.Known known) =>
        Found.Value[known.File].Any(finding => IsAbout(finding, known));

    private static bool IsAbout(Finding finding, CaseFacts.Known known) =>
        Is(known, finding.Place, finding.Printed)
        || (finding.Fix is { } fix && Is(known, fix.Place, fix.Printed))
        // One quantity with two values: neither of the two places is the wrong one.
        || (
            finding is { Kind: FindingKind.Duplicate, Expected: { } other }
            && finding.From.Any(place => Is(known, place, other))
        );

    private static bool Is(CaseFacts.Known known, DocumentPlace place, string printed) =>
        known.Lines.Contains(place.Line) && printed.Contains(known.Printed, StringComparison.Ordinal);

    private static void Save() => CaseReport.Save(SourceTree.Root, Found.Value, IsFound, JudgementOf);
}
