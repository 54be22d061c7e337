using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Accounts.Pages;

/// <summary>All accounts, and a new one.</summary>
[Needs(Act.ManageAccounts)]
[ResponseCache(NoStore = true)]
public sealed class PeopleModel(DureDbContext db, UserManager<Account> users, TimeProvider clock) : PageModel
{
    public sealed record Line(Account Account, string Roles, string State);

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty(Name = "name")]
    public string? Called { get; set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (login, now) = (Login?.Trim() ?? "", clock.GetUtcNow().UtcDateTime);
        try
        {
            if (await users.FindByIdAsync(login) is not null)
                AccountDesk.Must(IdentityResult.Failed(users.ErrorDescriber.DuplicateUserName(login)));
            await AccountDesk.AddAsync(users, login, Called ?? "", now, cancel);
            return LocalRedirect($"~/accounts/{login}");
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            await ReadAsync(cancel);
            return Page();
        }
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var grants = (await db.Set<RoleGrant>().AsNoTracking().ToListAsync(cancel))
            .Where(grant => grant.HoldsOn(today))
            .ToLookup(grant => grant.Account);
        Lines =
        [
            .. (await db.Set<Account>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel)).Select(
                account => new Line(
                    account,
                    string.Join(", ", grants[account.Id].Select(grant => grant.Role.Word()).Distinct()),
                    account.Closed is not null ? "닫힘"
                        : account.LockoutEnd > now ? "잠김"
                        : account.PasswordHash is null ? "비밀번호 없음"
                        : ""
                )
            ),
        ];
    }
}
