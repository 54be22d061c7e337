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
    private readonly ILookup<(string Measure, FactKind Kind), FigureLine> byMeasure;
    private readonly Dictionary<int, string> subjectOf = [];

    // A view never changes; when it is no longer used, this goes with it.
    private static readonly ConditionalWeakTable<LedgerView, ConcurrentDictionary<int, YearLedger>> Known = [];

    /// <summary>Made once for a state of the ledger and a book.</summary>
    public static YearLedger Of(Book book, LedgerView ledger) =>
        Known.GetOrCreateValue(ledger).GetOrAdd(book.Year, _ => new(book, ledger));

    private YearLedger(Book book, LedgerView ledger)
    {
        (Book, Ledger, reader) = (book, ledger, new(ledger));
        Year = Period.Year(book.Year);
        var measures = ledger.Names.Measures.Values.ToDictionary(measure => measure.Number);
        var subjects = ledger.Names.Subjects.ToDictionary(subject => subject.Value, subject => subject.Key);
        var facts = new List<FigureLine>(ledger.Facts.Count);
        foreach (var (key, value) in ledger.Facts.All())
        {
            subjectOf[value.Id] = subjects[key.Subject];
            facts.Add(
                new(
                    subjects[key.Subject],
                    measures[key.Measure],
                    key.Kind,
                    key.Period,
                    key.Part == 0 ? null : ledger.Names.PartOf(key.Part)
                )
            );
        }

        Facts = facts;
        byMeasure = Facts.ToLookup(fact => (fact.Measure.Code, fact.Kind));
    }

    public Book Book { get; }
    public LedgerView Ledger { get; }
    public LedgerStructure Structure => Ledger.Structure;

    /// <summary>The book's own year.</summary>
    public Period Year { get; }
    public IReadOnlyList<FigureLine> Facts { get; }

    /// <summary>The facts of a measure, of every period and subject.</summary>
    public IEnumerable<FigureLine> Of(string measure, FactKind kind) => byMeasure[(measure, kind)];

    public Figure Read(string subject, string measure, FactKind kind, Period period, string? part = null) =>
        reader.Read(new(subject, measure, kind, period, part, null));

    /// <summary>Whether the subject has facts of its own inside the period.</summary>
    public bool HasOwn(string subject, string measure, FactKind kind, Period period) =>
        Ledger.Names.Subjects.TryGetValue(subject, out var number)
        && Ledger
            .Facts.Of(number, Ledger.Names.Measures[measure].Number, kind)
            .Any(fact => period.Contains(fact.Key.Period));

    public string NameOf(string subject) =>
        subject == SubjectKey.Municipality ? Ledger.Municipality.Name : Structure.NameOf(subject);

    /// <summary>How many subjects have a part in a figure.</summary>
    public int SubjectsIn(Figure figure) => figure.Facts.Select(fact => subjectOf[fact]).Distinct().Count();

    /// <summary>The subject with the classification it stands in, for lists over several of them.</summary>
    public string? TreeNameOf(string subject) =>
        subject.StartsWith("node:", StringComparison.Ordinal)
            ? Structure.NameOf(SubjectKey.Tree(subject["node:".Length..subject.IndexOf('/', StringComparison.Ordinal)]))
            : null;
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
