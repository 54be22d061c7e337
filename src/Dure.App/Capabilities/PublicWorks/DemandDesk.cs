using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>A demand as its form gives it.</summary>
public sealed record NewDemand(
    int Year,
    string Programme,
    string Department,
    string Title,
    string Place,
    long? Headcount,
    long? DayMinutes,
    int Weekdays,
    DateOnly? From,
    DateOnly? Until,
    WageKind WageKind,
    long? Wage,
    long? SideCost,
    long? Cost
);

/// <summary>수요조사: departments ask, who runs the programme decides within its budget.</summary>
public sealed class DemandDesk(
    DureDbContext db,
    LedgerCache cache,
    Viewer viewer,
    Deed deed,
    TimeProvider clock,
    IServiceProvider services
)
{
    public const int LongestTitle = 100;
    public const int LongestText = 1_000;
    private const int MostPeople = 10_000;
    private const int LongestDay = 12 * 60;
    private const long MostWage = 1_000_000;
    private const long MostCost = 1_000_000_000_000;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <exception cref="RefusedException">Each refusal stands at its field.</exception>
    public async Task<int> AskAsync(LedgerView ledger, NewDemand given, string who, CancellationToken cancel)
    {
        await viewer.LoadAsync(cancel);
        var (municipality, faults) = (ledger.Municipality.Code, Check(ledger, given));
        if (faults.Count > 0)
            throw new RefusedException(faults);
        var lead = Lead(ledger, given.Programme)!;
        if (!viewer.May(Act.ManageWorks, municipality, lead, whole: true))
            viewer.Require(Act.KeepAttendance, municipality, given.Department);
        var id = 0;
        await LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                var last = await db.Set<Demand>()
                    .Where(row => row.Municipality == municipality)
                    .MaxAsync(row => (int?)row.Id, cancel);
                id = 1 + (last ?? 0);
                db.Add(
                    new Demand
                    {
                        Municipality = municipality,
                        Id = id,
                        Year = given.Year,
                        Programme = given.Programme,
                        Lead = lead,
                        Department = given.Department,
                        Title = given.Title,
                        Place = given.Place,
                        Headcount = (int)given.Headcount!.Value,
                        DayMinutes = (int)given.DayMinutes!.Value,
                        Weekdays = given.Weekdays,
                        From = given.From!.Value,
                        Until = given.Until!.Value,
                        WageKind = given.WageKind,
                        Wage = given.WageKind == WageKind.Minimum ? 0 : given.Wage!.Value,
                        SideCost = given.SideCost!.Value,
                        Cost = given.Cost!.Value,
                        At = clock.GetUtcNow().UtcDateTime,
                        Who = who,
                    }
                );
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
        return id;
    }

    /// <summary>반영, 미반영 or 취소. What is approved stays within the budget of the programme.</summary>
    public Task DecideAsync(
        MunicipalityCode municipality,
        int id,
        int seen,
        DemandState state,
        string why,
        string who,
        CancellationToken cancel
    ) =>
        LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                var demand = await FindAsync(municipality, id, cancel);
                if (state == DemandState.Withdrawn && demand.State == DemandState.Submitted && viewer.Keeps(demand)) { }
                else if (!viewer.Manages(demand))
                    throw new RefusedException(RightsRefusals.NotAllowed(Act.ManageWorks));
                if (demand.Version != seen)
                    throw new RefusedException(Refusals.DemandMeanwhile());
                if (state != DemandState.Approved && why.Length == 0)
                    throw new RefusedException(Refusals.Missing("why", "사유"));
                deed.Why = why;
                if (state == DemandState.Approved)
                    await RequireBudgetAsync(demand, cancel);
                else if (state == DemandState.Withdrawn)
                    await RequireUnusedAsync(demand, cancel);
                if (state == DemandState.Withdrawn)
                    demand.Withdraw(why, who);
                else
                    demand.Decide(state == DemandState.Approved, why, who);
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );

    /// <summary>Writes down what the contracts of a site say; those that were printed before stay as they were signed.</summary>
    /// <param name="seen">The version of the site on the page.</param>
    /// <exception cref="RefusedException">Each refusal stands at its field.</exception>
    public Task AgreeAsync(
        MunicipalityCode municipality,
        int id,
        int seen,
        SiteTerms terms,
        CancellationToken cancel
    ) =>
        LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                var site = await FindAsync(municipality, id, cancel);
                if (!viewer.Manages(site))
                    throw new RefusedException(RightsRefusals.NotAllowed(Act.ManageWorks));
                if (site.Version != seen)
                    throw new RefusedException(Refusals.DemandMeanwhile());
                terms.Require(site.DayMinutes, Rules.Rules.Library(services), site.From);
                site.Agree(terms);
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );

    /// <exception cref="RefusedException"><c>NoSite</c>.</exception>
    public async Task<Demand> FindAsync(MunicipalityCode municipality, int id, CancellationToken cancel)
    {
        await viewer.LoadAsync(cancel);
        return
            await db.Set<Demand>().FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == id, cancel)
                is { } demand
            && viewer.Sees(demand)
            ? demand
            : throw new RefusedException(Refusals.NoSite(id));
    }

    /// <summary>Those the viewer sees, of a year.</summary>
    public async Task<IReadOnlyList<Demand>> ListAsync(
        MunicipalityCode municipality,
        int year,
        CancellationToken cancel
    )
    {
        await viewer.LoadAsync(cancel);
        return
        [
            .. (
                await db.Set<Demand>()
                    .AsNoTracking()
                    .Where(row => row.Municipality == municipality && row.Year == year)
                    .OrderBy(row => row.Id)
                    .ToListAsync(cancel)
            ).Where(viewer.Sees),
        ];
    }

    /// <summary>The department that leads a programme; null if none does.</summary>
    public static string? Lead(LedgerView ledger, string programme) =>
        ledger
            .Structure.ProgrammeDepartments.Where(one => one.Programme == programme)
            .MinBy(one => one.Position)
            ?.Department;

    private async Task RequireBudgetAsync(Demand demand, CancellationToken cancel)
    {
        var ledger = (await cache.NowAsync(db, demand.Municipality, cancel))!;
        var budget = WorkBudget.Need(ledger, demand.Programme, demand.Year);
        var planned = await db.Set<Demand>()
            .Where(row =>
                row.Municipality == demand.Municipality
                && row.Programme == demand.Programme
                && row.Year == demand.Year
                && row.State == DemandState.Approved
            )
            .SumAsync(row => row.Cost, cancel);
        if (planned + demand.Cost > budget.Total)
            throw new RefusedException(Refusals.OverBudget(planned + demand.Cost - budget.Total));
    }

    private async Task RequireUnusedAsync(Demand demand, CancellationToken cancel)
    {
        if (
            await db.Set<Placement>()
                .AnyAsync(
                    row => row.Municipality == demand.Municipality && row.Site == demand.Id && !row.IsUndone,
                    cancel
                )
        )
            throw new RefusedException(Refusals.SiteInUse());
    }

    private static List<Refusal> Check(LedgerView ledger, NewDemand given)
    {
        var faults = new List<Refusal>();
        if (Lead(ledger, given.Programme) is null)
            faults.Add(Refusals.NoSuchProgramme("programme"));
        if (ledger.Structure.Departments.All(one => one.Code != given.Department))
            faults.Add(Refusals.NoSuchOffice("department"));
        Text("title", "사업", given.Title);
        Text("place", "장소", given.Place);
        Number("headcount", "인원", given.Headcount, 1, MostPeople);
        Number("hours", "하루 시간", given.DayMinutes, 30, LongestDay);
        if ((given.Weekdays & 0x7F) == 0)
            faults.Add(Refusals.Missing("weekdays", "요일"));
        if (
            given.From is not { } from
            || given.Until is not { } until
            || from > until
            || from.Year != given.Year
            || until.Year != given.Year
        )
            faults.Add(Refusals.BadPeriod("from"));
        if (given.WageKind != WageKind.Minimum)
            Number("wage", "임금", given.Wage, 1, MostWage);
        Number("side", "부대경비", given.SideCost, 0, MostWage);
        Number("cost", "비용", given.Cost, 1, MostCost);
        return faults;

        void Text(string field, string label, string text)
        {
            if (text.Length is 0 or > LongestTitle)
                faults.Add(Refusals.Missing(field, label));
        }

        void Number(string field, string label, long? number, long least, long most)
        {
            if (number is not { } known || known < least || known > most)
                faults.Add(Refusals.BadNumber(field, label, least, most));
        }
    }
}
