using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Board;

/// <summary>Employment indicators of the municipality in the book's year.</summary>
internal static class IndicatorSection
{
    private const int AtMost = 10;

    /// <summary>Those with a target or a year before; where there are none, the first of the others.</summary>
    public static IReadOnlyList<IndicatorLine> Read(YearLedger year)
    {
        var all = year
            .Ledger.Names.Measures.Values.Where(measure => measure.Indicator)
            .OrderBy(measure => measure.Number)
            .Select(measure => LineOf(year, measure))
            .OfType<IndicatorLine>()
            .ToList();
        var compared = all.Where(line => line.Target.Value is not null || line.Before.Value is not null).ToList();
        return [.. (compared.Count > 0 ? compared : all).Take(AtMost)];
    }

    private static IndicatorLine? LineOf(YearLedger year, Measure measure)
    {
        var period = new[] { FactKind.Result, FactKind.Target }
            .SelectMany(kind => year.Of(measure, kind))
            .Where(fact => fact.Subject == SubjectKey.Municipality && year.Year.Contains(fact.Period))
            .Select(fact => fact.Period)
            .OrderByDescending(one => one.IsYear)
            .ThenByDescending(one => one.End)
            .ThenByDescending(one => one.Months)
            .FirstOrDefault();
        if (period == default)
            return null;
        Figure Of(FactKind kind, Period at) => year.Read(SubjectKey.Municipality, measure.Code, kind, at);
        var target = Of(FactKind.Target, period);
        var line = new IndicatorLine(
            measure,
            period,
            Of(FactKind.Result, period.AddYears(-1)),
            target.Value is null ? Of(FactKind.Target, year.Year) : target,
            Of(FactKind.Result, period)
        );
        return line.Result.Value is null && line.Target.Value is null ? null : line;
    }
}
