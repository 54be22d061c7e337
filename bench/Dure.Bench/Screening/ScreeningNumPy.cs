using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Dure.Rules;

namespace Dure.Bench.Screening;

/// <summary><c>bench/rules.py</c>: the same rule in NumPy, from columns of plain 64-bit numbers.</summary>
internal sealed class ScreeningNumPy(string folder)
{
    // Debian's, which has python3-numpy; the first in the path may be another.
    private const string Python = "/usr/bin/python3";

    public static bool IsThere => File.Exists(Python) && Run("-c", "import numpy").ExitCode == 0;

    public static string Version => Run("-c", "import numpy; print(numpy.__version__)").Output.Trim();

    public void Fill(People people, IReadOnlyList<PeopleColumn> facts)
    {
        Write("가구", people.HouseholdStart.Select(start => (long)start));
        Write("이력", people.ParticipationStart.Select(start => (long)start));
        Write("이력모름", (people.HistoryUnknown ?? new bool[people.Count]).Select(unknown => unknown ? 1L : 0));
        foreach (var (name, values) in people.Person.Concat(people.Participation).Concat(people.Application))
            Write(name, values);
        File.WriteAllLines(
            Path.Combine(folder, "words.tsv"),
            facts.Where(fact => fact.Words.Count > 0).Select(fact => $"{fact.Name}\t{string.Join('\t', fact.Words)}")
        );
    }

    /// <summary>Seconds of reading the columns, and of each run of the computation.</summary>
    public (double Loaded, IReadOnlyList<double> Runs) Decide(int runs)
    {
        var (code, output) = Run(
            Path.Combine(Report.Root(), "bench", "rules.py"),
            folder,
            runs.ToString(CultureInfo.InvariantCulture)
        );
        if (code != 0)
            throw new InvalidOperationException("bench/rules.py has failed.");
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToList();
        return (
            Seconds(lines.First(line => line[0] == "loaded")),
            [.. lines.Where(line => line[0] == "seconds").Select(Seconds)]
        );
    }

    private static double Seconds(string[] line) => double.Parse(line[1], CultureInfo.InvariantCulture);

    private void Write(string name, IEnumerable<long> values)
    {
        using var file = File.Create(Path.Combine(folder, name + ".i64"));
        file.Write(MemoryMarshal.AsBytes<long>(values as long[] ?? [.. values]));
    }

    private static (int ExitCode, string Output) Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
