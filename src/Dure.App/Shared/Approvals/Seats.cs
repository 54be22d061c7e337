using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Approvals;

/// <summary>Who may be on a line: people with a role that takes part in approvals, today, in their own right.</summary>
internal static class Seats
{
    private static readonly Role[] Taking =
    [
        .. RightsTable.All.Where(right => right.Act == Act.TakePartInApprovals).Select(right => right.Role).Distinct(),
    ];

    public static async Task<IReadOnlyList<Seat>> OfAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var grants = await (
            from grant in db.Set<RoleGrant>().AsNoTracking()
            join account in db.Set<Account>().AsNoTracking() on grant.Account equals account.Id
            where
                (grant.Municipality == municipality || grant.Municipality == MunicipalityCode.Nation)
                && grant.InPlaceOf == null
                && Taking.Contains(grant.Role)
                && account.Closed == null
            orderby account.Name
            select new { grant, account.Name }
        ).ToListAsync(cancel);
        var departments = await db.Set<Department>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality)
            .ToDictionaryAsync(row => row.Code, row => row.Name, cancel);
        return
        [
            .. grants
                .Where(one => one.grant.HoldsOn(day))
                .Select(one => new Seat(
                    one.grant.Account,
                    one.Name,
                    one.grant.Role,
                    one.grant.Department,
                    one.grant.Department is { } code && departments.TryGetValue(code, out var name)
                        ? $"{name} {one.grant.Role.Word()}"
                        : one.grant.Role.Word()
                ))
                .DistinctBy(seat => seat.Value),
        ];
    }

    /// <summary>Whether a signed-in person may sign in a step today, themselves or in somebody's place.</summary>
    public static bool MaySign(this Viewer viewer, MunicipalityCode municipality, ApprovalStep step) =>
        viewer.Login is { } login
        && viewer.May(Act.TakePartInApprovals, municipality)
        && viewer.Roles.Any(held =>
            (held.Municipality == municipality || held.Municipality == MunicipalityCode.Nation)
            && (held.InPlaceOf ?? login) == step.Account
            && held.Role == step.Role
            && held.Department == step.Department
            && RightsTable.ReachOf(held.Role, Act.TakePartInApprovals) is not null
        );
}
