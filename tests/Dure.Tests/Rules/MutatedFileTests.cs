using Dure.Kernel;
using Dure.Rules;

namespace Dure.Tests.Rules;

/// <summary>Files with something changed at random: taken, or refused with a place; never anything else.</summary>
public class MutatedFileTests
{
    private static readonly string[] Bits =
    [
        "(",
        ")",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "'",
        "\"",
        "@",
        "#",
        "\n",
        "  ",
        "- ",
        "null",
        "-1",
        "0",
        "%",
        "원",
        "그리고 ",
        "9999999999999999999999",
        "9999-12-31",
        "/",
        "*",
        "가구합(",
        "점수",
        "나머지",
        "&a ",
        "*a",
        "!!",
        "\t",
        "\0",
        "\uD800",
        "더",
    ];

    [Fact]
    public void A_changed_file_is_taken_or_refused_with_its_place()
    {
        var (taken, refused) = (0, 0);
        var applicant =
            """{"신청": {"신청일": "2017-11-20"}, "사람": {"생년월일": "1999-11-20"}, "가구원": [], "참여": []}""";
        for (var seed = 0; seed < 3_000; seed++)
        {
            var files = Mutated(new Random(seed), out var file);
            try
            {
                var library = RuleLibrary.Load(files);
                taken++;
                foreach (var version in library.Rules[0].Versions)
                    library.Rules[0].On(version.From).Decide(Applicant.FromJson(applicant, library.Facts));
            }
            catch (RefusedException problem)
            {
                refused++;
                problem.Refusals.ShouldNotBeEmpty();
                foreach (var refusal in problem.Refusals)
                    (refusal.Place?.File.Length > 0).ShouldBeTrue($"seed {seed}, {file}: {refusal}");
            }
            catch (Exception crash)
            {
                Assert.Fail($"seed {seed}, {file}: {crash}");
            }
        }

        taken.ShouldBeGreaterThan(100);
        refused.ShouldBeGreaterThan(1_000);
    }

    private static Dictionary<string, string> Mutated(Random random, out string file)
    {
        var files = Library.Files();
        file = files.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(files.Count));
        var text = files[file];
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(4), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Bits[random.Next(Bits.Length)]),
                2 => text.Remove(at, length).Insert(at, Bits[random.Next(Bits.Length)]),
                _ => text.Insert(at, text.Substring(random.Next(text.Length / 2), random.Next(1, text.Length / 4))),
            };
        }

        files[file] = text;
        return files;
    }
}
