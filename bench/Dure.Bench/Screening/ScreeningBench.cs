using Dure.App.Shell;
using Dure.Rules;

namespace Dure.Bench.Screening;

/// <summary>The public works rule over a made-up district, against NumPy and PostgreSQL.</summary>
internal sealed class ScreeningBench(Scratch scratch, Action<string> progress)
{
    public const string Rule = "영등포구-공공근로";

    /// <summary>The day of application.</summary>
    public static readonly DateOnly On = new(2018, 1, 15);

    private const int Million = 1_000_000;
    private const int Pairs = 7;
    private const int PostgresPairs = 3;
    private const int Processes = 3;
    private const double AtMost = 1.0;
    private const double PostgresAtLeast = 10;

    public async Task RunAsync(Report report)
    {
        if (!ScreeningNumPy.IsThere)
            throw new InvalidOperationException("The bench of the rules needs Debian's python3-numpy.");
        var library = RuleLibrary.Load(Path.Combine(Report.Root(), "rules"));
        var rule = library.Rule(Rule).On(On);
        var facts = PeopleColumn.Of(rule.Version.Facts);
        progress("rules: making 1,000,000 persons");
        var people = Make(library, Million);
        var file = Path.Combine(scratch.Folder.FullName, "million.people");
        PeopleFile.Write(people, PeopleColumn.Of(library.Facts.All), file);
        people = PeopleFile.Read(file, facts);

        var numPy = await AgainstNumPyAsync(rule, people, facts);
        var postgres = await AgainstPostgresAsync(rule, people, facts);
        var million = Enumerable.Range(0, Processes).Select(_ => ScreenOnce.Start(file)).ToList();
        progress("rules: making 10,000,000 persons");
        var ten = Path.Combine(scratch.Folder.FullName, "ten-million.people");
        PeopleFile.Write(Make(library, 10 * Million), PeopleColumn.Of(library.Facts.All), ten);
        GC.Collect();
        progress("rules: screening 10,000,000 persons");
        var tens = Enumerable.Range(0, Processes).Select(_ => ScreenOnce.Start(ten)).ToList();
        ScreeningReport.Write(report, people, rule.Screen(people), facts, numPy, postgres, million, tens);
        DecisionBench.Run(library, rule, people, [.. million, .. tens], report);
    }

    private static People Make(RuleLibrary library, int persons) =>
        MadeUpPeople.Make(
            new MadeUpDistrict(persons, 1, On, "서울", "11560") { ParticipationsPerThousand = 2000 },
            PeopleColumn.Of(library.Facts.All)
        );

    /// <summary>Ours and theirs, in turn.</summary>
    private async Task<(Samples Ours, Samples Theirs, Samples Ratio)> AgainstNumPyAsync(
        CompiledRule rule,
        People people,
        IReadOnlyList<PeopleColumn> facts
    )
    {
        var folder = scratch.Folder.CreateSubdirectory("numpy").FullName;
        var numPy = new ScreeningNumPy(folder);
        numPy.Fill(people, facts);
        numPy.Decide(1);
        ScreeningAnswers.Of(rule.Screen(people)).MustEqual(ScreeningAnswers.Read(folder, people.Count), "NumPy");
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var pair = 0; pair < Pairs; pair++)
        {
            ours.Add(await TimeAsync(() => Task.FromResult<object>(rule.Screen(people))));
            // The best of three in one process: the first has its memory still to get.
            theirs.Add(numPy.Decide(3).Runs.Min());
            progress(Report.Invariant($"rules: {ours[^1]:N3} s, NumPy {theirs[^1]:N3} s"));
        }

