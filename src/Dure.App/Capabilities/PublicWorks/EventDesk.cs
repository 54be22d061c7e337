using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>참여 기록: training, checks and support of those at a site; what was written wrongly is taken back, and stays to be seen.</summary>
public sealed class EventDesk(DureDbContext db, DemandDesk demands, Viewer viewer, Deed deed, TimeProvider clock)
{
    /// <summary>Writes down training, a check or support for everybody at a site who is there on the day.</summary>
    public Task TellAsync(
        MunicipalityCode municipality,
        int site,
        string kind,
        DateOnly? on,
        string text,
        string who,
        CancellationToken cancel
    ) =>
        LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                var demand = await demands.FindAsync(municipality, site, cancel);
                if (!viewer.Keeps(demand))
                    throw new RefusedException(RightsRefusals.NotAllowed(Act.KeepAttendance));
                if (!WorkEvent.Kinds.Contains(kind))
                    throw new RefusedException(Refusals.Missing("kind", "종류"));
                if (text.Length is 0 or > DemandDesk.LongestTitle)
                    throw new RefusedException(Refusals.Missing("text", "내용"));
                if (on is not { } day || day > demands.Today)
                    throw new RefusedException(Refusals.Missing("event-on", "날짜"));
                var there = await db.Set<Placement>()
                    .Where(row => row.Municipality == municipality && row.Site == site && !row.IsUndone)
                    .Where(row => row.From <= day && row.Until >= day)
                    .Select(row => row.Id)
                    .ToListAsync(cancel);
                if (there.Count == 0)
                    throw new RefusedException(Refusals.NobodyThere());
                var last = await db.Set<WorkEvent>()
                    .Where(row => row.Municipality == municipality)
                    .MaxAsync(row => (int?)row.Id, cancel);
                foreach (var (at, placement) in there.Index())
                    db.Add(
                        new WorkEvent
                        {
                            Municipality = municipality,
                            Id = (last ?? 0) + at + 1,
                            Placement = placement,
                            Kind = kind,
                            On = day,
                            Text = text,
                            At = clock.GetUtcNow().UtcDateTime,
                            Who = who,
                        }
                    );
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );

    /// <summary>취소: an event that was written wrongly counts no more; another entry says so, and why.</summary>
    public Task TakeBackAsync(
        MunicipalityCode municipality,
        int site,
        int id,
        string why,
        string who,
        CancellationToken cancel
    ) =>
        LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                var demand = await demands.FindAsync(municipality, site, cancel);
                if (!viewer.Keeps(demand))
                    throw new RefusedException(RightsRefusals.NotAllowed(Act.KeepAttendance));
                if (why.Length is 0 or > DemandDesk.LongestTitle)
                    throw new RefusedException(Refusals.Missing("event-why", "사유"));
                var events = db.Set<WorkEvent>().AsNoTracking().Where(row => row.Municipality == municipality);
                var placements = db.Set<Placement>().Where(row => row.Municipality == municipality && row.Site == site);
                var wrong = await events.FirstOrDefaultAsync(
                    row =>
                        row.Id == id
                        && row.Reverses == null
                        && placements.Any(one => one.Municipality == row.Municipality && one.Id == row.Placement),
                    cancel
                );
                if (wrong is null || await events.AnyAsync(row => row.Reverses == id, cancel))
                    throw new RefusedException(Refusals.NoEvent());
                deed.Why = why;
                db.Add(
                    new WorkEvent
                    {
                        Municipality = municipality,
                        Id = 1 + await events.MaxAsync(row => row.Id, cancel),
                        Placement = wrong.Placement,
                        Kind = wrong.Kind,
                        On = wrong.On,
                        Text = why,
                        At = clock.GetUtcNow().UtcDateTime,
                        Who = who,
                        Reverses = id,
                    }
                );
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
}
