using System.Text.RegularExpressions;
using Dure.Tests.Architecture;

namespace Dure.Tests.Documents;

/// <summary>A Markdown file of the repository, taken apart as far as the tests need it.</summary>
internal sealed partial class Document(string path)
{
    private readonly string text = File.ReadAllText(System.IO.Path.Combine(SourceTree.Root, path))
        .ReplaceLineEndings("\n");

    /// <summary>From the root of the repository, with forward slashes.</summary>
    public string Path { get; } = path;
    public string Text => text;

    /// <summary>Every Markdown file that is written by hand.</summary>
    public static IReadOnlyList<Document> All { get; } =
    [.. Paths(SourceTree.Root).Order(StringComparer.Ordinal).Select(path => new Document(path))];

    public IReadOnlyList<int> HeadingLevels => [.. Headings().Matches(Prose).Select(match => match.Groups[1].Length)];
    public IReadOnlyList<string> CodeBlocks => [.. Blocks().Matches(text).Select(match => match.Value)];

    /// <summary>What each table has in rows, in order.</summary>
    public IReadOnlyList<int> TableRows =>
        [.. Tables().Matches(Prose).Select(match => match.Value.Count(c => c == '\n'))];
    public IReadOnlyList<string> Links => [.. LinkTargets().Matches(Prose).Select(match => match.Groups[1].Value)];

    /// <summary>The links to files, without the place within the file, from the root of the repository.</summary>
    public IEnumerable<string> Files =>
        Links
            .Where(link => !link.Contains("://", StringComparison.Ordinal))
            .Where(link => !link.StartsWith('#') && !link.StartsWith("mailto:", StringComparison.Ordinal))
            .Select(link => Uri.UnescapeDataString(link.Split('#')[0]));

    public bool Leads(string link) =>
        System.IO.Path.GetFullPath(
            System.IO.Path.Combine(SourceTree.Root, System.IO.Path.GetDirectoryName(Path)!, link)
        )
            is var target
        && (File.Exists(target) || Directory.Exists(target));

    /// <summary>The text between the marks of a part that is kept up to date by a test.</summary>
    public string Marked(string name)
    {
        var parts = text.Split([$"<!-- {name}:begin -->\n", $"<!-- {name}:end -->"], StringSplitOptions.None);
        return parts.Length == 3 ? parts[1] : throw new InvalidOperationException($"{Path}: {parts.Length - 1} marks");
    }

    private string Prose => Code().Replace(Blocks().Replace(text, ""), "``");

    private static IEnumerable<string> Paths(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.md")
            .Select(file => System.IO.Path.GetRelativePath(SourceTree.Root, file).Replace('\\', '/'))
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(inner =>
                        System.IO.Path.GetFileName(inner)
                            is not ("artifacts" or "node_modules" or "bin" or "obj" or ".git")
                    )
                    .SelectMany(Paths)
            );

    [GeneratedRegex("^(#{1,6}) ", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^(\|[^\n]*\n)+", RegexOptions.Multiline)]
    private static partial Regex Tables();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex LinkTargets();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Code();
}