        return (new(ours), new(theirs), Samples.Ratios(theirs, ours));
    }

    private async Task<(Samples Ours, Samples Theirs, Samples Ratio, string Settings)> AgainstPostgresAsync(
        CompiledRule rule,
        People people,
        IReadOnlyList<PeopleColumn> facts
    )
    {
        Database database = await scratch.PostgresAsync();
        var (sql, postgres) = (new ScreeningSql(facts, On), new ScreeningPostgres(database.Value, facts));
        progress("rules: filling PostgreSQL");
        await postgres.FillAsync(people, sql);
        ScreeningAnswers
            .Of(rule.Screen(people))
            .MustEqual(await postgres.AnswersAsync(sql.Answers, people.Count), "PostgreSQL");
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var pair = 0; pair < PostgresPairs; pair++)
        {
            ours.Add(await TimeAsync(() => Task.FromResult<object>(rule.Screen(people))));
            theirs.Add(await TimeAsync(async () => (await Scratch.ScalarAsync(database.Value, sql.Counted))!));
            progress(Report.Invariant($"rules: {ours[^1]:N3} s, PostgreSQL {theirs[^1]:N3} s"));
        }

        var settings = await Scratch.SettingsAsync(database.Value);
        return (new(ours), new(theirs), Samples.Ratios(theirs, ours), settings);
    }

    private static async Task<double> TimeAsync(Func<Task<object>> work)
    {
        var started = TimeProvider.System.GetTimestamp();
        GC.KeepAlive(await work());
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>What is said in docs/performance.md, and the targets.</summary>
    private static class ScreeningReport
    {
        public static void Write(
            Report report,
            People people,
            Dure.Rules.Screening screening,
            IReadOnlyList<PeopleColumn> facts,
            (Samples Ours, Samples Theirs, Samples Ratio) numPy,
            (Samples Ours, Samples Theirs, Samples Ratio, string Settings) postgres,
            List<ScreenOnce> million,
            List<ScreenOnce> tens
        )
        {
            var (one, ten) = (All(million), All(tens));
            var (memory, ofTen) = (million.Max(run => run.Megabytes), tens.Max(run => run.Megabytes));
            report.Target(
                "1,000,000 persons screened and ranked no slower than by NumPy",
                Report.Invariant($"{numPy.Ratio.Median:N1} times as fast"),
                numPy.Ratio.Median >= 1
            );
            report.Target(
                "the same at least 10 times as fast as by PostgreSQL",
                Report.Invariant($"{postgres.Ratio.Median:N1} times"),
                postgres.Ratio.Median >= PostgresAtLeast
            );
            report.Target(
                "the same with its load from disk in at most 1.0 s, in a new process",
                Report.Invariant($"{one.Median:N2} s"),
                one.Median <= AtMost
            );
            report.Target(
                "10,000,000 persons in at most ten times that (10 s)",
                Report.Invariant($"{ten.Median:N2} s"),
                ten.Median <= 10 * AtMost
            );
            report.Target(
                "and in at most ten times the memory",
                Report.Invariant($"{ofTen / memory:N1} times ({ofTen:N0} MB)"),
                ofTen <= 10 * memory
            );
            report.Section(
                "Rules: many persons",
                $"""
                {Rule}, its version of 2018, over {people.Count:N0} made-up persons in {people.HouseholdCount:N0} households with {people.ParticipationCount:N0}
                past participations: {facts.Count} facts; {screening.Items.Count} conditions and exclusions, each kept as refused or not known for each person,
                score, rank. {screening.Count(Verdict.Eligible):N0} are eligible, of {screening.Count(
                    Verdict.Incomplete
                ):N0} something is not known. Refused, not known, score and rank of each
                person are equal in Dure, NumPy {ScreeningNumPy.Version} and PostgreSQL; that is checked before the times are taken. Columns are in
                memory in Dure and NumPy (`bench/rules.py`, the best of three in a process); PostgreSQL counts and sums its answers
                instead of sending them, its tables have keys, are analysed and warm. In turn, {Pairs} and {PostgresPairs} times. Settings:
                {postgres.Settings}.

                | | seconds | Dure is faster |
                |---|---|---|
                | Dure | {numPy.Ours.Text("N3")} | |
                | NumPy | {numPy.Theirs.Text("N3")} | {numPy.Ratio.Text("N1")} times |
                | PostgreSQL | {postgres.Theirs.Text("N2")} | {postgres.Ratio.Text("N1")} times |

                A new process, with the file in the page cache, {Processes} times; memory is the largest resident set (VmHWM), the
                library of rules and the program in it.

                | persons | read | screened, with compiling | both | memory |
                |---|---|---|---|---|
                | {people.Count:N0} | {Of(million, run => run.Read)} | {Of(million, run => run.Screened)} | {one.Text("N2")} s | {memory:N0} MB |
                | {10 * people.Count:N0} | {Of(tens, run => run.Read)} | {Of(tens, run => run.Screened)} | {ten.Text("N2")} s | {ofTen:N0} MB |
                """
            );
        }

        private static Samples All(IEnumerable<ScreenOnce> runs) => new(runs.Select(run => run.Read + run.Screened));

        private static string Of(IEnumerable<ScreenOnce> runs, Func<ScreenOnce, double> part) =>
            new Samples(runs.Select(part)).Text("N2") + " s";
    }
}
