using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dure.App.Shell;

namespace Dure.Bench.Site;

/// <summary>The site under load: pages, search and trace read by fifty at once, while figures are entered.</summary>
internal sealed class SiteBench(string name, Database database, Action<string> progress)
{
    private const double SeenAtMost = 50;
    private const double OfEmptyAtLeast = 0.25;
    private const int Saves = 200;
    private const int Pairs = 5;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PairTime = TimeSpan.FromSeconds(3);

    private readonly StringBuilder rows = new();

    public async Task RunAsync(Report report)
    {
        await LoadBooksAsync();
        var made = await SiteNation.LoadAsync(database, progress);
        await using var site = await SiteProcess.StartAsync(database);
        using var load = new SiteLoad();
        using var saver = new FormSaver(site.Address, made);
        var pages = await SitePages.FindAsync(database, site.Address);
        progress(
            Report.Invariant(
                $"site on {name}: {pages.Boards.Count} boards, {pages.Tables.Count} tables, {pages.Traces.Count} traces"
            )
        );
        (string Name, IReadOnlyList<Uri> Pages, double AtMost)[] kinds =
        [
            ("board", pages.Boards, 30),
            ("table page", pages.Tables, 20),
            ("search", pages.Searches, 50),
            ("trace", pages.Traces, 20),
            (Report.Invariant($"table of {SiteNation.LongRows:N0} rows"), [pages.Long], 100),
        ];
        foreach (var (kind, addresses, atMost) in kinds)
        {
            await RowAsync(site, $"{kind}, each once", load.OnceAsync(addresses));
            await RowAsync(site, $"{kind}, again", load.ForAsync(addresses, Time));
            using var stop = new CancellationTokenSource();
            var entering = EnterAsync(saver, stop.Token);
            var server = await RowAsync(site, $"{kind}, while figures are entered", load.ForAsync(addresses, Time));
            await stop.CancelAsync();
            await entering;
            report.Target(
                Report.Invariant(
                    $"{kind} on {name}: 95 of 100 under {atMost} ms at the server, {SiteLoad.AtOnce} requests at once"
                ),
                Report.Invariant($"{server.At(0.95):N1} ms"),
                server.At(0.95) < atMost
            );
        }

        var unchanged = await UnchangedAsync(site, load, pages, report);
        var (posted, seen) = await SaveAsync(saver);
        report.Target(
            $"a figure saved with the form on {name} seen in every table it touches in {SeenAtMost} ms",
            Report.Invariant($"{seen.Median:N1} ms (95 of 100: {seen.At(0.95):N1} ms)"),
            seen.At(0.95) <= SeenAtMost
        );
        report.Section(
            $"The site: {name}",
            $"""
            `dure serve` in a process of its own, with the 15 real books and {made.Count} municipalities of the made-up nation ({(long)made.Count
                * Nation.Programmes
                * Nation.MeasureCount
                * Nation.Months:N0} facts)
            in one database: {pages.Boards.Count} boards, {pages.Tables.Count} tables, {pages.Traces.Count} traces, {pages.Searches.Count} queries. {SiteLoad.AtOnce} readers on as many connections,
            each asking again as soon as it has the answer, share the cores with the server{(database.IsPostgres ? " and with PostgreSQL" : "")}. "At the server" is
            ASP.NET's own `http.server.request.duration`; answers are compressed as browsers ask for it. "Each once" is the first
            time that anybody asks, reading of ledgers included. While figures are entered, one more person saves one with the
            form every 0.1 s and looks at the pages that show it. Milliseconds.

            | | requests a second | at the server: median | 95 of 100 | longest | with the reader: median | 95 of 100 |
            |---|---|---|---|---|---|---|
            {rows.ToString().TrimEnd()}

            A table page unchanged since the reader last had it (`If-None-Match`, answered 304), against an empty page of the same
            process, {Pairs} times in turn:

            {unchanged}

            A target is entered with the form, and the table of programmes, the table of sectors and the board of the municipality
            are asked for until each has shown it; one reader, {Saves} times, random municipalities and programmes.

            | | median | 95 of 100 | longest |
            |---|---|---|---|
            | saved | {posted.Median:N1} ms | {posted.At(0.95):N1} ms | {posted.Max:N1} ms |
            | and seen on all three pages | {seen.Median:N1} ms | {seen.At(0.95):N1} ms | {seen.Max:N1} ms |
            """
        );
    }

    private async Task LoadBooksAsync()
    {
        var books = Directory.GetDirectories(Path.Combine(Report.Root(), "books"));
        using var load = Process.Start(
            new ProcessStartInfo(Path.Combine(Report.Root(), "dure"), ["load", .. books, "--db", database.Value])
        )!;
        await load.WaitForExitAsync();
        if (load.ExitCode != 0)
            throw new InvalidOperationException("The books were not loaded.");
    }

    private async Task<Samples> RowAsync(SiteProcess site, string what, Task<Loaded> load)
    {
        var loaded = await load;
        var server = new Samples(await site.TakeTimesAsync());
        var row = Report.Invariant(
            $"| {what} | {loaded.PerSecond:N0} | {server.Median:N1} | {server.At(0.95):N1} | {server.Max:N1} | {loaded.Client.Median:N1} | {loaded.Client.At(0.95):N1} |"
        );
        rows.Append(row).Append('\n');
        progress(row);
        return server;
    }

    private static async Task EnterAsync(FormSaver saver, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await saver.SaveAsync();
            await Task.Delay(100, CancellationToken.None);
        }
    }

    private async Task<string> UnchangedAsync(SiteProcess site, SiteLoad load, SitePages pages, Report report)
    {
        var addresses = pages.Tables.Take(200).ToList();
        var tags = new List<string>();
        foreach (var page in addresses)
            tags.Add(await load.TagOfAsync(page));
        var (ours, empty) = (new List<double>(), new List<double>());
        for (var run = -1; run < Pairs; run++)
        {
            var theirs = await load.ForAsync([site.Empty], PairTime);
            var unchanged = await load.ForAsync(addresses, PairTime, tags);
            if (run < 0)
                continue;
            ours.Add(unchanged.PerSecond);
            empty.Add(theirs.PerSecond);
        }

        await site.TakeTimesAsync();
        var (rate, bare, ratio) = (new Samples(ours), new Samples(empty), Samples.Ratios(ours, empty));
        report.Target(
            $"a table page unchanged on {name}: at least 25 % of the requests a second of an empty Kestrel page",
            Report.Invariant($"{ratio.Median * 100:N0} %"),
            ratio.Median >= OfEmptyAtLeast
        );
        static string Percent(double share) => (share * 100).ToString("N0", CultureInfo.InvariantCulture);
        return $"""
            | | requests a second |
            |---|---|
            | table page, unchanged | {rate.Text("N0")} |
            | empty page | {bare.Text("N0")} |
            | ratio, pair by pair | {Percent(ratio.Min)} % / {Percent(ratio.Median)} % / {Percent(ratio.Max)} % |
            """;
    }

    private async Task<(Samples Posted, Samples Seen)> SaveAsync(FormSaver saver)
    {
        progress("form");
        var (posted, seen) = (new List<double>(), new List<double>());
        for (var run = -20; run < Saves; run++)
        {
            var (one, all) = await saver.SaveAsync();
            if (run < 0)
                continue;
            posted.Add(one);
            seen.Add(all);
        }

        return (new(posted), new(seen));
    }
}
