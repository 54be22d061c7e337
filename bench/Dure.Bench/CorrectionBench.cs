using Dure.App.Shared.Ledger;
using Dure.App.Shared.RollUps;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.Bench;

/// <summary>One corrected fact, from the call of the writer until every table that it touches shows it.</summary>
internal static class CorrectionBench
{
    private const double AtMost = 10;
    private const int Runs = 300;
    private const int WarmUp = 50;

    private static readonly TableSpec ByProgramme = SpecReader.Read(
        """
        id: programmes
        title: 사업별 실적
        line: 1
        defaults: {measure: m01, kind: 실적}
        rows:
          - {total: 합계}
          - {programmes: all}
        columns:
          - {id: q, label: "{name}", periods: [2022-Q1, 2022-Q2]}
          - {id: year, label: 2022년, period: 2022}
          - {id: share, label: 비중, formula: share(year), round: 1}
        """,
        "programmes.yaml"
    );

    private static readonly TableSpec BySector = SpecReader.Read(
        """
        id: sectors
        title: 부문별 실적
        line: 1
        defaults: {measure: m01, kind: 실적}
        rows:
          - {total: 합계}
          - {tree: sectors, depth: 2, subtotal: before, subtotalLabel: 소계}
        columns:
          - {id: before, label: 2021년, period: 2021}
          - {id: year, label: 2022년, period: 2022}
          - {id: growth, label: 증감률, formula: "growth(year, before)", round: 1}
        """,
        "sectors.yaml"
    );

    public static async Task RunAsync(string name, Database database, IReadOnlyList<LedgerView> ledgers, Report report)
    {
        var query = new RollUpQuery(Nation.Measures, FactKind.Result, Nation.Tree, Nation.Periods);
        var cache = new LedgerCache();
        foreach (var ledger in ledgers)
            cache.Put(ledger);
        var cube = RollUp.Of(ledgers, query);
        var random = new Random(1);
        var (posted, all) = (new List<double>(), new List<double>());
        for (var run = -WarmUp; run < Runs; run++)
        {
            var municipality = ledgers[random.Next(ledgers.Count)].Municipality.Code;
            var before = cube[0, 0, 0, Nation.Periods.Count - 1].Kept;
            var fact = Correction(random.Next(Nation.Programmes), value: 10_000 + run + WarmUp);
            // A request has a context of its own; making it is part of the time.
            var started = TimeProvider.System.GetTimestamp();
            await using var db = database.Open();
            await new LedgerWriter(db, cache, TimeProvider.System).PostAsync(
                municipality,
                new("bench", "정정", "bench"),
                [fact],
                default
            );
            posted.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
            var ledger = (await cache.NowAsync(db, municipality, default))!;
            var programmes = TableBuilder.Build(ledger, BookOf(ledger), ByProgramme);
            var sectors = TableBuilder.Build(ledger, BookOf(ledger), BySector);
            cube = cube.With(ledger);
            all.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);

            var row = programmes.RowOf(SubjectKey.CodeOf(fact.Subject));
            var year = new FigureReader(ledger).Read(
                new(SubjectKey.Tree(Nation.Tree), fact.Measure, fact.Kind, Period.Year(2022), null, null)
            );
            if (
                programmes[row, programmes.ColumnOf("year")].Exact < Rational.Of((long)fact.Value!.Value)
                || sectors[0, sectors.ColumnOf("year")].Exact != year.Value
                || cube[0, 0, 0, Nation.Periods.Count - 1].Kept == before
            )
                throw new InvalidOperationException("A table does not show the correction.");
        }

        var (posting, seen) = (new Samples(posted.Skip(WarmUp)), new Samples(all.Skip(WarmUp)));
        report.Target(
            $"one corrected fact on {name} seen in every table in {AtMost} ms",
            Report.Invariant($"{seen.Median:N1} ms (95 of 100: {seen.At(0.95):N1} ms)"),
            seen.At(0.95) <= AtMost
        );
        report.Section(
            $"A correction: {name}",
            $"""
            One result is corrected, with its reason, through the ledger's writer: checked, written, committed to disk. Then the
            municipality's table of {Nation.Programmes} programmes, its table of sectors and fields, and the roll-up of {ledgers.Count} municipalities ({Nation.MeasureCount} measures,
            all levels) are computed and each is seen to show it. {Runs} corrections of random programmes.

            | | median | 95 of 100 | longest |
            |---|---|---|---|
            | written and committed | {posting.Median:N1} ms | {posting.At(0.95):N1} ms | {posting.Max:N1} ms |
            | and seen in all three | {seen.Median:N1} ms | {seen.At(0.95):N1} ms | {seen.Max:N1} ms |
            """
        );
    }

    private static NewFact Correction(int programme, int value) =>
        new()
        {
            Subject = SubjectKey.Programme(Nation.Programme(programme)),
            Measure = Nation.Measures[0],
            Kind = FactKind.Result,
            Period = Period.Month(2022, 6),
            Value = value,
            Reason = "정정",
        };

    private static Book BookOf(LedgerView ledger) =>
        new()
        {
            Municipality = ledger.Municipality.Code,
            Year = 2022,
            Code = "bench-2022",
            Title = "bench",
            Source = "bench",
        };
}
