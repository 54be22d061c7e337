using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.Kernel;

namespace Dure.App.Capabilities.Plans;

/// <summary>Money of a pledge in one period.</summary>
public sealed record PledgeMoney(Measure Measure, FactKind Kind, Period Period, Figure Figure);

/// <summary>A line of a pledge's schedule, and the quarters of the grid that it covers.</summary>
public sealed record ScheduleLine(string Name, string? Group, IReadOnlyList<bool> Covers);

/// <summary>A pledge with what the ledger says of it.</summary>
public sealed record PledgeLine(
    Pledge Pledge,
    string? Department,
    IReadOnlyList<PledgeMoney> Money,
    IReadOnlyList<(Measure Measure, Attained Figures, Period Period)> Goals,
    IReadOnlyList<Period> Quarters,
    IReadOnlyList<ScheduleLine> Schedule
)
{
    private const int QuartersAtMost = 40;

    public static IReadOnlyList<PledgeLine> Read(YearLedger year) =>
        [
            .. year
                .Structure.Pledges.Select(pledge => Of(year, pledge))
                .OrderBy(line => line.Pledge.Number.Length)
                .ThenBy(line => line.Pledge.Number, StringComparer.Ordinal),
        ];

    private static PledgeLine Of(YearLedger year, Pledge pledge)
    {
        var subject = SubjectKey.Pledge(pledge.Code);
        var own = year.Of(subject).Select(fact => (fact.Measure, fact.Kind, fact.Period)).Distinct().ToList();
        var milestones = year.Structure.Milestones.Where(milestone => milestone.Subject == subject).ToList();
        var covered = milestones.ToDictionary(milestone => milestone, PeriodsOf);
        var quarters = QuartersOf([.. covered.Values.SelectMany(periods => periods)]);
        return new(
            pledge,
            pledge.Department is { } department ? year.NameOf(SubjectKey.Department(department)) : null,
            [
                .. own.Where(one => one.Kind is FactKind.Appropriation or FactKind.Execution)
                    .Select(one => new PledgeMoney(
                        one.Measure,
                        one.Kind,
                        one.Period,
                        year.Read(subject, one.Measure.Code, one.Kind, one.Period)
                    ))
                    .OrderBy(one => one.Kind)
                    .ThenBy(one => one.Period.Months)
                    .ThenBy(one => one.Period),
            ],
            [
                .. own.Where(one => one.Kind is FactKind.Target)
                    .Select(one =>
                        (one.Measure, TreeFigures.Attain(year, subject, one.Measure.Code, one.Period), one.Period)
                    ),
            ],
            quarters,
            [
                .. milestones.Select(milestone => new ScheduleLine(
                    milestone.Name,
                    milestone.Group,
                    [.. quarters.Select(quarter => covered[milestone].Any(period => period.Overlaps(quarter)))]
                )),
            ]
        );
    }

    private static IReadOnlyList<Period> PeriodsOf(Milestone milestone) =>
        [
            .. milestone
                .Periods.Select(text => Period.TryParse(text, out var period) ? period : (Period?)null)
                .OfType<Period>(),
        ];

    private static IReadOnlyList<Period> QuartersOf(List<Period> periods)
    {
        if (periods.Count == 0)
            return [];
        var first = periods.Min(period => period.Start) / 3 * 3;
        var count = (periods.Max(period => period.End) - first + 2) / 3;
        return
        [
            .. Enumerable
                .Range(0, Math.Min(count, QuartersAtMost))
                .Select(at => Period.FromMonths(first + (at * 3), 3)),
        ];
    }
}
