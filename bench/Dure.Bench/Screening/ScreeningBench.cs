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
    public const int Pairs = 7;
    public const int PostgresPairs = 3;
    public const int Processes = 3;

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
}
