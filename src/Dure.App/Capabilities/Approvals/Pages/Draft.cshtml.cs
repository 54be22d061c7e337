using Dure.App.Shared.Approvals;
using Dure.App.Shared.Approvals.Files;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Approvals.Pages;

/// <summary>Draws a document up: words, line, openness, attachments; lays it before the line.</summary>
[Needs(Act.TakePartInApprovals)]
[ResponseCache(NoStore = true)]
// More than an attachment may have, so that one who sends too much is told so in words.
[RequestSizeLimit(MaxSent)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxSent)]
public sealed class DraftModel(
    DureDbContext db,
    ApprovalReader reader,
    ApprovalKinds kinds,
    DraftDesk drafts,
    DraftFiller filler,
    AttachmentDesk files,
    VirusScanner scanner,
    TimeProvider clock
) : PageModel
{
    private const long MaxSent = 64L * 1024 * 1024;

    /// <summary>A step as chosen.</summary>
    public sealed class ChosenStep
    {
        public string? Kind { get; set; }
        public string? Seat { get; set; }
    }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public string? Department { get; set; }

    [BindProperty]
    public Openness Openness { get; set; }

    [BindProperty]
    public List<string> Grounds { get; set; } = [];

    [BindProperty]
    public string? OpennessReason { get; set; }

    [BindProperty]
    public List<ChosenStep> Line { get; set; } = [];

    /// <summary>SHA-256 of the content that the drafter has before them.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [TempData]
    public bool Saved { get; set; }

    public ApprovalDocument Document { get; private set; } = null!;
    public ApprovalKind Kind { get; private set; } = null!;
    public IReadOnlyList<Department> Departments { get; private set; } = [];
    public IReadOnlyList<Seat> Seats { get; private set; } = [];
    public IReadOnlyList<AttachmentLine> Files { get; private set; } = [];
    public IHtmlContent? Shown { get; private set; }
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public bool IsScanned => scanner.IsSet;

    public async Task<IActionResult> OnGetAsync(string municipality, int id, CancellationToken cancel)
    {
        var code = Approvals.Read(municipality);
        await FindAsync(code, id, cancel);
        if (!Document.State.Facts().TakesEdits)
            return LocalRedirect($"~{Approvals.AddressOf(code, id)}");
        Fill();
        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string municipality, int id, string? @do, CancellationToken cancel)
    {
        var code = Approvals.Read(municipality);
        ModelState.Clear();
        return await TryAsync(
            code,
            id,
            async () =>
            {
                if (@do == "submit")
                {
                    await drafts.SubmitAsync(code, id, Form, Seen ?? "", cancel);
                    return LocalRedirect($"~{Approvals.AddressOf(code, id)}");
                }

                await drafts.SaveAsync(code, id, Form, cancel);
                Saved = true;
                return Again(code, id);
            },
            cancel
        );
    }

    public async Task<IActionResult> OnPostAttachAsync(
        string municipality,
        int id,
        IFormFile? file,
        CancellationToken cancel
    )
    {
        var code = Approvals.Read(municipality);
        return await TryAsync(
            code,
            id,
            async () =>
            {
                if (file is null)
                    throw new RefusedException(FileRefusals.NothingChosen());
                if (file.Length > AttachmentDesk.MaxFile)
                    throw new RefusedException(
                        FileRefusals.FileTooLarge(SentFile.NameOf(file.FileName), AttachmentDesk.MaxFile)
                    );
                await using var sent = file.OpenReadStream();
                var content = await SentFile.ReadAsync(sent, file.Length, cancel);
                await files.AttachAsync(code, id, file.FileName, content.ToArray(), cancel);
                return Again(code, id);
            },
            cancel,
            fill: true
        );
    }

    public Task<IActionResult> OnPostDetachAsync(string municipality, int id, int detach, CancellationToken cancel)
    {
        var code = Approvals.Read(municipality);
        return TryAsync(
            code,
            id,
            async () =>
            {
                await files.DetachAsync(code, id, detach, cancel);
                return Again(code, id);
            },
            cancel,
            fill: true
        );
    }

    public Task<IActionResult> OnPostDiscardAsync(string municipality, int id, CancellationToken cancel)
    {
        var code = Approvals.Read(municipality);
        return TryAsync(
            code,
            id,
            async () =>
            {
                await drafts.DiscardAsync(code, id, cancel);
                return LocalRedirect($"~{Approvals.AddressOf(code)}?list=mine");
            },
            cancel,
            fill: true
        );
    }

    private DraftForm Form =>
        new(
            Title?.Trim() ?? "",
            Body?.ReplaceLineEndings("\n").Trim() ?? "",
            Enum.IsDefined(Openness) ? Openness : Openness.Open,
            Grounds,
            OpennessReason?.Trim() ?? "",
            Department ?? "",
            [
                .. Line.Where(step => !string.IsNullOrEmpty(step.Seat))
                    .Select(step =>
                        (Enum.TryParse<StepKind>(step.Kind, out var kind) ? kind : StepKind.Draft, step.Seat!)
                    ),
            ]
        );

    private LocalRedirectResult Again(MunicipalityCode municipality, int id) =>
        LocalRedirect($"~{Approvals.DraftAddressOf(municipality, id)}");

    private async Task<IActionResult> TryAsync(
        MunicipalityCode municipality,
        int id,
        Func<Task<IActionResult>> work,
        CancellationToken cancel,
        bool fill = false
    )
    {
        await FindAsync(municipality, id, cancel);
        try
        {
            return await work();
        }
        catch (RefusedException refused)
            when (Document.State.Facts().TakesEdits && !refused.Refusals.Any(one => one.Name is "NoApproval"))
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = Refused.StatusOf(refused);
            // What was not saved stays with this request alone.
            db.ChangeTracker.Clear();
            if (fill)
                Fill();
            await ReadAsync(cancel);
            return Page();
        }
    }

    private async Task FindAsync(MunicipalityCode municipality, int id, CancellationToken cancel)
    {
        Document = await reader.FindAsync(municipality, id, cancel);
        if (!reader.IsMine(Document))
            throw new RefusedException(ApprovalRefusals.NotYours());
        Kind = kinds.Of(Document.Kind);
    }

    private void Fill()
    {
        ModelState.Clear();
        (Title, Body, Department) = (Document.Title, Document.Body, Document.Department);
        (Openness, OpennessReason) = (Document.Openness, Document.OpennessReason);
        Grounds = [.. Document.Grounds.Split(',', StringSplitOptions.RemoveEmptyEntries)];
        Line =
        [
            .. Document
                .Steps.Skip(1)
                .Select(step => new ChosenStep
                {
                    Kind = step.Kind.ToString(),
                    Seat = new Seat(step.Account, "", step.Role, step.Department, "").Value,
                }),
        ];
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var code = Document.Municipality;
        while (Line.Count < DraftFiller.MaxSteps)
            Line.Add(new() { Kind = nameof(StepKind.Review) });
        Departments = await filler.DepartmentsAsync(code, cancel);
        Seats =
        [
            .. (
                await Shared.Approvals.Seats.OfAsync(
                    db,
                    code,
                    DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
                    cancel
                )
            ).Where(seat => seat.Account != Document.Drafter),
        ];
        Files = await files.ListAsync(code, Document.Id, cancel);
        var content = await drafts.RenderAsync(Document, cancel);
        Seen = ApprovalSeal.HashOf(content);
        Shown = Kind.Show?.Invoke(content);
    }
}
