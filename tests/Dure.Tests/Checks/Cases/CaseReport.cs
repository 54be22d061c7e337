using System.Globalization;
using System.Text;
using Dure.Tables.Checks;

namespace Dure.Tests.Checks.Cases;

/// <summary>What the cases gave, as docs/checks.md says it.</summary>
internal static class CaseReport
{
    public static void Save(
        string root,
        Dictionary<string, IReadOnlyList<Finding>> found,
        Func<CaseFacts.Known, bool> isFound,
        Func<(string File, Finding Finding), CaseFacts.Judged?> judgementOf
    )
    {
        var decidable = CaseFacts.All.Where(known => known.Decidable).ToList();
        var hits = decidable.Count(isFound);
        var errors = found
            .SelectMany(one => one.Value.Select(finding => (File: one.Key, Finding: finding)))
            .Where(one => one.Finding.Level == FindingLevel.Error)
            .ToList();
        var right = errors.Count(error => judgementOf(error) is { Right: true });
        var text = new StringBuilder();
        Line(
            text,
            $"{found.Count} reports that local governments printed, {CaseFacts.All.Count} contradictions in them known by hand. "
        );
        Line(
            text,
            $"Arithmetic on the printed figures alone can decide {decidable.Count}; for the others the reason is in `tests/Dure.Tests/Checks/Cases/decidable.csv`."
        );
        Line(text, $"");
        Line(text, $"| target | measured | reached |");
        Line(text, $"|---|---|---|");
        Line(
            text,
            $"| 90 % of the decidable contradictions found | {hits} of {decidable.Count}, {100.0 * hits / decidable.Count:N0} % | {Yes(hits * 10 >= decidable.Count * 9)} |"
        );
        Line(
            text,
            $"| 95 % of the error-level findings right, judged by hand | {right} of {errors.Count}, {100.0 * right / errors.Count:N0} % | {Yes(right * 20 >= errors.Count * 19)} |"
        );
        var others = CaseFacts.All.Where(known => !known.Decidable).ToList();
        Line(text, $"");
        Line(
            text,
            $"Of the {others.Count} that arithmetic cannot decide, {others.Count(isFound)} are reported all the same."
        );
        Missed(text, decidable.FindAll(known => !isFound(known)));
        Wrong(text, errors.Select(judgementOf).OfType<CaseFacts.Judged>().Where(judged => !judged.Right));
        Counts(text, found, judgementOf);
        MarkedReport.Save(root, "cases", "Printed reports", text.ToString());
    }

    private static void Missed(StringBuilder text, List<CaseFacts.Known> missed)
    {
        if (missed.Count == 0)
            return;
        Line(text, $"");
        Line(text, $"Missed, though decidable:");
        Line(text, $"");
        Line(text, $"| case | line | printed |");
        Line(text, $"|---|---|---|");
        foreach (var known in missed)
            Line(text, $"| {known.File} | {string.Join(", ", known.Lines)} | {known.Printed} |");
    }

    private static void Wrong(StringBuilder text, IEnumerable<CaseFacts.Judged> wrong)
    {
        foreach (var judged in wrong)
        {
            Line(text, $"");
            Line(
                text,
                $"Wrong: {judged.File} line {judged.Line}, {judged.Printed} (not {judged.Expected}): {judged.Why}."
            );
        }
    }

    // Reports without a list too: what is found there was judged one by one.
    private static void Counts(
        StringBuilder text,
        Dictionary<string, IReadOnlyList<Finding>> found,
        Func<(string File, Finding Finding), CaseFacts.Judged?> judgementOf
    )
    {
        Line(text, $"");
        Line(text, $"| case | 오류 | right | wrong | 반올림 | 의심 |");
        Line(text, $"|---|--:|--:|--:|--:|--:|");
        foreach (var (file, findings) in found)
        {
            var errors = findings.Where(one => one.Level == FindingLevel.Error).ToList();
            var right = errors.Count(error => judgementOf((file, error)) is { Right: true });
            var wrong = errors.Count(error => judgementOf((file, error)) is { Right: false });
            Line(
                text,
                $"| {file} | {errors.Count} | {right} | {wrong} | {findings.Count(one => one.Level == FindingLevel.Rounding)} | {findings.Count(one => one.Level == FindingLevel.Doubt)} |"
            );
        }
    }

    private static string Yes(bool reached) => reached ? "yes" : "no";

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture).TrimEnd()).Append('\n');
}
