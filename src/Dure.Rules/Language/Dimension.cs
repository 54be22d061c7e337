namespace Dure.Rules;

/// <summary>
/// What a number counts, without scale: base units to whole powers, such as 원 or 원/시간. The default is a bare number.
/// </summary>
public readonly struct Dimension : IEquatable<Dimension>
{
    private readonly string? text;

    private Dimension(string text) => this.text = text;

    /// <summary>A bare number: a count without a unit, a share, a year.</summary>
    public static Dimension None => default;

    /// <summary>The powers, numerators first: <c>원/시간</c>; empty for a bare number, <c>1/일</c> without a numerator.</summary>
    public string Text => text ?? "";

    /// <summary>One base unit.</summary>
    public static Dimension Of(string unit) => new(unit);

    /// <summary>The dimension of a product.</summary>
    public static Dimension operator *(Dimension a, Dimension b) => Combine(a, b, 1);

    /// <summary>The dimension of a quotient.</summary>
    public static Dimension operator /(Dimension a, Dimension b) => Combine(a, b, -1);

    /// <summary>Whether two count the same.</summary>
    public static bool operator ==(Dimension a, Dimension b) => a.Text == b.Text;

    /// <summary>Whether two count different things.</summary>
    public static bool operator !=(Dimension a, Dimension b) => a.Text != b.Text;

    /// <inheritdoc/>
    public bool Equals(Dimension other) => Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Dimension other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary><see cref="Text"/>.</summary>
    public override string ToString() => Text;

    private static Dimension Combine(Dimension a, Dimension b, int sign)
    {
        if (b.Text.Length == 0)
            return a;
        if (a.Text.Length == 0 && sign > 0)
            return b;
        var powers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Add(powers, a.Text, 1);
        Add(powers, b.Text, sign);
        var over = powers.Where(power => power.Value > 0).SelectMany(Repeated).ToList();
        var under = powers.Where(power => power.Value < 0).SelectMany(Repeated).ToList();
        var text = string.Join('·', over) + string.Concat(under.Select(unit => "/" + unit));
        return new(over.Count == 0 && under.Count > 0 ? "1" + text : text);
    }

    private static IEnumerable<string> Repeated(KeyValuePair<string, int> power) =>
        Enumerable.Repeat(power.Key, Math.Abs(power.Value));

    private static void Add(SortedDictionary<string, int> powers, string text, int sign)
    {
        var parts = text.Split('/');
        foreach (var unit in parts[0].Split('·').Where(unit => unit is not ("" or "1")))
            powers[unit] = powers.GetValueOrDefault(unit) + sign;
        foreach (var unit in parts.Skip(1))
            powers[unit] = powers.GetValueOrDefault(unit) - sign;
    }
}
