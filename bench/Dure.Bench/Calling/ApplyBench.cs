using System.Collections.Concurrent;
using System.Net;
using Dure.App.Capabilities.Calls;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Bench.Office;

namespace Dure.Bench.Calling;

/// <summary>
/// Residents apply through the web, fifty at once: at the rate that is asked for, as fast as it goes, and while the server is
/// killed; then everything that they were told is received is counted.
/// </summary>
internal sealed class ApplyBench(
    int count,
    string name,
    Database database,
    DirectoryInfo folder,
    Action<string> progress
)
{
    public const int Whole = 10_000;

    private const int AnHour = 10_000;
    private const double AtMost = 300;
    private const int AtOnce = 50;
    private const int Kills = 3;
    private const int Picture = 100_000;

    // Of one application: pages read and forms sent, each after a pause.
    private const int Requests = 15;

    private readonly ApplyJournal journal = new();

    public async Task RunAsync(Report report)
    {
        var (first, some, few) = (Part(100), Part(20), Part(10));
        var residents = new Queue<NewPerson>(ApplyTown.Residents(first + some + count + few));
        await using var server = await OfficeServer.StartAsync(database, folder);
        var keys = Path.Combine(server.Keys, "persons");
        var call = await ApplyTown.BuildAsync(database, keys);
        using var client = new HttpClient(
            new SocketsHttpHandler
            {
                UseCookies = false,
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                ActivityHeadersPropagator = null,
            }
        )
        {
            BaseAddress = server.Address,
        };
        async Task<Run> GoAsync(string what, int many, double anHour)
        {
            var part = new ConcurrentQueue<NewPerson>(Enumerable.Range(0, many).Select(_ => residents.Dequeue()));
            var run = await ApplyAsync(client, call, part, anHour);
            progress(
                Report.Invariant(
                    $"calls on {name}, {what}: {run.AnHour:N0} an hour, 95 of 100 in {run.All.At(0.95):N0} ms, longest {run.All.Max:N0} ms"
                )
            );
            return run;
        }

        // Compiles.
        await GoAsync("first", first, double.PositiveInfinity);
        var paced = await GoAsync("paced", some, AnHour * 1.05);
        var fast = await GoAsync("fast", count, double.PositiveInfinity);
        var before = journal.Count;
        var killing = KillAsync(server, before, few);
        var killed = await GoAsync("killed", few, double.PositiveInfinity);
        var outages = await killing;
        await using var services = BenchDesk.Open(database, new PersonKeyFolder(keys));
        var differences = await journal.DifferencesAsync(services, call, Picture);
        foreach (var difference in differences.Take(10))
            progress(difference);
        progress(Report.Invariant($"{differences.Count} differences of {journal.Count:N0}"));
        await server.KillAsync();
        Tell(report, paced, fast, killed, outages, differences.Count, server.Highest);
    }

    /// <summary>Never fewer than sit there.</summary>
    private int Part(int share) => Math.Max(AtOnce, count / share);

    private sealed record Run(int Count, double Seconds, IReadOnlyCollection<(Waited What, double Milliseconds)> Took)
    {
        public double AnHour => Count / Seconds * 3600;
        public Samples All { get; } = new(Took.Select(one => one.Milliseconds));

        public Samples Of(Waited what) => new(Took.Where(one => one.What == what).Select(one => one.Milliseconds));
    }

    private async Task<Run> ApplyAsync(
        HttpClient client,
        Call call,
        ConcurrentQueue<NewPerson> residents,
        double anHour
    )
    {
        var many = residents.Count;
        var took = new ConcurrentQueue<(Waited, double)>();
        var picture = new byte[Picture];
        new Random(1).NextBytes(picture);
        ((byte[])[0xFF, 0xD8, 0xFF, 0xE0]).CopyTo(picture, 0);
        var pace = TimeSpan.FromHours(AtOnce / anHour / Requests);
        var began = TimeProvider.System.GetTimestamp();
        TimeSpan Gone() => TimeProvider.System.GetElapsedTime(began);
        async Task SitAsync(int seat)
        {
            var due = pace * Requests * seat / AtOnce;
            async Task PauseAsync()
            {
                if (due - Gone() is { Ticks: > 0 } early)
                    await Task.Delay(early);
                // One who waited for the server goes on at once, and does not catch up what they missed.
                due = due + pace > Gone() ? due + pace : Gone();
            }

            while (residents.TryDequeue(out var person))
                await new ApplyUser(client, call, person, picture, PauseAsync, took).ApplyAsync(journal);
        }

        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(seat => Task.Run(() => SitAsync(seat))));
        return new(many, Gone().TotalSeconds, took);
    }

    /// <returns>Milliseconds from the kill until the server listens again.</returns>
    private async Task<Samples> KillAsync(OfficeServer server, int before, int many)
    {
        var outages = new List<double>();
        for (var at = 1; at <= Kills; at++)
        {
            while (journal.Count < before + (many * at / (Kills + 1)))
                await Task.Delay(10);
            var began = TimeProvider.System.GetTimestamp();
            await server.KillAsync();
            await server.StartAsync();
            outages.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        }

        return new(outages);
    }

    private void Tell(Report report, Run paced, Run fast, Run killed, Samples outages, int differences, double memory)
    {
        report.Target(
            Report.Invariant(
                $"{fast.Count:N0} applications through the web on {name}, {AtOnce} at once: {AnHour:N0} an hour"
            ),
            Report.Invariant($"{fast.AnHour:N0}"),
            fast.AnHour >= AnHour
        );
        report.Target(
            Report.Invariant($"at {AnHour:N0} an hour on {name}, 95 of 100 pages and forms under {AtMost:N0} ms"),
            Report.Invariant($"{paced.All.At(0.95):N1} ms"),
            paced.All.At(0.95) < AtMost
        );
        report.Target(
            $"of all that residents on {name} were told is received, none lost and none twice, the server killed {Kills} times",
            Report.Invariant($"{differences} of {journal.Count:N0}"),
            differences == 0
        );
        report.Section(
            $"Applying through the web: {name}",
            $"""
            `dure serve` in a process of its own; {AtOnce} made-up residents at once, each from the first page to the receipt number as a
            browser without script: {Requests} requests, a draft kept at each step, a picture of {Picture
                / 1000} KB, every form with its token. They
            share the cores with the server{(
                database.IsPostgres ? " and with PostgreSQL" : ""
            )}. Milliseconds of every request.

            | | applications | an hour | median | 95 of 100 | 99 of 100 | longest |
            |---|---|---|---|---|---|---|
            {Line("at the rate that is asked for", paced, paced.All)}
            {Line("as fast as it goes", fast, fast.All)}
            {Line("of it, pages", fast, fast.Of(Waited.Page))}
            {Line("of it, a step kept", fast, fast.Of(Waited.Step))}
            {Line("of it, the picture", fast, fast.Of(Waited.Document))}
            {Line("of it, sent", fast, fast.Of(Waited.Sent))}
            {Line("while the server is killed", killed, killed.All)}

            The server was killed with SIGKILL {Kills} times and listened again after {outages.Text(
                "N0"
            )} ms. Of {journal.Repeats:N0} applications the answer
            to the sending was lost, and {journal.Found:N0} of them were in already. Of all {journal.Count:N0} receipts the application, who it is, its one
            document and its receipt number were compared with what was sent: {differences} differences. The server held {memory:N0} MB at most.
            """
        );
    }

    private static string Line(string what, Run run, Samples took) =>
        Report.Invariant(
            $"| {what} | {run.Count:N0} | {run.AnHour:N0} | {took.Median:N1} | {took.At(0.95):N1} | {took.At(0.99):N1} | {took.Max:N1} |"
        );
}
