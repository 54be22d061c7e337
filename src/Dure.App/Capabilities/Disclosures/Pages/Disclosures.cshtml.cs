using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Disclosures.Pages;

/// <summary>Every disclosure, the latest first.</summary>
[Needs(Act.ReadPublic)]
public sealed class DisclosuresModel(DureDbContext db) : PageModel
{
    public IReadOnlyList<Disclosures.Line> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Lines = await Disclosures.ListAsync(db, book: null, cancel);
}
