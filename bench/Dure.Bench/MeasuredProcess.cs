using System.Diagnostics;
using System.Globalization;

namespace Dure.Bench;

/// <summary><c>./dure check</c> on a file, as a user runs it.</summary>
internal static class MeasuredProcess
{
    public static (double Seconds, double Megabytes) Run(string file)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(Path.Combine(Report.Root(), "dure"), ["check", file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var highest = 0.0;
        // The shell becomes the program, so that the number stays the same; it only grows, and the last look is near the end.
        while (!process.WaitForExit(10))
            highest = Math.Max(highest, Resident(process.Id));
        return (TimeProvider.System.GetElapsedTime(started).TotalSeconds, highest);
    }

    private static double Resident(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(one => one.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : double.Parse(
                    line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
                    CultureInfo.InvariantCulture
                ) / 1000;
        }
        catch (IOException)
        {
            // It has just ended.
            return 0;
        }
    }
}
