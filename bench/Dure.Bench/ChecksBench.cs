using System.Collections.Concurrent;
using System.Text;
using Dure.Tables.Checks;
using Dure.Tables.Documents;
using Dure.Tests.Checks;
using Dure.Tests.Checks.MadeUp;

namespace Dure.Bench;

/// <summary>
/// The checks over made-up reports of every format, one figure changed in each, and how fast large files are checked. Writes
/// its parts of docs/checks.md.
/// </summary>
internal static class ChecksBench
{
    private const double FoundAtLeast = 0.99;
    private const int TextBytes = 820_000;
    private const int Runs = 5;
    private const int WarmRuns = 15;

    public static int Run(int count)
    {
        var reached = MadeUp(count);
        reached &= Speed();
        return reached ? 0 : 1;
    }

    private static bool MadeUp(int count)
    {
        var trials = new ConcurrentBag<(string Format, MadeUpTrial Trial)>();
        foreach (var format in MadeUpFiles.Formats)
        {
            Console.Error.WriteLine(format);
            Parallel.For(
                1,
                count + 1,
                seed =>
                {
                    if (MadeUpTrial.Run(seed, format) is { } trial)
                        trials.Add((format, trial));
                }
            );
        }

        var (found, clean) = (
            trials.Count(one => one.Trial.Found),
            trials.Count(one => one.Trial.FalseErrors.Count == 0)
        );
        var text = new StringBuilder();
        text.Append(
            Report.Invariant(
                $"""
                {trials.Count:N0} reports of two to five tables and two sentences, all consistent; then one figure of each is changed: a
                digit replaced, two exchanged, or ten in a hundred off. Found means that an error or a doubt names that figure, as
                wrong, as a part, or as the one to mend. The seed is the number of the report.

                | target | measured | reached |
                |---|---|---|
                | 99 % of the changed figures found | {100.0 * found / trials.Count:N2} % | {Yes(
                    found >= trials.Count * FoundAtLeast
                )} |
                | no error in any report as it was | {trials.Count - clean} reports with one | {Yes(
                    clean == trials.Count
                )} |


                """
            )
        );
        Table(text, "format", trials.GroupBy(one => one.Format));
        Table(text, "changed in", trials.GroupBy(one => one.Trial.Kind));
        var path = MarkedReport.Save(Report.Root(), "made-up", "Made-up reports", text.ToString());
        Console.WriteLine(text);
        foreach (var one in trials.Where(one => !one.Trial.Found).Take(20))
            Console.WriteLine("missed " + one.Trial.What);
        foreach (
            var error in trials.SelectMany(one => one.Trial.FalseErrors.Select(error => (one.Trial, error))).Take(20)
        )
            Console.WriteLine($"false {error.Trial.What}: {error.error.Place} {error.error.Message}");
        Console.Error.WriteLine(path);
        return found >= trials.Count * FoundAtLeast && clean == trials.Count;
    }

    private static void Table(
        StringBuilder text,
        string what,
        IEnumerable<IGrouping<string, (string, MadeUpTrial Trial)>> groups
    )
    {
        text.Append(Report.Invariant($"| {what} | reports | found | false errors |\n|---|--:|--:|--:|\n"));
        foreach (var group in groups.OrderBy(group => group.Key, StringComparer.Ordinal))
            text.Append(
                Report.Invariant(
                    $"| {group.Key} | {group.Count():N0} | {100.0 * group.Count(one => one.Trial.Found) / group.Count():N2} % | {group.Sum(one => one.Trial.FalseErrors.Count)} |\n"
                )
            );
        text.Append('\n');
    }

