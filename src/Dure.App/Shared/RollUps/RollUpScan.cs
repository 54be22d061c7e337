using Dure.App.Shared.Ledger;

namespace Dure.App.Shared.RollUps;

/// <summary>Reads the facts of one measure and kind in one pass and adds each subject's figures to its slot.</summary>
internal sealed class RollUpScan(LedgerView ledger, RollUpGrid grid, int[] slots, RollUpFigure[] into)
{
    private readonly RollUpSubject subject = new(ledger.Names, grid);
    private readonly RollUpFigure[] figures = new RollUpFigure[grid.Count];

    public void Add(Measure measure, FactKind kind)
    {
        var facts = ledger.Facts;
        var from = FactKey.Prefix(0, measure.Number, kind);
        var to = from + (FactKey.Step * FactKey.MaxSubjects);
        var newer = NewerSubjects(facts.Newer, from, to);
        var majors = facts.Majors;
        var minors = facts.Minors;
        var end = facts.First(to);
        for (int at = facts.First(from), next; at < end; at = next)
        {
            var prefix = majors[at] / FactKey.Step;
            // Plain: only single months without parts, as most results are; then adding is all there is to do.
            var plain = true;
            for (next = at; next < end && majors[next] / FactKey.Step == prefix; next++)
                plain &= (majors[next] & 0xFFF) == 1 && minors[next] <= 0xFFFF;
            var number = (int)(prefix % FactKey.MaxSubjects);
            if (number >= slots.Length || slots[number] < 0 || newer?.Contains(number) == true)
                continue;
            if (plain && measure.Aggregation == Aggregation.Sum)
                AddMonths(at, next, slots[number] * grid.Count);
            else
                AddByRules(at, next, measure, slots[number] * grid.Count);
        }

        foreach (var number in newer ?? [])
        {
            if (number >= slots.Length || slots[number] < 0)
                continue;
            subject.Clear();
            foreach (var (key, value) in facts.Of(number, measure.Number, kind))
                subject.Add(key, value.Value, value.Provisional);
            AddFigures(measure, slots[number] * grid.Count);
        }
    }

    private void AddMonths(int from, int to, int row)
    {
        var majors = ledger.Facts.Majors;
        var values = ledger.Facts.Values;
        var provisional = ledger.Facts.Provisional;
        for (var at = from; at < to; at++)
        {
            var periods = grid.Of((int)((majors[at] >> 12) & 0x7FFF));
            if (periods.Length == 0)
                continue;
            var figure =
                values[at] == FactValue.NotApplicable
                    ? new RollUpFigure(0, RollUpState.NotApplicable)
                    : new RollUpFigure(
                        values[at],
                        provisional[at] ? RollUpState.Number | RollUpState.Provisional : RollUpState.Number
                    );
            foreach (var period in periods)
                RollUp.Join(ref into[row + period], figure);
        }
    }

    private void AddByRules(int from, int to, Measure measure, int row)
    {
        var facts = ledger.Facts;
        subject.Clear();
        for (var at = from; at < to; at++)
            subject.Add(new(facts.Majors[at], facts.Minors[at]), facts.Values[at], facts.Provisional[at]);
        AddFigures(measure, row);
    }

    private void AddFigures(Measure measure, int row)
    {
        subject.Figures(measure.Aggregation, figures);
        for (var period = 0; period < figures.Length; period++)
            RollUp.Join(ref into[row + period], figures[period]);
    }

    private static HashSet<int>? NewerSubjects(ReadOnlySpan<(FactKey Key, FactValue Value)> newer, ulong from, ulong to)
    {
        HashSet<int>? found = null;
        foreach (var (key, _) in newer)
        {
            if (key.Major >= from && key.Major < to)
                (found ??= []).Add(key.Subject);
        }

        return found;
    }
}
