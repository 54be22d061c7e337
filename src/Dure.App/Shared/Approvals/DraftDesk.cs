using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Approvals;

/// <summary>Draws documents up, until they are laid before their line.</summary>
public sealed class DraftDesk(
    DureDbContext db,
    ApprovalKinds kinds,
    DraftFiller filler,
    Viewer viewer,
    TimeProvider clock,
    IServiceProvider services
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Begins a document of one's own.</summary>
    /// <param name="proposal">What is to be done, as the kind reads it.</param>
    /// <exception cref="RefusedException">Nobody has signed in, or they may not draft this.</exception>
    public async Task<ApprovalDocument> BeginAsync(
        string kind,
        MunicipalityCode municipality,
        string subject,
        string proposal,
        string title,
        CancellationToken cancel
    )
    {
        var me = Me(municipality, kinds.Of(kind));
        await using var transaction = await LockAsync(municipality, cancel);
        var document = await AddAsync(municipality, kind, subject, proposal, me, null, cancel);
        document.Write(new(title, "", Openness.Open, "", "", "", ""));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return document;
    }

    /// <summary>The document by which a subject lies before its line now; null if it does not.</summary>
    public static Task<int?> UnderWayAsync(
        DureDbContext db,
        string kind,
        MunicipalityCode municipality,
        string subject,
        CancellationToken cancel
    ) =>
        db.Set<ApprovalDocument>()
            .Where(row =>
                row.Municipality == municipality
                && row.Kind == kind
                && row.Subject == subject
                && row.State == DocumentState.UnderWay
            )
            .Select(row => (int?)row.Id)
            .FirstOrDefaultAsync(cancel);

    /// <summary>What would be laid before the line now.</summary>
    public Task<byte[]> RenderAsync(ApprovalDocument document, CancellationToken cancel) =>
        kinds.Of(document.Kind).Render(services, document, cancel);

    /// <summary>Keeps what the drafter filled in; the line may be unfinished.</summary>
    /// <exception cref="RefusedException">It is not theirs, is under way, or something filled in cannot be.</exception>
    public async Task SaveAsync(MunicipalityCode municipality, int id, DraftForm form, CancellationToken cancel)
    {
        await using var transaction = await LockAsync(municipality, cancel);
        await filler.FillAsync(await MineAsync(municipality, id, cancel), form, finished: false, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>상신: freezes the document and asks the first of its line.</summary>
    /// <param name="seen">SHA-256 of the content that the drafter had before them.</param>
    /// <exception cref="RefusedException">It is not theirs; something cannot be; the content changed since they saw it; the subject is under way already.</exception>
    public async Task SubmitAsync(
        MunicipalityCode municipality,
        int id,
        DraftForm form,
        string seen,
        CancellationToken cancel
    )
    {
        await using var transaction = await LockAsync(municipality, cancel);
        var document = await MineAsync(municipality, id, cancel);
        var kind = kinds.Of(document.Kind);
        Me(municipality, kind);
        await filler.FillAsync(document, form, finished: true, cancel);
        var other = kind.AllowsSeveral
            ? null
            : await UnderWayAsync(db, document.Kind, municipality, document.Subject, cancel);
        if (other is { } first)
            throw new RefusedException(ApprovalRefusals.SubjectUnderWay(first));
        var content = await RenderAsync(document, cancel);
        var hash = ApprovalSeal.HashOf(content);
        if (hash != seen)
            throw new RefusedException(ApprovalRefusals.SeenBefore());
        var files = await ApprovalSeal.FilesAsync(db, municipality, id, cancel);
        document.Submit(
            content,
            hash,
            sealing => ApprovalSeal.Of(sealing, files),
            new(viewer.Login!, viewer.Name),
            Now
        );
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>폐기.</summary>
    /// <exception cref="RefusedException">It is not theirs, or was laid before the line.</exception>
    public async Task DiscardAsync(MunicipalityCode municipality, int id, CancellationToken cancel)
    {
        await using var transaction = await LockAsync(municipality, cancel);
        (await MineAsync(municipality, id, cancel)).Discard(Now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>재기안: a new document with the words, line and attachments of a returned or taken back one.</summary>
    /// <exception cref="RefusedException">It is not theirs, is neither, or was drawn up again before.</exception>
    public async Task<int> RedraftAsync(MunicipalityCode municipality, int id, CancellationToken cancel)
    {
        await using var transaction = await LockAsync(municipality, cancel);
        var before = await MineAsync(municipality, id, cancel);
        if (!before.State.Facts().TakesRedraft)
            throw new RefusedException(ApprovalRefusals.NoRedraft(before.State));
        var again = await db.Set<ApprovalDocument>()
            .Where(row =>
                row.Municipality == municipality && row.RedraftOf == id && row.State != DocumentState.Discarded
            )
            .Select(row => (int?)row.Id)
            .FirstOrDefaultAsync(cancel);
        if (again is { } there)
            throw new RefusedException(ApprovalRefusals.AlreadyRedrafted(there));
        var me = Me(municipality, kinds.Of(before.Kind));
        var document = await AddAsync(municipality, before.Kind, before.Subject, before.Proposal, me, id, cancel);
        document.Write(
            new(
                before.Title,
                before.Body,
                before.Openness,
                before.Grounds,
                before.OpennessReason,
                before.Department,
                before.DepartmentName
            )
        );
        document.SetLine(
            before.Steps.Select(SeatOf).First(),
            [.. before.Steps.Skip(1).Select(step => (step.Kind, SeatOf(step)))]
        );
        await db.SaveChangesAsync(cancel);
        foreach (
            var file in await db.Set<Attachment>()
                .AsNoTracking()
                .Where(row => row.Municipality == municipality && row.Document == id)
                .ToListAsync(cancel)
        )
            db.Add(file.For(document.Id, Now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return document.Id;

        static Seat SeatOf(ApprovalStep step) =>
            new(step.Account, step.Name, step.Role, step.Department, step.Position);
    }

    /// <summary>The document, to be changed by its drafter.</summary>
    /// <exception cref="RefusedException">There is no such document, or it is somebody else's.</exception>
    internal async Task<ApprovalDocument> MineAsync(MunicipalityCode municipality, int id, CancellationToken cancel)
    {
        var document = await db.Set<ApprovalDocument>()
            .Include(row => row.Steps)
            .FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == id, cancel);
        if (document is null || viewer.Login is null)
            throw new RefusedException(ApprovalRefusals.NoApproval(id));
        return document.Drafter == viewer.Login ? document : throw new RefusedException(ApprovalRefusals.NotYours());
    }

    internal async Task<Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction> LockAsync(
        MunicipalityCode municipality,
        CancellationToken cancel
    )
    {
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        await LedgerWriter.LockAsync(db, municipality, cancel);
        return transaction;
    }

    private Signer Me(MunicipalityCode municipality, ApprovalKind kind)
    {
        if (viewer.Login is not { } login)
            throw new RefusedException(ApprovalRefusals.AloneHasNoLine());
        foreach (var act in (Act[])[Act.TakePartInApprovals, kind.Needs])
            if (!viewer.May(act, municipality))
                throw new RefusedException(RightsRefusals.NotAllowed(act));
        return new(login, viewer.Name);
    }

    private async Task<ApprovalDocument> AddAsync(
        MunicipalityCode municipality,
        string kind,
        string subject,
        string proposal,
        Signer me,
        int? redraftOf,
        CancellationToken cancel
    )
    {
        var last = await db.Set<ApprovalDocument>()
            .Where(row => row.Municipality == municipality)
            .MaxAsync(row => (int?)row.Id, cancel);
        var document = new ApprovalDocument
        {
            Municipality = municipality,
            Id = 1 + (last ?? 0),
            Kind = kind,
            Subject = subject,
            Proposal = proposal,
            Drafter = me.Login,
            DrafterName = me.Name,
            CreatedAt = Now,
            RedraftOf = redraftOf,
        };
        db.Add(document);
        return document;
    }
}
