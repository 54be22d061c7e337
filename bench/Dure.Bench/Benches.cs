using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Bench.Calling;
using Dure.Bench.Office;
using Dure.Bench.Screening;
using Dure.Bench.Site;
using Microsoft.EntityFrameworkCore;

namespace Dure.Bench;

/// <summary>Prepares what the measurements share, and runs them.</summary>
internal sealed class Benches(string server, Action<string> progress) : IAsyncDisposable
{
    public static readonly string[] Names =
    [
        "load",
        "memory",
        "rollup",
        "correct",
        "hwpx",
        "start",
        "site",
        "office",
        "rules",
        "persons",
        "works",
        "overlaps",
        "applying",
    ];

    private readonly Scratch scratch = new(server);

    public async Task<Report> RunAsync(IReadOnlyCollection<string> wanted)
    {
        var report = new Report(await scratch.VersionsAsync());
        if (wanted.Contains("load"))
        {
            progress("load");
            await new LoadBench(scratch).RunAsync(report);
            report.Save("load");
        }

        if (wanted.Intersect(["memory", "rollup", "correct"]).Any())
        {
            var database = await LoadNationAsync();
            progress("memory");
            var ledgers = await MemoryBench.RunAsync(database, report);
            report.Save("memory");
            if (wanted.Contains("rollup"))
            {
                await new RollUpBench(database, progress).RunAsync(ledgers, report);
                report.Save("rollup");
            }

            if (wanted.Contains("correct"))
            {
                progress("correct");
                await CorrectionBench.RunAsync("PostgreSQL", database, ledgers, report);
                await CorrectOnSqliteAsync(report);
                report.Save("correct");
            }
        }

        if (wanted.Contains("hwpx"))
        {
            progress("hwpx");
            HwpxBench.Run(report);
            report.Save("hwpx");
        }

        if (wanted.Contains("start"))
        {
            progress("start");
            await StartBench.RunAsync(scratch, report);
            report.Save("start");
        }

        if (wanted.Contains("site"))
        {
            await new SiteBench("SQLite", await scratch.SqliteAsync(asProduct: true), progress).RunAsync(report);
            await new SiteBench("PostgreSQL", await scratch.PostgresAsync(asProduct: true), progress).RunAsync(report);
            report.Save("site");
        }

        if (wanted.Contains("office"))
        {
            await OfficeAsync("SQLite", 100, await scratch.SqliteAsync(asProduct: true), report);
            await OfficeAsync("PostgreSQL", 300, await scratch.PostgresAsync(asProduct: true), report);
            report.Save("office");
        }

        if (wanted.Contains("rules"))
        {
            await new ScreeningBench(scratch, progress).RunAsync(report);
            report.Save("rules");
        }

        if (wanted.Contains("persons"))
        {
            await new PersonsBench(scratch, progress).RunAsync(report);
            report.Save("persons");
        }

        if (wanted.Contains("works"))
        {
            await WorksAsync(WorksBench.Whole, report);
            report.Save("works");
        }

        if (wanted.Contains("overlaps"))
        {
            await new OverlapBench(OverlapBench.Whole, scratch, progress).RunAsync(report);
            report.Save("overlaps");
        }

        if (wanted.Contains("applying"))
        {
            await ApplyingAsync(ApplyBench.Whole, report);
            report.Save("applying");
        }

        return report;
    }

    /// <summary>The parts that can be run with fewer than their targets speak of.</summary>
    public static IReadOnlyList<string> WithCount => ["works", "overlaps", "applying"];

    /// <summary>One of <see cref="WithCount"/> with so many; printed, and not written down.</summary>
    public async Task<bool> TellAsync(string part, int count)
    {
        // Loads the program, and with it the database's library.
        await scratch.SqliteAsync();
        var report = new Report(await scratch.VersionsAsync());
        await (
            part switch
            {
                "works" => WorksAsync(count, report),
                "overlaps" => new OverlapBench(count, scratch, progress).RunAsync(report),
                _ => ApplyingAsync(count, report),
            }
        );
        Console.WriteLine(report.Text(part));
        return report.Reached;
    }

    private async Task WorksAsync(int count, Report report)
    {
        var bench = new WorksBench(count, scratch.Folder, progress);
        await bench.RunAsync("SQLite", await scratch.SqliteAsync(asProduct: true), isTarget: true, report);
        await bench.RunAsync("PostgreSQL", await scratch.PostgresAsync(asProduct: true), isTarget: false, report);
    }

    private async Task ApplyingAsync(int count, Report report)
    {
        foreach (
            var (name, database) in ((string, Database)[])
                [
                    ("SQLite", await scratch.SqliteAsync(asProduct: true)),
                    ("PostgreSQL", await scratch.PostgresAsync(asProduct: true)),
                ]
        )
            await new ApplyBench(count, name, database, scratch.Folder, progress).RunAsync(report);
    }

    private Task OfficeAsync(string name, int target, Database database, Report report) =>
        new OfficeBench(name, target, database, scratch.Folder, progress).RunAsync(report);

    private async Task<Database> LoadNationAsync()
    {
        var database = await scratch.PostgresAsync();
        var cache = new LedgerCache();
        var done = 0;
        foreach (var municipality in Nation.Municipalities)
        {
            await Nation.LoadAsync(database, cache, municipality, Nation.FactsOf(municipality));
            if (++done % 27 == 0)
                progress($"loading the nation: {done}/{Nation.Municipalities.Count}");
        }

        await using var db = database.Open();
        db.Database.SetCommandTimeout(600);
        await db.Database.ExecuteSqlRawAsync("VACUUM (ANALYZE)");
        return database;
    }

    private async Task CorrectOnSqliteAsync(Report report)
    {
        var database = await scratch.SqliteAsync();
        var cache = new LedgerCache();
        foreach (var municipality in Nation.Sample)
            await Nation.LoadAsync(database, cache, municipality, Nation.FactsOf(municipality));
        var ledgers = new List<LedgerView>();
        foreach (var municipality in Nation.Sample)
        {
            await using var db = database.Open();
            ledgers.Add((await new LedgerCache().NowAsync(db, municipality, default))!);
        }

        await CorrectionBench.RunAsync("SQLite", database, ledgers, report);
    }

    public ValueTask DisposeAsync() => scratch.DisposeAsync();
}
