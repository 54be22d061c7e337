using Dure.App.Shared.Audit;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Ledger;

/// <summary>What a posting did.</summary>
/// <param name="Posting">Its number, or null if there was nothing to write.</param>
/// <param name="Written">Facts added.</param>
/// <param name="Unchanged">Figures that stood in the ledger already.</param>
public sealed record Posted(
    int? Posting,
    int Written,
    int Unchanged,
    IReadOnlyList<(FactKey Key, FactValue Value)> Facts
);

/// <summary>The one way into the ledger: checks figures, numbers them, writes them, all or nothing.</summary>
public sealed class LedgerWriter(DureDbContext db, LedgerCache cache, TimeProvider clock, Deed? deed = null)
{
    /// <summary>Writes figures of a municipality in a transaction of its own and shows them at once.</summary>
    /// <exception cref="RefusedException">A figure was refused; nothing is written.</exception>
    public Task<Posted> PostAsync(
        MunicipalityCode municipality,
        PostingHead head,
        IReadOnlyList<NewFact> facts,
        CancellationToken cancel
    ) => PostAsync(municipality, head, facts, meet: null, cancel);

    /// <summary>The same, for one who saw the ledger some time ago.</summary>
    /// <param name="meet">Looks at the ledger as it stands now that nobody else can write, and may refuse.</param>
    /// <exception cref="RefusedException">A figure was refused; nothing is written.</exception>
    public async Task<Posted> PostAsync(
        MunicipalityCode municipality,
        PostingHead head,
        IReadOnlyList<NewFact> facts,
        Func<LedgerView, Task>? meet,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await LockAsync(municipality, cancel);
        var before =
            await cache.NowAsync(db, municipality, cancel)
            ?? throw new InvalidOperationException($"No municipality {municipality}");
        if (meet is not null)
            await meet(before);
        var posted = await WriteAsync(before, head, facts, changes: false, cancel);
        await transaction.CommitAsync(cancel);
        // A posting that brought new names is read anew at the next use; one of figures alone is added to what is in memory.
        if (posted.Posting is { } number && posted.Facts.Count == posted.Written)
            cache.Put(before.With(posted.Facts, number));
        return posted;
    }

    /// <summary>One writer at a time for a municipality; others wait. SQLite has one writer anyway.</summary>
    public Task LockAsync(MunicipalityCode municipality, CancellationToken cancel) =>
        LockAsync(db, municipality, cancel);

    /// <inheritdoc cref="LockAsync(MunicipalityCode, CancellationToken)" />
    public static async Task LockAsync(DureDbContext db, MunicipalityCode municipality, CancellationToken cancel)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync(
                $"SELECT pg_advisory_xact_lock(1146442309, {municipality.Value})",
                cancel
            );
    }

    /// <summary>One at a time in a municipality: who comes second finds what the first has done.</summary>
    public static async Task InLockAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        Func<Task> work,
        CancellationToken cancel
    )
    {
        // Who has a transaction holds the lock.
        if (db.Database.CurrentTransaction is not null)
        {
            await work();
            return;
        }

        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await LockAsync(db, municipality, cancel);
        try
        {
            await work();
        }
        catch
        {
            // A page that says why it was refused reads anew, and must not find what was not kept.
            db.ChangeTracker.Clear();
            throw;
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>Writes within the caller's transaction, which holds the lock.</summary>
    /// <param name="before">The ledger as it stands, with names and structure already up to date.</param>
    /// <param name="changes">Whether the posting is needed even without figures, because records changed with it.</param>
    public async Task<Posted> WriteAsync(
        LedgerView before,
        PostingHead head,
        IReadOnlyList<NewFact> facts,
        bool changes,
        CancellationToken cancel
    )
    {
        var check = new FactCheck(before);
        var write = check.Check(facts);
        if (check.Refusals.Count > 0)
            throw new RefusedException(check.Refusals);
        if (deed is { IsSignedIn: true } && head.Approval is null)
            RequireNoTargetChanged(facts, write);
        var unchanged = facts.Count - write.Length;
        if (write.Length == 0 && !changes)
            return new Posted(null, 0, unchanged, []);

        var municipality = before.Municipality.Code;
        var posting = 1 + await LedgerReader.LastPostingAsync(db, municipality, asOf: null, cancel);
        db.Add(
            new Posting
            {
                Municipality = municipality,
                Id = posting,
                At = clock.GetUtcNow().UtcDateTime,
                Who = head.Who,
                Process = head.Process,
                Why = head.Why,
                Source = head.Source,
                SourceHash = head.SourceHash,
                FiguresOnly = !changes && !check.NewNames,
            }
        );
        foreach (var (key, number) in check.NewSubjects)
            db.Add(
                new Subject
                {
                    Municipality = municipality,
                    Number = number,
                    Key = key,
                }
            );
        await db.SaveChangesAsync(cancel);

        var last = await db.Set<Fact>()
            .Where(fact => fact.Municipality == municipality)
            .MaxAsync(fact => (int?)fact.Id, cancel);
        var first = 1 + (last ?? 0);
        await FactWriter.WriteAsync(db, new FactBatch(municipality, posting, first, facts, write), cancel);
        return new Posted(posting, write.Length, unchanged, check.NewNames ? [] : Written(facts, write, first));
    }

    /// <summary>A target that stands is not one person's to change; the first one is.</summary>
    private static void RequireNoTargetChanged(IReadOnlyList<NewFact> facts, FactToWrite[] write)
    {
        var changed = write
            .Where(one => one.Key.Kind == FactKind.Target && one.Supersedes != 0)
            .Select(one => FactRefusals.TargetNeedsApproval(facts[one.At]))
            .ToList();
        if (changed.Count > 0)
            throw new RefusedException(changed);
    }

    private static (FactKey, FactValue)[] Written(IReadOnlyList<NewFact> facts, FactToWrite[] write, int first)
    {
        var written = new (FactKey, FactValue)[write.Length];
        for (var i = 0; i < write.Length; i++)
            written[i] = (write[i].Key, new FactValue(first + i, write[i].Value, facts[write[i].At].Provisional));
        return written;
    }
}
