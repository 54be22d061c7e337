using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dure.App.Shell;

namespace Dure.Bench.Office;

/// <summary><c>dure serve</c> as it is, in a process of its own, which can be killed and started again at the same address.</summary>
internal sealed class OfficeServer : IAsyncDisposable
{
    private readonly Database database;
    private readonly DirectoryInfo keys;
    private readonly int port = FreePort();
    private Process? process;

    private OfficeServer(Database database, DirectoryInfo keys) => (this.database, this.keys) = (database, keys);

    public Uri Address => new(Report.Invariant($"http://127.0.0.1:{port}/"));

    /// <summary>Where it keeps its keys, those of persons among them.</summary>
    public string Keys => keys.FullName;

    /// <summary>The most memory that it held, in MB.</summary>
    public double Highest { get; private set; }

    public static async Task<OfficeServer> StartAsync(Database database, DirectoryInfo folder)
    {
        var server = new OfficeServer(database, folder.CreateSubdirectory($"keys-{Guid.NewGuid():N}"));
        await server.StartAsync();
        return server;
    }

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(Report.Root(), "artifacts/bin/Dure.App/release/Dure.App.dll"),
                "serve",
                "--urls",
                Address.OriginalString.TrimEnd('/'),
                "--db",
                database.Value,
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment["DURE_KEYS"] = keys.FullName;
        // All of them sit at one address of the network here.
        start.Environment["sign-in-tries"] = int.MaxValue.ToString(CultureInfo.InvariantCulture);
        start.Environment["Logging__LogLevel__Default"] = "Error";
        process = Process.Start(start)!;
        if (await process.StandardOutput.ReadLineAsync() is null)
            throw new InvalidOperationException("The site did not start.");
        // Errors alone are logged; one who looks for why something failed needs them, and a full pipe would stop the server.
        _ = TellAsync(process.StandardOutput);
    }

    /// <summary>As <c>kill -9</c>: it is told nothing.</summary>
    public async Task KillAsync()
    {
        var running = process!;
        Highest = Math.Max(Highest, running.PeakWorkingSet64 / 1e6);
        running.Kill();
        await running.WaitForExitAsync();
        running.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await KillAsync();
    }

    private static async Task TellAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
            await Console.Error.WriteLineAsync(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
