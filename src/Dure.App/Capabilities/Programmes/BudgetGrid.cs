using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;

namespace Dure.App.Capabilities.Programmes;

/// <summary>A programme's money of one measure and period: a line a source, a column an entry (본예산, 추경1 …).</summary>
/// <param name="Entries">Names of the appropriation's entries; empty where it has only one.</param>
public sealed record BudgetGrid(
    Measure Measure,
    Period Period,
    IReadOnlyList<string> Entries,
    IReadOnlyList<BudgetGrid.Line> Lines,
    BudgetGrid.Line Total
)
{
    /// <param name="Source">Null for the total, and where the source of the money was not given.</param>
    public sealed record Line(string? Source, IReadOnlyList<Figure> ByEntry, Figure Budget, Figure Executed)
    {
        public Rational? Rate => ExactText.Rate(Executed.Value, Budget.Value);
    }

    public static IReadOnlyList<BudgetGrid> Of(BookLedger book, string subject, IReadOnlyList<FactLine> facts) =>
        [
            .. facts
                .Where(fact => fact.Kind is FactKind.Appropriation or FactKind.Execution)
                .GroupBy(fact => (fact.Measure, fact.Period))
                .OrderByDescending(group => MeasureUse.IsAmount(group.Key.Measure))
                .ThenBy(group => group.Key.Measure.Number)
                .ThenBy(group => group.Key.Period)
                .Select(group => Grid(book, subject, group.Key.Measure, group.Key.Period, [.. group])),
        ];

    private static BudgetGrid Grid(
        BookLedger book,
        string subject,
        Measure measure,
        Period period,
        IReadOnlyList<FactLine> facts
    )
    {
        var entries = facts
            .Where(fact => fact.Kind == FactKind.Appropriation)
            .OrderBy(fact => fact.Current.Fact.Id)
            .Select(fact => fact.Stage)
            .Distinct()
            .ToList();
        if (entries.Count < 2)
            entries = [.. entries.Where(entry => entry.Length > 0)];
        Line Of(string? part, string? name) =>
            new(
                name,
                [.. entries.Select(entry => Read(FactKind.Appropriation, part, entry))],
                Read(FactKind.Appropriation, part, null),
                Read(FactKind.Execution, part, null)
            );
        Figure Read(FactKind kind, string? part, string? entry) =>
            book.Figures.Read(new(subject, measure.Code, kind, period, part, entry));

        var parts = facts.Select(fact => fact.Part).OfType<Part>().Distinct().OrderBy(part => part.Position);
        return new(measure, period, entries, [.. parts.Select(part => Of(part.Code, part.Name))], Of(null, null));
    }
}
