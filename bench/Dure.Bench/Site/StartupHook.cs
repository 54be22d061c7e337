using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

/// <summary>
/// Runs inside Dure's own process before its first line (the runtime calls it when DOTNET_STARTUP_HOOKS names this
/// assembly): takes the times that the server itself measures, and opens the opponent, an empty page, beside it.
/// </summary>
internal static class StartupHook
{
    public const string Port = "DURE_BENCH_PORT";

    private static readonly ConcurrentQueue<double> Times = new();
    private static readonly MeterListener Listener = new();

    public static void Initialize()
    {
        Listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Name: "http.server.request.duration", Meter.Name: "Microsoft.AspNetCore.Hosting" })
                listener.EnableMeasurementEvents(instrument);
        };
        Listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => Times.Enqueue(seconds * 1_000));
        Listener.Start();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add($"http://127.0.0.1:{Environment.GetEnvironmentVariable(Port)}");
        app.MapGet("/", () => Results.Empty);
        app.MapGet("/times", TakeTimes);
        app.Start();
    }

    /// <summary>The milliseconds of each request since the last call.</summary>
    private static string TakeTimes()
    {
        var taken = new List<string>();
        while (Times.TryDequeue(out var time))
            taken.Add(time.ToString("R", CultureInfo.InvariantCulture));
        return string.Join('\n', taken);
    }
}
