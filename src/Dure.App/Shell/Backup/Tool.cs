using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Dure.Kernel;

namespace Dure.App.Shell.Backup;

/// <summary>A program of the machine that does its part of a backup: age, pg_dump, pg_restore.</summary>
internal sealed class Tool : IDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;
    private readonly string name;

    private Tool(Process process, string name)
    {
        (this.process, this.name) = (process, name);
        errors = process.StandardError.ReadToEndAsync();
    }

    public Stream Input => process.StandardInput.BaseStream;
    public Stream Output => process.StandardOutput.BaseStream;

    /// <param name="secret">Given as the variable <c>PGPASSWORD</c>, which other people of the machine do not see.</param>
    /// <exception cref="RefusedException"><c>NoTool</c>: it is not installed.</exception>
    public static Tool Start(string name, IEnumerable<string> arguments, string? secret = null)
    {
        var start = new ProcessStartInfo(name)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        if (secret is not null)
            start.Environment["PGPASSWORD"] = secret;
        try
        {
            return new(Process.Start(start)!, name);
        }
        catch (Win32Exception)
        {
            throw new RefusedException(BackupRefusals.NoTool(name));
        }
    }

    /// <summary>Waits until it has done its part.</summary>
    /// <exception cref="RefusedException"><c>ToolFailed</c>, with what it said.</exception>
    public async Task EndAsync(CancellationToken cancel)
    {
        await process.WaitForExitAsync(cancel);
        if (process.ExitCode != 0)
            throw new RefusedException(BackupRefusals.ToolFailed(name, (await errors).Trim()));
    }

    /// <summary>Copies a stream into it; one that ended before says why at its end.</summary>
    public async Task FeedAsync(Stream from, CancellationToken cancel)
    {
        try
        {
            await from.CopyToAsync(Input, cancel);
            Input.Close();
        }
        catch (IOException)
        {
            // A broken pipe: the tool tells the cause. What writes the stream must come to its end all the same.
            await from.CopyToAsync(Stream.Null, cancel);
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
