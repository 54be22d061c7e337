using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Results;

/// <summary>One who is to be reminded.</summary>
/// <param name="State">Of what their department has, and waits for them.</param>
internal sealed record Debtor(string Department, string Account, string Name, string? Email, SubmissionState State);

/// <summary>Who keeps a department's submission waiting: by the roles that are held today, deputies included.</summary>
internal static class Owing
{
    private static readonly Role[] Officers = [Role.DepartmentOfficer, Role.ProgrammeOfficer];
    private static readonly Role[] Heads = [Role.DepartmentHead];
    private static readonly Role[] Both = [.. Officers, .. Heads];

    /// <summary>For whom it waits: those who type, and the head too once the last day is over; the head to confirm it.</summary>
    public static IReadOnlyList<Role> For(SubmissionState state, bool isLate) =>
        state switch
        {
            SubmissionState.Draft or SubmissionState.Returned => isLate ? Both : Officers,
            SubmissionState.Submitted => Heads,
            _ => [],
        };

    /// <param name="waiting">What waits, by department.</param>
    public static async Task<ILookup<string, Debtor>> OfAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        IReadOnlyDictionary<string, SubmissionState> waiting,
        bool isLate,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var grants = (
            await db.Set<RoleGrant>()
                .AsNoTracking()
                .Where(row => row.Municipality == municipality && row.Department != null && Both.Contains(row.Role))
                .ToListAsync(cancel)
        ).FindAll(grant =>
            grant.HoldsOn(today)
            && waiting.TryGetValue(grant.Department!, out var state)
            && For(state, isLate).Contains(grant.Role)
        );
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
                people[grant.Account].Email,
                waiting[grant.Department!]
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
