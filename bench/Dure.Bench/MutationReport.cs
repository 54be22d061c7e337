using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Dure.Tests.Checks;

namespace Dure.Bench;

/// <summary>What a mutation run found, as docs/rules.md says it; <c>./dure mutate</c> runs it.</summary>
internal static class MutationReport
{
    private const double AtLeast = 85;

    private const string Head = """
        # Rules: what the tests notice

        No figure here is written by hand. `./dure mutate` changes `src/Dure.Rules` in many small ways (a `<` into a `<=`, a sum into a
        difference, a text into none, a statement away), one at a time, and runs the tests of the rules that come by. The score is the
        part of the changes that some test noticed. Each part names the day of its run; a folder that is not here has not been run.
        Left out: the sentences of refusals (`*Refusals.cs`), the names of variables in compiled code, and the tests with damaged rule
        files, which take long. Some changes change nothing that can be seen; they count against the score.

        """;

    private sealed record Tally(string File, int Noticed, int Stuck, int Survived, int Untouched)
    {
        public int All => Noticed + Stuck + Survived + Untouched;
        public double Score => 100.0 * (Noticed + Stuck) / Math.Max(1, All);
    }

    public static int Write(string report, IReadOnlyCollection<string> parts)
    {
        var tallies = Read(report).Where(tally => tally.All > 0).OrderBy(tally => tally.File).ToList();
        var scores = parts.Select(part =>
            Put(
                part,
                tallies
                    .Where(tally => tally.File == part || tally.File.StartsWith($"{part}/", StringComparison.Ordinal))
                    .ToList()
            )
        );
        return scores.ToList().TrueForAll(score => score >= AtLeast) ? 0 : 1;
    }

    private static double Put(string part, List<Tally> tallies)
    {
        var whole = new Tally(
            part,
            tallies.Sum(tally => tally.Noticed),
            tallies.Sum(tally => tally.Stuck),
            tallies.Sum(tally => tally.Survived),
            tallies.Sum(tally => tally.Untouched)
        );
        var text = new StringBuilder();
        text.Append(
            Report.Invariant(
                $"""
                ## {part}: {whole.Score:N1} %

                {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC on {Environment.MachineName}: {Environment.ProcessorCount} cores; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}.

                | file | changes | noticed | never ended | unnoticed | in no test | score |
                |---|---|---|---|---|---|---|

                """
            )
        );
        foreach (var tally in tallies.Append(whole))
            text.Append(
                Report.Invariant(
                    $"| {tally.File} | {tally.All} | {tally.Noticed} | {tally.Stuck} | {tally.Survived} | {tally.Untouched} | {tally.Score:N1} % |\n"
                )
            );
        Console.WriteLine(text);
        MarkedReport.Put(Path.Combine(Report.Root(), "docs", "rules.md"), Head, part, text.ToString());
        return whole.Score;
    }

    private static List<Tally> Read(string report)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(report));
        var tallies = new List<Tally>();
        foreach (var file in document.RootElement.GetProperty("files").EnumerateObject())
        {
            var found = file
                .Value.GetProperty("mutants")
                .EnumerateArray()
                .CountBy(mutant => mutant.GetProperty("status").GetString()!)
                .ToDictionary();
            int Count(string status) => found.GetValueOrDefault(status);
            var name = file.Name[
                (file.Name.LastIndexOf("Dure.Rules/", StringComparison.Ordinal) + "Dure.Rules/".Length)..
            ];
            tallies.Add(new(name, Count("Killed"), Count("Timeout"), Count("Survived"), Count("NoCoverage")));
        }

        return tallies;
    }
}
