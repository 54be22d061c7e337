using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls.Pages;

/// <summary>A call as residents may see it: one that was announced.</summary>
internal static class ResidentCall
{
    /// <exception cref="RefusedException"><c>NoCall</c>.</exception>
    public static async Task<Call> FindAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        int id,
        CancellationToken cancel
    ) =>
        await db.Set<Call>()
            .AsNoTracking()
            .FirstOrDefaultAsync(
                row => row.Municipality == municipality && row.Id == id && row.State != CallState.Draft,
                cancel
            )
        ?? throw new RefusedException(Refusals.NoCall(id));
}
