using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Shared.RollUps;

/// <summary>
/// The figures of one subject for each asked period, by the rules of <see cref="FigureReader"/>: the figure without a part
/// else Σ of one breakdown; the exact period else finer ones, the longest first, none counted twice; what does not apply
/// is passed over. A test compares the two on random ledgers.
/// </summary>
internal sealed class RollUpSubject(LedgerNames names, RollUpGrid grid)
{
    private readonly List<(FactKey Key, long Value, bool Provisional)> facts = [];
    private readonly List<(int Start, int Months, RollUpFigure Figure)> pieces = [];

    public void Clear() => facts.Clear();

    /// <summary>Takes the next fact in order of key.</summary>
    public void Add(FactKey key, long value, bool provisional) => facts.Add((key, value, provisional));

    /// <summary>The figure of each period, in the order of the grid.</summary>
    public void Figures(Aggregation aggregation, Span<RollUpFigure> figures)
    {
        pieces.Clear();
        for (int from = 0, to; from < facts.Count; from = to)
        {
            for (to = from + 1; to < facts.Count && facts[to].Key.Major == facts[from].Key.Major; to++) { }
            var key = facts[from].Key;
            pieces.Add((key.PeriodStart, key.PeriodMonths, OnePeriod(from, to)));
        }

        // The longest first, so that a half and its own months are not both counted; for the latest value, the latest.
        pieces.Sort(
            aggregation == Aggregation.Last
                ? static (a, b) =>
                    a.Start + a.Months != b.Start + b.Months
                        ? (b.Start + b.Months).CompareTo(a.Start + a.Months)
                        : b.Months.CompareTo(a.Months)
                : static (a, b) => a.Months != b.Months ? b.Months.CompareTo(a.Months) : a.Start.CompareTo(b.Start)
        );
        for (var at = 0; at < figures.Length; at++)
            figures[at] = OverPieces(grid[at], aggregation);
    }

    private RollUpFigure OnePeriod(int from, int to)
    {
        // Facts without a part come first; if there are none, the breakdown of the first one is meant.
        var list = facts[from].Key.Part == 0 ? null : names.PartOf(facts[from].Key.Part).List;
        var (sum, state) = (0L, RollUpState.NotApplicable);
        for (var at = from; at < to; at++)
        {
            var (key, value, provisional) = facts[at];
            if (list is null ? key.Part != 0 : names.PartOf(key.Part).List != list)
                continue;
            if (value == FactValue.NotApplicable)
                continue;
            sum += value;
            state |= provisional ? RollUpState.Number | RollUpState.Provisional : RollUpState.Number;
        }

        return (state & RollUpState.Number) != 0 ? new(sum, state & ~RollUpState.NotApplicable) : new(0, state);
    }

    private RollUpFigure OverPieces(Period asked, Aggregation aggregation)
    {
        var (sum, state, taken) = (0L, RollUpState.NotCollected, 0u);
        foreach (var (start, months, figure) in pieces)
        {
            if (start < asked.Start || start + months > asked.End)
                continue;
            if (months == asked.Months)
                return figure;
            if (!figure.IsNumber)
            {
                state |= RollUpState.NotApplicable;
                continue;
            }

            // The asked period has at most twelve months: one bit each.
            var covers = ((1u << months) - 1) << (start - asked.Start);
            if ((taken & covers) != 0 || (taken != 0 && aggregation == Aggregation.Last))
                continue;
            taken |= covers;
            sum += figure.Kept;
            state |= figure.State;
        }

        return taken != 0 ? new(sum, state & ~RollUpState.NotApplicable) : new(0, state);
    }
}
