using Dure.Tables.Checks.Grids;

namespace Dure.Tables.Checks.Relations;

/// <summary>A total and the items that are thought to be its parts, with how it fares in every series.</summary>
internal sealed record SumGuess(int Total, int[] Parts, bool IsNatural)
{
    public double Holds { get; set; }
    public int Fails { get; set; }
    public List<(int Series, Fit Fit)> Series { get; } = [];
}

/// <summary>Finds which items of an axis are the sums of which others.</summary>
internal sealed class SumSearch(Axis axis)
{
    private const int MostUnlabelled = 300;
    private const int MostChildren = 14;

    // Which parts a total has shows in some of many rows; only what they bear out is tried on all.
    private const int Sample = 200;
    private readonly int stride = Math.Max(1, axis.Series / Sample);
    private readonly bool[] covered = new bool[axis.Items];

    /// <summary>Totals with their parts, as far as at least one series bears them out, or their label and place do.</summary>
    public IEnumerable<SumGuess> Find()
    {
        foreach (var guess in Unlabelled())
            yield return guess;
        for (var rank = 1; rank <= 2; rank++)
        {
            for (var item = 0; item < axis.Items; item++)
            {
                if (axis.Ranks[item] == rank && !axis.Rates[item] && Best(item) is { } guess)
                {
                    foreach (var part in guess.Holds > 0 ? guess.Parts : [])
                        covered[part] = true;
                    yield return guess;
                }
            }
        }
    }

    /// <summary>Parents without the word 합계, followed by their children: borne out by several series or not at all.</summary>
    private IEnumerable<SumGuess> Unlabelled()
    {
        if (axis.Items > MostUnlabelled)
            yield break;
        for (var item = axis.Items - 1; item >= 0; item--)
        {
            if (axis.Ranks[item] > 0 || axis.Rates[item])
                continue;
            SumGuess? best = null;
            var parts = new List<int>();
            for (var next = item + 1; next < axis.Items && parts.Count < MostChildren && axis.Ranks[next] == 0; next++)
            {
                if (axis.Rates[next] || covered[next])
                    continue;
                parts.Add(next);
                if (parts.Count < 2)
                    continue;
                var guess = Try(item, [.. parts], natural: false);
                if (
                    guess.Holds >= 2
                    && guess.Fails * 4 <= guess.Holds
                    && Weight(guess) >= 8
                    && !(guess.Holds <= best?.Holds)
                )
                    best = guess;
            }

            if (best is null)
                continue;
            foreach (var part in best.Parts)
                covered[part] = true;
            yield return Whole(best);
        }
    }

    // Digits that agree by chance are few: 3 = 1 + 2 says nothing, 10,022 = … does.
    private int Weight(SumGuess guess) =>
        guess
            .Series.Where(one => one.Fit is Fit.Exact or Fit.Rounding)
            .Sum(one => (int)Math.Log10((double)Math.Abs(axis.At(guess.Total, one.Series).Value) + 1) + 1);

    private SumGuess? Best(int total)
    {
        SumGuess? best = null;
        foreach (var (parts, natural) in Guesses(total))
        {
            if (parts.Length < 2)
                continue;
            var guess = Try(total, parts, natural);
            if (guess.Series.Count == 0)
                continue;
            if (best is null || Score(guess) > Score(best))
                best = guess;
        }

        return best is null ? null : Whole(best);
    }

    private SumGuess Whole(SumGuess guess) =>
        stride == 1 ? guess : Try(guess.Total, guess.Parts, guess.IsNatural, every: 1);

    private static double Score(SumGuess guess) => guess.Holds - (guess.Fails * 0.9) + (guess.IsNatural ? 0.25 : 0);

