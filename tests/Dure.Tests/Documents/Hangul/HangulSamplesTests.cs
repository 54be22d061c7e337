using Dure.Kernel;
using Dure.Tables.Documents;
using Dure.Tables.Documents.Hangul;

namespace Dure.Tests.Documents.Hangul;

/// <summary>
/// Documents that Hangul wrote, where a folder of them is named by DURE_HANGUL_SAMPLES: each is read, or refused as
/// protected, and read as an independent program reads it.
/// </summary>
public class HangulSamplesTests
{
    // Where rhwp is not followed: it keeps what a tracked change deleted, and drops what an empty field asks for.
    private static readonly string[] Known =
    [
        "reader_writer_ChangeTrack.hwpx: paragraph 1:",
        "reader_writer_sample1.hwpx: paragraph 2:",
    ];

    [Fact]
    public void Documents_of_Hangul_are_read_as_rhwp_reads_them()
    {
        var folder = Environment.GetEnvironmentVariable("DURE_HANGUL_SAMPLES");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "DURE_HANGUL_SAMPLES names no folder of documents.");
        Rhwp.Need();
        var files = Directory
            .EnumerateFiles(folder!)
            .Where(file => Path.GetExtension(file) is ".hwp" or ".hwpx")
            .Order(StringComparer.Ordinal)
            .ToList();
        var theirs = Rhwp.Read(files);
        var differences = new List<string>();
        for (var at = 0; at < files.Count; at++)
        {
            var name = Path.GetFileName(files[at]);
            if (Read(files[at]) is { } ours)
                differences.AddRange(HangulComparison.Compare(ours, theirs[at]).Select(line => $"{name}: {line}"));
        }

        differences.RemoveAll(line => Known.Any(known => line.StartsWith(known, StringComparison.Ordinal)));
        differences.ShouldBeEmpty();
    }

    private static SourceDocument? Read(string path)
    {
        try
        {
            var (bytes, name) = (File.ReadAllBytes(path), Path.GetFileName(path));
            return Path.GetExtension(path) == ".hwp" ? HwpDocument.Read(bytes, name) : HwpxDocument.Read(bytes, name);
        }
        catch (RefusedException refused) when (refused.Refusals.All(refusal => refusal.Name == "DocumentProtected"))
        {
            return null;
        }
    }
}
