using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Results.Pages;

/// <summary>Where one collects: the municipalities whose rounds one sees; straight on if there is but one.</summary>
[Needs(Act.ReadRounds)]
public sealed class OfficesModel(DureDbContext db, Viewer viewer) : PageModel
{
    public IReadOnlyList<(MunicipalityCode Code, string Name, int Open)> Places { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var codes = (
            await db.Set<Book>().AsNoTracking().Select(book => book.Municipality).Distinct().ToListAsync(cancel)
        ).FindAll(code => viewer.May(Act.ReadRounds, code));
        var names = await db.Set<Municipality>()
            .AsNoTracking()
            .Where(row => codes.Contains(row.Code))
            .OrderBy(row => row.Code)
            .ToListAsync(cancel);
        var open = (
            await db.Set<Round>()
                .AsNoTracking()
                .Where(row => codes.Contains(row.Municipality) && row.State == RoundState.Open)
                .Select(row => row.Municipality)
                .ToListAsync(cancel)
        )
            .CountBy(code => code)
            .ToDictionary();
        Places = [.. names.Select(row => (row.Code, row.Name, open.GetValueOrDefault(row.Code)))];
        return Places is [var only] ? LocalRedirect("~" + Results.AddressOf(only.Code)) : Page();
    }
}
