using Dure.Tables.Checks.Grids;

namespace Dure.Tables.Checks.Relations;

/// <summary>What rounding explains, and what it does not.</summary>
internal static class Roundings
{
    private static readonly HashSet<string> Scaled =
    [
        "천원",
        "만원",
        "천만원",
        "백만원",
        "억원",
        "조원",
        "천명",
        "만명",
    ];

    /// <summary>Half the worth of a figure's last digit, if it is rounded at all: a count of persons is not.</summary>
    public static decimal Half(CheckGrid grid, int slot, in GridFigure figure) =>
        figure.Exponent != 0 || Scaled.Contains(grid.UnitOf(slot)) ? figure.Step / 2 : 0;

    public static Fit OfSum(decimal printed, decimal sum, decimal slack, decimal own)
    {
        var off = Math.Abs(printed - sum);
        return off == 0 ? Fit.Exact
            : off <= slack + own && off <= 3 * Math.Max(own, slack) ? Fit.Rounding
            : Fit.Fails;
    }

    /// <param name="printed">The rate or difference as printed.</param>
    /// <param name="exact">As computed from the printed operands.</param>
    /// <param name="slack">How far rounded operands may move it.</param>
    /// <param name="step">The worth of its last printed digit.</param>
    public static Fit OfQuotient(decimal printed, decimal exact, decimal slack, decimal step)
    {
        var off = Math.Abs(printed - exact);
        // A step is a power of ten: half of it is exact, and 0.5 may be rounded either way.
        if (off <= step / 2)
            return Fit.Exact;
        // Cut off, even where rounded operands could explain it as well: a reader who computes finds the other digit.
        if (off < step && Math.Abs(printed) < Math.Abs(exact) && slack <= 2 * step)
            return Fit.Truncated;
        if (off <= (step / 2) + slack)
            return Fit.WithinOperands;
        // 달성률 100 where 100.4 was cut is told from 100 where 101 follows.
        return off < step && Math.Abs(printed) < Math.Abs(exact) ? Fit.Truncated : Fit.Fails;
    }
}
