using Dure.App.Capabilities.Calls;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.Bench.Calling;

/// <summary>What an official's examination looks for across programmes, against one statement of PostgreSQL that finds the same.</summary>
internal sealed class OverlapBench(int count, Scratch scratch, Action<string> progress)
{
    public const int Whole = 100_000;
    private const double AtMost = 2;
    private const int Rounds = 5;

    public async Task RunAsync(Report report)
    {
        progress(Report.Invariant($"calls: making a district of which {count:N0} apply"));
        var town = new OverlapTown(RuleLibrary.Load(Path.Combine(Report.Root(), "rules")), count);
        Database postgres = await scratch.PostgresAsync(asProduct: true);
        await using var atPostgres = Open("PostgreSQL", postgres);
        var sql = new OverlapSql(postgres, await town.BuildAsync(atPostgres, postgres));
        await sql.FillAsync(town.Households);
        await MeasureAsync("PostgreSQL", atPostgres, sql, town, report, await Scratch.SettingsAsync(postgres.Value));
        var sqlite = await scratch.SqliteAsync(asProduct: true);
        await using var atSqlite = Open("SQLite", sqlite);
        await town.BuildAsync(atSqlite, sqlite);
        await MeasureAsync("SQLite", atSqlite, sql, town, report, null);
    }

    private ServiceProvider Open(string name, Database database)
    {
        progress($"calls: {name} is filled");
        return BenchDesk.Open(database, new PersonKeyFolder(Path.Combine(scratch.Folder.FullName, $"calls-{name}")));
    }

    private async Task MeasureAsync(
        string name,
        ServiceProvider services,
        OverlapSql sql,
        OverlapTown town,
        Report report,
        string? settings
    )
    {
        // The first call of the municipality.
        var call = await BenchDesk.AtAsync(
            services,
            scoped => scoped.GetRequiredService<CallDesk>().SeenAsync(CallTown.Municipality, 1, default)
        );
        // Compiles, and shows that both find the same.
        var expected = (await sql.RunAsync()).Found;
        var found = (await FindAsync(services, call)).Found;
        if (!found.SequenceEqual(expected))
            throw new InvalidOperationException(
                Report.Invariant(
                    $"{found.Except(expected).Count()} found by Dure alone, as {found.Except(expected).FirstOrDefault()}; {expected.Except(found).Count()} by SQL alone, as {expected.Except(found).FirstOrDefault()}."
                )
            );
        var all = Enumerable.Range(1, town.Count).ToList();
        var (ours, finding, theirs) = (new List<double>(), new List<double>(), new List<double>());
        var flagged = 0;
        for (var round = 0; round < Rounds; round++)
        {
            theirs.Add((await sql.RunAsync()).Seconds);
            finding.Add((await FindAsync(services, call)).Seconds);
            var (flags, seconds) = await BenchDesk.TimeAsync(
                services,
                scoped => scoped.GetRequiredService<Examination>().FlagsAsync(call, all, default)
            );
            flagged = flags.Count;
            ours.Add(seconds);
            progress(
                Report.Invariant(
                    $"calls: {name} {ours[^1]:N2} s, of it {finding[^1]:N2} s to find; SQL {theirs[^1]:N2} s"
                )
            );
        }

        var (examined, whole) = await BenchDesk.TimeAsync(
            services,
            scoped => scoped.GetRequiredService<Examination>().RunAsync(call.Municipality, call.Id, null, default)
        );
        progress(Report.Invariant($"calls: {name}: {examined:N0} examined in {whole:N0} s"));
        Tell(report, name, town, ours, finding, theirs, found, flagged, examined, whole, settings);
    }

    private static Task<(List<Found> Found, double Seconds)> FindAsync(IServiceProvider services, Call call) =>
        BenchDesk.AtAsync(
            services,
            async scoped =>
            {
                GC.Collect();
                var started = TimeProvider.System.GetTimestamp();
                var overlaps = await scoped.GetRequiredService<OverlapFinder>().FindAsync(call, default);
                var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
                List<Found> found =
                [
                    .. overlaps
                        .SelectMany(one => one.By.Select(by => new Found(one.Application, one.Kind, by)))
                        .Order(),
                ];
                return (found, seconds);
            }
        );

    private static void Tell(
        Report report,
        string name,
        OverlapTown town,
        List<double> ours,
        List<double> finding,
        List<double> theirs,
        List<Found> found,
        int flagged,
        int examined,
        double whole,
        string? settings
    )
    {
        var median = new Samples(ours).Median;
        report.Target(
            Report.Invariant(
                $"duplicate, household and two-year checks of {town.Count:N0} applications against {town.People.ParticipationCount:N0} past participations on {name}: at most {AtMost:N0} s"
            ),
            Report.Invariant($"{median:N2} s"),
            median <= AtMost
        );
        int Of(OverlapKind kind) =>
            found.Where(one => one.Kind == kind).Select(one => one.Application).Distinct().Count();
        report.Section(
            $"Checks across programmes: {name}",
            $"""
            {town.Count:N0} applications to one call of a made-up district of {town.People.Count:N0} persons with {town.People.ParticipationCount:N0} past participations, stored in
            the order of their days. What is timed is what examining begins with (`Examination.FlagsAsync`): who applies
            from one home, other calls, work that overlaps, the rule's limit (300 days in two years, {CallTown.Rule}), and each
            finding put into words with its evidence. Found: {Of(OverlapKind.Household):N0} with another of the household, {Of(
                OverlapKind.Call
            ):N0} in another call, {Of(OverlapKind.Work):N0} at work in those
            months, {Of(OverlapKind.History):N0} beyond the limit; {flagged:N0} flagged in all. The opponent is one SQL statement in PostgreSQL over the same
            rows{(
                settings is null ? "" : $" ({settings})"
            )}, with homes in the clear in an indexed table; both found the same {found.Count:N0}, each compared
            by application, kind and evidence. min / median / max of {ours.Count}, in turn.

            | | seconds |
            |---|---|
            | Dure: found and put into words | {new Samples(ours).Text("N2")} |
            | of it, found | {new Samples(finding).Text("N2")} |
            | PostgreSQL, one statement over homes in the clear | {new Samples(theirs).Text("N2")} |
            | Dure ÷ PostgreSQL, pair by pair | {Samples.Ratios(ours, theirs).Text("N1")} |
            | all {examined:N0} examined: checked, every decision made with its reasons, sealed, saved and logged, once | {whole:N0} |
            """
        );
    }
}
