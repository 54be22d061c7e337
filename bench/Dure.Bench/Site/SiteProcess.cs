using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dure.App.Shell;

namespace Dure.Bench.Site;

/// <summary><c>dure serve</c> as it is, in a process of its own, with the opponent and the server's own clock beside it.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient own = new();

    private SiteProcess(Process process, int port, int emptyPort)
    {
        this.process = process;
        (Address, Empty) = (AddressOf(port), AddressOf(emptyPort));
    }

    public Uri Address { get; }

    /// <summary>An empty page of the same process.</summary>
    public Uri Empty { get; }

    public static async Task<SiteProcess> StartAsync(Database database)
    {
        var (port, empty) = (FreePort(), FreePort());
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(Report.Root(), "artifacts/bin/Dure.App/release/Dure.App.dll"),
                // One who opens it alone need not sign in to fill in the form.
                "run",
                "--port",
                Report.Invariant($"{port}"),
                "--db",
                database.Value,
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("DURE_BOOKS");
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(SiteProcess).Assembly.Location;
        start.Environment[StartupHook.Port] = empty.ToString(CultureInfo.InvariantCulture);
        var site = new SiteProcess(Process.Start(start)!, port, empty);
        if (await site.process.StandardOutput.ReadLineAsync() is null)
            throw new InvalidOperationException("The site did not start.");
        return site;
    }

    /// <summary>Milliseconds of every request since the last call, as the server's own instrument took them.</summary>
    public async Task<List<double>> TakeTimesAsync()
    {
        // The instrument is read after the answer has gone.
        await Task.Delay(100);
        var text = await own.GetStringAsync(new Uri(Empty, "times"));
        return
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => double.Parse(line, CultureInfo.InvariantCulture)),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        own.Dispose();
    }

    private static Uri AddressOf(int port) => new(Report.Invariant($"http://127.0.0.1:{port}/"));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
