using System.Globalization;

namespace Dure.Kernel;

/// <summary>
/// An amount of money in whole won, −9.2 × 10^18 to 9.2 × 10^18. All arithmetic is checked: an amount never wraps round.
/// 천원, 백만원 and 억원 are units of reading and printing, not of keeping. The default value is 0.
/// </summary>
/// <param name="Amount">Whole won.</param>
public readonly record struct Won(long Amount) : IComparable<Won>
{
    /// <summary>Sum.</summary>
    /// <exception cref="OverflowException">The sum is out of range.</exception>
    public static Won operator +(Won a, Won b) => new(checked(a.Amount + b.Amount));

    /// <summary>Difference.</summary>
    /// <exception cref="OverflowException">The difference is out of range.</exception>
    public static Won operator -(Won a, Won b) => new(checked(a.Amount - b.Amount));

    /// <summary>So many times the amount.</summary>
    /// <exception cref="OverflowException">The product is out of range.</exception>
    public static Won operator *(Won a, long times) => new(checked(a.Amount * times));

    /// <summary>Compares by amount.</summary>
    public static bool operator <(Won a, Won b) => a.Amount < b.Amount;

    /// <summary>Compares by amount.</summary>
    public static bool operator >(Won a, Won b) => a.Amount > b.Amount;

    /// <summary>Compares by amount.</summary>
    public static bool operator <=(Won a, Won b) => a.Amount <= b.Amount;

    /// <summary>Compares by amount.</summary>
    public static bool operator >=(Won a, Won b) => a.Amount >= b.Amount;

    /// <inheritdoc/>
    public int CompareTo(Won other) => Amount.CompareTo(other.Amount);

    /// <summary>As people read it, in 조·억·만 with nothing lost: 1조 1,426억원, 3,188만 2,500원.</summary>
    public string ToReading()
    {
        if (Amount == 0)
        {
            return "0원";
        }

        var rest = (UInt128)Int128.Abs(Amount);
        var parts = new List<string>();
        foreach (
            var (name, size) in new[]
            {
                ("조", 1_000_000_000_000UL),
                ("억", 100_000_000UL),
                ("만", 10_000UL),
                ("", 1UL),
            }
        )
        {
            var count = rest / size;
            rest %= size;
            if (count > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{(ulong)count:N0}{name}"));
            }
        }

        return (Amount < 0 ? "△" : "") + string.Join(' ', parts) + "원";
    }

    /// <summary>Whole won with thousands separators: 22,801,000원.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:N0}원");
}
