using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;

namespace Dure.App.Shared.Figures;

/// <summary>A fact in force with the names of what it is about.</summary>
public readonly record struct FigureLine(string Subject, Measure Measure, FactKind Kind, Period Period, Part? Part);

/// <summary>A ledger as the pages of one book see it: its facts with their names, and figures by subject.</summary>
public sealed class YearLedger
{
    private readonly FigureReader reader;
    private readonly IReadOnlyList<Measure> measures;

    // A view never changes; when it is no longer used, this goes with it.
    private static readonly ConditionalWeakTable<LedgerView, ConcurrentDictionary<int, YearLedger>> Known = [];

    // A figure is kept while its facts stand, and how many subjects it has with it.
    private static readonly ConditionalWeakTable<Figure, StrongBox<int>> Parts = [];

    /// <summary>Made once for a state of the ledger and a book.</summary>
    public static YearLedger Of(Book book, LedgerView ledger) =>
        Known.GetOrCreateValue(ledger).GetOrAdd(book.Year, _ => new(book, ledger));

    private YearLedger(Book book, LedgerView ledger)
    {
        (Book, Ledger, reader) = (book, ledger, new(ledger));
        Year = Period.Year(book.Year);
        measures = [.. ledger.Names.Measures.Values.OrderBy(measure => measure.Number)];
    }

    public Book Book { get; }
    public LedgerView Ledger { get; }
    public LedgerStructure Structure => Ledger.Structure;

    /// <summary>The book's own year.</summary>
    public Period Year { get; }

    /// <summary>The facts of some kinds, of every measure, subject and period.</summary>
    public IEnumerable<FigureLine> Of(params FactKind[] kinds) =>
        measures.SelectMany(measure => kinds.SelectMany(kind => Of(measure, kind)));

    /// <summary>What has facts of a kind inside a period, each subject and measure once.</summary>
    public IEnumerable<(string Subject, Measure Measure)> SubjectsOf(FactKind kind, Period within) =>
        from measure in measures
        from subject in SubjectsOf(measure, kind, within)
        select (Ledger.Names.SubjectOf(subject), measure);

    /// <summary>What has results inside the year before a period, but none that touches the period.</summary>
    public IEnumerable<(string Subject, Measure Measure)> NoLongerGiven(Period period) =>
        from measure in measures
        from subject in Ledger
            .SliceOf(measure, FactKind.Result)
            .Of(
                "no longer given",
                period,
                now =>
                    SubjectsOf(measure, FactKind.Result, now.AddYears(-1))
                        .Where(one =>
                            !Ledger
                                .Facts.Of(one, measure.Number, FactKind.Result)
                                .Any(fact => now.Overlaps(fact.Key.Period))
                        )
                        .ToArray()
            )
        select (Ledger.Names.SubjectOf(subject), measure);

    private int[] SubjectsOf(Measure measure, FactKind kind, Period within) =>
        Ledger
            .SliceOf(measure, kind)
            .Of(
                "subjects",
                within,
                period =>
                    Ledger
                        .Facts.Of(measure.Number, kind)
                        .Where(fact => period.Contains(fact.Key.Period))
                        .Select(fact => fact.Key.Subject)
                        .Distinct()
                        .ToArray()
            );

    /// <summary>How many facts of a measure lie inside a period.</summary>
    public int CountOf(Measure measure, FactKind kind, Period within) =>
        Ledger
            .SliceOf(measure, kind)
            .Of(
                "count",
                within,
                period =>
                    new[] { Ledger.Facts.Of(measure.Number, kind).Count(fact => period.Contains(fact.Key.Period)) }
            )[0];

    /// <summary>The calendar years that hold facts of a measure whole, in order.</summary>
    /// <param name="counts">Which subjects count; named, because what is found is kept under it.</param>
    public int[] YearsOf(Measure measure, FactKind kind, YearsOver counts) =>
        Ledger
            .SliceOf(measure, kind)
            .Of(
                counts.ToString(),
                default,
                _ =>
                    Of(measure, kind)
                        .Where(fact =>
                            counts switch
                            {
                                YearsOver.Municipality => fact.Subject == SubjectKey.Municipality,
                                YearsOver.Own => IsOwn(fact.Subject),
                                _ => true,
                            } && Period.Year(fact.Period.FirstCalendarYear).Contains(fact.Period)
                        )
                        .Select(fact => fact.Period.FirstCalendarYear)
                        .Distinct()
                        .Order()
                        .ToArray()
            );

