using System.Globalization;
using Dure.App.Shared.Programmes;
using Dure.Kernel;

namespace Dure.App.Capabilities.Programmes;

/// <summary>추진일정: milestones against months, or against quarters where months would be too many or too fine.</summary>
public sealed record ScheduleGrid(IReadOnlyList<Period> Columns, IReadOnlyList<ScheduleGrid.Line> Lines, bool Quarters)
{
    private const int MaxMonths = 24;

    public sealed record Line(string Name, string? Group, IReadOnlyList<bool> Covers, string Words);

    public static ScheduleGrid? Of(IReadOnlyList<Milestone> milestones)
    {
        var lines = milestones
            .Select(one => (one, Periods: one.Periods.Select(Read).OfType<Period>().ToList()))
            .ToList();
        var all = lines.SelectMany(line => line.Periods).ToList();
        if (all.Count == 0)
            return null;
        var first = all.Min(period => period.Start) / 12 * 12;
        var last = (all.Max(period => period.End) + 11) / 12 * 12;
        var quarters =
            last - first > MaxMonths || all.TrueForAll(period => period.Start % 3 == 0 && period.Months % 3 == 0);
        var step = quarters ? 3 : 1;
        var columns = Enumerable
            .Range(0, (last - first) / step)
            .Select(at => Period.FromMonths(first + (at * step), step))
            .ToList();
        return new(
            columns,
            [
                .. lines.Select(line => new Line(
                    line.one.Name,
                    line.one.Group,
                    [.. columns.Select(column => line.Periods.Exists(period => period.Overlaps(column)))],
                    string.Join(", ", line.Periods.Select(period => period.ToKorean()))
                )),
            ],
            quarters
        );
    }

    /// <summary>The years above the columns, each with how many columns it spans.</summary>
    public IEnumerable<(int Year, int Span)> Years =>
        Columns.GroupBy(column => column.FirstCalendarYear).Select(year => (year.Key, year.Count()));

    public string LabelOf(Period column) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Quarters ? (column.Start % 12 / 3) + 1 : (column.Start % 12) + 1)}{(Quarters ? "분기" : "월")}"
        );

    private static Period? Read(string text) => Period.TryParse(text, out var period) ? period : null;
}
