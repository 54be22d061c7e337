using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Dure.Bench;

/// <summary>What was measured, as docs/performance.md says it. Every figure in that file comes from one run.</summary>
internal sealed class Report(string versions)
{
    private readonly StringBuilder sections = new();
    private readonly List<(string Target, string Measured, bool Reached)> targets = [];

    public bool Reached => targets.TrueForAll(target => target.Reached);

    public string Text =>
        Invariant(
            $"""
            # Performance

            {TimeProvider.System.GetLocalNow():yyyy-MM-dd HH:mm zzz} on {Environment.MachineName}: {Processor()}, {Environment.ProcessorCount} cores,
            {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes
                / 1e9:N0} GB; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}; {versions}.

            Run again: `./dure bench`, which writes this file, or `./dure bench {string.Join(
                "`, `",
                Benches.Names
            )}` for one.
            Every opponent runs in the same run on the same machine. Times are min / median / max of the repetitions; ratios are
            taken pair by pair.

            The facts are a made-up nation, the same at every run: {Nation.Municipalities.Count} municipalities × {Nation.Programmes} programmes × {Nation.MeasureCount} measures × {Nation.Months} months =
            {(long)Nation.Municipalities.Count
                * Nation.Programmes
                * Nation.MeasureCount
                * Nation.Months:N0} results, programmes in 7 sectors of 3 fields.

            | target | measured | reached |
            |---|---|---|
            {string.Join(
                '\n',
                targets.Select(target => $"| {target.Target} | {target.Measured} | {(target.Reached ? "yes" : "no")} |")
            )}

            """
        ) + sections;

    public void Target(string target, string measured, bool reached) => targets.Add((target, measured, reached));

    public void Section(string title, FormattableString text) =>
        sections.Append("\n## ").Append(title).Append("\n\n").Append(Invariant(text)).Append('\n');

    /// <summary>Writes the file and gives its path.</summary>
    public string Save()
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Root(), "docs")).FullName, "performance.md");
        File.WriteAllText(path, Text);
        return path;
    }

    /// <summary>The folder of the repository.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Dure.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The bench runs outside the repository.");
        return folder.FullName;
    }

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Processor()
    {
        const string Label = "model name";
        if (!File.Exists("/proc/cpuinfo"))
            return RuntimeInformation.ProcessArchitecture.ToString();
        var line = File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(one => one.StartsWith(Label, StringComparison.Ordinal));
        return line is null
            ? RuntimeInformation.ProcessArchitecture.ToString()
            : line[(line.IndexOf(':') + 1)..].Trim();
    }
}
