using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>Where one's application stands, by receipt number and date of birth. Nothing of both is in an address.</summary>
[Needs(Act.Apply)]
[EnableRateLimiting(Calls.Looks)]
[ResponseCache(NoStore = true)]
public sealed class ReceiptModel(DureDbContext db, LedgerCache cache, ReceiptDesk desk, ObjectionDesk objections)
    : PageModel
{
    private LedgerView ledger = null!;

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;
    public OwnApplication? Own { get; private set; }
    public IReadOnlyList<OpenObjection> Made { get; private set; } = [];
    public bool MayObject =>
        Own is not null && objections.Takes(Own.Call) && Made.All(one => one.Row.State != ObjectionState.Open);
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

    private async Task ShowAsync(string municipality, Func<Task>? work, CancellationToken cancel)
    {
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);
        try
        {
            Own = await desk.FindAsync(Municipality, Receipt, Birth, cancel);
            if (work is not null)
                await work();
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        if (Own is not null)
            Made = await objections.ReadAsync(Own.Application, cancel);
    }
}
