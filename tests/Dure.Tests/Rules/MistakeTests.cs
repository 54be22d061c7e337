using Dure.Tests.Architecture;

namespace Dure.Tests.Rules;

/// <summary>
/// Each mistake of mistakes.txt is refused in exactly those sentences, in both languages, with those places and names: what
/// stands there is what an official reads who made it.
/// </summary>
public class MistakeTests
{
    private static readonly string Path = System.IO.Path.Combine(
        SourceTree.Root,
        "tests/Dure.Tests/Rules/mistakes.txt"
    );

    /// <summary>A text of a file of the made-up library, what it is replaced by, and what is said of it.</summary>
    public sealed record Mistake(string File, string Old, string Changed, string Said)
    {
        public override string ToString() => $"{File}: {Old} → {Changed}";
    }

    public static TheoryData<string> Mistakes { get; } = [.. All().Select(mistake => mistake.ToString())];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_refused_in_these_words(string title)
    {
        var mistake = All().Single(one => one.ToString() == title);
        var refusals = Library.Refused(Library.With(mistake.File, Plain(mistake.Old), Plain(mistake.Changed)));
        string.Join('\n', refusals.SelectMany(refusal => new[] { refusal.ToString(), refusal.ToString(english: true) }))
            .ShouldBe(mistake.Said);
    }

    private static string Plain(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal);

    // Blocks with an empty line between: "@ file", "- old", "+ changed", then each refusal in Korean and in English.
    private static IEnumerable<Mistake> All() =>
        from block in File.ReadAllText(Path).TrimEnd().Split("\n\n")
        let lines = block.Split('\n')
        select new Mistake(lines[0][2..], lines[1][2..], lines[2][2..], string.Join('\n', lines[3..]));
}
