using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>A programme's columns that its leading department owes.</summary>
internal sealed record OwedRow(string Department, string Programme, int Position, List<string> Columns);

/// <summary>What departments owe a round, derived from the plan of its year.</summary>
internal static class Owed
{
    /// <param name="all">Every programme of the year owes every column, also one without a target.</param>
    public static IReadOnlyList<OwedRow> Of(
        LedgerView ledger,
        Period year,
        IReadOnlyList<(Measure Measure, FactKind Kind)> columns,
        bool all
    )
    {
        var lead = ledger
            .Structure.ProgrammeDepartments.Where(part => part.Position == 0)
            .ToDictionary(part => part.Programme, part => part.Department);
        return
        [
            .. ledger
                .Structure.Programmes.Where(programme => lead.ContainsKey(programme.Code) && IsOf(programme, year))
                .Select(
                    (programme, position) =>
                        new OwedRow(
                            lead[programme.Code],
                            programme.Code,
                            position,
                            [
                                .. columns
                                    .Where(column => all || Has(ledger, programme, column, year))
                                    .Select(column => RoundColumn.KeyOf(column.Measure.Code, column.Kind)),
                            ]
                        )
                )
                .Where(row => row.Columns.Count > 0),
        ];
    }

    /// <summary>What can be asked for: results of measures that programmes have, and spending of their budgets.</summary>
    public static IReadOnlyList<(Measure Measure, FactKind Kind)> Choices(LedgerView ledger) =>
        [
            .. MeasureUse
                .Of(ledger, "programme:", null, FactKind.Target, FactKind.Result)
                .Where(used => !used.Measure.Indicator)
                .Select(used => (used.Measure, FactKind.Result)),
            .. MeasureUse
                .Of(ledger, "programme:", null, FactKind.Appropriation, FactKind.Execution)
                .Where(used => MeasureUse.IsAmount(used.Measure))
                .Select(used => (used.Measure, FactKind.Execution)),
        ];

    /// <summary>The departments that lead a programme of the year.</summary>
    public static IReadOnlyList<string> Departments(LedgerView ledger, Period year)
    {
        var ofYear = ledger
            .Structure.Programmes.Where(programme => IsOf(programme, year))
            .Select(programme => programme.Code)
            .ToHashSet();
        return
        [
            .. ledger
                .Structure.ProgrammeDepartments.Where(part => part.Position == 0 && ofYear.Contains(part.Programme))
                .Select(part => part.Department)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsOf(Programme programme, Period year) => programme.Period?.Overlaps(year) != false;

    private static bool Has(
        LedgerView ledger,
        Programme programme,
        (Measure Measure, FactKind Kind) column,
        Period year
    ) =>
        ledger.Names.Subjects.TryGetValue(SubjectKey.Programme(programme.Code), out var subject)
        && Evidence(column.Kind)
            .Any(kind =>
                ledger
                    .Facts.Of(subject, column.Measure.Number, kind)
                    .Any(fact => fact.Key.Period.Overlaps(year) && !fact.Value.IsNotApplicable)
            );

    private static FactKind[] Evidence(FactKind kind) =>
        kind == FactKind.Execution ? [FactKind.Appropriation, FactKind.Execution] : [FactKind.Target, FactKind.Result];
}
