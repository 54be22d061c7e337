using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.Kernel;

namespace Dure.App.Capabilities.Plans;

/// <summary>A figure that a plan sets.</summary>
/// <param name="Above">What the plan above sets for the same; <see cref="Figure.None"/> if it says nothing.</param>
public sealed record PlanFigure(Measure Measure, FactKind Kind, Period Period, Figure Figure, Figure Above);

/// <summary>A plan with those that carry it out.</summary>
/// <param name="Programmes">Programmes that name it as their plan.</param>
public sealed record PlanBranch(
    Plan Plan,
    int Programmes,
    int Pledges,
    IReadOnlyList<PlanFigure> Figures,
    IReadOnlyList<PlanBranch> Below
)
{
    public static IReadOnlyList<PlanBranch> Read(YearLedger year)
    {
        var plans = year.Structure.Plans;
        var codes = plans.Select(plan => plan.Code).ToHashSet();
        return BranchesOf(year, plans.Where(plan => plan.Parent is null || !codes.Contains(plan.Parent)), null);
    }

    private static IReadOnlyList<PlanBranch> BranchesOf(YearLedger year, IEnumerable<Plan> plans, Plan? above) =>
        [
            .. plans
                .OrderBy(plan => plan.Period)
                .ThenBy(plan => plan.Code, StringComparer.Ordinal)
                .Select(plan => new PlanBranch(
                    plan,
                    year.Structure.Programmes.Count(programme => programme.Plan == plan.Code),
                    year.Structure.Pledges.Count(pledge => pledge.Plan == plan.Code),
                    [.. FiguresOf(year, plan, above)],
                    BranchesOf(year, year.Structure.Plans.Where(one => one.Parent == plan.Code), plan)
                )),
        ];

    private static IEnumerable<PlanFigure> FiguresOf(YearLedger year, Plan plan, Plan? above)
    {
        var subject = SubjectKey.Plan(plan.Code);
        return year.Of(subject)
            .Select(fact => (fact.Measure, fact.Kind, fact.Period))
            .Distinct()
            .Select(one => new PlanFigure(
                one.Measure,
                one.Kind,
                one.Period,
                year.Read(subject, one.Measure.Code, one.Kind, one.Period),
                above is null
                    ? Figure.None
                    : year.Read(SubjectKey.Plan(above.Code), one.Measure.Code, one.Kind, one.Period)
            ))
            .Where(figure => figure.Figure.Value is not null)
            .OrderBy(figure => figure.Kind)
            .ThenBy(figure => figure.Period);
    }
}
