using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Payments;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks.Pay;

/// <summary>급여: works out the month of everybody of a programme, again as often as needed, and makes payments of it once.</summary>
public sealed class PayDesk(
    DureDbContext db,
    LedgerCache cache,
    PaymentDesk payments,
    Viewer viewer,
    TimeProvider clock,
    IServiceProvider services
)
{
    private const int Told = 10;

    /// <summary>Works a month out from the signed books.</summary>
    /// <exception cref="RefusedException">A book is not signed, the month was confirmed, or nobody worked.</exception>
    public async Task<int> RunAsync(
        LedgerView ledger,
        string programme,
        Period month,
        string who,
        CancellationToken cancel
    )
    {
        await viewer.LoadAsync(cancel);
        var municipality = ledger.Municipality.Code;
        if (DemandDesk.Lead(ledger, programme) is not { } lead)
            throw new RefusedException(Refusals.NoSuchProgramme("programme"));
        viewer.Require(Act.ManageWorks, municipality, lead);
        var terms = new PayTerms(PayRates.Read(Rules.Rules.Library(services), month));
        var id = 0;
        await LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                var earlier = await RunsAsync(municipality, programme, month.Start, cancel);
                if (await StandingAsync(earlier, cancel) is { } confirmed)
                    throw new RefusedException(Refusals.RunConfirmed(confirmed.Id));
                id =
                    1
                    + (
                        await db.Set<PayRun>()
                            .Where(row => row.Municipality == municipality)
                            .MaxAsync(row => (int?)row.Id, cancel)
                        ?? 0
                    );
                var slips = await SlipsAsync(municipality, id, programme, month, terms, cancel);
                foreach (var run in earlier)
                    run.Replace();
                db.Add(
                    new PayRun
                    {
                        Municipality = municipality,
                        Id = id,
                        Programme = programme,
                        Department = lead,
                        Month = month.Start,
                        Rates = terms.Rates.Write(),
                        Count = slips.Length,
                        Gross = slips.Sum(slip => slip.Gross),
                        Net = slips.Sum(slip => slip.Net),
                        Shares = slips.Sum(SharesOf),
                        At = clock.GetUtcNow().UtcDateTime,
                        Who = who,
                    }
                );
                await db.SaveChangesAsync(cancel);
                await PaySlipWriter.InsertAsync(db, slips, cancel);
            },
            cancel
        );
        return id;
    }

    /// <summary>확정: a batch of what everybody gets and of what the agencies do, within the budget of each source.</summary>
    /// <returns>Number of the batch.</returns>
    public async Task<int> ConfirmAsync(MunicipalityCode municipality, int id, string who, CancellationToken cancel)
    {
        var batch = 0;
        await LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                var run = await FindAsync(municipality, id, cancel);
                viewer.Require(Act.ManageWorks, municipality, run.Department);
                if (run.State != RunState.Draft)
                    throw new RefusedException(Refusals.RunNotDraft());
                await RequireSignedAsync(municipality, run.Programme, run.Period, cancel);
                var ledger = (await cache.NowAsync(db, municipality, cancel))!;
                var budget = WorkBudget.Need(ledger, run.Programme, run.Period.FirstCalendarYear);
                var slips = await db.Set<PaySlip>()
                    .AsNoTracking()
                    .Where(row => row.Municipality == municipality && row.Run == id)
                    .OrderBy(row => row.Placement)
                    .ToListAsync(cancel);
                var due = PaymentsOf(slips);
                var over = budget.Over(
                    due.Select(one => one.Amount),
                    await payments.OnTheWayAsync(
                        municipality,
                        run.Programme,
                        run.Period.FirstCalendarYear,
                        budget.Measure,
                        cancel
                    )
                );
                if (over.Count > 0)
                    throw new RefusedException(over);
                var name = ledger.Structure.NameOf(SubjectKey.Programme(run.Programme));
                batch = await payments.MakeAsync(
                    municipality,
                    new(
                        run.Department,
                        run.Programme,
                        budget.Measure,
                        run.Period.FirstCalendarYear,
                        $"{name} {run.Period.ToKorean()} 임금",
                        string.Create(CultureInfo.InvariantCulture, $"pay {id}"),
                        budget.Split
                    ),
                    due,
                    who,
                    cancel
                );
                run.Confirm(batch);
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
        return batch;
    }

    /// <exception cref="RefusedException"><c>NoPayRun</c>.</exception>
    public async Task<PayRun> FindAsync(MunicipalityCode municipality, int id, CancellationToken cancel)
    {
        await viewer.LoadAsync(cancel);
        return
            await db.Set<PayRun>().FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == id, cancel)
                is { } run
            && viewer.May(Act.ReadWorks, municipality, run.Department, whole: true)
            ? run
            : throw new RefusedException(Refusals.NoPayRun(id));
    }

    /// <summary>The run of the month before that was confirmed, to be compared with; null if there is none.</summary>
    public async Task<PayRun?> BeforeAsync(PayRun run, CancellationToken cancel) =>
        await StandingAsync(await RunsAsync(run.Municipality, run.Programme, run.Month - 1, cancel), cancel);

    public static long SharesOf(PaySlip slip) =>
        slip.Pension + slip.Health + slip.Care + slip.Employment + slip.Stability + slip.Accident;

    /// <summary>What a payment of it says that it is for.</summary>
    public static string SubjectOf(int placement) =>
        string.Create(CultureInfo.InvariantCulture, $"placement {placement}");

    /// <summary>To each their net pay; to each agency what workers and office owe it together.</summary>
    private static List<NewPayment> PaymentsOf(List<PaySlip> slips)
    {
        var all = slips
            .Where(slip => slip.Net > 0)
            .Select(slip => new NewPayment(slip.Person, "", SubjectOf(slip.Placement), slip.Net))
            .ToList();
        foreach (
            var (agency, amount) in (ReadOnlySpan<(string, long)>)
                [
                    ("국민연금공단", slips.Sum(slip => 2 * slip.Pension)),
                    ("국민건강보험공단", slips.Sum(slip => 2 * (slip.Health + slip.Care))),
                    ("근로복지공단", slips.Sum(slip => (2 * slip.Employment) + slip.Stability + slip.Accident)),
                ]
        )
            if (amount > 0)
                all.Add(new(null, agency, "사회보험", amount));
        return all;
    }

    private async Task<PaySlip[]> SlipsAsync(
        MunicipalityCode municipality,
        int run,
        string programme,
        Period month,
        PayTerms terms,
        CancellationToken cancel
    )
    {
        var sites = await RequireSignedAsync(municipality, programme, month, cancel);
        var (first, last) = (month.FirstDay, month.LastDay);
        var placements = await db.Set<Placement>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && !row.IsUndone && sites.Contains(row.Site))
            .Where(row => row.From <= last && row.Until >= first)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        if (placements.Count == 0)
            throw new RefusedException(Refusals.NobodyToPay(month));
        var births = await PersonBirths.ReadAsync(db, municipality, [.. placements.Select(row => row.Person)], cancel);
        var days = (
            await db.Set<AttendanceLine>()
                .AsNoTracking()
                .Where(row => row.Municipality == municipality)
                .Where(row => row.Month == month.Start || row.Month == month.Start - 1)
                .Select(row => new
                {
                    row.Placement,
                    row.Month,
                    row.Days,
                })
                .ToListAsync(cancel)
        ).ToDictionary(row => (row.Placement, row.Month), row => row.Days);
        var leave = await LeaveAsync(municipality, programme, month.Start - 1, cancel);
        var slips = new PaySlip[placements.Count];
        var before = terms.MonthStart.DayNumber - terms.Start.DayNumber;
        Parallel.For(
            0,
            slips.Length,
            new ParallelOptions { CancellationToken = cancel },
            () => new DayMark[terms.Days],
            (at, _, marks) =>
            {
                var placement = placements[at];
                Array.Clear(marks);
                DayMark.Read(days.GetValueOrDefault((placement.Id, month.Start - 1), ""), marks.AsSpan(0, before));
                DayMark.Read(days.GetValueOrDefault((placement.Id, month.Start), ""), marks.AsSpan(before));
                var contract = placement.Contract(
                    births[placement.Person],
                    month,
                    leave.GetValueOrDefault(placement.Id)
                );
                slips[at] = PaySlip.Of(
                    municipality,
                    run,
                    placement.Id,
                    placement.Person,
                    contract,
                    marks,
                    PayEngine.Compute(contract, marks, terms)
                );
                return marks;
            },
            _ => { }
        );
        return slips;
    }

    /// <summary>Minutes of leave that the confirmed month before left.</summary>
    private async Task<Dictionary<int, int>> LeaveAsync(
        MunicipalityCode municipality,
        string programme,
        int month,
        CancellationToken cancel
    ) =>
        await StandingAsync(await RunsAsync(municipality, programme, month, cancel), cancel) is not { } run
            ? []
            : await db.Set<PaySlip>()
                .Where(row => row.Municipality == municipality && row.Run == run.Id && row.LeaveAfter > 0)
                .ToDictionaryAsync(row => row.Placement, row => row.LeaveAfter, cancel);

    /// <summary>The sites of a programme in a month, each of whose books with somebody in it was signed.</summary>
    private async Task<int[]> RequireSignedAsync(
        MunicipalityCode municipality,
        string programme,
        Period month,
        CancellationToken cancel
    )
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        var placements = db.Set<Placement>()
            .Where(row => row.Municipality == municipality && !row.IsUndone && row.From <= last && row.Until >= first);
        var sites = await db.Set<Demand>()
            .AsNoTracking()
            .Where(row =>
                row.Municipality == municipality && row.Programme == programme && row.State == DemandState.Approved
            )
            .Where(row => placements.Any(one => one.Municipality == row.Municipality && one.Site == row.Id))
            .ToListAsync(cancel);
        int[] ids = [.. sites.Select(row => row.Id)];
        var signed = (
            await db.Set<AttendanceBook>()
                .Where(row =>
                    row.Municipality == municipality
                    && row.Month == month.Start
                    && row.SignedBy != null
                    && ids.Contains(row.Site)
                )
                .Select(row => row.Site)
                .ToListAsync(cancel)
        ).ToHashSet();
        var open = sites.Where(row => !signed.Contains(row.Id)).Select(row => row.Title).ToList();
        return open.Count == 0
            ? ids
            : throw new RefusedException(
                Refusals.BooksNotSigned(string.Join(", ", open.Take(Told)) + (open.Count > Told ? " …" : ""))
            );
    }

    private Task<List<PayRun>> RunsAsync(
        MunicipalityCode municipality,
        string programme,
        int month,
        CancellationToken cancel
    ) =>
        db.Set<PayRun>()
            .Where(row => row.Municipality == municipality && row.Programme == programme && row.Month == month)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);

    /// <summary>The confirmed run whose payment was neither cancelled nor reversed.</summary>
    private Task<PayRun?> StandingAsync(List<PayRun> runs, CancellationToken cancel) => StandingAsync(db, runs, cancel);

    /// <inheritdoc cref="StandingAsync(List{PayRun}, CancellationToken)" />
    public static async Task<PayRun?> StandingAsync(
        DureDbContext db,
        IReadOnlyList<PayRun> runs,
        CancellationToken cancel
    )
    {
        foreach (var run in runs.Where(run => run.State == RunState.Confirmed))
            if (!await PaymentDesk.IsUndoneAsync(db, run.Municipality, run.Batch!.Value, cancel))
                return run;
        return null;
    }
}
