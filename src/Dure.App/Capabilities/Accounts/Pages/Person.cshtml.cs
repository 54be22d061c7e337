using System.Globalization;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Shared.Users.Agency;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Accounts.Pages;

/// <summary>One account for its administrator: roles, a way to a password, closing.</summary>
[Needs(Act.ManageAccounts)]
[ResponseCache(NoStore = true)]
public sealed class PersonModel(
    DureDbContext db,
    UserManager<Account> users,
    GrantDesk grants,
    Viewer viewer,
    TimeProvider clock,
    AgencyDesk agency
) : PageModel
{
    public Account Account { get; private set; } = null!;
    public IReadOnlyList<GrantLine> Grants { get; private set; } = [];
    public IReadOnlyList<(string Code, string Name)> Municipalities { get; private set; } = [];
    public IReadOnlyList<Department> Departments { get; private set; } = [];
    public IReadOnlyList<Partner> Partners { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public string? Agency => agency.Name;

    /// <summary>The person's number at the agency's server; null if none is linked.</summary>
    public string? Linked { get; private set; }

    /// <summary>Where the person sets a password; in the answer to its making alone.</summary>
    public string? Address { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Municipality { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Department { get; set; }

    [BindProperty]
    public string? Partner { get; set; }

    [BindProperty]
    public string? Since { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    /// <summary>Whether roles in a municipality are this administrator's to give.</summary>
    public bool May(MunicipalityCode municipality) => viewer.May(Act.ManageAccounts, municipality);

    /// <summary>The roles as the log names them.</summary>
    public IReadOnlyList<RecordKey> GrantKeys =>
        [.. Grants.Select(line => new RecordKey(line.Grant.Municipality, $"RoleGrant {line.Grant.Id}"))];

    /// <summary>Whether the account lies wholly within what this administrator administers.</summary>
    public bool MayAll => Grants.All(line => May(line.Grant.Municipality));

    public async Task OnGetAsync(string login, CancellationToken cancel)
    {
        await ReadAsync(login, cancel);
        Since = DateOnly
            .FromDateTime(clock.GetLocalNow().DateTime)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public Task<IActionResult> OnPostGiveAsync(string login, CancellationToken cancel) =>
        TryAsync(
            login,
            async by =>
            {
                if (!MunicipalityCode.TryParse(Municipality, out var municipality))
                    throw new RefusedException(GrantRefusals.NoSuchMunicipality(Municipality ?? ""));
                viewer.Require(Act.ManageAccounts, municipality);
                if (!Enum.TryParse<Role>(Role, out var role) || !RightsWords.Given.Contains(role))
                    throw new RefusedException(GrantRefusals.NotGiven(Role ?? ""));
                if (
                    !DateOnly.TryParse(Since, CultureInfo.InvariantCulture, out var since)
                    || (!string.IsNullOrEmpty(Until) && !DateOnly.TryParse(Until, CultureInfo.InvariantCulture, out _))
                )
                    throw new RefusedException(GrantRefusals.DaysWrong());
                await grants.GiveAsync(
                    new(
                        login,
                        role,
                        municipality,
                        string.IsNullOrEmpty(Department) ? null : Department,
                        string.IsNullOrEmpty(Partner) ? null : Partner,
                        since,
                        string.IsNullOrEmpty(Until) ? null : DateOnly.Parse(Until, CultureInfo.InvariantCulture),
                        Why?.Trim() ?? ""
                    ),
                    by,
                    cancel
                );
            },
            cancel
        );

    public Task<IActionResult> OnPostEndAsync(string login, string? grant, CancellationToken cancel) =>
        TryAsync(
            login,
            async by =>
            {
                // Only what this page shows can be taken back here.
                var line = Grants.FirstOrDefault(one => $"{one.Grant.Municipality}-{one.Grant.Id}" == grant);
                if (line is null)
                    throw new RefusedException(GrantRefusals.NoGrant());
                viewer.Require(Act.ManageAccounts, line.Grant.Municipality);
                await grants.EndAsync(line.Grant.Municipality, line.Grant.Id, by, cancel);
            },
            cancel
        );

    public Task<IActionResult> OnPostEmailAsync(string login, CancellationToken cancel)
    {
        // Nothing means that it is taken away; to be shown it is filled in.
        var given = Email;
        return TryAsync(
            login,
            async _ =>
            {
                if (!MayAll)
                    throw new RefusedException(GrantRefusals.NotYourPlace());
                await AccountDesk.SetEmailAsync(users, (await users.FindByIdAsync(login))!, given, cancel);
            },
            cancel
        );
    }

    public async Task<IActionResult> OnPostPasswordAsync(string login, CancellationToken cancel)
    {
        await WholeAsync(login, cancel);
        var account = (await users.FindByIdAsync(login))!;
        var token = await users.GeneratePasswordResetTokenAsync(account);
        Address =
            $"{Request.Scheme}://{Request.Host}{Request.PathBase}/sign-in/new-password"
            + QueryString.Create("login", login).Add("token", token);
        return Page();
    }

    public async Task<IActionResult> OnPostSecondFactorOffAsync(string login, CancellationToken cancel)
    {
        await WholeAsync(login, cancel);
        var account = (await users.FindByIdAsync(login))!;
        AccountDesk.Must(await users.SetTwoFactorEnabledAsync(account, false));
        AccountDesk.Must(await users.ResetAuthenticatorKeyAsync(account));
        await AccountDesk.EndSessionsAsync(db, login, null, cancel);
        return RedirectToPage();
    }

    public Task<IActionResult> OnPostLinkAsync(string login, CancellationToken cancel) =>
        TryAsync(
            login,
            async _ =>
            {
                RequireAll();
                await agency.LinkAsync((await users.FindByIdAsync(login))!, Subject?.Trim() ?? "", cancel);
            },
            cancel
        );

    public Task<IActionResult> OnPostUnlinkAsync(string login, CancellationToken cancel) =>
        TryAsync(
            login,
            async _ =>
            {
                RequireAll();
                await agency.UnlinkAsync((await users.FindByIdAsync(login))!, cancel);
                await AccountDesk.EndSessionsAsync(db, login, null, cancel);
            },
            cancel
        );

    public async Task<IActionResult> OnPostCloseAsync(string login, CancellationToken cancel)
    {
        await WholeAsync(login, cancel);
        await AccountDesk.CloseAsync(db, login, clock.GetUtcNow().UtcDateTime, cancel);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOpenAsync(string login, CancellationToken cancel)
    {
        await WholeAsync(login, cancel);
        await AccountDesk.OpenAsync(users, (await users.FindByIdAsync(login))!, cancel);
        return RedirectToPage();
    }

    private async Task WholeAsync(string login, CancellationToken cancel)
    {
        await ReadAsync(login, cancel);
        RequireAll();
    }

    private void RequireAll()
    {
        if (!MayAll)
            throw new RefusedException(GrantRefusals.NotYourPlace());
    }

    private async Task<IActionResult> TryAsync(string login, Func<string, Task> work, CancellationToken cancel)
    {
        await ReadAsync(login, cancel);
        try
        {
            await work(viewer.Signature);
            return RedirectToPage(new { login, Municipality });
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = Refused.StatusOf(refused);
            return Page();
        }
    }

    private async Task ReadAsync(string login, CancellationToken cancel)
    {
        Account =
            await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == login, cancel)
            ?? throw new RefusedException(GrantRefusals.NoAccount(login));
        Linked = await agency.SubjectOfAsync(login, cancel);
        Grants = await GrantLine.OfAsync(db, grants, login, clock, cancel);
        // An address is shown to those who may change it.
        Email ??= MayAll ? Account.Email : null;
        var known = await db.Set<Municipality>().AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancel);
        Municipalities =
        [
            .. May(MunicipalityCode.Nation) ? [(MunicipalityCode.Nation.ToString(), "전체")] : ((string, string)[])[],
            .. known
                .Where(row => row.Code != MunicipalityCode.Nation && May(row.Code))
                .Select(row => (row.Code.ToString(), row.Name)),
        ];
        // One that was asked for and is not to be had is refused where it is used, never replaced.
        if (string.IsNullOrEmpty(Municipality) && Municipalities.Count > 0)
            Municipality = Municipalities[0].Code;
        if (!MunicipalityCode.TryParse(Municipality, out var chosen) || !May(chosen))
            return;
        Departments = await db.Set<Department>()
            .AsNoTracking()
            .Where(row => row.Municipality == chosen)
            .OrderBy(row => row.Name)
            .ToListAsync(cancel);
        Partners = await db.Set<Partner>()
            .AsNoTracking()
            .Where(row => row.Municipality == chosen)
            .OrderBy(row => row.Name)
            .ToListAsync(cancel);
    }
}
