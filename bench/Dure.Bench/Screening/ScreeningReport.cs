using Dure.Rules;

namespace Dure.Bench.Screening;

/// <summary>What is said in docs/performance.md, and the targets.</summary>
internal static class ScreeningReport
{
    private const double AtMost = 1.0;
    private const double PostgresAtLeast = 10;

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
            {ScreeningBench.Rule}, its version of 2018, over {people.Count:N0} made-up persons in {people.HouseholdCount:N0} households with {people.ParticipationCount:N0}
            past participations: {facts.Count} facts; {screening.Items.Count} conditions and exclusions, each kept as refused or not known for each person,
            score, rank. {screening.Count(Verdict.Eligible):N0} are eligible, of {screening.Count(
                Verdict.Incomplete
            ):N0} something is not known. Refused, not known, score and rank of each
            person are equal in Dure, NumPy {ScreeningNumPy.Version} and PostgreSQL; that is checked before the times are taken. Columns are in
            memory in Dure, which uses all cores, and in NumPy, which uses one (`bench/rules.py`, the best of three in a process);
            PostgreSQL uses parallel workers as it sees fit, counts and sums its answers
            instead of sending them, its tables have keys, are analysed and warm. In turn, {ScreeningBench.Pairs} and {ScreeningBench.PostgresPairs} times. Settings:
            {postgres.Settings}.

            | | seconds | Dure is faster |
            |---|---|---|
            | Dure | {numPy.Ours.Text("N3")} | |
            | NumPy | {numPy.Theirs.Text("N3")} | {numPy.Ratio.Text("N1")} times |
            | PostgreSQL | {postgres.Theirs.Text("N2")} | {postgres.Ratio.Text("N1")} times |

            A new process, with the file in the page cache, {ScreeningBench.Processes} times; memory is the largest resident set (VmHWM), the
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
