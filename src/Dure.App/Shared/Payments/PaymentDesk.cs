using System.Globalization;
using Dure.App.Shared.Approvals;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Payments;

/// <summary>A payment to be made.</summary>
/// <param name="Person">Null for an agency, which <paramref name="Payee"/> names.</param>
public sealed record NewPayment(int? Person, string Payee, string Subject, long Amount);

/// <summary>A batch to be made.</summary>
public sealed record NewBatch(
    string Department,
    string Programme,
    string Measure,
    int Year,
    string Title,
    string Origin,
    FundingSplit Split
);

/// <summary>Takes batches of payments from the first to the last; one after the other in a municipality.</summary>
public sealed class PaymentDesk(
    DureDbContext db,
    LedgerCache cache,
    LedgerWriter ledger,
    Viewer viewer,
    Deed deed,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;
    private BatchBuilder Builder => new(db, Now);

    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Makes a batch, in the caller's transaction or in one of its own.</summary>
    /// <exception cref="RefusedException">Nothing to pay, or there is one of the same origin that still counts.</exception>
    public async Task<int> MakeAsync(
        MunicipalityCode municipality,
        NewBatch given,
        IReadOnlyList<NewPayment> payments,
        string who,
        CancellationToken cancel
    )
    {
        await viewer.LoadAsync(cancel);
        viewer.Require(Act.MakePayments, municipality, given.Department);
        if (payments.Count == 0)
            throw new RefusedException(PaymentRefusals.NothingToPay());
        for (var at = 0; at < payments.Count; at++)
            if (payments[at].Amount <= 0)
                throw new RefusedException(PaymentRefusals.BadAmount(at + 1));
        var id = 0;
        await LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                await Builder.RequireOnceAsync(municipality, given.Origin, cancel);
                id = await Builder.AddAsync(
                    municipality,
                    given,
                    [.. payments.Select(one => (one, given.Split.Of(one.Amount)))],
                    null,
                    null,
                    who,
                    cancel
                );
            },
            cancel
        );
        return id;
    }

    /// <summary>Approves a batch: the last of a line does, or who works alone. Nothing was changed in it since it was made.</summary>
    public async Task ApproveAsync(PaymentBatch batch, string number, CancellationToken cancel)
    {
        if (await Builder.HashAsync(batch, cancel) != batch.Sha256)
            throw new RefusedException(PaymentRefusals.PaymentsChanged(batch.Id));
        batch.Approve(number, Now);
        // Money that is taken back needs no bank: it counts from the decision on.
        if (batch.Reverses is not null)
        {
            batch.Send(Today);
            await SettleAsync(batch, new Dictionary<int, string>(), cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>취소, before it is approved.</summary>
    public Task CancelAsync(MunicipalityCode municipality, int id, int seen, CancellationToken cancel) =>
        OnBatchAsync(
            municipality,
            id,
            seen,
            async batch =>
            {
                if (
                    await DraftDesk.UnderWayAsync(
                        db,
                        PaymentApproval.Name,
                        municipality,
                        PaymentApproval.SubjectOf(id),
                        cancel
                    )
                    is not null
                )
                    throw new RefusedException(PaymentRefusals.BatchUnderWay());
                batch.Cancel();
                // What it would have paid again, or taken back, is open again.
                await db.Set<Payment>()
                    .Where(row => row.Municipality == municipality && row.FollowedBy == id)
                    .ExecuteUpdateAsync(row => row.SetProperty(one => one.FollowedBy, (int?)null), cancel);
            },
            cancel
        );

    /// <summary>Alone, nobody signs in, and who made a batch approves it.</summary>
    public Task ApproveAloneAsync(MunicipalityCode municipality, int id, int seen, CancellationToken cancel) =>
        viewer.Login is null
            ? OnBatchAsync(municipality, id, seen, batch => ApproveAsync(batch, "", cancel), cancel)
            : throw new RefusedException(RightsRefusals.NotAllowed(Act.MakePayments));

    /// <summary>송금: the bank was given the file.</summary>
    public Task SendAsync(MunicipalityCode municipality, int id, int seen, DateOnly? on, CancellationToken cancel) =>
        OnBatchAsync(
            municipality,
            id,
            seen,
            batch =>
            {
                if (on is not { } day || day > Today || day.Year != batch.Year)
                    throw new RefusedException(PaymentRefusals.BadSentDay("on"));
                batch.Send(day);
                return Task.CompletedTask;
            },
            cancel
        );

    /// <summary>What the bank says: those not named were paid. What was paid is posted to the budget by source.</summary>
    /// <param name="failures">Why, by number of payment.</param>
    public Task SettleAsync(
        MunicipalityCode municipality,
        int id,
        int seen,
        IReadOnlyDictionary<int, string> failures,
        CancellationToken cancel
    ) => OnBatchAsync(municipality, id, seen, batch => SettleAsync(batch, failures, cancel), cancel);

    /// <summary>재지급: a new batch of what failed and was not paid again.</summary>
    public async Task<int> RepayAsync(
        MunicipalityCode municipality,
        int id,
        int seen,
        string who,
        CancellationToken cancel
    )
    {
        var made = 0;
        await OnBatchAsync(
            municipality,
            id,
            seen,
            async batch =>
            {
                var failed = await Builder.PaymentsAsync(batch, PaymentState.Failed, cancel);
                if (failed.Count == 0)
                    throw new RefusedException(PaymentRefusals.NothingFailed());
                made = await Builder.FollowAsync(batch, failed, 1, $"{batch.Title} 재지급", who, cancel);
            },
            cancel
        );
        return made;
    }

    /// <summary>되돌림: a new batch that takes back all that was paid; it is approved as any other.</summary>
    public async Task<int> ReverseAsync(
        MunicipalityCode municipality,
        int id,
        int seen,
        string why,
        string who,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrWhiteSpace(why))
            throw new RefusedException(PaymentRefusals.NeedsReason("why"));
        var made = 0;
        await OnBatchAsync(
            municipality,
            id,
            seen,
            async batch =>
            {
                deed.Why = why;
                var reversal = await db.Set<PaymentBatch>()
                    .Where(row =>
                        row.Municipality == municipality && row.Reverses == id && row.State != BatchState.Cancelled
                    )
                    .Select(row => (int?)row.Id)
                    .FirstOrDefaultAsync(cancel);
                if (reversal is { } there)
                    throw new RefusedException(PaymentRefusals.AlreadyReversed(there));
                var paid = await Builder.PaymentsAsync(batch, PaymentState.Paid, cancel);
                if (!batch.State.Facts().IsPaid || batch.Reverses is not null || paid.Count == 0)
                    throw new RefusedException(PaymentRefusals.NothingPaid());
                made = await Builder.FollowAsync(batch, paid, -1, $"{batch.Title} 되돌림", who, cancel);
            },
            cancel
        );
        return made;
    }

    /// <summary>What is promised of a year's budget and not settled yet, by part: those batches are not in the ledger.</summary>
    public async Task<IReadOnlyDictionary<string, long>> OnTheWayAsync(
        MunicipalityCode municipality,
        string programme,
        int year,
        string measure,
        CancellationToken cancel
    )
    {
        var batches = await db.Set<PaymentBatch>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && row.Programme == programme)
            .Where(row => row.Year == year && row.Measure == measure && row.Reverses == null)
            .Where(row =>
                row.State == BatchState.Draft || row.State == BatchState.Approved || row.State == BatchState.Sent
            )
            .ToListAsync(cancel);
        var sums = new Dictionary<string, long>();
        foreach (var batch in batches)
        {
            var sources = FundingSplit.Read(batch.Sources).Sources;
            var splits = await db.Set<Payment>()
                .Where(row => row.Municipality == municipality && row.Batch == batch.Id)
                .Select(row => row.Split)
                .ToListAsync(cancel);
            foreach (var (at, share) in splits.SelectMany(split => FundingSplit.ReadShares(split).Index()))
                sums[sources[at].Part] = checked(sums.GetValueOrDefault(sources[at].Part) + share);
        }

        return sums;
    }

    /// <summary>Whether a batch was cancelled, or taken back by another that is done.</summary>
    public static async Task<bool> IsUndoneAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        int id,
        CancellationToken cancel
    ) =>
        await db.Set<PaymentBatch>()
            .AnyAsync(
                row =>
                    row.Municipality == municipality
                    && (
                        (row.Id == id && row.State == BatchState.Cancelled)
                        || (row.Reverses == id && row.State == BatchState.Completed)
                    ),
                cancel
            );

    /// <summary>One's own batch.</summary>
    /// <exception cref="RefusedException">There is none, or it is another department's.</exception>
    public async Task<PaymentBatch> FindAsync(MunicipalityCode municipality, int id, CancellationToken cancel) =>
        await db.Set<PaymentBatch>()
            .FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == id, cancel)
            is { } batch
        && viewer.May(Act.ReadWorks, municipality, batch.Department, whole: true)
            ? batch
            : throw new RefusedException(PaymentRefusals.NoBatch(id));

    private async Task SettleAsync(
        PaymentBatch batch,
        IReadOnlyDictionary<int, string> failures,
        CancellationToken cancel
    )
    {
        var (municipality, id) = (batch.Municipality, batch.Id);
        var rows = db.Set<Payment>().Where(row => row.Municipality == municipality && row.Batch == id);
        var faults = failures.Keys.Where(number => number < 1 || number > batch.Count).ToList();
        if (faults.Count > 0)
            throw new RefusedException([
                .. faults.Select(number =>
                    PaymentRefusals.UnknownPayment(0, number.ToString(CultureInfo.InvariantCulture))
                ),
            ]);
        await rows.ExecuteUpdateAsync(row => row.SetProperty(one => one.State, PaymentState.Paid), cancel);
        foreach (var (number, why) in failures)
            await rows.Where(row => row.Number == number)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(one => one.State, PaymentState.Failed).SetProperty(one => one.Failure, why),
                    cancel
                );
        var split = FundingSplit.Read(batch.Sources);
        var (sums, paid) = (new long[split.Sources.Count], 0L);
        await foreach (
            var row in rows.AsNoTracking()
                .Where(row => row.State == PaymentState.Paid)
                .Select(row => new { row.Amount, row.Split })
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            paid = checked(paid + row.Amount);
            foreach (var (at, share) in FundingSplit.ReadShares(row.Split).Index())
                sums[at] += share;
        }

        var posting = await ExecutionPosting.WriteAsync(db, cache, ledger, batch, split, sums, deed.Who, cancel);
        batch.Settle(failures.Count, paid, posting, Now);
    }

    private Task OnBatchAsync(
        MunicipalityCode municipality,
        int id,
        int seen,
        Func<PaymentBatch, Task> work,
        CancellationToken cancel
    ) =>
        LedgerWriter.InLockAsync(
            db,
            municipality,
            async () =>
            {
                await viewer.LoadAsync(cancel);
                var batch = await FindAsync(municipality, id, cancel);
                viewer.Require(Act.MakePayments, municipality, batch.Department);
                if (batch.Version != seen)
                    throw new RefusedException(PaymentRefusals.BatchMeanwhile());
                await work(batch);
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
}
