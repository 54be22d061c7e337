using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Dure.App.Capabilities.PublicWorks.Pages;

/// <summary>What somebody was paid, month by month and line by line, by receipt number and date of birth. Nothing of both is in an address.</summary>
[Needs(Act.Apply)]
[EnableRateLimiting(Calls.Calls.Looks)]
[ResponseCache(NoStore = true)]
public sealed class OwnPayModel(DureDbContext db, LedgerCache cache, SlipReader reader, IServiceProvider services)
    : PageModel
{
    private LedgerView ledger = null!;

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;

    /// <summary>Null before it was asked for.</summary>
    public IReadOnlyList<SlipView>? Slips { get; private set; }
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    [BindProperty]
    public string? Receipt { get; set; }

    [BindProperty]
    public string? Birth { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public async Task OnGetAsync(string municipality, CancellationToken cancel) =>
        ledger = await PublicWorks.LedgerAsync(db, cache, municipality, cancel);

    public async Task OnPostAsync(string municipality, CancellationToken cancel)
    {
        ledger = await PublicWorks.LedgerAsync(db, cache, municipality, cancel);
        try
        {
            var holder = await Calls.Calls.HolderAsync(services, Municipality, Receipt, Birth, cancel);
            var own = await reader.OwnAsync(Municipality, holder.Person, holder.Programme, cancel);
            Slips =
            [
                .. own.Select(slip => new SlipView(
                    // Who worked at two sites in a month has two.
                    $"{slip.Run.Period.ToKorean()} {slip.Site}",
                    "",
                    slip,
                    OfOffice: false
                )),
            ];
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
