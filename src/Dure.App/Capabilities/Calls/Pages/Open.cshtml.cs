using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>Calls to which a resident can apply now, and those that ended lately.</summary>
[Needs(Act.Apply)]
[ResponseCache(NoStore = true)]
public sealed class OpenModel(DureDbContext db, CallDesk desk) : PageModel
{
    private const int Most = 200;

    public MunicipalityCode? Municipality { get; private set; }
    public IReadOnlyList<(Call Call, string Municipality)> Found { get; private set; } = [];

    public async Task OnGetAsync(string? municipality, CancellationToken cancel)
    {
        if (municipality is not null)
            Municipality =
                MunicipalityCode.TryParse(municipality, out var code) && await IsThereAsync(code, cancel)
                    ? code
                    : throw new RefusedException(Refusals.NoMunicipality(municipality));
        var now = desk.Now;
        var only = Municipality;
        var found = await (
            from call in db.Set<Call>().AsNoTracking()
            join home in db.Set<Municipality>().AsNoTracking() on call.Municipality equals home.Code
            where
                call.State == CallState.Announced
                && call.ClosesAt > now
                && (only == null || call.Municipality == only.Value)
            orderby call.ClosesAt, call.Municipality, call.Id
            select new { Call = call, home.Name }
        )
            .Take(Most)
            .ToListAsync(cancel);
        Found = [.. found.Select(row => (row.Call, row.Name))];
    }

    private async Task<bool> IsThereAsync(MunicipalityCode code, CancellationToken cancel) =>
        code == MunicipalityCode.Nation
        || await db.Set<Municipality>().AsNoTracking().AnyAsync(row => row.Code == code, cancel);

    public bool IsOpen(Call call) => call.IsOpen(desk.Now);
}
