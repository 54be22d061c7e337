using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Proposals;

/// <summary>Which proposals are listed.</summary>
/// <param name="State">Null for all; <c>open</c> for those of which something is to be done.</param>
/// <param name="Department">Code of one that proposed, reviews or carries out; null for all.</param>
internal sealed record ProposalFilter(string? State, string? Department, bool Overdue)
{
    public const string Open = "open";

    /// <summary>Those that the viewer sees, the latest first.</summary>
    public async Task<IReadOnlyList<Proposal>> ReadAsync(
        DureDbContext db,
        Viewer viewer,
        MunicipalityCode municipality,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var rows = db.Set<Proposal>().AsNoTracking().Where(row => row.Municipality == municipality);
        if (Enum.TryParse<ProposalState>(State, out var state) && Enum.IsDefined(state))
            rows = rows.Where(row => row.State == state);
        if (!string.IsNullOrEmpty(Department))
            rows = rows.Where(row =>
                row.Office == Department || row.Reviewer == Department || row.Department == Department
            );
        if (Overdue)
            rows = rows.Where(row => row.Due < today);
        return
        [
            .. (await rows.OrderByDescending(row => row.Id).ToListAsync(cancel)).Where(row =>
                viewer.Sees(row) && (!Overdue || row.IsOverdue(today)) && (State != Open || row.State.Facts().IsOpen)
            ),
        ];
    }
}
