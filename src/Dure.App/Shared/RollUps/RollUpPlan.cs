using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Shared.RollUps;

/// <summary>A query matched with ledgers: one definition of each measure, one classification, a grid of periods.</summary>
internal sealed class RollUpPlan
{
    private RollUpPlan(RollUpQuery query, IReadOnlyList<Measure> measures, IReadOnlyList<RollUpNode> nodes) =>
        (Query, Measures, Nodes, Grid) = (query, measures, nodes, new RollUpGrid(query.Periods));

    public RollUpQuery Query { get; }
    public IReadOnlyList<Measure> Measures { get; }
    public IReadOnlyList<RollUpNode> Nodes { get; }
    public RollUpGrid Grid { get; }

    /// <summary>How many figures one place has.</summary>
    public int Size => Measures.Count * Nodes.Count * Grid.Count;

    public int At(int measure, int node, int period) => (((measure * Nodes.Count) + node) * Grid.Count) + period;

    /// <exception cref="RefusedException">A measure does not add, or municipalities define something differently.</exception>
    public static RollUpPlan Of(IReadOnlyList<LedgerView> ledgers, RollUpQuery query)
    {
        var refusals = new List<Refusal>();
        var measures = new List<Measure>();
        foreach (var code in query.Measures)
        {
            if (MeasureOf(ledgers, code, refusals) is { } measure)
                measures.Add(measure);
        }

        var nodes = RollUpTree.Of(ledgers, query.Tree, refusals);
        refusals.AddRange(query.Periods.Where(period => period.Months > 12).Select(RollUpRefusals.PeriodTooLong));
        return refusals.Count > 0 ? throw new RefusedException(refusals) : new(query, measures, nodes);
    }

    private static Measure? MeasureOf(IReadOnlyList<LedgerView> ledgers, string code, List<Refusal> refusals)
    {
        var definitions = ledgers
            .Where(ledger => ledger.Names.Measures.ContainsKey(code))
            .GroupBy(ledger => Definition(ledger.Names.Measures[code]))
            .ToList();
        if (definitions.Count == 0)
        {
            refusals.Add(RollUpRefusals.UnknownMeasure(code));
            return null;
        }

        var measure = definitions[0].First().Names.Measures[code];
        if (!measure.AddsOverSubjects)
            refusals.Add(RollUpRefusals.DoesNotAdd(measure));
        if (definitions.Count > 1)
            refusals.Add(
                RollUpRefusals.DefinitionsDiffer(
                    code,
                    definitions.Select(one => (one.Key, string.Join(", ", one.Select(by => by.Municipality.Name))))
                )
            );
        return measure;
    }

    // Names and bases are worded freely; what decides whether figures add is the unit, how they aggregate and the outcome.
    private static string Definition(Measure measure) =>
        string.Join(
            " ",
            new[]
            {
                measure.Unit,
                measure.Decimals > 0 ? $"소수 {measure.Decimals}자리" : null,
                measure.Aggregation switch
                {
                    Aggregation.Sum => "합계",
                    Aggregation.Distinct => "실인원",
                    Aggregation.Last => "말일 기준",
                    _ => "비율",
                },
                measure.Outcome,
            }.Where(word => word is not null)
        );
}

/// <summary>The asked periods, found by month.</summary>
internal sealed class RollUpGrid
{
    private readonly Period[] periods;
    private readonly int[][] of;

    public RollUpGrid(IReadOnlyList<Period> periods)
    {
        this.periods = [.. periods];
        Start = periods.Min(period => period.Start);
        of =
        [
            .. Enumerable
                .Range(Start, periods.Max(period => period.End) - Start)
                .Select(month =>
                    Enumerable
                        .Range(0, this.periods.Length)
                        .Where(at => this.periods[at].Start <= month && month < this.periods[at].End)
                        .ToArray()
                ),
        ];
    }

    /// <summary>The first month.</summary>
    public int Start { get; }
    public int Count => periods.Length;
    public Period this[int at] => periods[at];

    /// <summary>Positions of the periods that contain a month.</summary>
    public ReadOnlySpan<int> Of(int month) => month >= Start && month - Start < of.Length ? of[month - Start] : [];
}
