using Dure.App.Shared.Organisation;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Rights;

/// <summary>A role to be given.</summary>
public sealed record NewGrant(
    string Account,
    Role Role,
    MunicipalityCode Municipality,
    string? Department,
    string? Partner,
    DateOnly Since,
    DateOnly? Until,
    string Why
);

/// <summary>Gives roles and takes them back.</summary>
public sealed class GrantDesk(DureDbContext db, TimeProvider clock)
{
    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The roles that an account holds on a day, its own and those of whom it stands in for.</summary>
    public static async Task<IReadOnlyList<Held>> HeldAsync(
        DureDbContext db,
        string account,
        DateOnly day,
        CancellationToken cancel
    ) =>
        await HeldAsync(
            db,
            await db.Set<RoleGrant>().AsNoTracking().Where(row => row.Account == account).ToListAsync(cancel),
            day,
            cancel
        );

    /// <summary>The same for one whose grants are known.</summary>
    public static async Task<IReadOnlyList<Held>> HeldAsync(
        DureDbContext db,
        IReadOnlyList<RoleGrant> grants,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var own = grants.Where(grant => grant.HoldsOn(day)).ToList();
        string[] others = [.. own.Select(grant => grant.InPlaceOf).OfType<string>().Distinct()];
        var theirs =
            others.Length == 0
                ? []
                : (
                    await db.Set<RoleGrant>()
                        .AsNoTracking()
                        .Where(row => others.Contains(row.Account) && row.InPlaceOf == null)
                        .ToListAsync(cancel)
                ).FindAll(grant => grant.HoldsOn(day));
        return
        [
            .. own.Where(grant => grant.InPlaceOf is null || theirs.Exists(one => IsSame(one, grant)))
                .Select(grant => new Held(
                    grant.Role,
                    grant.Municipality,
                    grant.Department,
                    grant.Partner,
                    grant.InPlaceOf
                )),
        ];

        static bool IsSame(RoleGrant one, RoleGrant deputy) =>
            one.Account == deputy.InPlaceOf
            && one.Role == deputy.Role
            && one.Municipality == deputy.Municipality
            && one.Department == deputy.Department
            && one.Partner == deputy.Partner;
    }

    /// <summary>All grants of an account, the latest first.</summary>
    public Task<List<RoleGrant>> OfAsync(string account, CancellationToken cancel) =>
        db.Set<RoleGrant>()
            .AsNoTracking()
            .Where(row => row.Account == account)
            .OrderByDescending(row => row.GivenAt)
            .ToListAsync(cancel);

    /// <exception cref="RefusedException">No such account, municipality, department or partner; the role is not of such a place; the days are the wrong way round; it is held already.</exception>
    public async Task<RoleGrant> GiveAsync(NewGrant given, string by, CancellationToken cancel)
    {
        var refusals = new List<Refusal>();
        if (!await db.Set<Account>().AnyAsync(row => row.Id == given.Account && row.Closed == null, cancel))
            refusals.Add(GrantRefusals.NoAccount(given.Account));
        if (
            given.Municipality != MunicipalityCode.Nation
            && !await db.Set<Municipality>().AnyAsync(row => row.Code == given.Municipality, cancel)
        )
            refusals.Add(GrantRefusals.NoSuchMunicipality($"{given.Municipality}"));
        if (!RightsWords.Given.Contains(given.Role))
            refusals.Add(GrantRefusals.NotGiven(given.Role.Word()));
        if (given.Role.IsOfDepartment() != given.Department is not null)
            refusals.Add(GrantRefusals.Department(given.Role));
        else if (
            given.Department is { } department
            && !await db.Set<Department>()
                .AnyAsync(row => row.Municipality == given.Municipality && row.Code == department, cancel)
        )
            refusals.Add(GrantRefusals.NoDepartment(department));
        if (given.Role.IsOfPartner() != given.Partner is not null)
            refusals.Add(GrantRefusals.Partner(given.Role));
        else if (
            given.Partner is { } partner
            && !await db.Set<Organisation.Partner>()
                .AnyAsync(row => row.Municipality == given.Municipality && row.Code == partner, cancel)
        )
            refusals.Add(GrantRefusals.NoPartner(partner));
        if (given.Until < given.Since)
            refusals.Add(GrantRefusals.DaysWrong());
        if (refusals.Count > 0)
            throw new RefusedException(refusals);
        return await WriteAsync(given, null, by, cancel);
    }

    /// <summary>Names a deputy for one of one's own roles.</summary>
    /// <exception cref="RefusedException">The role is not one's own, or is itself held in somebody's place; no such account; the days are wrong or have no end.</exception>
    public async Task<RoleGrant> DeputiseAsync(
        string principal,
        MunicipalityCode municipality,
        int grant,
        string deputy,
        DateOnly from,
        DateOnly until,
        string why,
        CancellationToken cancel
    )
    {
        var own = await db.Set<RoleGrant>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == grant, cancel);
        if (own is null || own.Account != principal || own.InPlaceOf is not null || !own.HoldsOn(Today))
            throw new RefusedException(GrantRefusals.NotYours());
        if (deputy == principal)
            throw new RefusedException(GrantRefusals.NotYourself());
        if (!await db.Set<Account>().AnyAsync(row => row.Id == deputy && row.Closed == null, cancel))
            throw new RefusedException(GrantRefusals.NoAccount(deputy));
        if (until < from || until < Today)
            throw new RefusedException(GrantRefusals.DaysWrong());
        return await WriteAsync(
            new(deputy, own.Role, own.Municipality, own.Department, own.Partner, from, until, why),
            principal,
            principal,
            cancel
        );
    }

    /// <summary>Takes a role back at once.</summary>
    /// <exception cref="RefusedException">There is no such grant, or it ended before.</exception>
    public async Task EndAsync(MunicipalityCode municipality, int id, string by, CancellationToken cancel)
    {
        var grant = await db.Set<RoleGrant>()
            .FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == id, cancel);
        if (grant is null || grant.EndedAt is not null)
            throw new RefusedException(GrantRefusals.NoGrant());
        grant.End(by, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<RoleGrant> WriteAsync(NewGrant given, string? inPlaceOf, string by, CancellationToken cancel)
    {
        await using var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancel)
            : null;
        await Ledger.LedgerWriter.LockAsync(db, given.Municipality, cancel);
        var last = await db.Set<RoleGrant>()
            .Where(row => row.Municipality == given.Municipality)
            .MaxAsync(row => (int?)row.Id, cancel);
        var grant = new RoleGrant
        {
            Municipality = given.Municipality,
            Id = 1 + (last ?? 0),
            Account = given.Account,
            Role = given.Role,
            Department = given.Department,
            Partner = given.Partner,
            Since = given.Since,
            InPlaceOf = inPlaceOf,
            GivenBy = by,
            GivenAt = clock.GetUtcNow().UtcDateTime,
            Why = given.Why,
        }.Through(given.Until);
        db.Add(grant);
        await db.SaveChangesAsync(cancel);
        if (own is not null)
            await own.CommitAsync(cancel);
        return grant;
    }
}
