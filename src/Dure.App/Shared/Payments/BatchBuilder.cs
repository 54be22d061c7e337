using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Payments;

/// <summary>Puts batches together, new ones and those that follow from another, under the lock that its caller holds.</summary>
internal sealed class BatchBuilder(DureDbContext db, DateTime now)
{
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

    /// <summary>A batch that follows from another: the same payments, or the same with the other sign.</summary>
    public async Task<int> FollowAsync(
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

    public async Task<int> AddAsync(
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
                MadeAt = now,
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

    public Task<List<Payment>> PaymentsAsync(PaymentBatch batch, PaymentState state, CancellationToken cancel) =>
        db.Set<Payment>()
            .Where(row =>
                row.Municipality == batch.Municipality
                && row.Batch == batch.Id
                && row.State == state
                && row.FollowedBy == null
            )
            .OrderBy(row => row.Number)
            .ToListAsync(cancel);

    public async Task RequireOnceAsync(MunicipalityCode municipality, string origin, CancellationToken cancel)
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
}
