using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks.Pages;

/// <summary>임금명세서: each line with how it came about, worked out again from what the run kept.</summary>
[Needs(Act.ReadWorks)]
[ResponseCache(NoStore = true)]
public sealed class SlipModel(
    DureDbContext db,
    LedgerCache cache,
    PayDesk desk,
    SlipReader reader,
    PersonReader persons
) : PageModel
{
    private LedgerView ledger = null!;

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;
    public PayRun Run { get; private set; } = null!;
    public SlipView Slip { get; private set; } = null!;
    public string ProgrammeName => ledger.Structure.NameOf(SubjectKey.Programme(Run.Programme));

    public async Task OnGetAsync(string municipality, int run, int placement, CancellationToken cancel)
    {
        ledger = await PublicWorks.LedgerAsync(db, cache, municipality, cancel);
        Run = await desk.FindAsync(Municipality, run, cancel);
        var slip =
            await db.Set<PaySlip>()
                .AsNoTracking()
                .FirstOrDefaultAsync(
                    row => row.Municipality == Municipality && row.Run == run && row.Placement == placement,
                    cancel
                )
            ?? throw new RefusedException(Refusals.NoPaySlip(placement));
        var open = (await reader.OpenAsync(Run, [slip], cancel))[0];
        var who = (await persons.NamesAsync(Municipality, [slip.Person], cancel))(slip.Person);
        Slip = new(who, who, open, OfOffice: true);
    }
}
