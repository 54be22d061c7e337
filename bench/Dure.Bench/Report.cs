using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Dure.Tests.Checks;

namespace Dure.Bench;

/// <summary>
/// What was measured, as docs/performance.md says it. Each of its parts is written by the run that measures it, the others stay.
/// </summary>
internal sealed class Report(string versions)
{
    private const string Head = """
        # Performance

        Each part is written by the run that it names: `./dure bench` runs all, `./dure bench site` one. No figure is written by
        hand. Every opponent runs in the same run on the same machine. Times are min / median / max of the repetitions; ratios are
        taken pair by pair. The nation is made up, the same at every run (`bench/Dure.Bench/Nation.cs`); each part says how many
        facts it has.

        """;

    private readonly StringBuilder sections = new();
    private readonly List<(string Target, string Measured, bool Reached)> targets = [];

    public bool Reached { get; private set; } = true;

    public void Target(string target, string measured, bool reached)
    {
        targets.Add((target, measured, reached));
        Reached &= reached;
    }

    public void Section(string title, FormattableString text) =>
        sections.Append("\n## ").Append(title).Append("\n\n").Append(Invariant(text)).Append('\n');

    /// <summary>Ends a part: prints it, and puts it where it was in the file, or at the end.</summary>
    /// <param name="part">The name by which it is run.</param>
    public void Save(string part)
    {
        var text = Text(part);
        Console.WriteLine(text);
        MarkedReport.Put(Path.Combine(Root(), "docs", "performance.md"), Head, part, text.Trim() + "\n");
        sections.Clear();
        targets.Clear();
    }

    /// <summary>A part as it is written.</summary>
    public string Text(string part) =>
        Invariant(
            $"""
            `./dure bench {part}`, {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC on {Environment.MachineName}: {Processor()}, {Environment.ProcessorCount} cores,
            {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes
                / 1e9:N0} GB; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}; {versions}.

            """
        )
        + Targets()
        + sections;

    private string Targets() =>
        targets.Count == 0
            ? ""
            : "\n| target | measured | reached |\n|---|---|---|\n"
                + string.Concat(
                    targets.Select(target =>
                        $"| {target.Target} | {target.Measured} | {(target.Reached ? "yes" : "no")} |\n"
                    )
                );

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
