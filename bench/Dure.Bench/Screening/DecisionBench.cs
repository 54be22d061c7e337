using Dure.Rules;

namespace Dure.Bench.Screening;

/// <summary>One decision with its explanation, and reading the whole library.</summary>
internal static class DecisionBench
{
    private const int Decisions = 5_000;
    private const double AtMost = 0.5;
    private const double LibraryAtMost = 300;
    private const int Loads = 15;

    public static void Run(
        RuleLibrary library,
        CompiledRule rule,
        People people,
        IReadOnlyList<ScreenOnce> processes,
        Report report
    )
    {
        var took = new List<double>();
        var households = people.HouseholdCount / Decisions;
        for (var at = -500; at < Decisions; at++)
        {
            var household = Math.Abs(at) * households;
            var json = Applicant.Of(people, people.HouseholdStart[household], library.Facts).ToJson();
            var started = TimeProvider.System.GetTimestamp();
            var decision = rule.Decide(Applicant.FromJson(json, library.Facts));
            GC.KeepAlive(decision.Explain());
            // The first compile.
            if (at >= 0)
                took.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
        }

        var loads = new List<double>();
        for (var load = -3; load < Loads; load++)
        {
            var started = TimeProvider.System.GetTimestamp();
            var again = RuleLibrary.Load(Path.Combine(Report.Root(), "rules"));
            foreach (var one in again.Rules)
            foreach (var version in one.Versions)
                one.On(version.From);
            if (load >= 0)
                loads.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
        }

        var (each, warm) = (new Samples(took), new Samples(loads));
        var cold = new Samples(processes.Select(process => process.Library * 1000));
        report.Target(
            "one decision with its explanation in at most 0.5 ms (95 of 100)",
            Report.Invariant($"{each.At(0.95):N2} ms"),
            each.At(0.95) <= AtMost
        );
        report.Target(
            "the whole library read and compiled in at most 300 ms",
            Report.Invariant($"{warm.Median:N0} ms ({cold.Median:N0} ms as the first thing in a new process)"),
            warm.Median <= LibraryAtMost
        );
        report.Section(
            "Rules: one decision, and the library",
            $"""
            {Decisions:N0} heads of made-up households under the same rule, one after the other: read from JSON, decided, every condition,
            value, parameter and citation written as sentences. Median {each.Median:N3} ms, 95 of 100 {each.At(
                0.95
            ):N3} ms, longest {each.Max:N1} ms.

            The library: {library.Rules.Count} rules with {library.Rules.Sum(
                one => one.Versions.Count
            )} versions, {library.Parameters.Count} parameters, {library.Facts.All.Count} facts, {library.Cases.Sum(
                file => file.Cases.Count
            )} cases; read, checked and each version compiled on its
            first day, {Loads} times: {warm.Text("N0")} ms. As the first thing in a new process, {cold.Count} times: {cold.Text(
                "N0"
            )} ms.
            """
        );
    }
}