    private static bool Speed()
    {
        var folder = Directory.CreateTempSubdirectory("dure-bench-");
        try
        {
            var (bytes, from) = LongText();
            var text = Path.Combine(folder.FullName, "report.txt");
            File.WriteAllBytes(text, bytes);
            var tables = Tables(bytes);
            // The first may have to build Dure.
            MeasuredProcess.Run(text);
            var whole = new Samples([.. Enumerable.Range(0, Runs).Select(_ => MeasuredProcess.Run(text).Seconds)]);
            var warm = Warm(bytes, text);
            var sheet = Path.Combine(folder.FullName, "report.xlsx");
            LargeSheet.Write(sheet);
            List<(double Seconds, double Megabytes)> runs =
            [
                .. Enumerable.Range(0, 3).Select(_ => MeasuredProcess.Run(sheet)),
            ];
            var (seconds, memory) = (new Samples([.. runs.Select(run => run.Seconds)]), runs.Max(run => run.Megabytes));
            var speed = bytes.Length / 1e6 / warm.Median;
            var said = Report.Invariant(
                $"""
                | target | measured | reached |
                |---|---|---|
                | a text of {bytes.Length
                    / 1000:N0} KB with {tables:N0} tables in under 1.0 s, whole process | {whole.Median:N2} s | {Yes(
                    whole.Median < 1
                )} |
                | the same at 10 MB/s or more, warm, read and checked | {speed:N1} MB/s | {Yes(speed >= 10)} |
                | a workbook of {LargeSheet.Rows:N0} × {LargeSheet.Columns} cells in under 3 s, whole process | {seconds.Median:N2} s | {Yes(
                    seconds.Median < 3
                )} |
                | and in 400 MB | {memory:N0} MB | {Yes(memory < 400)} |

                The text is made of {from}. Whole processes: {whole.Text("N2")} s and {seconds.Text(
                    "N2"
                )} s (min / median / max).
                The memory is the largest resident set of the process (VmHWM).
                """
            );
            Console.WriteLine(said);
            Console.Error.WriteLine(MarkedReport.Save(Report.Root(), "speed", "Speed", said));
            return whole.Median < 1 && speed >= 10 && seconds.Median < 3 && memory < 400;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Printed reports where there are some, else made-up ones, over and over; those with most tables first.
    private static (byte[] Bytes, string From) LongText()
    {
        var folder = Environment.GetEnvironmentVariable("DURE_CASES");
        var isGiven = !string.IsNullOrEmpty(folder);
        var texts = isGiven
            ? [.. Directory.EnumerateFiles(folder!, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]
            : Enumerable
                .Range(1, 400)
                .Select(seed => MadeUpFiles.Write(new MadeUpTables(new Random(seed)).Report(), "txt"))
                .ToList();
        texts = [.. texts.OrderByDescending(text => (double)Tables(text) / text.Length)];
        using var bytes = new MemoryStream();
        for (var at = 0; bytes.Length < TextBytes; at++)
        {
            var text = texts[at % texts.Count];
            // Reports have more words than tables: each once whole, and its tables twice more.
            foreach (var part in isGiven ? (byte[][])[text, TablesOf(text), TablesOf(text)] : [text])
            {
                bytes.Write(part);
                bytes.Write("\n\n"u8);
            }
        }

        return (bytes.ToArray(), isGiven ? "printed reports and their tables" : "made-up reports");
    }

    private static byte[] TablesOf(byte[] text) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                '\n',
                Encoding
                    .UTF8.GetString(text)
                    .Split('\n')
                    .Select(line =>
                        line.Contains('\t', StringComparison.Ordinal)
                        || line.Contains("<table", StringComparison.Ordinal)
                            ? line
                            : ""
                    )
            )
        );

    private static int Tables(byte[] text) =>
        DocumentReader.Read(text, "report.txt").Parts.OfType<DocumentTable>().Count();

    private static Samples Warm(byte[] bytes, string name)
    {
        var took = new List<double>();
        for (var run = -5; run < WarmRuns; run++)
        {
            var started = TimeProvider.System.GetTimestamp();
            DocumentCheck.Run(DocumentReader.Read(bytes, name));
            // The first runs compile.
            if (run >= 0)
                took.Add(TimeProvider.System.GetElapsedTime(started).TotalSeconds);
        }

        return new(took);
    }

    private static string Yes(bool reached) => reached ? "yes" : "no";
}
