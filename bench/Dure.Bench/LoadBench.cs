using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace Dure.Bench;

/// <summary>Facts through the ledger's writer with all its checks, against the database's own quickest way.</summary>
internal sealed class LoadBench(Scratch scratch)
{
    private const double AtLeast = 0.7;
    private const int Runs = 5;

    public async Task RunAsync(Report report)
    {
        var given = Nation.Sample.Select(municipality => (municipality, Nation.FactsOf(municipality))).ToList();
        await MeasureAsync("PostgreSQL", "binary COPY", await scratch.PostgresAsync(), given, report);
        await MeasureAsync(
            "SQLite",
            "prepared inserts (Microsoft.Data.Sqlite) in one transaction",
            await scratch.SqliteAsync(),
            given,
            report
        );
    }

    private static async Task MeasureAsync(
        string name,
        string bareName,
        Database database,
        List<(Kernel.MunicipalityCode Municipality, List<NewFact> Facts)> given,
        Report report
    )
    {
        // The first run warms both up and gives the rows that the other way writes again.
        await WithWriterAsync(database, given);
        List<Fact> rows;
        await using (var db = database.Open())
        {
            rows = await db.Set<Fact>()
                .AsNoTracking()
                .OrderBy(row => row.Municipality)
                .ThenBy(row => row.Id)
                .ToListAsync();
            await db.Database.ExecuteSqlRawAsync(
                database.IsPostgres
                    ? "CREATE TABLE bare (LIKE fact INCLUDING ALL)"
                    : await BareRows.SqliteTableAsync(db)
            );
        }

        await BareRows.WriteAsync(database, rows);
        var (ours, bare) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            ours.Add(await WithWriterAsync(database, given));
            bare.Add(await BareRows.WriteAsync(database, rows));
        }

        var ratios = Samples.Ratios(bare, ours);
        report.Target(
            $"loading on {name} at {AtLeast:P0} or more of the rate of bare {bareName}",
            Report.Invariant($"{ratios.Median:P0}"),
            ratios.Median >= AtLeast
        );
        report.Section(
            $"Loading: {name}",
            $"""
            {rows.Count:N0} facts of {given.Count} municipalities, one posting each, checks and all; against the same rows into an identical table with
            the same key by {bareName}. {Runs} times in turn.

            | | seconds | facts a second (median) |
            |---|---|---|
            | the ledger's writer | {new Samples(ours).Text("N2")} | {rows.Count / new Samples(ours).Median:N0} |
            | bare {bareName} | {new Samples(bare).Text("N2")} | {rows.Count / new Samples(bare).Median:N0} |
            | rate of the writer ÷ bare rate, pair by pair | {ratios.Text("P0")} | |
            """
        );
    }

    private static async Task<double> WithWriterAsync(
        Database database,
        List<(Kernel.MunicipalityCode Municipality, List<NewFact> Facts)> given
    )
    {
        await using (var db = database.Open())
        {
            foreach (
                var table in (string[])
                    [
                        "fact",
                        "posting",
                        "subject",
                        "programme_node",
                        "programme",
                        "node",
                        "tree",
                        "measure",
                        "municipality",
                    ]
            )
                await BareRows.EmptyAsync(db, table);
        }

        GC.Collect();
        var cache = new LedgerCache();
        var total = 0.0;
        foreach (var (municipality, facts) in given)
            total += (await Nation.LoadAsync(database, cache, municipality, facts)).TotalSeconds;
        return total;
    }
}
