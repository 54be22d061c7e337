using System.Globalization;

namespace Dure.Bench;

/// <summary>Figures of repeated runs. The median is what to quote.</summary>
internal sealed class Samples(IEnumerable<double> values)
{
    private readonly double[] sorted = [.. values.Order()];

    public int Count => sorted.Length;
    public double Min => sorted[0];
    public double Max => sorted[^1];
    public double Median => At(0.5);

    /// <summary>The value that a share of the runs stays at or below.</summary>
    public double At(double share) =>
        sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];

    /// <summary>Ratios pair by pair, so that a machine that slows down slows both.</summary>
    public static Samples Ratios(IEnumerable<double> over, IEnumerable<double> under) =>
        new(over.Zip(under, (a, b) => a / b));

    /// <summary>min / median / max.</summary>
    public string Text(string format) =>
        string.Join(
            " / ",
            new[] { Min, Median, Max }.Select(value => value.ToString(format, CultureInfo.InvariantCulture))
        );
}
