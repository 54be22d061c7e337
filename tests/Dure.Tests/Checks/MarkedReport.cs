using System.Globalization;
using System.Runtime.InteropServices;

namespace Dure.Tests.Checks;

/// <summary>docs/checks.md: each of its parts is written by the run that measures it, the others stay. Also used by <c>./dure bench checks</c>.</summary>
internal static class MarkedReport
{
    private const string Head = """
        # Checks: what is found, and what is missed

        No figure here is written by hand. `DURE_CASES=folder ./dure test CheckCases` writes the first part, `./dure bench checks`
        and `./dure bench fuzz` the others.

        """;

    public static string Save(string root, string part, string title, string text)
    {
        var path = Path.Combine(root, "docs", "checks.md");
        var old = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : Head;
        var (begin, end) = ($"<!-- {part}:begin -->\n", $"<!-- {part}:end -->\n");
        var whole = $"{begin}## {title}\n\n{When()}\n\n{text.Trim()}\n{end}";
        var (from, to) = (
            old.IndexOf(begin, StringComparison.Ordinal),
            old.IndexOf(end, StringComparison.Ordinal) + end.Length
        );
        File.WriteAllText(path, from < 0 ? $"{old}\n{whole}" : old[..from] + whole + old[to..]);
        return path;
    }

    private static string When() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC on {Environment.MachineName}: {Environment.ProcessorCount} cores; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}."
        );
}
