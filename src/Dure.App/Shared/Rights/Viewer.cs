using System.Security.Claims;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Rights;

/// <summary>A role that a person holds today.</summary>
/// <param name="InPlaceOf">Whose deputy they are in it.</param>
public sealed record Held(
    Role Role,
    MunicipalityCode Municipality,
    string? Department,
    string? Partner,
    string? InPlaceOf
);

/// <summary>An open account and its grants. Every request of a signed-in person asks for them: together with its session.</summary>
public sealed record KnownAccount(string Login, string Name, IReadOnlyList<RoleGrant> Grants)
{
    /// <returns>Null if there is no such account, or it is closed.</returns>
    public static async Task<KnownAccount?> ReadAsync(DureDbContext db, string login, CancellationToken cancel)
    {
        var found = await (
            from account in db.Set<Account>().AsNoTracking()
            where account.Id == login && account.Closed == null
            join grant in db.Set<RoleGrant>().AsNoTracking() on account.Id equals grant.Account into grants
            from grant in grants.DefaultIfEmpty()
            select new
            {
                account.Id,
                account.Name,
                Grant = grant,
            }
        ).ToListAsync(cancel);
        return found.Count == 0
            ? null
            : new(found[0].Id, found[0].Name, [.. found.Select(one => one.Grant).OfType<RoleGrant>()]);
    }
}

/// <summary>Who asks, and what they may do. Everything that allows or refuses asks here.</summary>
/// <remarks>
/// On a person's own machine (<c>dure run</c>) nobody signs in as long as nobody is registered: that person may do
/// everything, as the holder of the database may anyway.
/// </remarks>
public sealed class Viewer(
    DureDbContext db,
    IHttpContextAccessor http,
    IConfiguration settings,
    Deed deed,
    TimeProvider clock
)
{
    private bool loaded;
    private bool reader = true;
    private int? only;

    /// <summary>The account; null for one who has not signed in.</summary>
    public string? Login { get; private set; }
    public string Name { get; private set; } = "";
    public IReadOnlyList<Held> Roles { get; private set; } = [];

    /// <summary>Whether this is the one person on their own machine, who may do everything and signs in nowhere.</summary>
    public bool IsAlone { get; private set; }

    /// <summary>Whether <c>--by</c> says who that one person is.</summary>
    public bool IsNamed => !string.IsNullOrEmpty(settings["by"]);

    /// <summary>As it stands beside what they write.</summary>
    public string Signature => Login is null ? "" : $"{Name}({Login})";

    /// <summary>Reads account and roles of who asks, once.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        if (loaded)
            return;
        loaded = true;
        await ReadAsync(cancel);
        if (Login is not null)
            (deed.Who, deed.IsSignedIn) = (Signature, true);
        else if (IsAlone)
            deed.Who = IsNamed ? settings["by"]! : Environment.UserName;
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var user = http.HttpContext?.User;
        if (user?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } login)
        {
            IsAlone = settings["alone"] == "true" && (IsNamed || !await db.Set<Account>().AnyAsync(cancel));
            return;
        }

        var found =
            http.HttpContext!.Items[typeof(KnownAccount)] is KnownAccount known && known.Login == login
                ? known
                : await KnownAccount.ReadAsync(db, login, cancel);
        if (found is null)
            return;
        (Login, Name) = (found.Login, found.Name);
        Roles = await GrantDesk.HeldAsync(db, found.Grants, Today, cancel);
        reader = !user.HasClaim(ApiTokenHandler.Reads, "true");
        only = user.FindFirstValue(ApiTokenHandler.Only) is { } one
            ? int.Parse(one, System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Whether they may do it somewhere.</summary>
    public bool MayAnywhere(Act act) => May(act, _ => true);

    /// <summary>The municipality in which they may do it, of several the first; null if nowhere.</summary>
    public MunicipalityCode? PlaceOf(Act act) =>
        Roles
            .Where(held => RightsTable.ReachOf(held.Role, act) is not null)
            .Select(held => (MunicipalityCode?)held.Municipality)
            .FirstOrDefault();

    /// <summary>Whether they may do it in a municipality, or in a department or with a delivery partner of it.</summary>
    /// <param name="department">Null asks for the municipality as a whole, or any department of theirs if <paramref name="partner"/> is null too and <paramref name="whole"/> is false.</param>
    public bool May(
        Act act,
        MunicipalityCode municipality,
        string? department = null,
        string? partner = null,
        bool whole = false
    ) =>
        (only is null || only == municipality.Value)
        && May(
            act,
            held =>
                (held.Municipality == MunicipalityCode.Nation || held.Municipality == municipality)
                && (
                    RightsTable.ReachOf(held.Role, act) != Reach.Own
                    || (department is null && partner is null && !whole)
                    || (department is not null && held.Department == department)
                    || (partner is not null && held.Partner == partner)
                )
        );

    /// <summary>The same as <see cref="May(Act, MunicipalityCode, string?, string?, bool)"/>, refusing.</summary>
    /// <exception cref="RefusedException">They may not.</exception>
    public void Require(Act act, MunicipalityCode municipality, string? department = null, string? partner = null)
    {
        if (!May(act, municipality, department, partner, whole: true))
            throw new RefusedException(RightsRefusals.NotAllowed(act));
    }

    private bool May(Act act, Func<Held, bool> where) =>
        IsAlone
        || (
            (reader || act.OnlyReads())
            && (
                RightsTable.ReachOf(Login is null ? Role.Anyone : Role.SignedIn, act) is not null
                || Roles.Any(held => RightsTable.ReachOf(held.Role, act) is not null && where(held))
            )
        );

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
