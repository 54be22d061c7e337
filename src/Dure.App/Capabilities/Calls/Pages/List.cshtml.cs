using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>Calls with where each stands and how many applied; a department sees its own.</summary>
[Needs(Act.ReadCalls)]
[ResponseCache(NoStore = true)]
public sealed class ListModel(DureDbContext db, LedgerCache cache, CallDesk desk, Viewer viewer) : PageModel
{
    private LedgerView ledger = null!;

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;
    public bool MayWrite => viewer.May(Act.ManageCalls, Municipality);
    public IReadOnlyList<Call> Found { get; private set; } = [];
    public IReadOnlyDictionary<int, int> Applications { get; private set; } = new Dictionary<int, int>();

    public async Task OnGetAsync(string municipality, CancellationToken cancel)
    {
        ledger = await CallLedger.ReadAsync(db, cache, municipality, cancel);
        Found =
        [
            .. (
                await db.Set<Call>()
                    .AsNoTracking()
                    .Where(row => row.Municipality == Municipality)
                    .OrderByDescending(row => row.Id)
                    .ToListAsync(cancel)
            ).Where(desk.Sees),
        ];
        Applications = await db.Set<Application>()
            .Where(row => row.Municipality == Municipality)
            .GroupBy(row => row.Call)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancel);
    }

    public string DepartmentOf(Call call) => ledger.Structure.NameOf(SubjectKey.Department(call.Department));
}
