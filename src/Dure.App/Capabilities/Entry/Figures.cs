using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Entry;

/// <summary>What one figure is about, in the names that books and addresses use.</summary>
public sealed record FigureAt(
    string Subject,
    string Measure,
    FactKind Kind,
    Period Period,
    string? Part = null,
    string Entry = ""
)
{
    public static FigureAt Of(LedgerView ledger, Fact fact) =>
        new(
            ledger.Names.Subjects.First(subject => subject.Value == fact.Subject).Key,
            ledger.Names.Measures.Values.First(measure => measure.Number == fact.Measure).Code,
            fact.Kind,
            fact.Period,
            fact.Part == 0 ? null : ledger.Names.PartOf(fact.Part).Code,
            fact.Stage
        );

    /// <summary>The fact in force, if there is one.</summary>
    internal FactValue? In(LedgerView ledger)
    {
        var part = 0;
        if (Part is not null)
        {
            if (!ledger.Names.Parts.TryGetValue(Part, out var found))
                return null;
            part = found.Number;
        }

        return
            ledger.Names.Measures.TryGetValue(Measure, out var measure)
            && ledger.Names.Subjects.TryGetValue(Subject, out var subject)
            && ledger.Names.Stages.TryGetValue(Entry, out var stage)
            && ledger.Facts.TryGet(
                FactKey.Of(subject, measure.Number, Kind, Period.Start, Period.Months, part, stage),
                out var value
            )
            ? value
            : null;
    }
}
