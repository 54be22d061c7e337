using System.Globalization;
using Dure.App.Shared.Yaml;
using YamlDotNet.RepresentationModel;

namespace Dure.App.Shared.Persons;

/// <summary>성별.</summary>
public enum Sex
{
    Male = 1,
    Female = 2,
}

/// <summary>
/// 주민등록번호, for as long as somebody is being identified: it is hashed with a key and forgotten. Nothing prints, stores
/// or sends it, and so it has no text.
/// </summary>
public readonly struct ResidentNumber : IEquatable<ResidentNumber>
{
    public const int Length = 13;

    private static readonly DateOnly RandomSince = ReadRandomSince();

    private readonly long digits;

    private ResidentNumber(long digits, DateOnly birth, Sex sex, bool looksMistyped) =>
        (this.digits, Birth, Sex, LooksMistyped) = (digits, birth, sex, looksMistyped);

    public DateOnly Birth { get; }
    public Sex Sex { get; }

    /// <summary>
    /// Whether the last digit is not the one that a number of that time had. It may be right all the same: numbers given or
    /// changed since the law changed have no such digit, whenever their bearer was born.
    /// </summary>
    public bool LooksMistyped { get; }

    /// <summary>Reads thirteen digits, with or without a hyphen between the sixth and the seventh.</summary>
    /// <returns>Whether they begin with a day that there was, in a century that the seventh digit names.</returns>
    public static bool TryRead(string? text, out ResidentNumber number)
    {
        number = default;
        var given = (text ?? "").Trim();
        if (given.Length == Length + 1 && given[6] == '-')
            given = given.Remove(6, 1);
        if (given.Length != Length || !given.All(char.IsAsciiDigit))
            return false;
        // 9 and 0 are of the nineteenth century; 5 to 8 are foreigners'.
        var century = given[6] switch
        {
            '9' or '0' => 1800,
            '1' or '2' or '5' or '6' => 1900,
            _ => 2000,
        };
        var (year, month, day) = (century + Two(given, 0), Two(given, 2), Two(given, 4));
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        var birth = new DateOnly(year, month, day);
        var sex = (given[6] - '0') % 2 == 1 ? Sex.Male : Sex.Female;
        number = new(
            long.Parse(given, CultureInfo.InvariantCulture),
            birth,
            sex,
            birth < RandomSince && !HasCheckDigit(given)
        );
        return true;
    }

    /// <summary>The thirteen digits, for the hash alone.</summary>
    internal string Digits => digits.ToString("D13", CultureInfo.InvariantCulture);

    /// <summary>Never the number.</summary>
    public override string ToString() => "주민등록번호";

    public bool Equals(ResidentNumber other) => digits == other.digits;

    public override bool Equals(object? obj) => obj is ResidentNumber other && Equals(other);

    public override int GetHashCode() => digits.GetHashCode();

    public static bool operator ==(ResidentNumber left, ResidentNumber right) => left.Equals(right);

    public static bool operator !=(ResidentNumber left, ResidentNumber right) => !left.Equals(right);

    /// <summary>The last digit that a number of the old kind would have after the first twelve.</summary>
    internal static int CheckDigit(ReadOnlySpan<char> twelve, bool foreign)
    {
        ReadOnlySpan<int> weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
        var sum = 0;
        for (var at = 0; at < weights.Length; at++)
            sum += weights[at] * (twelve[at] - '0');
        return ((foreign ? 13 : 11) - (sum % 11)) % 10;
    }

    internal static bool HasCheckDigit(string thirteen) =>
        CheckDigit(thirteen.AsSpan(0, 12), thirteen[6] is >= '5' and <= '8') == thirteen[12] - '0';

    private static int Two(string text, int at) => ((text[at] - '0') * 10) + (text[at + 1] - '0');

    private static DateOnly ReadRandomSince()
    {
        using var stream = typeof(ResidentNumber).Assembly.GetManifestResourceStream("resident-number.yaml")!;
        using var reader = new StreamReader(stream);
        var root = (YamlMappingNode)CarefulYaml.Load(reader.ReadToEnd())!;
        return DateOnly.ParseExact($"{root["random-since"]}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
