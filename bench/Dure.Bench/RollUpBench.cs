using Dure.App.Shared.Ledger;
using Dure.App.Shared.RollUps;
using Dure.App.Shell;
using Npgsql;

namespace Dure.Bench;

/// <summary>Every quarter × municipality × classification roll-up of twelve measures, against PostgreSQL's own.</summary>
internal sealed class RollUpBench(Database database, Action<string> progress)
{
    private const double AtLeast = 10;
    private const int Ours = 7;
    private const int Theirs = 3;

    private static readonly RollUpQuery Query = new(Nation.Measures, FactKind.Result, Nation.Tree, Nation.Periods);

    public async Task RunAsync(IReadOnlyList<LedgerView> ledgers, Report report)
    {
        progress("rollup");
        await Scratch.ExecuteAsync(database.Value, RollUpSql.Narrow);
        await Scratch.ExecuteAsync(database.Value, "VACUUM (ANALYZE) narrow");
        var cube = RollUp.Of(ledgers, Query);
        var compared = await RollUpComparison.CompareAsync(database.Value, cube, RollUpSql.OverFacts);
        await RollUpComparison.CompareAsync(database.Value, cube, RollUpSql.OverNarrow);
        await RollUpComparison.CompareAsync(database.Value, cube, RollUpSql.InTwoSteps);

        var memory = new List<double>();
        for (var run = 0; run < Ours; run++)
            memory.Add(Time(() => RollUp.Of(ledgers, Query)));
        var facts = await OpponentAsync("facts with joins", RollUpSql.OverFacts);
        var narrow = await OpponentAsync("narrow table", RollUpSql.OverNarrow);
        var steps = await OpponentAsync("narrow table in two steps", RollUpSql.InTwoSteps);

        var ours = new Samples(memory);
        var ratio = facts.Median / ours.Median;
        report.Target(
            $"roll-ups at least {AtLeast} times as fast as GROUP BY ROLLUP",
            Report.Invariant($"{ratio:N0} times"),
            ratio >= AtLeast
        );
        report.Section(
            "Roll-up",
            $"""
            All roll-ups of {Nation.MeasureCount} measures: municipality, 시·도 and nation × field, sector and whole × quarter and year, {compared:N0}
            cells. Each cell is equal in the ledger in memory and in PostgreSQL's answers; that is checked before the times are
            taken. PostgreSQL counts and sums its cells instead of sending them; tables are analysed and warm, and it has no
            corrections to leave out. Settings: {await Scratch.SettingsAsync(database.Value)}.

            | | seconds | Dure is faster |
            |---|---|---|
            | Dure, from the columns in memory | {ours.Text("N3")} | |
            | PostgreSQL, `GROUP BY ROLLUP` over the same facts with the joins they need | {facts.Text(
                "N2"
            )} | {ratio:N0} times |
            | PostgreSQL, `GROUP BY ROLLUP` over one narrow table without joins | {narrow.Text("N2")} | {narrow.Median
                / ours.Median:N0} times |
            | PostgreSQL, the narrow table added up to the finest cells first, by hand, then `ROLLUP` over those | {steps.Text(
                "N2"
            )} | {steps.Median / ours.Median:N0} times |
            """
        );
    }

    private async Task<Samples> OpponentAsync(string name, string sql)
    {
        var times = new List<double>();
        await using var connection = new NpgsqlConnection(database.Value);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(RollUpSql.Counted(sql), connection) { CommandTimeout = 1800 };
        for (var run = 0; run < Theirs; run++)
        {
            var started = TimeProvider.System.GetTimestamp();
            await command.ExecuteScalarAsync();
            times.Add(TimeProvider.System.GetElapsedTime(started).TotalSeconds);
            progress(Report.Invariant($"PostgreSQL, {name}: {times[^1]:N1} s"));
        }

        return new(times);
    }

    private static double Time(Func<object> work)
    {
        var started = TimeProvider.System.GetTimestamp();
        GC.KeepAlive(work());
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }
}
