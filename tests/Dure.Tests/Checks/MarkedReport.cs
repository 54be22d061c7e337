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
        Put(path, Head, part, $"## {title}\n\n{When()}\n\n{text.Trim()}\n");
        return path;
    }

    /// <summary>Puts one part of a file between its marks, where it was or at the end.</summary>
    /// <param name="head">What a new file begins with.</param>
    public static void Put(string path, string head, string part, string text)
    {
        var old = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : head;
        var (begin, end) = ($"<!-- {part}:begin -->\n", $"<!-- {part}:end -->\n");
        var whole = begin + text + end;
        var (from, to) = (
            old.IndexOf(begin, StringComparison.Ordinal),
            old.IndexOf(end, StringComparison.Ordinal) + end.Length
        );
        File.WriteAllText(path, from < 0 ? $"{old}\n{whole}" : old[..from] + whole + old[to..]);
    }

    private static string When() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC on {Environment.MachineName}: {Environment.ProcessorCount} cores; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}."
        );
}
