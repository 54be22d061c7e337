using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Dure.Rules;

namespace Dure.Bench.Screening;

/// <summary>What one whole process took for a file of people: seconds of its steps, and its largest resident set.</summary>
internal sealed record ScreenOnce(double Library, double Read, double Screened, double Megabytes)
{
    public const string Command = "screen-once";

    /// <summary>In a process of its own.</summary>
    public static ScreenOnce Start(string people)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [Assembly.GetExecutingAssembly().Location, Command, people])
            {
                RedirectStandardOutput = true,
            }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<ScreenOnce>(output)!
            : throw new InvalidOperationException($"{Command} has failed.");
    }

    /// <summary>What that process does.</summary>
    public static int Run(string people)
    {
        var started = TimeProvider.System.GetTimestamp();
        var library = RuleLibrary.Load(Path.Combine(Report.Root(), "rules"));
        foreach (var rule in library.Rules)
        foreach (var version in rule.Versions)
            rule.On(version.From);
        var loaded = TimeProvider.System.GetElapsedTime(started).TotalSeconds;

        started = TimeProvider.System.GetTimestamp();
        var screened = library.Rule(ScreeningBench.Rule).On(ScreeningBench.On);
        var read = PeopleFile.Read(people, PeopleColumn.Of(screened.Version.Facts));
        var took = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        GC.KeepAlive(screened.Screen(read));
        var all = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(JsonSerializer.Serialize(new ScreenOnce(loaded, took, all - took, Highest())));
        return 0;
    }

    private static double Highest()
    {
        var line = File.ReadLines("/proc/self/status").First(one => one.StartsWith("VmHWM:", StringComparison.Ordinal));
        var fields = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return double.Parse(fields[1], CultureInfo.InvariantCulture) / 1000;
    }
}
