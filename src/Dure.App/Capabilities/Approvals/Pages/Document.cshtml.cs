using Dure.App.Shared.Approvals;
using Dure.App.Shared.Approvals.Files;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Approvals.Pages;

/// <summary>A document as laid before its line: decided here, returned, taken back, drawn up again.</summary>
[Needs(Act.ReadApprovals, Send = Act.TakePartInApprovals)]
[ResponseCache(NoStore = true)]
public sealed class DocumentModel(
    DureDbContext db,
    ApprovalReader reader,
    ApprovalKinds kinds,
    DraftDesk drafts,
    DecisionDesk decisions,
    AttachmentDesk files,
    Viewer viewer
) : PageModel
{
    public ApprovalDocument Document { get; private set; } = null!;
    public ApprovalKind Kind { get; private set; } = null!;
    public IReadOnlyList<AttachmentLine> Files { get; private set; } = [];

    /// <summary>The steps that wait for the reader.</summary>
    public IReadOnlyList<ApprovalStep> ToSign { get; private set; } = [];
    public IHtmlContent? Shown { get; private set; }
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public string? Login => viewer.Login;
    public bool MayTakeBack => reader.IsMine(Document) && Document.MayBeTakenBack;
    public bool MayRedraft => reader.IsMine(Document) && Document.State.Facts().TakesRedraft;

    public async Task<IActionResult> OnGetAsync(string municipality, int id, CancellationToken cancel)
    {
        var code = Approvals.Read(municipality);
        await ReadAsync(code, id, cancel);
        return Document.State.Facts().TakesEdits ? LocalRedirect($"~{Approvals.DraftAddressOf(code, id)}") : Page();
    }

    public Task<IActionResult> OnPostApproveAsync(
        string municipality,
        int id,
        int line,
        string? opinion,
        CancellationToken cancel
    ) => TryAsync(municipality, id, code => decisions.ApproveAsync(code, id, line, opinion, cancel), cancel);

    public Task<IActionResult> OnPostReturnAsync(
        string municipality,
        int id,
        int line,
        string? reason,
        CancellationToken cancel
    ) => TryAsync(municipality, id, code => decisions.ReturnAsync(code, id, line, reason, cancel), cancel);

    public Task<IActionResult> OnPostTakeBackAsync(string municipality, int id, CancellationToken cancel) =>
        TryAsync(municipality, id, code => decisions.TakeBackAsync(code, id, cancel), cancel);

    public async Task<IActionResult> OnPostRedraftAsync(string municipality, int id, CancellationToken cancel)
    {
        var next = id;
        var answer = await TryAsync(
            municipality,
            id,
            async code => next = await drafts.RedraftAsync(code, id, cancel),
            cancel
        );
        return next == id ? answer : LocalRedirect($"~{Approvals.DraftAddressOf(Approvals.Read(municipality), next)}");
    }

    private async Task<IActionResult> TryAsync(
        string municipality,
        int id,
        Func<MunicipalityCode, Task> work,
        CancellationToken cancel
    )
    {
        var code = Approvals.Read(municipality);
        try
        {
            await work(code);
            return LocalRedirect($"~{Approvals.AddressOf(code, id)}");
        }
        catch (RefusedException refused)
        {
            db.ChangeTracker.Clear();
            // The page stands beside the refusal; who may not see it gets the refusal alone.
            await ReadAsync(code, id, cancel);
            Errors = FormError.Of(refused);
            Response.StatusCode = Refused.StatusOf(refused);
            return Page();
        }
    }

    private async Task ReadAsync(MunicipalityCode municipality, int id, CancellationToken cancel)
    {
        Document = await reader.FindAsync(municipality, id, cancel);
        Kind = kinds.Of(Document.Kind);
        Files = await files.ListAsync(municipality, id, cancel);
        ToSign = reader.MineOf(Document);
        Shown = Document.Content.Length == 0 ? null : Kind.Show?.Invoke(Document.Content);
    }
}
