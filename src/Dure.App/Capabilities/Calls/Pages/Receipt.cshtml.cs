using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>Where one's application stands, by receipt number and date of birth. Nothing of both is in an address.</summary>
[Needs(Act.Apply)]
[EnableRateLimiting(Calls.Looks)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxSent)]
[RequestSizeLimit(MaxSent)]
[ResponseCache(NoStore = true)]
public sealed class ReceiptModel(
    DureDbContext db,
    LedgerCache cache,
    ReceiptDesk desk,
    ObjectionDesk objections,
    SupplementDesk supplements,
    WithdrawalDesk withdrawals
) : PageModel
{
    // More than a document may have, so that one who sends too much is told so in words.
    private const long MaxSent = 2L * ApplyDesk.MaxFile;

    private LedgerView ledger = null!;

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;
    public OwnApplication? Own { get; private set; }

    /// <summary>Where they see what they are paid, once they were placed; null before.</summary>
    public string? PayAddress { get; private set; }
    public IReadOnlyList<OpenObjection> Made { get; private set; } = [];
    public bool MayObject =>
        Own is not null
        && objections.Takes(Own.Call)
        && !IsWithdrawn
        && Made.All(one => one.Row.State != ObjectionState.Open);

    public bool IsWithdrawn => Own?.Application.State == ApplicationState.Withdrawn;

    /// <summary>보완 요청: what the department asked for; null if it asked for nothing.</summary>
    public string? Asked { get; private set; }
    public bool MaySend => Own is not null && supplements.Takes(Own.Call, Own.Application);

    /// <summary>Documents that are there.</summary>
    public int Sent { get; private set; }
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    [BindProperty]
    public string? Receipt { get; set; }

    [BindProperty]
    public string? Birth { get; set; }

    [BindProperty]
    public string? Objection { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public async Task OnGetAsync(string municipality, CancellationToken cancel) =>
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);

    public Task OnPostAsync(string municipality, CancellationToken cancel) => ShowAsync(municipality, null, cancel);

    public Task OnPostObjectAsync(string municipality, CancellationToken cancel) =>
        ShowAsync(municipality, () => objections.ObjectAsync(Municipality, Receipt, Birth, Objection, cancel), cancel);

    public Task OnPostWithdrawAsync(string municipality, bool sure, CancellationToken cancel) =>
        ShowAsync(municipality, () => withdrawals.WithdrawAsync(Municipality, Receipt, Birth, sure, cancel), cancel);

    public Task OnPostSupplementAsync(
        string municipality,
        IFormFile? file,
        string? document,
        CancellationToken cancel
    ) =>
        ShowAsync(
            municipality,
            async () =>
            {
                if (file is null)
                    throw new RefusedException(Shared.Approvals.Files.FileRefusals.NothingChosen());
                using var stream = file.OpenReadStream();
                var content = await SentFile.ReadAsync(stream, file.Length, cancel);
                await supplements.SendAsync(
                    Municipality,
                    Receipt,
                    Birth,
                    document ?? "",
                    file.FileName,
                    content.ToArray(),
                    cancel
                );
            },
            cancel
        );

    private async Task ShowAsync(string municipality, Func<Task>? work, CancellationToken cancel)
    {
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);
        try
        {
            Own = await desk.FindAsync(Municipality, Receipt, Birth, cancel);
            if (work is not null)
            {
                await work();
                // As it stands now.
                Own = await desk.FindAsync(Municipality, Receipt, Birth, cancel);
            }
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        if (Own is null)
            return;
        Made = await objections.ReadAsync(Own.Application, cancel);
        Asked = await supplements.ReadAsync(Own.Application, cancel);
        Sent = await db.Set<ApplicationFile>()
            .CountAsync(row => row.Municipality == Municipality && row.Application == Own.Application.Id, cancel);
        if (
            await PublicWorks.PublicWorks.HasPlacedAsync(
                db,
                Municipality,
                Own.Application.Person,
                Own.Call.Programme,
                cancel
            )
        )
            PayAddress = PublicWorks.PublicWorks.OwnPayAddressOf(Municipality);
    }
}
