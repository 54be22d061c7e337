using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Dure.Bench;

/// <summary>The second <c>./dure run</c>: from the command to the first page, as whole processes.</summary>
internal static class StartBench
{
    private const double AtMost = 3;
    private const int Runs = 5;

    public static async Task RunAsync(Scratch scratch, Report report)
    {
        var dure = Path.Combine(Report.Root(), "dure");
        var books = Directory.GetDirectories(Path.Combine(Report.Root(), "books"));
        var database = Path.Combine(scratch.Folder.FullName, "books.db");
        using (var load = Process.Start(new ProcessStartInfo(dure, ["load", .. books, "--db", database]))!)
            await load.WaitForExitAsync();
        var times = new List<double>();
        for (var run = -1; run < Runs; run++)
        {
            var took = await FirstPageAsync(dure, database);
            if (run >= 0)
                times.Add(took);
        }

        var seconds = new Samples(times);
        report.Target(
            $"second start: first page in under {AtMost} s",
            Report.Invariant($"{seconds.Median:N2} s"),
            seconds.Median < AtMost
        );
        report.Section(
            "Start",
            $"""
            `./dure run` on an SQLite database with {books.Length} books in it, built before; from the command until the first page
            has come whole, whole processes, {Runs} times: {seconds.Text("N2")} s.
            """
        );
    }

    private static async Task<double> FirstPageAsync(string dure, string database)
    {
        var port = FreePort();
        using var client = new HttpClient();
        var started = TimeProvider.System.GetTimestamp();
        using var server = Process.Start(
            new ProcessStartInfo(dure, ["run", "--port", Report.Invariant($"{port}"), "--db", database])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        try
        {
            while (TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromMinutes(1))
            {
                try
                {
                    using var page = await client.GetAsync(new Uri(Report.Invariant($"http://127.0.0.1:{port}/")));
                    await page.Content.ReadAsByteArrayAsync();
                    if (page.IsSuccessStatusCode)
                        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
                }
                catch (HttpRequestException)
                {
                    // Nobody listens yet.
                    await Task.Delay(10);
                }
            }

            throw new InvalidOperationException("No page came within a minute.");
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
