using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Approvals.Pages;

/// <summary>In which municipality; whoever takes part in one alone is led there.</summary>
[Needs(Act.ReadApprovals)]
[ResponseCache(NoStore = true)]
public sealed class OfficesModel(Offices offices) : PageModel
{
    public IReadOnlyList<Municipality> Municipalities { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Municipalities = await offices.ListAsync(cancel);
        return Municipalities.Count == 1 ? LocalRedirect($"~{Approvals.AddressOf(Municipalities[0].Code)}") : Page();
    }
}
