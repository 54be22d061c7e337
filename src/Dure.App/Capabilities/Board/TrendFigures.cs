using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Board;

/// <summary>A measure over the years, where at least two have figures.</summary>
internal static class TrendFigures
{
    private const int AtMost = 8;

    public static TrendSection? Read(YearLedger year, Measure measure, string? subject)
    {
        var years = YearsOf(year, measure, YearsOver.All);
        return new[] { subject, SubjectKey.Municipality }
            .OfType<string>()
            .Distinct()
            .Select(one => Over(year, measure, one, years))
            .Where(trend => trend.Years.Count > 1)
            .MaxBy(trend => trend.Years.Count);
    }

    /// <summary>The rate of employment with most years; counts of persons are another matter.</summary>
    public static TrendSection? ReadIndicator(YearLedger year) =>
        year
            .Ledger.Names.Measures.Values.Where(measure => measure.Indicator && Unit.Of(measure.Unit).Family == "%")
            .OrderBy(measure => measure.Number)
            .Select(measure =>
                Over(year, measure, SubjectKey.Municipality, YearsOf(year, measure, YearsOver.Municipality))
            )
            .Where(trend => trend.Years.Count(one => one.Figures.Result.Value is not null) > 2)
            .MaxBy(trend => trend.Years.Count);

    private static int[] YearsOf(YearLedger year, Measure measure, YearsOver counts) =>
        [
            .. year.YearsOf(measure, FactKind.Result, counts)
                .Union(year.YearsOf(measure, FactKind.Target, counts))
                .Order(),
        ];

    private static TrendSection Over(YearLedger year, Measure measure, string subject, int[] years)
    {
        var all = years
            .Select(Period.Year)
            .Select(one => (Period: one, Figures: TreeFigures.Attain(year, subject, measure.Code, one)))
            .Where(one => !one.Figures.IsEmpty)
            .Select(one =>
                (
                    one.Period,
                    one.Figures,
                    Of: year.SubjectsIn(one.Figures.Target, measure, FactKind.Target)
                        + year.SubjectsIn(one.Figures.Result, measure, FactKind.Result)
                )
            )
            .ToList();
        // A year of which only a programme or two are known is no smaller year.
        var most = all.Select(one => one.Of).DefaultIfEmpty().Max();
        return new(
            measure,
            subject,
            [.. all.Where(one => one.Of * 3 >= most).Select(one => (one.Period, one.Figures)).TakeLast(AtMost)]
        );
    }
}
