using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Proposals.Pages;

/// <summary>A proposal is taken in.</summary>
[Needs(Act.WriteProposals)]
[ResponseCache(NoStore = true)]
public sealed class NewModel(DureDbContext db, LedgerCache cache, ProposalDesk desk, Viewer viewer, Actor actor)
    : PageModel
{
    private LedgerView ledger = null!;

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>Those in whose name the viewer may propose.</summary>
    public IReadOnlyList<(string Code, string Name)> Departments { get; private set; } = [];

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public ProposalSource Source { get; set; }

    [BindProperty]
    public string? Office { get; set; }

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public async Task OnGetAsync(string municipality, CancellationToken cancel)
    {
        await OpenAsync(municipality, cancel);
        On = desk.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Departments is [var only])
            Office = only.Code;
    }

    public async Task<IActionResult> OnPostAsync(string municipality, CancellationToken cancel)
    {
        await OpenAsync(municipality, cancel);
        try
        {
            var id = await desk.ProposeAsync(
                ledger,
                new(
                    Title?.Trim() ?? "",
                    Enum.IsDefined(Source) ? Source : ProposalSource.Department,
                    OfficeLedger.Day(On),
                    string.IsNullOrEmpty(Office) ? null : Office,
                    Reference?.Trim() ?? "",
                    Text?.ReplaceLineEndings("\n").Trim() ?? ""
                ),
                await actor.NameAsync(cancel),
                cancel
            );
            return LocalRedirect($"~{Proposals.AddressOf(Municipality, id)}");
        }
        catch (RefusedException refused)
            when (refused.Refusals.All(one => one.Name != nameof(RightsRefusals.NotAllowed)))
        {
            Errors = FormError.Of(refused);
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task OpenAsync(string municipality, CancellationToken cancel)
    {
        ledger = await OfficeLedger.ReadAsync(db, cache, municipality, cancel);
        Departments =
        [
            .. ledger
                .Structure.Departments.Where(one => viewer.May(Act.WriteProposals, Municipality, one.Code))
                .Select(one => (one.Code, one.Name)),
        ];
    }
}
