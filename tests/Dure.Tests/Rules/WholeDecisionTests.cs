using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dure.Tests.Architecture;

namespace Dure.Tests.Rules;

/// <summary>Each file of decisions/ holds an applicant, a day, and the whole of what is decided, as a program gets it.</summary>
public class WholeDecisionTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "tests/Dure.Tests/Rules/decisions");

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Names { get; } =
    [.. Directory.EnumerateFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_whole_decision_is_as_written(string name)
    {
        var written = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, $"{name}.json")))!;
        var decision = Library.Decide(
            Library.Whole,
            written["applicant"]!.ToJsonString(),
            written["day"]!.GetValue<string>()
        );
        JsonSerializer
            .SerializeToNode(decision, Readable)!
            .ToJsonString(Readable)
            .ShouldBe(written["decision"]?.ToJsonString(Readable));
    }
}
