using Dure.App.Shared.Ledger;
using Dure.App.Shared.Payments;
using Dure.Kernel;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>A source of the budget in a year, in won.</summary>
internal sealed record WorkSource(string Part, string Name, long Amount, long Executed);

/// <summary>The budget of a programme in a year, by source, as the ledger has it: the same figures that its page of budgets shows.</summary>
/// <param name="Measure">In which it is kept.</param>
/// <param name="Sources">Those that give something.</param>
/// <param name="Executed">Of all sources.</param>
internal sealed record WorkBudget(string Measure, IReadOnlyList<WorkSource> Sources, long Executed)
{
    private const string Funding = "funding";

    public long Total => Sources.Sum(source => source.Amount);

    public FundingSplit Split => FundingSplit.Of([.. Sources.Select(source => (source.Part, source.Amount))]);

    /// <summary>Null if the ledger has none by source.</summary>
    public static WorkBudget? Of(LedgerView ledger, string programme, int year)
    {
        var reader = new FigureReader(ledger);
        var parts = ledger
            .Names.Parts.Values.Where(part => part.List == Funding)
            .OrderBy(part => part.Position)
            .ToList();
        foreach (var measure in ledger.Names.Measures.Values.Where(MeasureUse.IsAmount).OrderBy(one => one.Number))
        {
            long Read(Part part, FactKind kind) =>
                reader
                    .Read(new(SubjectKey.Programme(programme), measure.Code, kind, Period.Year(year), part.Code, null))
                    .Value
                    is { } value
                    ? (long)value.Numerator
                    : 0;
            var sources = parts
                .Select(part => new WorkSource(
                    part.Code,
                    part.Name,
                    Read(part, FactKind.Appropriation),
                    Read(part, FactKind.Execution)
                ))
                .ToList();
            if (sources.Exists(source => source.Amount > 0))
                return new(
                    measure.Code,
                    [.. sources.Where(source => source.Amount > 0)],
                    sources.Sum(source => source.Executed)
                );
        }

        return null;
    }

    /// <exception cref="RefusedException"><c>NoBudget</c>.</exception>
    public static WorkBudget Need(LedgerView ledger, string programme, int year) =>
        Of(ledger, programme, year)
        ?? throw new RefusedException(
            Refusals.NoBudget(ledger.Structure.NameOf(SubjectKey.Programme(programme)), year)
        );

    /// <summary>Every source that what is due goes beyond, after what was paid and what is on its way.</summary>
    /// <param name="onTheWay">By part.</param>
    public IReadOnlyList<Refusal> Over(IEnumerable<long> due, IReadOnlyDictionary<string, long> onTheWay)
    {
        var (split, shares) = (Split, new long[Sources.Count]);
        foreach (var amount in due)
        foreach (var (at, share) in split.Of(amount).Index())
            shares[at] += share;
        return
        [
            .. Sources
                .Select(
                    (source, at) =>
                        (
                            source.Name,
                            Over: source.Executed + onTheWay.GetValueOrDefault(source.Part) + shares[at] - source.Amount
                        )
                )
                .Where(one => one.Over > 0)
                .Select(one => Refusals.OverSource(one.Name, one.Over)),
        ];
    }
}
