using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Approvals;

/// <summary>Which documents are listed.</summary>
public enum ApprovalList
{
    /// <summary>결재할 문서: those that wait for the viewer, or for whom they stand in for.</summary>
    Waiting,

    /// <summary>기안한 문서.</summary>
    Mine,

    /// <summary>결재한 문서.</summary>
    Done,

    /// <summary>모든 문서, for who may read all.</summary>
    All,
}

/// <summary>A document in a list, without its content.</summary>
public sealed record ApprovalLine(
    MunicipalityCode Municipality,
    int Id,
    string Kind,
    string Title,
    string DrafterName,
    DocumentState State,
    DateTime CreatedAt,
    DateTime? SubmittedAt,
    DateTime? ClosedAt,
    string? Number,
    IReadOnlyList<ApprovalStep> Steps
)
{
    /// <summary>Those who are asked now.</summary>
    public IReadOnlyList<ApprovalStep> Asked => State.Facts().TakesDecisions ? ApprovalDocument.AskedOf(Steps) : [];
}

/// <summary>Reads documents as far as the viewer takes part in them.</summary>
public sealed class ApprovalReader(DureDbContext db, Viewer viewer)
{
    /// <summary>A list shows no more; older ones are found by their number.</summary>
    public const int Longest = 300;

    /// <summary>Whether a document is the viewer's to see: its drafter's, those' on its line, their deputies', an inspector's.</summary>
    public bool MayRead(ApprovalDocument document) =>
        viewer.IsAlone
        || document.Drafter == viewer.Login
        || (
            document.State is not (DocumentState.Drafting or DocumentState.Discarded)
            && viewer.May(Act.ReadApprovals, document.Municipality)
            && (
                viewer.May(Act.ReadAllApprovals, document.Municipality)
                || document.Steps.Any(step =>
                    step.Account == viewer.Login
                    || (step.By is not null && step.By == viewer.Login)
                    || viewer.MaySign(document.Municipality, step)
                )
            )
        );

    public bool IsMine(ApprovalDocument document) => document.Drafter == viewer.Login;

    /// <exception cref="RefusedException">There is no such document, or it is not the viewer's to see: the answer is the same.</exception>
    public async Task<ApprovalDocument> FindAsync(MunicipalityCode municipality, int id, CancellationToken cancel)
    {
        var document = await db.Set<ApprovalDocument>()
            .AsNoTracking()
            .Include(row => row.Steps)
            .FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == id, cancel);
        return document is not null && MayRead(document)
            ? document
            : throw new RefusedException(ApprovalRefusals.NoApproval(id));
    }

    /// <summary>The steps that wait for the viewer's own signature.</summary>
    public IReadOnlyList<ApprovalStep> MineOf(ApprovalDocument document) =>
        [
            .. document.Asked.Where(step =>
                viewer.MaySign(document.Municipality, step) && document.Drafter != viewer.Login
            ),
        ];

    /// <summary>A list of the viewer's, the latest first.</summary>
    public async Task<IReadOnlyList<ApprovalLine>> ListAsync(
        MunicipalityCode municipality,
        ApprovalList list,
        CancellationToken cancel
    )
    {
        var login = viewer.Login ?? "";
        string[] names = [login, .. viewer.Roles.Select(held => held.InPlaceOf).OfType<string>()];
        var all = db.Set<ApprovalDocument>().AsNoTracking().Where(row => row.Municipality == municipality);
        var chosen = list switch
        {
            ApprovalList.Waiting => all.Where(row =>
                row.State == DocumentState.UnderWay
                && row.Drafter != login
                && row.Steps.Any(step => step.State == StepState.Waiting && names.Contains(step.Account))
            ),
            ApprovalList.Mine => all.Where(row => row.Drafter == login && row.State != DocumentState.Discarded),
            ApprovalList.Done => all.Where(row => row.Drafter != login && row.Steps.Any(step => step.By == login)),
            _ => viewer.May(Act.ReadAllApprovals, municipality)
                ? all.Where(row => row.State != DocumentState.Drafting && row.State != DocumentState.Discarded)
                : all.Where(_ => false),
        };
        var found = await chosen
            .OrderByDescending(row => row.Id)
            .Take(Longest)
            .Select(row => new
            {
                row.Id,
                row.Kind,
                row.Title,
                row.DrafterName,
                row.State,
                row.CreatedAt,
                row.SubmittedAt,
                row.ClosedAt,
                row.DepartmentName,
                row.Number,
            })
            .ToListAsync(cancel);
        int[] ids = [.. found.Select(row => row.Id)];
        var steps = (
            await db.Set<ApprovalStep>()
                .AsNoTracking()
                .Where(step => step.Municipality == municipality && ids.Contains(step.Document))
                .OrderBy(step => step.Line)
                .ToListAsync(cancel)
        ).ToLookup(step => step.Document);
        var lines = found.Select(row => new ApprovalLine(
            municipality,
            row.Id,
            row.Kind,
            row.Title,
            row.DrafterName,
            row.State,
            row.CreatedAt,
            row.SubmittedAt,
            row.ClosedAt,
            ApprovalDocument.NumberOf(row.DepartmentName, row.Number),
            [.. steps[row.Id]]
        ));
        return
        [
            .. list == ApprovalList.Waiting
                ? lines.Where(line => line.Asked.Any(step => viewer.MaySign(municipality, step)))
                : lines,
        ];
    }
}
