using System.Globalization;

namespace Dure.Kernel;

/// <summary>
/// The five digits by which the state's administrative code list names a local government: two for the 시·도 and three for
/// the 시·군·구 (11530 is 구로구 in 11000 서울특별시). 00000 is the nation. The default value is the nation.
/// </summary>
public readonly record struct MunicipalityCode : IComparable<MunicipalityCode>
{
    /// <summary>The nation (대한민국), of which every 시·도 is a part.</summary>
    public static readonly MunicipalityCode Nation;

    /// <summary>Makes a code from its number.</summary>
    /// <param name="value">0 to 99,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number has more than five digits or is negative.</exception>
    public MunicipalityCode(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 99_999);
        Value = value;
    }

    /// <summary>The code as a number, 0 to 99,999.</summary>
    public int Value { get; }

    /// <summary>The code of the 시·도 this one lies in; a 시·도 gives itself, the nation the nation.</summary>
    public MunicipalityCode Province => new(Value / 1000 * 1000);

    /// <summary>Whether this is a 시·도: a code that ends in 000 and is not the nation's.</summary>
    public bool IsProvince => Value != 0 && Value % 1000 == 0;

    /// <summary>Reads exactly five digits.</summary>
    /// <param name="text">For example <c>11530</c>.</param>
    /// <param name="code">The code, or the nation if the text is none.</param>
    /// <returns>Whether the text was five digits.</returns>
    public static bool TryParse(string? text, out MunicipalityCode code)
    {
        code = default;
        if (text is not { Length: 5 } || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        code = new(int.Parse(text, CultureInfo.InvariantCulture));
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(MunicipalityCode other) => Value.CompareTo(other.Value);

    /// <summary>Compares by number.</summary>
    public static bool operator <(MunicipalityCode left, MunicipalityCode right) => left.Value < right.Value;

    /// <summary>Compares by number.</summary>
    public static bool operator >(MunicipalityCode left, MunicipalityCode right) => left.Value > right.Value;

    /// <summary>Compares by number.</summary>
    public static bool operator <=(MunicipalityCode left, MunicipalityCode right) => left.Value <= right.Value;

    /// <summary>Compares by number.</summary>
    public static bool operator >=(MunicipalityCode left, MunicipalityCode right) => left.Value >= right.Value;

    /// <summary>The five digits.</summary>
    public override string ToString() => Value.ToString("D5", CultureInfo.InvariantCulture);
}
