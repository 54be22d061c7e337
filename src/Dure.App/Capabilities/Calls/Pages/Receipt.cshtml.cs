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
public sealed class ReceiptModel(DureDbContext db, LedgerCache cache, ReceiptDesk desk) : PageModel
{
    private LedgerView ledger = null!;

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;
    public OwnApplication? Own { get; private set; }
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    [BindProperty]
    public string? Receipt { get; set; }

    [BindProperty]
    public string? Birth { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public async Task OnGetAsync(string municipality, CancellationToken cancel) =>
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);

    public async Task OnPostAsync(string municipality, CancellationToken cancel)
    {
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);
        try
        {
            Own = await desk.FindAsync(Municipality, Receipt, Birth, cancel);
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
