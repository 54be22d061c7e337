using Dure.Kernel;
using Dure.Rules;
using Dure.Tests.Architecture;

namespace Dure.Tests.Rules;

/// <summary>The made-up library beside these tests, as texts that a test can change.</summary>
internal static class Library
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "tests/Dure.Tests/Rules/library");

    /// <summary>Read anew by each who asks: what one test has must not be left from another, least of all where the code is
    /// changed between them (<c>./dure mutate</c>).</summary>
    public static RuleLibrary Whole => RuleLibrary.Load(Folder);

    /// <summary>Its files by name.</summary>
    public static Dictionary<string, string> Files() =>
        Directory
            .EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(Folder, path).Replace('\\', '/').Normalize(), File.ReadAllText);

    /// <summary>The library with one text in one file replaced; the text must be there.</summary>
    public static Dictionary<string, string> With(string file, string old, string changed)
    {
        var files = Files();
        files[file].ShouldContain(old);
        files[file] = files[file].Replace(old, changed, StringComparison.Ordinal);
        return files;
    }

    /// <summary>Loads what must be refused.</summary>
    public static IReadOnlyList<Refusal> Refused(Dictionary<string, string> files) =>
        Should.Throw<RefusedException>(() => RuleLibrary.Load(files)).Refusals;

    /// <summary>A library whose only rule has one condition, and a grant if one is given.</summary>
    public static RuleLibrary Of(string condition, string? value = null, string more = "")
    {
        var files = Files().Where(file => !file.Key.StartsWith("cases/", StringComparison.Ordinal)).ToDictionary();
        files["programmes/일자리.yaml"] = $"""
            rule: 시험
            municipality: "11560"
            versions:
              - from: 2017-01-01
                to: 2019-12-31
                cite: 지어낸 근거
                conditions:
                  - id: 요건
                    say: 요건
                    need: >-
                      {condition}
            """;
        if (value is not null)
            files["programmes/일자리.yaml"] += $"""

                    grants:
                      - id: 지급
                        say: 지급
                        value: >-
                          {value}
                {more}
                """.ReplaceLineEndings("\n");
        return RuleLibrary.Load(files);
    }

    /// <summary>What the only condition says of an applicant on a day.</summary>
    public static Outcome Says(string condition, string applicant = "{}", string day = "2017-06-01") =>
        Decide(Of(condition), applicant, day).Conditions[0].Outcome;

    /// <summary>What an expression gives, in words.</summary>
    public static string Gives(string value, string applicant = "{}", string day = "2017-06-01") =>
        Decide(Of("예", value), applicant, day).Grants[0].Value;

    public static Decision Decide(RuleLibrary library, string applicant, string day) =>
        library
            .Rules[0]
            .On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            .Decide(Applicant.FromJson(applicant, library.Facts));

    /// <summary>The name of the refusal with which a decision stops.</summary>
    public static string Stops(string value, string applicant = "{}", string more = "", string day = "2017-06-01") =>
        Should.Throw<RefusedException>(() => Decide(Of("예", value, more), applicant, day)).Refusals[0].Name;
}
