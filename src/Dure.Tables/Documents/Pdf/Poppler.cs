using System.ComponentModel;
using System.Diagnostics;
using Dure.Kernel;

namespace Dure.Tables.Documents.Pdf;

/// <summary>Runs poppler's pdftotext on bytes in memory: no shell, no file of ours, a limit of time and of output.</summary>
internal static class Poppler
{
    private const long MostOutput = 256L * 1024 * 1024;
    private const long MostMemory = 4L * 1024 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The words of a PDF with their places, in the lines of XHTML that poppler writes.</summary>
    /// <exception cref="RefusedException">Not installed, a password, damage, or too much of it.</exception>
    public static Stream Words(ReadOnlyMemory<byte> pdf, string name)
    {
        using var process = Start(name);
        using var limit = new CancellationTokenSource(Patience);
        // Reading from a pipe cannot be called off; it ends with the program that writes into it.
        using var end = limit.Token.Register(() => Kill(process));
        var output = new MemoryStream();
        try
        {
            // Threads of their own: those of the pool may all be waiting here, and then nobody would read.
            var others = new[]
            {
                OnThread(() => Write(process, pdf)),
                OnThread(() => process.StandardError.BaseStream.CopyTo(Stream.Null)),
            };
            Copy(process, output, name);
            Task.WaitAll(others);
            process.WaitForExit();
        }
        finally
        {
            Kill(process);
        }

        if (limit.IsCancellationRequested)
            throw new RefusedException(
                DocumentRefusals.TooLarge(
                    name,
                    $"PDF를 읽는 데 {Patience.TotalSeconds:N0}초가 넘게 걸립니다.",
                    $"Reading the PDF takes more than {Patience.TotalSeconds:N0} seconds."
                )
            );
        if (process.ExitCode != 0)
            throw new RefusedException(Failure(process.ExitCode, pdf.Span, name));
        output.Position = 0;
        return output;
    }

    private static Task OnThread(Action work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception problem) when (problem is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended meanwhile; on the timer's thread nobody would catch this.
        }
    }

    private static Process Start(string name)
    {
        string[] command = [Find("pdftotext") ?? throw Missing(name), "-q", "-bbox", "-enc", "UTF-8", "-", "-"];
        // Where the system can, it keeps the program from taking all memory or working on after we gave up.
        if (Find("prlimit") is { } limiter)
            command = [limiter, $"--as={MostMemory}", $"--cpu={Patience.TotalSeconds:0}", .. command];
        return Process.Start(
            new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => (string[])[Path.Combine(folder, program), Path.Combine(folder, program + ".exe")])
            .FirstOrDefault(File.Exists);

    private static RefusedException Missing(string name) =>
        new(
            new Refusal(
                "DocumentReaderMissing",
                "이 서버에는 PDF를 읽는 프로그램(poppler의 pdftotext)이 없습니다. 관리자에게 poppler-utils 설치를 요청하거나 다른 형식으로 올려 주십시오.",
                "The program that reads PDF (poppler's pdftotext) is not installed on this server. Ask for poppler-utils, or give another format.",
                new Place(name)
            )
        );

    private static void Write(Process process, ReadOnlyMemory<byte> pdf)
    {
        try
        {
            process.StandardInput.BaseStream.Write(pdf.Span);
            process.StandardInput.Close();
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException)
        {
            // It ended before it read all, by itself or by us.
        }
    }

    private static void Copy(Process process, MemoryStream to, string name)
    {
        var from = process.StandardOutput.BaseStream;
        var buffer = new byte[64 * 1024];
        for (int more; (more = from.Read(buffer)) > 0; )
        {
            to.Write(buffer, 0, more);
            if (to.Length <= MostOutput)
                continue;
            throw new RefusedException(
                DocumentRefusals.TooLarge(
                    name,
                    $"PDF의 글이 {MostOutput >> 20}MB를 넘습니다.",
                    $"The PDF holds more than {MostOutput >> 20} MB of text."
                )
            );
        }
    }

    // 3 says that copying is forbidden; for a wrong password, poppler of some versions says no more than for any damage.
    private static Refusal Failure(int code, ReadOnlySpan<byte> pdf, string name) =>
        code == 3 || pdf.IndexOf("/Encrypt"u8) >= 0
            ? DocumentRefusals.Protected(
                name,
                "비밀번호로 잠겼거나 복사를 금지한 PDF입니다.",
                "The PDF has a password."
            )
            : DocumentRefusals.Broken(name, "PDF가 끊겼거나 손상되었습니다.", "The PDF is cut off or damaged.");
}
