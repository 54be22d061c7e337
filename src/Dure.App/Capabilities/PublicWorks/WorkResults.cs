using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>A figure of results beside what the records say.</summary>
/// <param name="Value">In force, in the measure's unit; null if there is none.</param>
/// <param name="From">Where the figure in force comes from, as the ledger says.</param>
/// <param name="Counted">What the records say.</param>
public sealed record ResultLine(Measure Measure, Period Period, long? Value, string? From, long Counted)
{
    public bool IsFromRecords => From == WorkResults.Source;

    /// <summary>Somebody gave another figure, and only a decision puts that of the records in its place.</summary>
    public bool IsElsewhere => Value is not null && !IsFromRecords;
}

/// <summary>실적: how many took part, from the signed books to the ledger by themselves.</summary>
/// <remarks>
/// They go to the measures of taking part (성과 구분 참여) in which the programme has a target of the half or the year; without
/// one nothing is posted, for no figure is put where nobody asks for it. Once posted they are kept true: a book that is opened
/// again or a placement that is undone takes them down. A figure that came from elsewhere stays until somebody decides.
/// </remarks>
public sealed class WorkResults(
    DureDbContext db,
    LedgerCache cache,
    LedgerWriter writer,
    Viewer viewer,
    IServiceProvider services
)
{
    public const string Source = "공공근로 기록";
    private const string Takes = "참여";
    private const string DaysWord = "연인원";

    /// <summary>After what counts has changed, in its transaction.</summary>
    /// <param name="touched">The months that may count otherwise now.</param>
    public async Task PostAsync(Demand site, Period touched, string why, string who, CancellationToken cancel)
    {
        var ledger = (await cache.NowAsync(db, site.Municipality, cancel))!;
        var facts = new List<NewFact>();
        foreach (var asked in await AskedAsync(ledger, site.Programme, touched, cancel))
        {
            var count = await WorkCount.ReadAsync(db, site.Municipality, site.Programme, asked.Key, cancel);
            facts.AddRange(await FactsAsync(ledger, site.Programme, [.. asked], asked.Key, count, why, false, cancel));
        }

        if (facts.Count > 0)
            await writer.WriteAsync(
                ledger,
                new PostingHead(who, Source, $"{site.Title} {touched.ToKorean()}: {why}", Source),
                facts,
                changes: false,
                cancel
            );
    }

    /// <summary>Every figure that the records have something to say of, of one programme and year.</summary>
    public async Task<IReadOnlyList<ResultLine>> LinesAsync(
        LedgerView ledger,
        string programme,
        int year,
        CancellationToken cancel
    )
    {
        var lines = new List<ResultLine>();
        foreach (var asked in await AskedAsync(ledger, programme, Period.Year(year), cancel))
        {
            var count = await WorkCount.ReadAsync(db, ledger.Municipality.Code, programme, asked.Key, cancel);
            foreach (var measure in asked)
            {
                var (whole, from, _) = await StandingAsync(ledger, programme, measure, asked.Key, cancel);
                lines.Add(new(measure, asked.Key, whole, from, Of(measure, count)));
            }
        }

        return [.. lines.OrderBy(line => line.Measure.Number).ThenBy(line => line.Period)];
    }

    /// <summary>기록의 수로 바꾸기: somebody decides that the records hold, and not the figure that came from elsewhere.</summary>
    /// <exception cref="RefusedException">It is not theirs, a reason lacks, or there is no such figure.</exception>
    public Task AdoptAsync(
        MunicipalityCode municipality,
        string programme,
        string measure,
        string period,
        string why,
        string who,
        CancellationToken cancel
    ) =>
        LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                await viewer.LoadAsync(cancel);
                var ledger = (await cache.NowAsync(db, municipality, cancel))!;
                if (DemandDesk.Lead(ledger, programme) is not { } lead)
                    throw new RefusedException(Refusals.NoResult());
                viewer.Require(Act.ManageWorks, municipality, lead);
                if (why.Length is 0 or > DemandDesk.LongestText)
                    throw new RefusedException(Refusals.Missing("adopt-why", "사유"));
                if (
                    !Period.TryParse(period, out var span)
                    || (await AskedAsync(ledger, programme, span, cancel))[span]
                        .FirstOrDefault(one => one.Code == measure)
                        is not { } known
                )
                    throw new RefusedException(Refusals.NoResult());
                await writer.WriteAsync(
                    ledger,
                    new PostingHead(who, Source, $"기록의 수로 바꿈: {why}", Source),
                    await FactsAsync(
                        ledger,
                        programme,
                        [known],
                        span,
                        await WorkCount.ReadAsync(db, municipality, programme, span, cancel),
                        why,
                        adopt: true,
                        cancel
                    ),
                    changes: false,
                    cancel
                );
            },
            cancel
        );

    /// <summary>What is to stand, with its parts; nothing where a figure from elsewhere stands, or none and nobody worked.</summary>
    private async Task<List<NewFact>> FactsAsync(
        LedgerView ledger,
        string programme,
        IReadOnlyList<Measure> measures,
        Period period,
        WorkCount count,
        string why,
        bool adopt,
        CancellationToken cancel
    )
    {
        var municipality = ledger.Municipality.Code;
        var facts = new List<NewFact>();
        // Opened once for all measures of the period: each opening is told in the log.
        IReadOnlyDictionary<int, IReadOnlySet<string>>? told = null;
        foreach (var measure in measures)
        {
            var (whole, from, lists) = await StandingAsync(ledger, programme, measure, period, cancel);
            if (whole is not null && from != Source && !adopt)
                continue;
            if (whole is null && count.Persons == 0)
                continue;
            facts.Add(Fact(measure, null, Of(measure, count)));
            var splits = WorkSplit
                .Of(ledger.Names, Rules.Rules.Library(services).Facts)
                .Where(split => adopt || !lists.Contains(split.List))
                .ToList();
            if (splits.Count == 0)
                continue;
            if (splits.Any(split => split.AsksFacts))
                told ??= await Calls.Calls.TrueFactsAsync(
                    services,
                    municipality,
                    programme,
                    count.Workers.Select(one => one.Person).ToHashSet(),
                    cancel
                );
            var kinds = await count.KindsAsync(
                db,
                municipality,
                told ?? new Dictionary<int, IReadOnlySet<string>>(),
                cancel
            );
            foreach (var split in splits)
            {
                var sums = split.Parts.ToDictionary(part => part.Code, _ => 0L);
                foreach (var worker in count.Workers)
                    sums[split.PartOf(kinds[worker.Person]).Code] += IsDays(measure) ? worker.Days : 1;
                facts.AddRange(sums.Select(sum => Fact(measure, sum.Key, sum.Value)));
            }
        }

        return facts;

        NewFact Fact(Measure measure, string? part, long value) =>
            new()
            {
                Subject = SubjectKey.Programme(programme),
                Measure = measure.Code,
                Kind = FactKind.Result,
                Period = period,
                Part = part,
                Value = value,
                ReferenceDate = count.Until ?? period.LastDay,
                Reason = why,
                Source = Source,
            };
    }

    /// <summary>The measures of taking part that are asked for in periods which the months touch: by a target, or by a figure of the records' own.</summary>
    private async Task<ILookup<Period, Measure>> AskedAsync(
        LedgerView ledger,
        string programme,
        Period touched,
        CancellationToken cancel
    )
    {
        var asked = new List<(Measure, Period)>();
        if (!ledger.Names.Subjects.TryGetValue(SubjectKey.Programme(programme), out var subject))
            return asked.ToLookup(one => one.Item2, one => one.Item1);
        foreach (
            var measure in ledger
                .Names.Measures.Values.Where(one => one.Outcome == Takes && IsOfPersons(one))
                .OrderBy(one => one.Number)
        )
        {
            var targets = ledger.Facts.Of(subject, measure.Number, FactKind.Target).ToList();
            var results = ledger.Facts.Of(subject, measure.Number, FactKind.Result).Where(Meets).ToList();
            var sources = await SourcesAsync(ledger, [.. results.Select(fact => fact.Value.Id)], cancel);
            asked.AddRange(
                targets
                    .Where(Meets)
                    .Concat(results.Where(fact => sources.GetValueOrDefault(fact.Value.Id) == Source))
                    .Select(fact => fact.Key.Period)
                    .Distinct()
                    .Order()
                    .Select(period => (measure, period))
            );
        }

        return asked.ToLookup(one => one.Item2, one => one.Item1);

        bool Meets((FactKey Key, FactValue Value) fact) =>
            fact.Key.Period.Overlaps(touched) && fact.Key.PeriodMonths <= 12;
    }

    /// <summary>The figure in force, whence it is, and the lists whose parts are from elsewhere.</summary>
    private async Task<(long? Whole, string? From, IReadOnlySet<string> Lists)> StandingAsync(
        LedgerView ledger,
        string programme,
        Measure measure,
        Period period,
        CancellationToken cancel
    )
    {
        var facts = ledger.Names.Subjects.TryGetValue(SubjectKey.Programme(programme), out var subject)
            ? ledger
                .Facts.Of(subject, measure.Number, FactKind.Result)
                .Where(fact => fact.Key.Period == period)
                .ToList()
            : [];
        var sources = await SourcesAsync(ledger, [.. facts.Select(fact => fact.Value.Id)], cancel);
        var elsewhere = facts
            .Where(fact => fact.Key.Part != 0 && sources.GetValueOrDefault(fact.Value.Id) != Source)
            .Select(fact => ledger.Names.PartOf(fact.Key.Part).List)
            .ToHashSet();
        var whole = facts.Find(fact => fact.Key is { Part: 0, Stage: 0 });
        if (whole.Value.Id != 0)
            return (
                whole.Value.IsNotApplicable ? 0 : (long)measure.Exact(whole.Value.Value).Numerator,
                sources.GetValueOrDefault(whole.Value.Id) ?? "",
                elsewhere
            );
        // Parts that somebody gave without a whole are a figure of theirs too.
        return (elsewhere.Count > 0 ? 0L : null, null, elsewhere);
    }

    private async Task<Dictionary<int, string?>> SourcesAsync(LedgerView ledger, int[] ids, CancellationToken cancel) =>
        ids.Length == 0 ? [] : await RecordSource.OfFactsAsync(db, ledger.Municipality.Code, ids, cancel);

    private static bool IsOfPersons(Measure measure) =>
        measure.Unit == "명" || (IsDays(measure) && Unit.Of(measure.Unit).Factor == 1);

    private static bool IsDays(Measure measure) =>
        measure.Name.Contains(DaysWord, StringComparison.Ordinal)
        || measure.Basis?.Contains(DaysWord, StringComparison.Ordinal) == true;

    private static long Of(Measure measure, WorkCount count) => IsDays(measure) ? count.Days : count.Persons;
}
