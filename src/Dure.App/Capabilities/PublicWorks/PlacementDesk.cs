using System.Globalization;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Participations;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>For which days people are placed.</summary>
/// <param name="Replaces">The placement of one who left, whose place is taken.</param>
public sealed record PlacementTerms(DateOnly From, DateOnly Until, int? Replaces);

/// <summary>배치: puts persons at a site, lets them leave, takes a mistake back.</summary>
public sealed class PlacementDesk(
    DureDbContext db,
    DemandDesk demands,
    WorkResults results,
    LedgerCache cache,
    PersonDesk persons,
    Viewer viewer,
    Deed deed,
    IServiceProvider services
)
{
    private const string Kept = "참여자보유기간";

    /// <summary>Registers the persons of a list, for the programme and for the site's department, and places them.</summary>
    public async Task<IReadOnlyList<int>> PlaceAsync(
        MunicipalityCode municipality,
        int site,
        IReadOnlyList<NewPerson> list,
        PlacementTerms terms,
        CancellationToken cancel
    )
    {
        IReadOnlyList<int> placed = [];
        await LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                var demand = await demands.FindAsync(municipality, site, cancel);
                if (!viewer.Manages(demand))
                    throw new RefusedException(RightsRefusals.NotAllowed(Act.ManageWorks));
                var purpose = SubjectKey.Programme(demand.Programme);
                var until = KeepUntil(demand);
                IReadOnlyList<Registered> known = [];
                foreach (var department in new[] { demand.Lead, demand.Department }.Distinct())
                    known = await persons.RegisterAsync(municipality, list, new(department, purpose, until), cancel);
                placed = await PlaceAsync(municipality, site, [.. known.Select(one => one.Id)], terms, cancel);
            },
            cancel
        );
        return placed;
    }

    /// <summary>Places those whom a call selected; who is in reserve may take the place of one who left.</summary>
    /// <param name="applications">Numbers of their applications.</param>
    public async Task<IReadOnlyList<int>> PlaceAsync(
        MunicipalityCode municipality,
        int site,
        int call,
        IReadOnlyCollection<int> applications,
        PlacementTerms terms,
        CancellationToken cancel
    )
    {
        IReadOnlyList<int> placed = [];
        await LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                var demand = await demands.FindAsync(municipality, site, cancel);
                if (!viewer.Manages(demand))
                    throw new RefusedException(RightsRefusals.NotAllowed(Act.ManageWorks));
                var calls = await Calls.Calls.ConfirmedAsync(db, municipality, demand.Programme, cancel);
                int[] people = calls.Any(one => one.Id == call)
                    ?
                    [
                        .. (await Calls.Calls.SelectedAsync(db, municipality, call, cancel))
                            .Where(one => applications.Contains(one.Application))
                            .Select(one => one.Person),
                    ]
                    : [];
                if (people.Length == 0 || people.Length < applications.Distinct().Count())
                    throw new RefusedException(Refusals.NotSelected("selected"));
                foreach (var department in new[] { demand.Lead, demand.Department }.Distinct())
                    await persons.HoldAsync(
                        municipality,
                        people,
                        new(department, SubjectKey.Programme(demand.Programme), KeepUntil(demand)),
                        cancel
                    );
                placed = await PlaceAsync(municipality, site, people, terms, cancel);
            },
            cancel
        );
        return placed;
    }

    /// <summary>Places persons who are registered.</summary>
    /// <exception cref="RefusedException">The site is full, the days do not fit, or somebody works elsewhere at the time.</exception>
    public async Task<IReadOnlyList<int>> PlaceAsync(
        MunicipalityCode municipality,
        int site,
        IReadOnlyList<int> people,
        PlacementTerms terms,
        CancellationToken cancel
    )
    {
        var placed = new List<int>();
        await LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                var demand = await demands.FindAsync(municipality, site, cancel);
                if (!viewer.Manages(demand))
                    throw new RefusedException(RightsRefusals.NotAllowed(Act.ManageWorks));
                if (demand.State != DemandState.Approved)
                    throw new RefusedException(Refusals.NotASite(site));
                if (terms.From > terms.Until || terms.From < demand.From || terms.Until > demand.Until)
                    throw new RefusedException(Refusals.OutsideSite());
                var before = await db.Set<Placement>()
                    .AsNoTracking()
                    .Where(row => row.Municipality == municipality && !row.IsUndone)
                    .Where(row => row.Site == site || people.Contains(row.Person))
                    .ToListAsync(cancel);
                if (terms.Replaces is { } gone && before.All(row => row.Id != gone || row.LeftBecause.Length == 0))
                    throw new RefusedException(Refusals.NoPlacement(gone));
                Check(demand, before, people, terms, await TitlesAsync(municipality, before, cancel));
                var ledger = (await cache.NowAsync(db, municipality, cancel))!;
                var name = ledger.Structure.NameOf(SubjectKey.Programme(demand.Programme));
                var last = await db.Set<Placement>()
                    .Where(row => row.Municipality == municipality)
                    .MaxAsync(row => (int?)row.Id, cancel);
                var lastPart = await db.Set<Participation>()
                    .Where(row => row.Municipality == municipality)
                    .MaxAsync(row => (int?)row.Id, cancel);
                foreach (var (at, person) in people.Index())
                {
                    var (id, part) = ((last ?? 0) + at + 1, (lastPart ?? 0) + at + 1);
                    var previous = before.Find(row => row.Person == person && row.Until == terms.From.AddDays(-1));
                    var placement = new Placement
                    {
                        Municipality = municipality,
                        Id = id,
                        Site = site,
                        Person = person,
                        From = terms.From,
                        Planned = terms.Until,
                        ServiceFrom = previous?.ServiceFrom ?? terms.From,
                        DayMinutes = demand.DayMinutes,
                        Weekdays = demand.Weekdays,
                        WageKind = demand.WageKind,
                        Wage = demand.Wage,
                        SideCost = demand.SideCost,
                        Replaces = terms.Replaces,
                        Participation = part,
                    };
                    placement.Begin();
                    db.AddRange(
                        placement,
                        new Participation
                        {
                            Municipality = municipality,
                            Id = part,
                            Person = person,
                            Kind = KindOf(name),
                            Programme = demand.Programme,
                            Title = $"{name} {demand.Title}",
                            From = terms.From,
                            Until = terms.Until,
                            Source = string.Create(CultureInfo.InvariantCulture, $"배치 {id}"),
                        }
                    );
                    placed.Add(id);
                }

                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
        return placed;
    }

    /// <summary>중도포기: the last day of one who leaves. Pay that is confirmed must not lie behind it.</summary>
    public Task LeaveAsync(
        MunicipalityCode municipality,
        int site,
        int id,
        DateOnly? last,
        string why,
        CancellationToken cancel
    ) =>
        OnPlacementAsync(
            municipality,
            site,
            id,
            why,
            async (placement, participation) =>
            {
                if (last is not { } day)
                    throw new RefusedException(Refusals.BadLastDay());
                await RequireUnpaidAsync(placement, Period.Month(day.Year, day.Month).Start, cancel);
                placement.Leave(day, why);
                (participation.Until, participation.Quit) = (day, true);
            },
            cancel
        );

    /// <summary>배치 취소: a placement that should not have been; nothing was paid for it.</summary>
    public Task UndoAsync(MunicipalityCode municipality, int site, int id, string why, CancellationToken cancel) =>
        OnPlacementAsync(
            municipality,
            site,
            id,
            why,
            async (placement, participation) =>
            {
                await RequireUnpaidAsync(placement, 0, cancel);
                placement.Undo(why);
                // Nothing is deleted: it ends before it begins.
                participation.Until = participation.From.AddDays(-1);
            },
            cancel
        );

    private static void Check(
        Demand demand,
        List<Placement> before,
        IReadOnlyList<int> people,
        PlacementTerms terms,
        Dictionary<int, string> titles
    )
    {
        bool Meets(Placement row) => row.From <= terms.Until && row.Until >= terms.From;
        if (before.Count(row => row.Site == demand.Id && Meets(row)) + people.Count > demand.Headcount)
            throw new RefusedException(Refusals.SiteFull(demand.Headcount));
        var faults = new List<Refusal>();
        foreach (var (at, person) in people.Index())
            if (before.Find(row => row.Person == person && Meets(row)) is { } there)
                faults.Add(Refusals.PlacedAlready(at + 1, titles[there.Site]));
            else if (people.Take(at).Contains(person))
                faults.Add(Refusals.PlacedAlready(at + 1, demand.Title));
        if (faults.Count > 0)
            throw new RefusedException(faults);
    }

    /// <summary>보유기간, from the end of the year of the work, or of the writing down if that is later.</summary>
    private DateOnly KeepUntil(Demand demand)
    {
        var months = Rules
            .Rules.Library(services)
            .Parameters.First(one => one.Name == Kept)
            .On(demands.Today)!
            .Number!.Value;
        return new DateOnly(Math.Max(demand.Year, demands.Today.Year), 12, 31).AddMonths((int)months.Numerator);
    }

    /// <summary>사업종류 of the dictionary of facts, by the name of the programme.</summary>
    private string KindOf(string name)
    {
        var words = Rules.Rules.Library(services).Facts.Codes["사업종류"].Words;
        var plain = name.Replace(" ", "", StringComparison.Ordinal);
        return words.FirstOrDefault(word => plain.Contains(word, StringComparison.Ordinal)) ?? words[^1];
    }

    private Task<Dictionary<int, string>> TitlesAsync(
        MunicipalityCode municipality,
        List<Placement> placements,
        CancellationToken cancel
    )
    {
        int[] sites = [.. placements.Select(row => row.Site).Distinct()];
        return db.Set<Demand>()
            .Where(row => row.Municipality == municipality && sites.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Title, cancel);
    }

    private async Task RequireUnpaidAsync(Placement placement, int month, CancellationToken cancel)
    {
        var slips = db.Set<Pay.PaySlip>()
            .Where(slip => slip.Municipality == placement.Municipality && slip.Placement == placement.Id);
        var runs = await db.Set<Pay.PayRun>()
            .AsNoTracking()
            .Where(run => run.Municipality == placement.Municipality && run.Month >= month)
            .Where(run => slips.Any(slip => slip.Municipality == run.Municipality && slip.Run == run.Id))
            .ToListAsync(cancel);
        if (await Pay.PayDesk.StandingAsync(db, runs, cancel) is not null)
            throw new RefusedException(Refusals.PaidAlready());
    }

    private Task OnPlacementAsync(
        MunicipalityCode municipality,
        int site,
        int id,
        string why,
        Func<Placement, Participation, Task> work,
        CancellationToken cancel
    ) =>
        LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                var demand = await demands.FindAsync(municipality, site, cancel);
                if (!viewer.Manages(demand))
                    throw new RefusedException(RightsRefusals.NotAllowed(Act.ManageWorks));
                if (why.Length is 0 or > DemandDesk.LongestText)
                    throw new RefusedException(Refusals.Missing("why", "사유"));
                var placement =
                    await db.Set<Placement>()
                        .FirstOrDefaultAsync(
                            row =>
                                row.Municipality == municipality && row.Id == id && row.Site == site && !row.IsUndone,
                            cancel
                        )
                    ?? throw new RefusedException(Refusals.NoPlacement(id));
                var participation = await db.Set<Participation>()
                    .FirstAsync(row => row.Municipality == municipality && row.Id == placement.Participation, cancel);
                deed.Why = why;
                await work(placement, participation);
                await db.SaveChangesAsync(cancel);
                // Days that were signed for them may count no more.
                var (from, until) = (placement.From, placement.Planned);
                await results.PostAsync(
                    demand,
                    Period.Span(Period.Month(from.Year, from.Month), Period.Month(until.Year, until.Month)),
                    $"{(placement.IsUndone ? "배치를 취소함" : "중도포기")}: {why}",
                    deed.Who,
                    cancel
                );
            },
            cancel
        );
}