    private IEnumerable<(int[] Parts, bool Natural)> Guesses(int total)
    {
        var rank = axis.Ranks[total];
        var after = Region(total, 1, rank);
        var before = Region(total, -1, rank);
        foreach (var region in (List<int>[])[after, before])
        {
            var leaves = region.Where(item => axis.Ranks[item] == 0).ToList();
            yield return ([.. leaves], true);
            var open = leaves.Where(item => !covered[item]).ToArray();
            yield return (open, true);
            var subtotals = region.Where(item => axis.Ranks[item] > 0).ToArray();
            yield return (subtotals, true);
            yield return ([.. subtotals, .. open], true);
            if (axis.Group(total) is { Length: > 0 } group)
                yield return ([.. leaves.Where(item => axis.Group(item) == group)], true);
            // Not all of what follows: the first few.
            for (var count = 2; count < Math.Min(open.Length, MostChildren); count++)
                yield return (open[..count], false);
        }

        if (after.Count > 0 && before.Count > 0)
            yield return (
                [
                    .. Enumerable
                        .Range(0, axis.Items)
                        .Where(item => axis.Ranks[item] == 0 && !axis.Rates[item] && !covered[item]),
                ],
                false
            );
    }

    /// <summary>What lies between a total and the next of its rank.</summary>
    private List<int> Region(int total, int step, int rank)
    {
        var region = new List<int>();
        for (var item = total + step; item >= 0 && item < axis.Items && axis.Ranks[item] < rank; item += step)
        {
            if (!axis.Rates[item] && !LabelText.IsChange(axis.Names[item]))
                region.Add(item);
        }

        // A grand total may have another one beside it that sums something else; stop at it, but look past a lone one at the edge.
        return region;
    }

    private SumGuess Try(int total, int[] parts, bool natural) => Try(total, parts, natural, stride);

    private SumGuess Try(int total, int[] parts, bool natural, int every)
    {
        var guess = new SumGuess(total, parts, natural);
        for (var series = 0; series < axis.Series; series += every)
        {
            if (axis.IsQuotientSeries(series))
                continue;
            var fit = FitOf(total, parts, series, out var trivial);
            if (fit == Fit.Unreadable)
                continue;
            guess.Series.Add((series, fit));
            if (fit == Fit.Fails)
                guess.Fails++;
            else
                guess.Holds +=
                    trivial ? 0.2
                    : fit == Fit.Exact ? 1
                    : 0.6;
        }

        return guess;
    }

    private Fit FitOf(int total, int[] parts, int series, out bool trivial)
    {
        trivial = true;
        var target = axis.At(total, series);
        if (!target.IsNumber || axis.Grid.Units[target.Unit] is "%" or "%p")
            return Fit.Unreadable;
        var (sum, slack, numbers, nonzero) = (0m, 0m, 0, 0);
        foreach (var part in parts)
        {
            var figure = axis.At(part, series);
            // The change of a total is no sum of changes where a part has none: it was there in one of the years alone.
            if (figure.IsEmpty && LabelText.IsChange(axis.SeriesLabel(series)))
                return Fit.Unreadable;
            if (figure.IsEmpty)
                continue;
            if (!figure.IsNumber || !SameUnit(target, figure))
                return Fit.Unreadable;
            numbers++;
            nonzero += figure.Value == 0 ? 0 : 1;
            sum += figure.Value;
            slack += Roundings.Half(axis.Grid, axis.Slot(part, series), figure);
        }

        if (numbers < 2)
            return Fit.Unreadable;
        trivial = nonzero < 2 || Math.Abs(target.Value) < 10;
        return Roundings.OfSum(target.Value, sum, slack, Roundings.Half(axis.Grid, axis.Slot(total, series), target));
    }

    private static bool SameUnit(in GridFigure a, in GridFigure b) =>
        a.Unit == b.Unit || ((a.Unit == 0 || b.Unit == 0) && !IsScale(a) && !IsScale(b));

    // A figure with 억원 at it and a bare one do not add up, whatever the column says.
    private static bool IsScale(in GridFigure figure) => figure.Unit != 0 && figure.Exponent > 0;
}