    /// <summary>Whether it is the municipality's own: another's figure is there for comparison.</summary>
    public static bool IsOwn(string subject) => !subject.StartsWith("municipality:", StringComparison.Ordinal);

    /// <summary>The facts of a measure, of every period and subject.</summary>
    public IEnumerable<FigureLine> Of(Measure measure, FactKind kind) =>
        Ledger.Facts.Of(measure.Number, kind).Select(fact => LineOf(fact.Key, measure));

    /// <summary>The facts of a subject, of every measure and period.</summary>
    public IEnumerable<FigureLine> Of(string subject) =>
        Ledger.Names.Subjects.TryGetValue(subject, out var number)
            ? from measure in measures
            from kind in Enum.GetValues<FactKind>()
            from fact in Ledger.Facts.Of(number, measure.Number, kind)
            select LineOf(fact.Key, measure)
            : [];

    public Figure Read(string subject, string measure, FactKind kind, Period period, string? part = null) =>
        reader.Read(new(subject, measure, kind, period, part, null));

    /// <summary>Whether the subject has facts of its own inside the period.</summary>
    public bool HasOwn(string subject, string measure, FactKind kind, Period period) =>
        Own(subject, measure, kind).Any(fact => period.Contains(fact.Key.Period));

    /// <summary>Whether the subject has facts of its own that speak of some of the period.</summary>
    public bool Touches(string subject, string measure, FactKind kind, Period period) =>
        Own(subject, measure, kind).Any(fact => period.Overlaps(fact.Key.Period));

    public string NameOf(string subject) =>
        subject == SubjectKey.Municipality ? Ledger.Municipality.Name : Structure.NameOf(subject);

    /// <summary>How many subjects have a part in a figure of a measure.</summary>
    public int SubjectsIn(Figure figure, Measure measure, FactKind kind)
    {
        if (figure.Facts.Count < 2)
            return figure.Facts.Count;
        return Parts.GetValue(figure, _ => new(Count())).Value;

        int Count()
        {
            var facts = figure.Facts.ToHashSet();
            return Ledger
                .Facts.Of(measure.Number, kind)
                .Where(fact => facts.Contains(fact.Value.Id))
                .Select(fact => fact.Key.Subject)
                .Distinct()
                .Count();
        }
    }

    /// <summary>The subject with the classification it stands in, for lists over several of them.</summary>
    public string? TreeNameOf(string subject) =>
        subject.StartsWith("node:", StringComparison.Ordinal)
            ? Structure.NameOf(SubjectKey.Tree(subject["node:".Length..subject.IndexOf('/', StringComparison.Ordinal)]))
            : null;

    private IEnumerable<(FactKey Key, FactValue Value)> Own(string subject, string measure, FactKind kind) =>
        Ledger.Names.Subjects.TryGetValue(subject, out var number)
            ? Ledger.Facts.Of(number, Ledger.Names.Measures[measure].Number, kind)
            : [];

    private FigureLine LineOf(FactKey key, Measure measure) =>
        new(
            Ledger.Names.SubjectOf(key.Subject),
            measure,
            key.Kind,
            key.Period,
            key.Part == 0 ? null : Ledger.Names.PartOf(key.Part)
        );
}

/// <summary>Whose facts make a year one that has facts.</summary>
public enum YearsOver
{
    All,

    /// <summary>The municipality's own, not those of others that stand beside them.</summary>
    Own,

    /// <summary>Those of the municipality as a whole.</summary>
    Municipality,
}

/// <summary>Target, result and what they make of each other.</summary>
public sealed record Attained(Figure Target, Figure Result)
{
    public bool IsEmpty => Target.Value is null && Result.Value is null;

    public bool IsWhole => Target.Value is not null && Result.Value is not null;

    /// <summary>달성률 in %, exact; null without a target above 0.</summary>
    public Rational? Rate =>
        Target.Value is { Sign: > 0 } target && Result.Value is { } result ? result / target * Rational.Of(100) : null;
}
