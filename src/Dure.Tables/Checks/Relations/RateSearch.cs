using Dure.Tables.Checks.Grids;

namespace Dure.Tables.Checks.Relations;

/// <summary>A rate, difference or growth and its two operands, with how it fares in every series.</summary>
internal sealed record RateGuess(int Target, int A, int B, RelationForm Form, int Named)
{
    public double Holds { get; set; }
    public int Fails { get; set; }
    public List<(int Series, Fit Fit)> Series { get; } = [];
}

/// <summary>Finds which items of an axis are the quotients or differences of which two others.</summary>
internal sealed class RateSearch(Axis axis)
{
    private const int Reach = 14;
    private const int Sample = 60;

    public IEnumerable<RateGuess> Find()
    {
        for (var item = 0; item < axis.Items; item++)
        {
            var label = axis.Names[item];
            if (!axis.Rates[item] && !LabelText.IsChange(label) && !LabelText.IsGrowth(label))
                continue;
            if (Best(item, label) is { } guess)
                yield return guess;
        }
    }

    private RateGuess? Best(int target, string label)
    {
        RateGuess? best = null;
        var named = new List<RateGuess>();
        var rivals = 0;
        var (from, to) = (Math.Max(0, target - Reach), Math.Min(axis.Items - 1, target + Reach));
        for (var a = from; a <= to; a++)
        for (var b = from; b <= to; b++)
        {
            if (a == b || a == target || b == target)
                continue;
            foreach (var form in Forms(label, axis.Rates[a], axis.Rates[b]))
            {
                var guess = new RateGuess(target, a, b, form, RateNames.Score(label, axis.Label(a), axis.Label(b)));
                Try(guess, Sample);
                if (guess.Series.Count == 0)
                    continue;
                if (guess.Named > 0)
                    named.Add(guess);
                var difference = best is null ? 1 : Score(guess).CompareTo(Score(best));
                rivals =
                    difference > 0 ? 0
                    : difference == 0 ? rivals + 1
                    : rivals;
                if (difference > 0)
                    best = guess;
            }
        }

        if (best is null || !IsBorneOut(best, rivals))
            return null;
        if (axis.Series <= Sample)
            return WithoutOthers(best, named);
        var whole = best with { };
        whole.Series.Clear();
        (whole.Holds, whole.Fails) = (0, 0);
        Try(whole, int.MaxValue);
        return whole;
    }

    // 목표(운영, 취업) 실적(운영, 취업) 달성률: where the pair of the other rows fails, another of these names may be meant.
    private static RateGuess WithoutOthers(RateGuess best, List<RateGuess> named)
    {
        best.Series.RemoveAll(one =>
            one.Fit == Fit.Fails
            && named.Exists(other =>
                !ReferenceEquals(other, best)
                && other.Series.Exists(two => two.Series == one.Series && two.Fit != Fit.Fails)
            )
        );
        best.Fails = best.Series.Count(one => one.Fit == Fit.Fails);
        return best;
    }

    private static double Score(RateGuess guess) =>
        guess.Holds
        - (guess.Fails * 0.9)
        + (guess.Named * 0.7)
        - ((Math.Abs(guess.Target - guess.A) + Math.Abs(guess.Target - guess.B)) * 0.001);

    // One row that fits may be chance, unless the labels say so; two rows that fit are none.
    private static bool IsBorneOut(RateGuess guess, int rivals) =>
        guess.Named > 0
            ? guess.Holds > 0 && guess.Holds >= guess.Fails - 1 || (guess.Series.Count <= 2 && rivals == 0)
            : guess.Holds >= 1.8 && guess.Fails <= guess.Holds;

    private static IEnumerable<RelationForm> Forms(string label, bool rateA, bool rateB)
    {
        if (rateA && rateB)
        {
            if (LabelText.IsChange(label) || label.Contains('%', StringComparison.Ordinal))
                yield return RelationForm.Difference;
            if (label.Contains("달성", StringComparison.Ordinal) || label.Contains("대비", StringComparison.Ordinal))
                yield return RelationForm.Ratio;
            // 고용률의 증감률 is printed in %p as often as in %.
            if (LabelText.IsGrowth(label))
            {
                yield return RelationForm.Difference;
                yield return RelationForm.Growth;
            }

            yield break;
        }

        if (rateA || rateB)
            yield break;
        if (LabelText.IsGrowth(label))
        {
            yield return RelationForm.Growth;
            // 8,100(22.5%): the difference first, its growth in brackets.
            yield return RelationForm.Difference;
            yield break;
        }

        if (LabelText.IsChange(label))
        {
            yield return RelationForm.Difference;
            yield return RelationForm.Growth;
        }

        if (label.Contains("평균", StringComparison.Ordinal) || label.Contains("1인당", StringComparison.Ordinal))
            yield return RelationForm.Quotient;
        else
            yield return RelationForm.Ratio;
    }

    private void Try(RateGuess guess, int most)
    {
        for (var series = 0; series < axis.Series && guess.Series.Count < most; series++)
        {
            // Of a row of rates, the columns of changes follow otherwise than the columns of values.
            if (
                axis.ByRows
                && (LabelText.IsChange(axis.SeriesLabel(series)) || LabelText.IsGrowth(axis.SeriesLabel(series)))
            )
                continue;
            var target = axis.At(guess.Target, series);
            if (
                !target.IsNumber
                || !Suits(guess, axis.Grid.Units[target.Unit], series)
                || Quotients.Expected(guess.Form, axis.At(guess.A, series), axis.At(guess.B, series))
                    is not { } expected
            )
                continue;
            var fit = Roundings.OfQuotient(target.Value, expected.Value, expected.Slack, target.Step);
            // A change without its sign: the label says which way.
            if (
                fit == Fit.Fails
                && guess.Form is RelationForm.Difference or RelationForm.Growth
                && expected.Value < 0
                && Roundings.OfQuotient(target.Value, -expected.Value, expected.Slack, target.Step) != Fit.Fails
            )
                fit = Fit.WithinOperands;
            guess.Series.Add((series, fit));
            var equal = axis.At(guess.A, series).Value == axis.At(guess.B, series).Value || target.Value == 0;
            if (fit == Fit.Fails)
                guess.Fails++;
            else
                guess.Holds +=
                    equal ? 0.3
                    : fit == Fit.Truncated ? 0.8
                    // The order that gives the sign as well is the likelier one.
                    : guess.Form == RelationForm.Difference && expected.Value < 0 != target.Value < 0 ? 0.95
                    : 1;
        }
    }

    // %p is a difference of rates, % is none of amounts.
    private bool Suits(RateGuess guess, string unit, int series) =>
        unit switch
        {
            "%p" => guess.Form == RelationForm.Difference,
            "%" => guess.Form != RelationForm.Difference
                || axis.Grid.Units[axis.At(guess.A, series).Unit] switch
                {
                    "" => axis.Rates[guess.A],
                    var own => own is "%" or "%p",
                },
            _ => true,
        };
}
