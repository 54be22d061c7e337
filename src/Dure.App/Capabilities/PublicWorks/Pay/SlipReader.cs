using Dure.App.Shared.Payments;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks.Pay;

/// <summary>Reads the slips of a run with what a page or a form says of them. Whether somebody may see the run is asked before.</summary>
public sealed class SlipReader(DureDbContext db)
{
    /// <summary>The sites at which a run paid somebody.</summary>
    public async Task<IReadOnlyList<(int Id, string Title)>> SitesAsync(PayRun run, CancellationToken cancel) =>
        [
            .. (await Places(run, null).Select(row => new { row.Site, row.Title }).Distinct().ToListAsync(cancel))
                .OrderBy(row => row.Site)
                .Select(row => (row.Site, row.Title)),
        ];

    /// <summary>Title of the site by placement.</summary>
    /// <param name="of">Of these alone; null for all of the run.</param>
    public Task<Dictionary<int, string>> TitlesAsync(
        PayRun run,
        IReadOnlyCollection<PaySlip>? of,
        CancellationToken cancel
    ) =>
        Places(run, of is null ? null : [.. of.Select(slip => slip.Placement)])
            .ToDictionaryAsync(row => row.Placement, row => row.Title, cancel);

    private IQueryable<Place> Places(PayRun run, int[]? placements)
    {
        var slips = db.Set<PaySlip>().Where(row => row.Municipality == run.Municipality && row.Run == run.Id);
        if (placements is not null)
            slips = slips.Where(row => placements.Contains(row.Placement));
        return from slip in slips
            join placement in db.Set<Placement>()
                on new { slip.Municipality, Id = slip.Placement } equals new { placement.Municipality, placement.Id }
            join site in db.Set<Demand>()
                on new { placement.Municipality, Id = placement.Site } equals new { site.Municipality, site.Id }
            select new Place
            {
                Placement = slip.Placement,
                Site = site.Id,
                Title = site.Title,
            };
    }

    /// <param name="site">Of one site alone; null for all.</param>
    public Task<List<PaySlip>> SlipsAsync(PayRun run, int? site, int most, CancellationToken cancel)
    {
        var slips = db.Set<PaySlip>()
            .AsNoTracking()
            .Where(row => row.Municipality == run.Municipality && row.Run == run.Id);
        if (site is { } one)
        {
            var there = db.Set<Placement>().Where(row => row.Municipality == run.Municipality && row.Site == one);
            slips = slips.Where(slip =>
                there.Any(row => row.Municipality == slip.Municipality && row.Id == slip.Placement)
            );
        }

        return slips.OrderBy(row => row.Placement).Take(most).ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<OpenSlip>> OpenAsync(
        PayRun run,
        IReadOnlyCollection<PaySlip> slips,
        CancellationToken cancel
    )
    {
        if (slips.Count == 0)
            return [];
        var terms = new PayTerms(PayRates.Read(run.Rates));
        var sites = await TitlesAsync(run, slips, cancel);
        var paid = await PaidAsync(run, [.. slips.Select(slip => PayDesk.SubjectOf(slip.Placement))], cancel);
        return
        [
            .. slips.Select(slip =>
            {
                var (contract, pay) = slip.Again(terms);
                return new OpenSlip(
                    run,
                    slip,
                    contract,
                    pay,
                    PayExplainer.Explain(contract, pay, terms),
                    sites[slip.Placement],
                    paid.TryGetValue(PayDesk.SubjectOf(slip.Placement), out var day) ? day : null
                );
            }),
        ];
    }

    /// <summary>What a programme paid somebody, the newest month first: of runs that are confirmed and stand.</summary>
    public async Task<IReadOnlyList<OpenSlip>> OwnAsync(
        MunicipalityCode municipality,
        int person,
        string programme,
        CancellationToken cancel
    )
    {
        var found = await (
            from placement in db.Set<Placement>().AsNoTracking()
            where placement.Municipality == municipality && placement.Person == person
            join slip in db.Set<PaySlip>().AsNoTracking()
                on new { placement.Municipality, Placement = placement.Id } equals new
                {
                    slip.Municipality,
                    slip.Placement,
                }
            join run in db.Set<PayRun>().AsNoTracking()
                on new { slip.Municipality, Id = slip.Run } equals new { run.Municipality, run.Id }
            where run.Programme == programme && run.State == RunState.Confirmed
            orderby run.Month descending, run.Id descending, slip.Placement
            select new { Run = run, Slip = slip }
        ).ToListAsync(cancel);
        var own = new List<OpenSlip>();
        foreach (var row in found)
            if (!await PaymentDesk.IsUndoneAsync(db, municipality, row.Run.Batch!.Value, cancel))
                own.AddRange(await OpenAsync(row.Run, [row.Slip], cancel));
        return own;
    }

    /// <summary>When each was paid, in the first batch or in one that paid it again; what was taken back was not.</summary>
    private async Task<Dictionary<string, DateOnly>> PaidAsync(PayRun run, string[] subjects, CancellationToken cancel)
    {
        var (days, seen) = (new Dictionary<string, DateOnly>(), new HashSet<int>());
        int[] batches = run.Batch is { } first ? [first] : [];
        while (batches.Length > 0)
        {
            var rows = await (
                from payment in db.Set<Payment>()
                where
                    payment.Municipality == run.Municipality
                    && batches.Contains(payment.Batch)
                    && subjects.Contains(payment.Subject)
                join batch in db.Set<PaymentBatch>()
                    on new { payment.Municipality, Id = payment.Batch } equals new { batch.Municipality, batch.Id }
                select new
                {
                    payment.Subject,
                    payment.State,
                    payment.FollowedBy,
                    batch.SentOn,
                }
            ).ToListAsync(cancel);
            foreach (var row in rows)
                if (row is { State: PaymentState.Paid, FollowedBy: null, SentOn: { } day })
                    days[row.Subject] = day;
            batches =
            [
                .. rows.Where(row => row.State == PaymentState.Failed)
                    .Select(row => row.FollowedBy)
                    .OfType<int>()
                    .Where(seen.Add),
            ];
        }

        return days;
    }

    private sealed class Place
    {
        public required int Placement { get; init; }
        public required int Site { get; init; }
        public required string Title { get; init; }
    }
}
