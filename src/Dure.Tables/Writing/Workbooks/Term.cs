using Dure.Kernel;

namespace Dure.Tables.Writing.Workbooks;

/// <summary>
/// A part of a spreadsheet formula: Scale × Top ÷ Bottom. Constants and units gather in the scale and are applied above the
/// line, so that a rate of whole numbers is one division, which floating point does as exactly as can be.
/// </summary>
/// <param name="Top">What stands above the line.</param>
/// <param name="IsLoose">Whether Top needs parentheses in a product.</param>
/// <param name="Bottom">What stands below, in parentheses where needed; null for nothing.</param>
/// <param name="Scale">The number in front.</param>
/// <param name="IsWhole">Whether Top and Bottom are whole numbers now.</param>
internal sealed record Term(string Top, bool IsLoose, string? Bottom, Rational Scale, bool IsWhole)
{
    private const string One = "1";

    /// <summary>A fixed number.</summary>
    public static Term Of(Rational value) => new(One, false, null, value, true);

    /// <summary>Product.</summary>
    public Term Times(Term other) =>
        new(
            Product(Tight, other.Tight),
            false,
            (Bottom, other.Bottom) switch
            {
                (null, var bottom) => bottom,
                (var bottom, null) => bottom,
                var (a, b) => $"({a}*{b})",
            },
            Scale * other.Scale,
            IsWhole && other.IsWhole
        );

    /// <summary>Quotient; dividing by 0 stays an error in the spreadsheet.</summary>
    public Term Over(Term other)
    {
        if (other.Bottom is not null || other.Scale.Sign == 0)
            return Over(new Term($"({other.Text(Rational.Of(1))})", false, null, Rational.Of(1), false));
        var below =
            other.Top == One ? Bottom
            : Bottom is null ? other.Below
            : $"({Bottom}*{other.Tight})";
        return new(Top, IsLoose, below, Scale / other.Scale, IsWhole && other.IsWhole);
    }

    /// <summary>Sum or difference.</summary>
    /// <param name="sign">+ or -.</param>
    /// <param name="other">What is added or taken away.</param>
    public Term Plus(char sign, Term other)
    {
        if (Scale.Sign == 0)
            return sign == '-' ? other with { Scale = -other.Scale } : other;
        var right = other.In(Scale);
        return new(
            $"{In(Scale).Text()}{sign}{(right.IsLoose || right.Text()[0] == '-' ? $"({right.Text()})" : right.Text())}",
            true,
            null,
            Scale,
            IsWhole && other.IsWhole && Bottom is null && other.Bottom is null && right.Scale.IsWhole
        );
    }

    /// <summary>The formula of the value divided by a unit's factor.</summary>
    public string Text(Rational factor) => In(factor).Text();

    private Term In(Rational factor) => this with { Scale = Scale / factor };

    private string Tight => IsLoose ? $"({Top})" : Top;

    // a/b*c is not a/(b*c).
    private string Below => IsLoose || Top.Contains('*', StringComparison.Ordinal) ? $"({Top})" : Top;

    private string Text()
    {
        var (times, over) = (Scale.Numerator, Scale.Denominator);
        if (Bottom is null && times.IsOne && over.IsOne)
            return Top;
        var above = times.IsOne ? Tight : Product(Tight, Rational.Of(times).ToString());
        return (Bottom, over.IsOne) switch
        {
            (null, true) => above,
            (null, false) => $"{above}/{over}",
            ({ } bottom, true) => $"{above}/{bottom}",
            var (bottom, _) => $"{above}/({bottom}*{over})",
        };
    }

    private static string Product(string a, string b) =>
        a == One ? b
        : b == One ? a
        : $"{a}*{b}";
}
