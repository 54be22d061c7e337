using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Dure.Kernel;
using Dure.Tables.Documents;
using Dure.Tests.Checks;
using Dure.Tests.Documents.Readers;

namespace Dure.Bench;

/// <summary>
/// Damaged files of every format, a million by default: each must be read or refused, within two seconds. Prints how many
/// of each ended how, the slowest of each, and the failures with the round that makes them again.
/// </summary>
internal static class FuzzBench
{
    /// <summary>What the report is about; fewer are a look.</summary>
    public const int Whole = 1_000_000;

    private const double AtMost = 2;

    public static int Run(int count)
    {
        var outcomes = new ConcurrentDictionary<(string Name, string Outcome), int>();
        var slowest = new ConcurrentDictionary<string, (double Seconds, int Round)>();
        var failures = new ConcurrentQueue<string>();
        Parallel.For(
            0,
            count,
            round =>
            {
                var name = FuzzFiles.NameOf(round);
                var bytes = FuzzFiles.Damaged(name, new Random(round));
                var started = Stopwatch.GetTimestamp();
                var outcome = Outcome(bytes, name, out var error);
                var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
                outcomes.AddOrUpdate((name, outcome), 1, (_, before) => before + 1);
                slowest.AddOrUpdate(
                    name,
                    (seconds, round),
                    (_, before) => before.Seconds > seconds ? before : (seconds, round)
                );
                if (error is not null || seconds > AtMost)
                    failures.Enqueue(Report.Invariant($"{name}, round {round}, {seconds:N2} s: {error}"));
            }
        );
        var text = Text(count, outcomes, slowest, failures.Count);
        Console.WriteLine(text);
        if (count >= Whole)
            Console.Error.WriteLine(MarkedReport.Save(Report.Root(), "fuzz", "Damaged files", text));
        foreach (var failure in failures.Take(20))
            Console.WriteLine(failure);
        return failures.IsEmpty ? 0 : 1;
    }

    private static string Outcome(byte[] bytes, string name, out Exception? error)
    {
        error = null;
        try
        {
            DocumentReader.Read(bytes, name);
            return "read";
        }
        catch (RefusedException e)
        {
            return e.Refusals[0].Name;
        }
        catch (Exception e)
        {
            error = e;
            return "failed";
        }
    }

    private static string Text(
        int count,
        ConcurrentDictionary<(string Name, string Outcome), int> outcomes,
        ConcurrentDictionary<string, (double Seconds, int Round)> slowest,
        int failures
    ) =>
        $"""
            | target | measured | reached |
            |---|---|---|
            | {Whole.ToString("N0", CultureInfo.InvariantCulture)} damaged files: no crash, none over {AtMost} s | {failures} of {count.ToString(
                "N0",
                CultureInfo.InvariantCulture
            )}, slowest {Report.Invariant($"{slowest.Values.Max(one => one.Seconds):N2} s")} | {(failures == 0 ? "yes" : "no")} |

            | file | outcomes of {count.ToString("N0", CultureInfo.InvariantCulture)} damaged files | slowest |
            |---|---|---|
            {string.Join(
                '\n',
                FuzzFiles.Names.Append(FuzzFiles.Pdf).Where(slowest.ContainsKey).Select(name =>
                    $"| {name} | {string.Join(
                        ", ",
                        outcomes.Where(one => one.Key.Name == name).OrderByDescending(one => one.Value).Select(one =>
                            Report.Invariant($"{one.Key.Outcome} {one.Value:N0}"))
                    )} | {Report.Invariant($"{slowest[name].Seconds * 1000:N0} ms (round {slowest[name].Round})")} |"
                )
            )}
            """;
}
