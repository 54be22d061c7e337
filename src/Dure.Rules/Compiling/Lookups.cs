using System.Numerics;
using Dure.Kernel;

namespace Dure.Rules;

/// <summary>A parameter that is looked up while running: by a row, on a day, or both. All numbers share a denominator.</summary>
internal sealed class Lookup
{
    private readonly Place place;
    private readonly Dated[] values;

    /// <param name="values">Those that may be met: one for the day of the decision, or all.</param>
    /// <param name="place">Where it is named.</param>
    public Lookup(IReadOnlyList<ParameterValue> values, Place place)
    {
        this.place = place;
        var numbers = values.SelectMany(Numbers).ToList();
        Denominator = Exact.Whole(
            numbers.Aggregate(BigInteger.One, (all, number) => Exact.Common(all, number.Denominator)),
            place
        );
        this.values =
        [
            .. values.Select(value => new Dated(
                value.From.DayNumber,
                value.IsEnd,
                Scaled(value.Number ?? Rational.Zero),
                value.Table?.First ?? 0,
                value.Table?.Rows.Select(Scaled).ToArray() ?? [],
                value.Table?.More is { } more ? Scaled(more) : null
            )),
        ];
    }

    public long Denominator { get; }

    /// <summary>A row of the only value.</summary>
    public long Row(long row, long failure) => Row(values[0], row, failure);

    /// <summary>The value of a day.</summary>
    public long On(long day, long failure) => At(day) is >= 0 and var at ? values[at].Number : failure;

    /// <summary>A row of a day's table.</summary>
    public long RowOn(long row, long day, long failure) =>
        At(day) is >= 0 and var at ? Row(values[at], row, failure) : failure;

    private static long Row(Dated value, long row, long failure)
    {
        if (row < value.First)
            return failure;
        var index = row - value.First;
        if (index < value.Rows.Length)
            return value.Rows[index];
        return value.More is not { } more || index > int.MaxValue ? failure
            : Run.Multiply(more, index - value.Rows.Length + 1, failure) is var extra && extra == failure ? failure
            : Run.Add(value.Rows[^1], extra, failure);
    }

    private int At(long day)
    {
        var at = values.Length - 1;
        while (at >= 0 && values[at].From > day)
            at--;
        return at >= 0 && !values[at].Ended ? at : -1;
    }

    private long Scaled(Rational number) => Exact.Whole((number * Rational.Of(Denominator)).Numerator, place);

    private sealed record Dated(long From, bool Ended, long Number, long First, long[] Rows, long? More);

    private static IEnumerable<Rational> Numbers(ParameterValue value) =>
        value.Table is { } table ? [.. table.Rows, table.More ?? Rational.Zero] : [value.Number ?? Rational.Zero];
}

/// <summary>A list of days that is asked while running.</summary>
internal sealed class DayLookup(Parameter parameter)
{
    private readonly HashSet<long> days =
    [
        .. parameter.Years!.SelectMany(year => year.Days.Keys, (_, day) => (long)day.DayNumber),
    ];
    private readonly HashSet<int> years = [.. parameter.Years!.Select(year => year.Year)];

    public long Has(long day, long failure) =>
        days.Contains(day) ? 1
        : years.Contains(DateOnly.FromDayNumber((int)day).Year) ? 0
        : failure;
}

/// <summary>Whole numbers of compiled code, which have 64 bits.</summary>
internal static class Exact
{
    /// <exception cref="ExpressionProblem">It does not fit, or is the one number that means "not known".</exception>
    public static long Whole(BigInteger number, Place place) =>
        number > long.MinValue && number <= long.MaxValue
            ? (long)number
            : throw new ExpressionProblem(RunRefusals.Overflow(place));

    public static BigInteger Common(BigInteger a, BigInteger b) => a / BigInteger.GreatestCommonDivisor(a, b) * b;
}
