using System.Runtime.InteropServices;

namespace Dure.Tables.Checks.Grids;

/// <summary>What a cell holds for arithmetic.</summary>
internal enum CellSort : byte
{
    Blank,

    /// <summary>–, -, 해당 없음: nothing to add.</summary>
    Dash,
    Number,

    /// <summary>A year, a date, an ordinal.</summary>
    Name,
    Words,
}

/// <summary>A cell's figure, small enough for two million of them.</summary>
/// <param name="Value">In its base unit.</param>
/// <param name="Exponent">Its last digit is worth ten to this power.</param>
/// <param name="Sort">Whether it is a figure at all.</param>
/// <param name="Unit">Index into <see cref="CheckGrid.Units"/>; 0 where none is written.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct GridFigure(decimal Value, sbyte Exponent, CellSort Sort, byte Unit)
{
    public bool IsNumber => Sort == CellSort.Number;

    /// <summary>Nothing, or a dash: 0 in a sum that has other parts.</summary>
    public bool IsEmpty => Sort is CellSort.Blank or CellSort.Dash;

    public decimal Step => Powers.Of(Exponent);
}

internal static class Powers
{
    private static readonly decimal[] Large = [.. Enumerable.Range(0, 19).Select(Up)];
    private static readonly decimal[] Small = [.. Enumerable.Range(0, 19).Select(power => 1 / Up(power))];

    public static decimal Of(int exponent) =>
        exponent >= 0 ? Large[Math.Min(exponent, 18)] : Small[Math.Min(-exponent, 18)];

    public static sbyte ExponentOf(decimal step)
    {
        sbyte exponent = 0;
        for (; step >= 10 && exponent < 18; exponent++)
            step /= 10;
        for (; step < 1 && exponent > -18; exponent--)
            step *= 10;
        return exponent;
    }

    private static decimal Up(int power)
    {
        var value = 1m;
        for (; power > 0; power--)
            value *= 10;
        return value;
    }
}
