using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Approvals;

/// <summary>Those on the line decide, one after the other; what the last approves is carried out in the same transaction.</summary>
public sealed class DecisionDesk(
    DureDbContext db,
    ApprovalKinds kinds,
    ApprovalReader reader,
    Viewer viewer,
    Deed deed,
    TimeProvider clock,
    IServiceProvider services
)
{
    public const int LongestOpinion = 1_000;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Says yes in a step.</summary>
    /// <exception cref="RefusedException">The step is not theirs, not their turn or decided; the document was altered; its subject changed; what is approved cannot be done.</exception>
    public Task ApproveAsync(
        MunicipalityCode municipality,
        int id,
        int line,
        string? opinion,
        CancellationToken cancel
    ) =>
        InLockAsync(
            municipality,
            id,
            async document =>
            {
                var step = Take(document, line, opinion);
                var isLast = document.Approve(line, await MeAsync(step, cancel), Said(opinion), Now);
                await ApprovalSeal.RequireAsync(db, document, cancel);
                deed.InPlaceOf = step.IsInPlace ? $"{step.Name}({step.Account})" : null;
                deed.Why = Said(opinion);
                if (isLast)
                    await FinishAsync(document, cancel);
            },
            cancel
        );

    /// <summary>반려.</summary>
    /// <exception cref="RefusedException">The step is not theirs, not their turn or decided; no reason is given.</exception>
    public Task ReturnAsync(
        MunicipalityCode municipality,
        int id,
        int line,
        string? reason,
        CancellationToken cancel
    ) =>
        InLockAsync(
            municipality,
            id,
            async document =>
            {
                var step = Take(document, line, reason);
                document.Return(line, await MeAsync(step, cancel), Said(reason) ?? "", Now);
                deed.InPlaceOf = step.IsInPlace ? $"{step.Name}({step.Account})" : null;
                deed.Why = Said(reason);
                if (kinds.Of(document.Kind).Returned is { } returned)
                    await returned(services, document, cancel);
            },
            cancel
        );

    /// <summary>회수.</summary>
    /// <exception cref="RefusedException">It is not theirs, not under way, or somebody has signed.</exception>
    public Task TakeBackAsync(MunicipalityCode municipality, int id, CancellationToken cancel) =>
        InLockAsync(
            municipality,
            id,
            document =>
            {
                if (document.Drafter != viewer.Login)
                    throw new RefusedException(ApprovalRefusals.NotYours());
                document.TakeBack(Now);
                return Task.CompletedTask;
            },
            cancel
        );

    private async Task<Signer> MeAsync(ApprovalStep step, CancellationToken cancel)
    {
        var me = new Signer(viewer.Login!, viewer.Name);
        if (step.Account == me.Login)
            return me;
        var day = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var own = (await Seats.OfAsync(db, step.Municipality, day, cancel)).FirstOrDefault(seat =>
            seat.Account == me.Login
        );
        var grants = await db.Set<RoleGrant>()
            .AsNoTracking()
            .Where(grant =>
                (grant.Municipality == step.Municipality || grant.Municipality == MunicipalityCode.Nation)
                && grant.Account == me.Login
                && grant.InPlaceOf == step.Account
                && grant.Role == step.Role
            )
            .ToListAsync(cancel);
        return me with
        {
            Position = own?.Position,
            Because = grants.Find(grant => grant.HoldsOn(day) && grant.Department == step.Department)?.Why,
        };
    }

    private static string? Said(string? opinion) => opinion?.Trim() is { Length: > 0 } said ? said : null;

    private ApprovalStep Take(ApprovalDocument document, int line, string? opinion)
    {
        if (opinion?.Length > LongestOpinion)
            throw new RefusedException(ApprovalRefusals.OpinionTooLong(LongestOpinion));
        var step = document.Steps.FirstOrDefault(one => one.Line == line);
        if (step is null || !viewer.MaySign(document.Municipality, step))
            throw new RefusedException(ApprovalRefusals.NotOnTheLine());
        // Who stands in for the one who decides must not thereby decide on what they wrote.
        if (step.Kind != StepKind.Draft && document.Drafter == viewer.Login)
            throw new RefusedException(ApprovalRefusals.OwnDraft());
        return step;
    }

    private async Task FinishAsync(ApprovalDocument document, CancellationToken cancel)
    {
        var kind = kinds.Of(document.Kind);
        var now = ApprovalSeal.HashOf(await kind.Render(services, document, cancel));
        if (now != document.Sha256)
            throw new RefusedException(ApprovalRefusals.SubjectChanged());
        var year = clock.GetLocalNow().Year;
        var last = await db.Set<ApprovalDocument>()
            .Where(row =>
                row.Municipality == document.Municipality && row.Department == document.Department && row.Year == year
            )
            .MaxAsync(row => row.Number, cancel);
        document.Register(year, 1 + (last ?? 0));
        if (kind.Approved is { } approved)
            document.CameTo(await approved(services, document, cancel));
    }

    /// <summary>One at a time in a municipality: who comes second finds what the first has done.</summary>
    private async Task InLockAsync(
        MunicipalityCode municipality,
        int id,
        Func<ApprovalDocument, Task> work,
        CancellationToken cancel
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await LedgerWriter.LockAsync(db, municipality, cancel);
        var document = await db.Set<ApprovalDocument>()
            .Include(row => row.Steps)
            .FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == id, cancel);
        if (document is null || !reader.MayRead(document))
            throw new RefusedException(ApprovalRefusals.NoApproval(id));
        await work(document);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
