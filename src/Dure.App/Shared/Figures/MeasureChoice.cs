using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Shared.Figures;

/// <summary>A measure that a board can be about, and the year it is shown for.</summary>
/// <param name="Shown">The book's year; where it has no figure, the latest year that has one.</param>
public sealed record ChosenMeasure(Measure Measure, Period Shown);

/// <summary>Finds what counts jobs in a ledger: by outcome, targets and number of facts, not by a name.</summary>
public static class MeasureChoice
{
    private const string Created = "창출";
    private const string Expected = "전망";

    /// <summary>The measures to choose from, the likeliest first.</summary>
    public static IReadOnlyList<Measure> All(YearLedger year) =>
        [
            .. year
                .Ledger.Names.Measures.Values.Select(measure => (Measure: measure, Rank: RankOf(year, measure)))
                .Where(one => one.Rank is not null)
                .OrderBy(one => one.Rank)
                .ThenBy(one => one.Measure.Code, StringComparer.Ordinal)
                .Select(one => one.Measure),
        ];

    public static ChosenMeasure? Choose(YearLedger year, IReadOnlyList<Measure> all, string? asked) =>
        (all.FirstOrDefault(measure => measure.Code == asked) ?? (all is [var first, ..] ? first : null)) is { } measure
            ? new(measure, ShownYear(year, measure))
            : null;

    // Lower is likelier: created with a target; another outcome with a target; created; a plain count with a target.
    private static (int Class, int YearTargets, int Targets, int Results)? RankOf(YearLedger year, Measure measure)
    {
        var unit = Unit.Of(measure.Unit);
        if (measure.Indicator || unit.IsMoney || unit.IsRatio || measure.Outcome == Expected)
            return null;
        var targets = year.Of(measure, FactKind.Target).Where(fact => YearLedger.IsOwn(fact.Subject)).ToList();
        var results = year.CountOf(measure, FactKind.Result, year.Year);
        int? kind = measure.Outcome switch
        {
            Created when targets.Count > 0 => 0,
            not null when targets.Count > 0 => 1,
            Created when results > 0 => 2,
            _ when targets.Count > 0 => 3,
            _ => null,
        };
        var inYear = targets.Count(fact => year.Year.Contains(fact.Period));
        return kind is { } known ? (known, -inYear, -targets.Count, -results) : null;
    }

    private static Period ShownYear(YearLedger year, Measure measure)
    {
        var years = year.YearsOf(measure, FactKind.Target, YearsOver.Own)
            .Union(year.YearsOf(measure, FactKind.Result, YearsOver.Own))
            .ToList();
        return years.Count == 0 || years.Contains(year.Book.Year)
            ? year.Year
            : Period.Year(years.Where(one => one < year.Book.Year).DefaultIfEmpty(years.Min()).Max());
    }
}
