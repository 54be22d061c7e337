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
    public IEnumerable<(string Subject, Measure Measure)> SubjectsOf(FactKind kind, Period within)
    {
        foreach (var measure in measures)
        {
            // The facts of one subject lie side by side.
            var before = -1;
            foreach (var (key, _) in Ledger.Facts.Of(measure.Number, kind))
            {
                if (key.Subject == before || !within.Contains(key.Period))
                    continue;
                before = key.Subject;
                yield return (Ledger.Names.SubjectOf(key.Subject), measure);
            }
        }
    }

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

    /// <summary>Whether the subject has facts of its own that touch the period.</summary>
    public bool HasOwnTouching(string subject, string measure, FactKind kind, Period period) =>
        Own(subject, measure, kind).Any(fact => period.Overlaps(fact.Key.Period));

    public string NameOf(string subject) =>
        subject == SubjectKey.Municipality ? Ledger.Municipality.Name : Structure.NameOf(subject);

    /// <summary>How many subjects have a part in a figure of a measure.</summary>
    public int SubjectsIn(Figure figure, Measure measure, FactKind kind)
    {
        var facts = figure.Facts.ToHashSet();
        return Ledger
            .Facts.Of(measure.Number, kind)
            .Where(fact => facts.Contains(fact.Value.Id))
            .Select(fact => fact.Key.Subject)
            .Distinct()
            .Count();
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

/// <summary>Target, result and what they make of each other.</summary>
public sealed record Attained(Figure Target, Figure Result)
{
    public bool IsEmpty => Target.Value is null && Result.Value is null;

    public bool IsWhole => Target.Value is not null && Result.Value is not null;

    /// <summary>달성률 in %, exact; null without a target above 0.</summary>
    public Rational? Rate =>
        Target.Value is { Sign: > 0 } target && Result.Value is { } result ? result / target * Rational.Of(100) : null;
}
