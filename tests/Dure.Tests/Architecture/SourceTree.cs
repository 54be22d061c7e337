using System.Text.RegularExpressions;

namespace Dure.Tests.Architecture;

/// <summary>A source file: its path from the root of the repository, with forward slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>The text with comments and string contents blanked out, so that only code can break a rule.</summary>
    public string Code { get; } = SourceTree.OnlyCode(Text);
}

internal static partial class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>All C# and Razor files below a folder, except those that <c>dotnet ef</c> writes.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder) =>
        [
            .. new[] { "*.cs", "*.cshtml" }
                .SelectMany(pattern =>
                    Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
                )
                .Select(path => (path, relative: Path.GetRelativePath(Root, path).Replace('\\', '/')))
                .Where(file => !file.relative.Contains("/Migrations/", StringComparison.Ordinal))
                .OrderBy(file => file.relative, StringComparer.Ordinal)
                .Select(file => new SourceFile(file.relative, File.ReadAllText(file.path))),
        ];

    public static string OnlyCode(string text) =>
        NotCode()
            .Replace(
                text,
                match =>
                    match.Value[0] is '$' ? match.Value
                    : match.Value[0] is '/' ? ""
                    : "\"\""
            );

    // Raw, verbatim and plain strings, characters, comments. Interpolated strings are kept: there is code in them.
    [GeneratedRegex(
        """
            \$*(?<q>"{3,}).*?\k<q> | (\$@?|@\$?)?"(\\.|[^"\\\n])*" | '(\\.|[^'\\\n])' | //[^\n]* | /\*.*?\*/
            """,
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NotCode();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dure.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
