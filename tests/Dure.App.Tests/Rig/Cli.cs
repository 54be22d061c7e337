using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Dure.App.Shell;

namespace Dure.App.Tests.Rig;

/// <summary>The program as people start it: a process of its own, in an empty folder, with nothing but what the test gives it.</summary>
public sealed class Cli : IDisposable
{
    /// <summary>Longer than any command of a test takes, so that one that hangs ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly string Program = FindProgram();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dure-cli-");

    /// <summary>How a process ended.</summary>
    /// <param name="Bytes">Standard output as it came.</param>
    /// <param name="Errors">Standard error.</param>
    public sealed record Ended(int Code, byte[] Bytes, string Errors)
    {
        public string Out => Encoding.UTF8.GetString(Bytes);

        /// <summary>Both streams, for the message of a failed test.</summary>
        public override string ToString() => $"code {Code}\n{Out}\n{Errors}";
    }

    public static string Hanbit { get; } = Path.Combine(Repository.Root, "tests/Dure.App.Tests/Fixtures/hanbit-2025");

    /// <summary>What the commands work on unless they say otherwise.</summary>
    public Database? Database { get; init; }

    /// <summary>The folder of rules; without it the one beside the program.</summary>
    public string? Rules { get; init; }

    /// <summary>The folder of keys; without it the one of whoever runs the tests.</summary>
    public string? Keys { get; init; }

    /// <summary>Variables of the environment that a test adds.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>No file of the process may grow beyond it.</summary>
    public int? MaxFileKilobytes { get; init; }

    public string At(string name) => Path.Combine(folder.FullName, name);

    /// <summary>What the commands left in the folder in which they ran.</summary>
    public IEnumerable<string> Files => folder.EnumerateFileSystemInfos().Select(file => file.Name);

    public async Task<Ended> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        return await EndAsync(process);
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (MaxFileKilobytes is { } limit)
        {
            start.FileName = "bash";
            // Ignored, the signal becomes an error of the write that went too far.
            foreach (var word in (string[])["-c", $"trap '' XFSZ; ulimit -f {limit}; exec \"$@\"", "bash", "dotnet"])
                start.ArgumentList.Add(word);
            // The runtime keeps its compiled code twice, once as a file; the limit is meant for files of ours.
            start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        }

        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment.Remove(BooksVariable);
        start.Environment.Remove(Database.EnvironmentVariable);
        start.Environment.Remove(RulesVariable);
        if (Rules is not null)
            start.Environment[RulesVariable] = Rules;
        if (Keys is not null)
            start.Environment[KeysVariable] = Keys;
        if (Database is not null)
            start.Environment[Database.EnvironmentVariable] = Database.Value;
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
    }

    /// <summary>Waits for a process and takes what it said.</summary>
    public static async Task<Ended> EndAsync(Process process)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Desk.Cancel);
        patience.CancelAfter(Patience);
        try
        {
            using var output = new MemoryStream();
            var copying = process.StandardOutput.BaseStream.CopyToAsync(output, patience.Token);
            var errors = await process.StandardError.ReadToEndAsync(patience.Token);
            await copying;
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, output.ToArray(), errors);
        }
        finally
        {
            Kill(process);
        }
    }

    /// <summary>Ends the process at once and unasked; it gets no chance to tidy up.</summary>
    public static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception problem) when (problem is InvalidOperationException or Win32Exception)
        {
            // It has ended already.
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private const string BooksVariable = "DURE_BOOKS";
    private const string RulesVariable = "DURE_RULES";
    private const string KeysVariable = "DURE_KEYS";

    /// <summary>The program's own build: what lies beside the tests is their copy of it.</summary>
    private static string FindProgram()
    {
        var tests = new DirectoryInfo(AppContext.BaseDirectory);
        var file = Path.Combine(Repository.Root, "artifacts/bin/Dure.App", tests.Name, "Dure.App.dll");
        File.Exists(file).ShouldBeTrue($"{file} is not built.");
        return file;
    }
}
