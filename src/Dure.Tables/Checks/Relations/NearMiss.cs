namespace Dure.Tables.Checks.Relations;

/// <summary>Whether a sum that fails is a slip in a sum that was meant, or no sum at all.</summary>
internal static class NearMiss
{
    /// <summary>One digit written wrongly, or two exchanged: 1,188,120 for 1,183,120.</summary>
    public static bool IsSlip(decimal printed, decimal expected)
    {
        var off = Math.Abs(printed - expected);
        if (off == 0 || off != decimal.Truncate(off) || Math.Abs(expected) < 100)
            return false;
        if (off >= Math.Abs(expected))
            return false;
        while (off % 10 == 0)
            off /= 10;
        return off < 10 || (off % 9 == 0 && off <= 81);
    }

    /// <summary>The same in either direction: 7,369 for 3,769 is more than twice too much, and still two digits exchanged.</summary>
    public static bool IsSlipEither(decimal printed, decimal expected) =>
        IsSlip(printed, expected) || IsSlip(expected, printed);

    /// <summary>How far off, as a part of what was expected.</summary>
    public static decimal Off(decimal printed, decimal expected) =>
        expected == 0 ? 1 : Math.Abs(printed - expected) / Math.Abs(expected);
}
