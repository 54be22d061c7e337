using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
        await InLockAsync(
            municipality,
            async () =>
            {
                await RequireOnceAsync(municipality, given.Origin, cancel);
                id = await AddAsync(
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
        if (await HashAsync(batch, cancel) != batch.Sha256)
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
                if (await IsUnderWayAsync(db, municipality, id, cancel))
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
                var failed = await PaymentsAsync(batch, PaymentState.Failed, cancel);
                if (failed.Count == 0)
                    throw new RefusedException(PaymentRefusals.NothingFailed());
                made = await FollowAsync(batch, failed, 1, $"{batch.Title} 재지급", who, cancel);
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
                var paid = await PaymentsAsync(batch, PaymentState.Paid, cancel);
                if (!batch.State.Facts().IsPaid || batch.Reverses is not null || paid.Count == 0)
                    throw new RefusedException(PaymentRefusals.NothingPaid());
                made = await FollowAsync(batch, paid, -1, $"{batch.Title} 되돌림", who, cancel);
            },
            cancel
        );
        return made;
    }

    /// <summary>Whether it lies before a line now.</summary>
    public static Task<bool> IsUnderWayAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        int id,
        CancellationToken cancel
    )
    {
        var subject = PaymentApproval.SubjectOf(id);
        return db.Set<ApprovalDocument>()
            .AnyAsync(
                row =>
                    row.Municipality == municipality
                    && row.Kind == PaymentApproval.Name
                    && row.Subject == subject
                    && row.State == DocumentState.UnderWay,
                cancel
            );
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

    /// <summary>SHA-256 of all payments as they are stored.</summary>
    public async Task<string> HashAsync(PaymentBatch batch, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (
            var row in db.Set<Payment>()
                .AsNoTracking()
                .Where(row => row.Municipality == batch.Municipality && row.Batch == batch.Id)
                .OrderBy(row => row.Number)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
            Append(hash, row);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

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

    /// <summary>A batch that follows from another: the same payments, or the same with the other sign.</summary>
    private async Task<int> FollowAsync(
        PaymentBatch batch,
        List<Payment> payments,
        int sign,
        string title,
        string who,
        CancellationToken cancel
    )
    {
        var id = await AddAsync(
            batch.Municipality,
            new(
                batch.Department,
                batch.Programme,
                batch.Measure,
                batch.Year,
                title,
                $"batch {batch.Id}",
                FundingSplit.Read(batch.Sources)
            ),
            [
                .. payments.Select(row =>
                    (
                        new NewPayment(row.Person, row.Payee, row.Subject, sign * row.Amount),
                        FundingSplit.ReadShares(row.Split).Select(share => sign * share).ToArray()
                    )
                ),
            ],
            sign > 0 ? batch.Id : null,
            sign > 0 ? null : batch.Id,
            who,
            cancel
        );
        foreach (var row in payments)
            row.Follow(id);
        return id;
    }

    private async Task<int> AddAsync(
        MunicipalityCode municipality,
        NewBatch given,
        IReadOnlyList<(NewPayment Payment, long[] Shares)> payments,
        int? repays,
        int? reverses,
        string who,
        CancellationToken cancel
    )
    {
        var last = await db.Set<PaymentBatch>()
            .Where(row => row.Municipality == municipality)
            .MaxAsync(row => (int?)row.Id, cancel);
        var id = 1 + (last ?? 0);
        Payment[] rows =
        [
            .. payments.Select(
                (one, at) =>
                    new Payment
                    {
                        Municipality = municipality,
                        Batch = id,
                        Number = at + 1,
                        Person = one.Payment.Person,
                        Payee = one.Payment.Payee,
                        Subject = one.Payment.Subject,
                        Amount = one.Payment.Amount,
                        Split = FundingSplit.Write(one.Shares),
                    }
            ),
        ];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows)
            Append(hash, row);
        db.Add(
            new PaymentBatch
            {
                Municipality = municipality,
                Id = id,
                Department = given.Department,
                Programme = given.Programme,
                Measure = given.Measure,
                Year = given.Year,
                Title = given.Title,
                Origin = given.Origin,
                Sources = given.Split.Write(),
                Count = rows.Length,
                Total = rows.Sum(row => row.Amount),
                Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
                Repays = repays,
                Reverses = reverses,
                MadeAt = Now,
                Who = who,
            }
        );
        await db.SaveChangesAsync(cancel);
        await PaymentWriter.InsertAsync(db, rows, cancel);
        return id;
    }

    private static void Append(IncrementalHash hash, Payment row) =>
        hash.AppendData(
            Encoding.UTF8.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row.Number}\t{row.Person}\t{row.Payee}\t{row.Subject}\t{row.Amount}\t{row.Split}\n"
                )
            )
        );

    private Task<List<Payment>> PaymentsAsync(PaymentBatch batch, PaymentState state, CancellationToken cancel) =>
        db.Set<Payment>()
            .Where(row =>
                row.Municipality == batch.Municipality
                && row.Batch == batch.Id
                && row.State == state
                && row.FollowedBy == null
            )
            .OrderBy(row => row.Number)
            .ToListAsync(cancel);

    private async Task RequireOnceAsync(MunicipalityCode municipality, string origin, CancellationToken cancel)
    {
        var batches = await db.Set<PaymentBatch>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality)
            .Where(row => row.Origin == origin || row.Reverses != null)
            .ToListAsync(cancel);
        var undone = batches
            .Where(row => row.Reverses is not null && row.State == BatchState.Completed)
            .Select(row => row.Reverses!.Value)
            .ToHashSet();
        if (
            batches.Find(row =>
                row.Origin == origin && row.State != BatchState.Cancelled && !undone.Contains(row.Id)
            ) is
            { } there
        )
            throw new RefusedException(PaymentRefusals.BatchTwice(there.Id));
    }

    private Task OnBatchAsync(
        MunicipalityCode municipality,
        int id,
        int seen,
        Func<PaymentBatch, Task> work,
        CancellationToken cancel
    ) =>
        InLockAsync(
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

    private async Task InLockAsync(MunicipalityCode municipality, Func<Task> work, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            await work();
            return;
        }

        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await LedgerWriter.LockAsync(db, municipality, cancel);
        await work();
        await transaction.CommitAsync(cancel);
    }
}
