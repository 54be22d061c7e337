using Dure.App.Shared.Ledger;
using Dure.App.Shared.Payments;
using Dure.Kernel;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>The budget of a programme in a year, by source, as the ledger has it.</summary>
/// <param name="Measure">In which it is kept.</param>
/// <param name="Sources">Code, name and appropriation in won.</param>
internal sealed record WorkBudget(
    string Measure,
    IReadOnlyList<(string Part, string Name, long Amount)> Sources,
    long Executed
)
{
    private const string Funding = "funding";

    public long Total => Sources.Sum(source => source.Amount);

    public FundingSplit Split => FundingSplit.Of([.. Sources.Select(source => (source.Part, source.Amount))]);

    /// <summary>Null if the ledger has none by source.</summary>
    public static WorkBudget? Of(LedgerView ledger, string programme, int year)
    {
        if (!ledger.Names.Subjects.TryGetValue(SubjectKey.Programme(programme), out var subject))
            return null;
        var period = Period.Year(year);
        foreach (var measure in ledger.Names.Measures.Values.Where(MeasureUse.IsAmount).OrderBy(one => one.Number))
        {
            var sums = Sums(ledger, subject, measure, FactKind.Appropriation, period);
            if (sums.Count == 0)
                continue;
            return new(
                measure.Code,
                [
                    .. sums.Select(sum => (Part: ledger.Names.PartOf(sum.Key), Amount: sum.Value))
                        .OrderBy(sum => sum.Part.Position)
                        .Select(sum => (sum.Part.Code, sum.Part.Name, sum.Amount)),
                ],
                Sums(ledger, subject, measure, FactKind.Execution, period).Values.Sum()
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

    private static Dictionary<int, long> Sums(
        LedgerView ledger,
        int subject,
        Measure measure,
        FactKind kind,
        Period period
    )
    {
        var sums = new Dictionary<int, long>();
        foreach (var (key, value) in ledger.Facts.Of(subject, measure.Number, kind))
            if (
                key.Part != 0
                && key.Period == period
                && !value.IsNotApplicable
                && ledger.Names.PartOf(key.Part).List == Funding
            )
                sums[key.Part] = sums.GetValueOrDefault(key.Part) + (long)measure.Exact(value.Value).Numerator;
        return sums.Where(sum => sum.Value > 0).ToDictionary();
    }
}
