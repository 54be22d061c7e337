using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Accounts;

/// <summary>A role of a person, with the names of where it is held.</summary>
/// <param name="Deputies">Who stands in for them in it now or later.</param>
public sealed record GrantLine(RoleGrant Grant, string Municipality, string Place, string Deputies, bool Holds)
{
    public string Days => $"{Show.Day(Grant.Since)} ~ {(Grant.Until is { } until ? Show.Day(until) : "")}";

    /// <summary>The roles that are held now or later.</summary>
    internal static async Task<IReadOnlyList<GrantLine>> OfAsync(
        DureDbContext db,
        GrantDesk desk,
        string login,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var open = (await desk.OfAsync(login, cancel)).FindAll(one =>
            one.EndedAt is null && (one.Until is not { } last || last >= today)
        );
        MunicipalityCode[] codes = [.. open.Select(one => one.Municipality).Distinct()];
        var names = await db.Set<Municipality>()
            .AsNoTracking()
            .Where(row => codes.Contains(row.Code))
            .ToDictionaryAsync(row => row.Code, row => row.Name, cancel);
        var departments = await db.Set<Department>()
            .AsNoTracking()
            .Where(row => codes.Contains(row.Municipality))
            .ToDictionaryAsync(row => (row.Municipality, row.Code), row => row.Name, cancel);
        var partners = await db.Set<Partner>()
            .AsNoTracking()
            .Where(row => codes.Contains(row.Municipality))
            .ToDictionaryAsync(row => (row.Municipality, row.Code), row => row.Name, cancel);
        var deputies = (
            await db.Set<RoleGrant>()
                .AsNoTracking()
                .Where(row => row.InPlaceOf == login && row.EndedAt == null)
                .ToListAsync(cancel)
        ).FindAll(one => one.Until is not { } last || last >= today);
        return
        [
            .. open.Select(one => new GrantLine(
                one,
                one.Municipality == MunicipalityCode.Nation
                    ? "전체"
                    : names.GetValueOrDefault(one.Municipality, one.Municipality.ToString()),
                one.Department is { } department
                        ? departments.GetValueOrDefault((one.Municipality, department), department)
                    : one.Partner is { } partner ? partners.GetValueOrDefault((one.Municipality, partner), partner)
                    : "",
                string.Join(
                    ", ",
                    deputies
                        .Where(deputy =>
                            deputy.Role == one.Role
                            && deputy.Municipality == one.Municipality
                            && deputy.Department == one.Department
                        )
                        .Select(deputy =>
                            $"{deputy.Account} {Show.Day(deputy.Since)} ~ {(deputy.Until is { } until ? Show.Day(until) : "")}"
                        )
                ),
                one.HoldsOn(today)
            )),
        ];
    }
}
