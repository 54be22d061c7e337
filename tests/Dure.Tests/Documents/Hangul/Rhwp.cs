using System.Diagnostics;
using System.Text.Json;
using Dure.Tests.Architecture;

namespace Dure.Tests.Documents.Hangul;

/// <summary>What an independent reader makes of a document.</summary>
internal sealed record RhwpDocument(int Pages, double[][] Sizes, IReadOnlyList<RhwpParagraph> Paragraphs)
{
    /// <summary>In the order of Dure's numbers: nested ones after the one they stand in.</summary>
    public IEnumerable<RhwpTable> Tables =>
        Paragraphs.SelectMany(one => one.Tables).SelectMany(one => one.WithNested());
}

/// <summary>A paragraph of the body.</summary>
internal sealed record RhwpParagraph(string Text, IReadOnlyList<RhwpTable> Tables);

/// <summary>A table.</summary>
internal sealed record RhwpTable(int Rows, int Columns, IReadOnlyList<RhwpCell> Cells)
{
    public IEnumerable<RhwpTable> WithNested() =>
        Cells.SelectMany(cell => cell.Tables).SelectMany(one => one.WithNested()).Prepend(this);
}

/// <summary>A cell with the tables that stand in it.</summary>
internal sealed record RhwpCell(
    int Row,
    int Col,
    int RowSpan,
    int ColSpan,
    string Text,
    IReadOnlyList<RhwpTable> Tables
);

/// <summary>Runs @rhwp/core, which lies beside the tests, in node.</summary>
internal static class Rhwp
{
    private static readonly string Home = Path.Combine(SourceTree.Root, "tests/Dure.Tests/Documents/Hangul/rhwp");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly string? Node = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "node"), Path.Combine(folder, "node.exe") })
        .FirstOrDefault(File.Exists);

    /// <summary>Skips the test without node, except where a missing tool must not hide.</summary>
    public static void Need()
    {
        if (Node is not null)
            return;
        Environment.GetEnvironmentVariable("CI").ShouldNotBe("true", "node is needed (nodejs).");
        Assert.Skip("node is not installed (nodejs).");
    }

    /// <summary>Reads documents, all in one run, since the start takes most of the time.</summary>
    /// <param name="paths">Of the files.</param>
    /// <param name="options"><c>--svg</c> or <c>--hwp</c> with a folder to write to.</param>
    public static IReadOnlyList<RhwpDocument> Read(IReadOnlyList<string> paths, params string[] options)
    {
        var start = new ProcessStartInfo(Node!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(Home, "read.mjs"), Home, .. options, .. paths])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
            process.Kill(entireProcessTree: true);
        process.ExitCode.ShouldBe(0, errors.Result);
        return
        [
            .. output
                .Result.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<RhwpDocument>(line, Options)!),
        ];
    }
}
