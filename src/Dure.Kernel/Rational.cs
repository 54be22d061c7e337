using System.Globalization;
using System.Numerics;

namespace Dure.Kernel;

/// <summary>
/// An exact number: a fraction of two whole numbers, always in lowest terms. Sums, rates and shares are computed in it, so
/// that rounding happens once, at the end. The default value is 0.
/// </summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominatorMinusOne;

    private Rational(BigInteger numerator, BigInteger denominator) =>
        (this.numerator, denominatorMinusOne) = (numerator, denominator - 1);

    /// <summary>0.</summary>
    public static readonly Rational Zero;

    /// <summary>Above the line; carries the sign.</summary>
    public BigInteger Numerator => numerator;

    /// <summary>Below the line; 1 or more.</summary>
    public BigInteger Denominator => denominatorMinusOne + 1;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => numerator.Sign;

    /// <summary>Whether the number is whole.</summary>
    public bool IsWhole => denominatorMinusOne.IsZero;

    /// <summary>A whole number.</summary>
    public static Rational Of(BigInteger value) => new(value, BigInteger.One);

    /// <summary>A number of the ledger: a whole count of 10^−<paramref name="decimals"/>.</summary>
    /// <param name="scaled">For example 664 for 66.4 with one decimal.</param>
    /// <param name="decimals">0 or more.</param>
    public static Rational FromScaled(long scaled, int decimals) =>
        decimals == 0 ? Of(scaled) : Of(scaled) / Of(BigInteger.Pow(10, decimals));

    /// <summary>A decimal, exactly.</summary>
    public static Rational FromDecimal(decimal value)
    {
        var scale = (decimal.GetBits(value)[3] >> 16) & 0xFF;
        var shifted = new BigInteger(value);
        if (scale > 0)
        {
            // A decimal of scale s is a whole number over 10^s; its unscaled part is read from its bits.
            var bits = decimal.GetBits(value);
            // They are patterns, not numbers: the highest bit of a word is no sign.
            shifted = unchecked(
                (new BigInteger((uint)bits[2]) << 64) | (new BigInteger((uint)bits[1]) << 32) | (uint)bits[0]
            );
            shifted = value < 0 ? -shifted : shifted;
        }

        return Of(shifted) / Of(BigInteger.Pow(10, scale));
    }

    /// <summary>Sum.</summary>
    public static Rational operator +(Rational a, Rational b) =>
        a.IsWhole && b.IsWhole
            ? new(a.numerator + b.numerator, BigInteger.One)
            : Reduce((a.numerator * b.Denominator) + (b.numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <summary>Difference.</summary>
    public static Rational operator -(Rational a, Rational b) => a + -b;

    /// <summary>The number with its sign changed.</summary>
    public static Rational operator -(Rational a) => new(-a.numerator, a.Denominator);

    /// <summary>Product.</summary>
    public static Rational operator *(Rational a, Rational b) =>
        Reduce(a.numerator * b.numerator, a.Denominator * b.Denominator);

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0.</exception>
    public static Rational operator /(Rational a, Rational b) =>
        b.numerator.IsZero
            ? throw new DivideByZeroException()
            : Reduce(a.numerator * b.Denominator, a.Denominator * b.numerator);

    /// <summary>Whether two numbers are the same.</summary>
    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    /// <summary>Whether two numbers differ.</summary>
    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    /// <summary>Compares by size.</summary>
    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    /// <summary>Compares by size.</summary>
    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    /// <summary>Compares by size.</summary>
    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    /// <summary>Compares by size.</summary>
    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <summary>The printed number.</summary>
    /// <param name="decimals">Places after the point, 0 to 12.</param>
    /// <param name="rounding">Half-up or truncated.</param>
    /// <returns>A decimal with exactly that many places.</returns>
    /// <exception cref="OverflowException">The number has more than 28 digits.</exception>
    public decimal Round(int decimals, Rounding rounding = Rounding.HalfUp)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(decimals, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 12);
        var scaled = BigInteger.Abs(numerator) * BigInteger.Pow(10, decimals);
        var whole = BigInteger.DivRem(scaled, Denominator, out var rest);
        if (rounding == Rounding.HalfUp && rest * 2 >= Denominator)
        {
            whole += 1;
        }

        var result = (decimal)whole;
        for (var i = 0; i < decimals; i++)
        {
            result *= 0.1m;
        }

        return Sign < 0 ? -result : result;
    }

    /// <summary>The nearest floating-point number, for spreadsheets and charts; never for computing figures.</summary>
    public double ToDouble() => (double)numerator / (double)Denominator;

    /// <inheritdoc/>
    public int CompareTo(Rational other) => (numerator * other.Denominator).CompareTo(other.numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Rational other) =>
        numerator == other.numerator && denominatorMinusOne == other.denominatorMinusOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(numerator, denominatorMinusOne);

    /// <summary>A whole number as it is, any other as a fraction: <c>14000</c>, <c>2104/125</c>.</summary>
    public override string ToString() =>
        IsWhole
            ? numerator.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{numerator}/{Denominator}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">The text is neither a whole number nor a fraction.</exception>
    public static Rational Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        BigInteger Whole(string part) =>
            BigInteger.Parse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return slash < 0 ? Of(Whole(text)) : Of(Whole(text[..slash])) / Of(Whole(text[(slash + 1)..]));
    }

    private static Rational Reduce(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        return new(numerator / divisor, denominator / divisor);
    }
}
