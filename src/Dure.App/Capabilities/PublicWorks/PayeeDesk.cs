using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>계좌: where the pay of one who is placed goes. Who applied gave none, and the bank may refuse one that was given.</summary>
public sealed class PayeeDesk(DureDbContext db, DemandDesk demands, PersonDesk persons, Viewer viewer, Deed deed)
{
    public async Task SetAccountAsync(
        MunicipalityCode municipality,
        int site,
        int placement,
        string account,
        CancellationToken cancel
    )
    {
        var demand = await demands.FindAsync(municipality, site, cancel);
        if (!viewer.Manages(demand))
            throw new RefusedException(RightsRefusals.NotAllowed(Act.ManageWorks));
        var placed =
            await db.Set<Placement>()
                .AsNoTracking()
                .FirstOrDefaultAsync(
                    row => row.Municipality == municipality && row.Id == placement && row.Site == site && !row.IsUndone,
                    cancel
                )
            ?? throw new RefusedException(Refusals.NoPlacement(placement));
        if (account.Length == 0)
            throw new RefusedException(Refusals.Missing("account", "계좌"));
        deed.Why = "계좌 적음";
        await persons.SetAccountAsync(
            municipality,
            placed.Person,
            account,
            SubjectKey.Programme(demand.Programme),
            cancel
        );
    }
}
