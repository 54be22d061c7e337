using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Approvals;

/// <summary>Where the viewer takes part in approvals.</summary>
public sealed class Offices(DureDbContext db, Viewer viewer)
{
    public async Task<IReadOnlyList<Municipality>> ListAsync(CancellationToken cancel) =>
        (await db.Set<Municipality>().AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancel)).FindAll(one =>
            viewer.May(Act.ReadApprovals, one.Code)
        );
}
