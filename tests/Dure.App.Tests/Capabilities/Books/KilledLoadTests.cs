using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Tests.Rig;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Books;

/// <summary>A load that dies half-way leaves the ledger as it was.</summary>
public class KilledLoadTests
{
    private const int Programmes = 420;
    private const int Measures = 20;
    private const int Figures = Programmes * Measures * BigBook.Months;

    private const int OfSample = 6;
    private const int All = Figures + OfSample;

    // What kill -9 makes of a process: 128 and the signal.
    private const int Killed = 128 + 9;

    // A load may be done before the eye that watches it sees it begin; then it is tried again.
    private const int Tries = 5;

    [Theory]
    [DatabaseData]
    public async Task A_load_that_is_killed_leaves_the_ledger_as_it_was(DatabaseKind kind)
    {
        using var sample = new SampleBook();
        using var book = BigBook.Create(Programmes, Measures);
        foreach (var moment in Moments(kind))
        {
            var hit = false;
            for (var tries = 0; tries < Tries && !hit; tries++)
                hit = await KillOnceAsync(kind, sample, book, moment);
            hit.ShouldBeTrue($"No load could be killed at {moment.Name}.");
        }
    }

    /// <summary>Kills a load at a moment, and finds everything as it was.</summary>
    /// <returns>False if the load was done before it was killed.</returns>
    private static async Task<bool> KillOnceAsync(DatabaseKind kind, SampleBook sample, SampleBook book, Moment moment)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(sample.Folder);
        var before = await Dump.OfAsync(desk);
        var count = await Dump.CountAsync(desk);
        using var cli = new Cli { Database = desk.Database.Database };

        await KillAsync(desk, cli, book, moment);
        await IntegrityAsync(desk);
        if (await desk.Db.Set<Fact>().CountAsync(Desk.Cancel) == All)
            return false;

        (await Dump.CountAsync(desk)).ShouldBe(count, moment.Name);
        (await Dump.OfAsync(desk)).ShouldBe(before, moment.Name);
        if (!moment.ThenLoad)
            return true;
        var again = await cli.RunAsync("load", book.Folder);
        again.Code.ShouldBe(0, again.ToString());
        again.Errors.ShouldContain($"수치 {Figures:N0}건 적재, {OfSample}건은 이미 있음");
        (await desk.Db.Set<Fact>().Select(fact => fact.Id).Order().ToListAsync(Desk.Cancel)).ShouldBe(
            Enumerable.Range(1, All)
        );
        await IntegrityAsync(desk);
        return true;
    }

    /// <summary>When to kill: at the first look at which it has come so far.</summary>
    /// <param name="ThenLoad">Whether the book is loaded afterwards, which takes its time.</param>
    private sealed record Moment(string Name, Func<Desk, Task<bool>> Has, bool ThenLoad = false);

    private static Moment[] Moments(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite
            ?
            [
                // All of the load is one transaction, and what it writes is in the journal first.
                Written("the first pages", 64 * 1024),
                Written("the first figures", 1024 * 1024),
                Written("most figures", 3 * 1024 * 1024) with
                {
                    ThenLoad = true,
                },
            ]
            :
            [
                Asked("the first records", "SELECT count(*) FROM pg_stat_activity WHERE backend_xid IS NOT NULL AND "),
                Asked(
                    "some figures",
                    "SELECT count(*) FROM pg_stat_progress_copy WHERE tuples_processed > 20000 AND "
                ) with
                {
                    ThenLoad = true,
                },
            ];

    private static Moment Written(string name, long bytes) =>
        new(
            name,
            desk =>
                Task.FromResult(
                    new FileInfo($"{desk.Database.Database.Value}-wal") is { Exists: true } journal
                        && journal.Length >= bytes
                )
        );

    private static Moment Asked(string name, string sql) =>
        new(name, async desk => await NumberAsync(desk, sql + "datname = current_database()") > 0);

    private static async Task KillAsync(Desk desk, Cli cli, SampleBook book, Moment moment)
    {
        // Whoever opens the database after a crash recovers it; that must not be a connection that was open all along.
        CloseAll(desk);
        using var load = cli.Start("load", book.Folder);
        await using (desk.Db.Database.IsNpgsql() ? await OpenAsync(desk) : null)
        {
            while (!load.HasExited && !await moment.Has(desk))
                await Task.Delay(1, Desk.Cancel);
            Cli.Kill(load);
        }

        var ended = await Cli.EndAsync(load);
        ended.Code.ShouldBeOneOf(Killed, 0);
        await GoneAsync(desk);
    }

    private static void CloseAll(Desk desk)
    {
        if (desk.Db.Database.GetDbConnection() is SqliteConnection connection)
            SqliteConnection.ClearPool(connection);
    }

    /// <summary>A server takes a moment to see that the other side is dead.</summary>
    private static async Task GoneAsync(Desk desk)
    {
        const string Others =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
        while (desk.Db.Database.IsNpgsql() && await NumberAsync(desk, Others) > 0)
            await Task.Delay(20, Desk.Cancel);
    }

    private static async Task IntegrityAsync(Desk desk)
    {
        if (desk.Db.Database.IsSqlite())
            (await ScalarAsync(desk, "PRAGMA integrity_check")).ShouldBe("ok");
        // No orphans: every figure has its posting.
        (
            await NumberAsync(
                desk,
                "SELECT count(*) FROM fact WHERE posting NOT IN (SELECT id FROM posting WHERE municipality = 11530)"
            )
        ).ShouldBe(0);
    }

    private static async Task<long> NumberAsync(Desk desk, string sql) =>
        Convert.ToInt64(await ScalarAsync(desk, sql), CultureInfo.InvariantCulture);

    private static async Task<object?> ScalarAsync(Desk desk, string sql)
    {
        await using var open = await OpenAsync(desk);
        await using var command = desk.Db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(Desk.Cancel);
    }

    /// <summary>Keeps the connection open for several questions.</summary>
    private static async Task<Closing> OpenAsync(Desk desk)
    {
        await desk.Db.Database.OpenConnectionAsync(Desk.Cancel);
        return new(desk);
    }

    private sealed class Closing(Desk desk) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await desk.Db.Database.CloseConnectionAsync();
    }
}
