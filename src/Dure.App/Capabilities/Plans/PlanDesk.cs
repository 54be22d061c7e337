using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Plans;

/// <summary>A plan of a book, and what it says now.</summary>
public sealed record OpenPlan(Book Book, LedgerView Ledger, Plan Plan, PlanContent Content)
{
    public BookHead Head { get; } = new(Book.Code, Book.Municipality.ToString(), Ledger.Municipality.Name, Book.Year);
}

/// <summary>Finds plans with what was approved of them, and keeps what is approved.</summary>
public sealed class PlanDesk(DureDbContext db, LedgerCache cache, TableReader books, TimeProvider clock)
{
    /// <exception cref="RefusedException">There is no such book or plan.</exception>
    public async Task<OpenPlan> OpenAsync(string book, string plan, CancellationToken cancel)
    {
        var found = await books.BookAsync(book, cancel) ?? throw new RefusedException(TableRefusals.NoBook(book));
        var ledger = (await cache.NowAsync(db, found.Municipality, cancel))!;
        var year = YearLedger.Of(found, ledger);
        var known =
            year.Structure.Plans.FirstOrDefault(one => one.Code == plan)
            ?? throw new RefusedException(Refusals.NoPlan(plan));
        return new(found, ledger, known, PlanContent.Of(year, known));
    }

    /// <summary>What was approved of a plan, the latest first.</summary>
    public Task<List<ApprovedPlan>> ListAsync(MunicipalityCode municipality, string plan, CancellationToken cancel) =>
        db.Set<ApprovedPlan>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && row.Plan == plan)
            .OrderByDescending(row => row.Version)
            .ToListAsync(cancel);

    /// <summary>Keeps the plan as it stands; within the transaction of a final decision, or in one of its own.</summary>
    /// <param name="seen">Hash of what was seen; null where the mechanism of approvals has looked.</param>
    /// <exception cref="RefusedException">It changed since it was seen, or is as it was approved last.</exception>
    public async Task ApproveAsync(
        string book,
        string plan,
        string who,
        string? number,
        string? seen,
        CancellationToken cancel
    )
    {
        await using var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancel)
            : null;
        var open = await OpenAsync(book, plan, cancel);
        await LedgerWriter.LockAsync(db, open.Book.Municipality, cancel);
        open = await OpenAsync(book, plan, cancel);
        var text = open.Content.Write();
        var hash = PlanContent.HashOf(text);
        if (seen is not null && seen != hash)
            throw new RefusedException(Refusals.PlanMeanwhile());
        var before = (await ListAsync(open.Book.Municipality, plan, cancel)) is [var latest, ..] ? latest : null;
        if (before?.Sha256 == hash)
            throw new RefusedException(Refusals.PlanSame(before.Version));
        db.Add(
            new ApprovedPlan
            {
                Municipality = open.Book.Municipality,
                Plan = plan,
                Version = 1 + (before?.Version ?? 0),
                At = clock.GetUtcNow().UtcDateTime,
                Who = who,
                Number = number,
                Content = text,
                Sha256 = hash,
            }
        );
        await db.SaveChangesAsync(cancel);
        if (own is not null)
            await own.CommitAsync(cancel);
    }
}
