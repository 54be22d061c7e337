using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;

namespace Dure.App.Capabilities.Programmes;

/// <summary>Chooses the measure that says most about a programme in a year.</summary>
internal sealed class ProgrammeMeasure
{
    // What a jobs programme is for comes first; what it merely involved (개소, 횟수) after.
    private static readonly string?[] Outcomes = ["창출", "유지", "전환", "알선", "수료", "참여"];

    private readonly Dictionary<int, (FactKind Kind, Measure Measure)[]> known;
    private readonly LedgerView ledger;
    private readonly Dictionary<int, int> uses;

    public ProgrammeMeasure(BookLedger book, Period period)
    {
        ledger = book.Ledger;
        var facts = ledger
            .Facts.All()
            .Where(fact => fact.Key.Kind is FactKind.Target or FactKind.Result && period.Contains(fact.Key.Period))
            .ToList();
        known = facts
            .GroupBy(fact => fact.Key.Subject)
            .ToDictionary(
                group => group.Key,
                group =>
                    group.Select(fact => (fact.Key.Kind, ledger.Names.MeasureOf(fact.Key.Measure))).Distinct().ToArray()
            );
        uses = facts
            .GroupBy(fact => fact.Key.Measure)
            .ToDictionary(group => group.Key, group => group.Select(fact => fact.Key.Subject).Distinct().Count());
    }

    /// <summary>A measure with target and result before one with either; then by outcome, then the more common one.</summary>
    public Measure? Of(Programme programme) =>
        ledger.Names.Subjects.TryGetValue(SubjectKey.Programme(programme.Code), out var subject)
        && known.TryGetValue(subject, out var found)
            ? found
                .GroupBy(one => one.Measure)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => Array.IndexOf(Outcomes, group.Key.Outcome) is >= 0 and var at ? at : Outcomes.Length)
                .ThenBy(group => group.Key.AddsOverSubjects ? 0 : 1)
                .ThenByDescending(group => uses[group.Key.Number])
                .ThenBy(group => group.Key.Number)
                .First()
                .Key
            : null;
}
