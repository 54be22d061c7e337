using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Results;

/// <summary>One who is to be reminded.</summary>
internal sealed record Debtor(string Department, string Account, string Name, string? Email);

/// <summary>Who owes what a department has not handed in: by the roles that are held today, deputies included.</summary>
internal static class Owing
{
    // Those who type; the head too once the last day is over.
    private static readonly Role[] Officers = [Role.DepartmentOfficer, Role.ProgrammeOfficer];

    public static bool IsOwed(Submission submission) =>
        submission.State is SubmissionState.Draft or SubmissionState.Returned;

    public static async Task<ILookup<string, Debtor>> OfAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        bool headsToo,
        DateOnly today,
        CancellationToken cancel
    )
    {
        Role[] roles = headsToo ? [.. Officers, Role.DepartmentHead] : Officers;
        var grants = (
            await db.Set<RoleGrant>()
                .AsNoTracking()
                .Where(row => row.Municipality == municipality && row.Department != null && roles.Contains(row.Role))
                .ToListAsync(cancel)
        ).FindAll(grant => grant.HoldsOn(today));
        string[] logins = [.. grants.Select(grant => grant.Account).Distinct()];
        var people = await db.Set<Account>()
            .AsNoTracking()
            .Where(row => logins.Contains(row.Id) && row.Closed == null)
            .Select(row => new
            {
                row.Id,
                row.Name,
                row.Email,
            })
            .ToDictionaryAsync(row => row.Id, cancel);
        return grants
            .Where(grant =>
                people.ContainsKey(grant.Account) && (grant.InPlaceOf is null || grants.Exists(one => IsOf(one, grant)))
            )
            .Select(grant => new Debtor(
                grant.Department!,
                grant.Account,
                people[grant.Account].Name,
                people[grant.Account].Email
            ))
            .Distinct()
            .ToLookup(debtor => debtor.Department);

        // A deputy's role holds only while the principal's own does.
        static bool IsOf(RoleGrant one, RoleGrant deputy) =>
            one.InPlaceOf is null
            && one.Account == deputy.InPlaceOf
            && one.Role == deputy.Role
            && one.Department == deputy.Department;
    }
}
