using System.Globalization;
using System.Text.Json;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Capabilities.PublicWorks.Pay;

/// <summary>A value that law sets, as a pay run used it.</summary>
/// <param name="Exact">As <see cref="Rational"/> writes it.</param>
/// <param name="Text">With its unit, for people.</param>
public sealed record PayRate(
    string Name,
    string Title,
    DateOnly From,
    string Exact,
    string Text,
    string Cite,
    bool Unverified
)
{
    private Rational? value;

    public Rational Value => value ??= Rational.Parse(Exact);
}

/// <summary>A day off that is not of the week.</summary>
public sealed record PayHoliday(DateOnly Day, string Name, bool IsLabourDay, string Cite, bool Unverified);

/// <summary>Everything of the rules that the pay of one month rests on; stored with the run, so that it can be worked out again.</summary>
public sealed class PayRates
{
    private static readonly JsonSerializerOptions Korean = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] Names =
    [
        "최저임금",
        "주휴최소시간",
        "통상주근로시간",
        "통상일근로시간",
        "공휴일유급률",
        "휴일근로가산률",
        "연차발생다음날",
        "연차한달일수",
        "연차한달기한",
        "국민연금요율",
        "국민연금최소시간",
        "국민연금최저나이",
        "국민연금최고나이",
        "국민연금소득단위",
        "국민연금하한소득",
        "국민연금상한소득",
        "건강보험요율",
        "건강보험최소시간",
        "직장가입최소기간",
        "장기요양요율",
        "고용보험요율",
        "고용보험최소시간",
        "고용보험계속기간",
        "고용보험신규나이",
        "고용안정요율",
        "산재보험요율",
        "보험료끝수",
        "임금끝수",
        "퇴직급여최소기간",
        "퇴직급여최소시간",
    ];

    public required Period Month { get; init; }
    public required IReadOnlyList<PayRate> Rates { get; init; }
    public required IReadOnlyList<PayHoliday> Holidays { get; init; }

    /// <summary>The value on the last day of the month.</summary>
    public PayRate Of(string name) => Rates.First(rate => rate.Name == name);

    /// <exception cref="RefusedException">A value or a list of days is missing, or a value changes within the month.</exception>
    public static PayRates Read(RuleLibrary library, Period month)
    {
        var (rates, refusals) = (new List<PayRate>(), new List<Refusal>());
        foreach (var name in Names)
        {
            if (
                library.Parameters.FirstOrDefault(one => one.Name == name) is not { } parameter
                || parameter.On(month.LastDay) is not { Number: { } number } value
            )
                refusals.Add(Refusals.NoPayRate(name, month));
            else if (parameter.On(month.FirstDay) != value)
                // No value of the past did; the formula of a line names one value.
                refusals.Add(Refusals.PayRateChanges(name, month));
            else
                rates.Add(
                    new(
                        name,
                        parameter.Title,
                        value.From,
                        number.ToString(),
                        parameter.Show(number),
                        value.Cite,
                        value.Unverified || value.Announced
                    )
                );
        }

        var first = month.FirstDay.AddMonths(-1);
        var holidays = new List<PayHoliday>();
        foreach (var (name, labour) in new[] { ("공휴일", false), ("근로자의날", true) })
        foreach (var year in new[] { first.Year, month.LastDay.Year }.Distinct())
        {
            if (
                library
                    .Parameters.FirstOrDefault(one => one.Name == name)
                    ?.Years?.FirstOrDefault(one => one.Year == year)
                is not { } list
            )
                refusals.Add(Refusals.NoPayRate($"{name} {year}", month));
            else
                holidays.AddRange(
                    list.Days.Where(day => day.Key >= first && day.Key <= month.LastDay)
                        .Select(day => new PayHoliday(
                            day.Key,
                            day.Value,
                            labour,
                            list.Cite,
                            list.Unverified || list.Announced
                        ))
                );
        }

        return refusals.Count == 0
            ? new()
            {
                Month = month,
                Rates = rates,
                Holidays = [.. holidays.OrderBy(day => day.Day)],
            }
            : throw new RefusedException(refusals);
    }

    public string Write() => JsonSerializer.Serialize(new Stored(Month.ToString(), Rates, Holidays), Korean);

    public static PayRates Read(string stored)
    {
        var read = JsonSerializer.Deserialize<Stored>(stored)!;
        return Period.TryParse(read.Month, out var month)
            ? new()
            {
                Month = month,
                Rates = read.Rates,
                Holidays = read.Holidays,
            }
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Not a month: {read.Month}"));
    }

    private sealed record Stored(string Month, IReadOnlyList<PayRate> Rates, IReadOnlyList<PayHoliday> Holidays);
}
