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

/// <summary>One's own account: roles and deputies, open sessions.</summary>
[Needs(Act.ManageSelf)]
[ResponseCache(NoStore = true)]
public sealed class MeModel(
    DureDbContext db,
    UserManager<Account> users,
    Viewer viewer,
    GrantDesk grants,
    TimeProvider clock,
    AgencyDesk agencies
) : PageModel
{
    public string? Agency => agencies.Name;
    public Account Account { get; private set; } = null!;
    public IReadOnlyList<GrantLine> Grants { get; private set; } = [];
    public IReadOnlyList<Session> Sessions { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public string? This => User.FindFirst(SessionStore.Claim)?.Value;

    [TempData]
    public string? Done { get; set; }

    [BindProperty]
    public string? Grant { get; set; }

    [BindProperty]
    public string? Deputy { get; set; }

    [BindProperty]
    public string? Since { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostDeputyAsync(CancellationToken cancel)
    {
        try
        {
            // What cannot be read is a day or a role that is not there.
            var parts = (Grant ?? "").Split('-');
            if (
                parts.Length != 2
                || !MunicipalityCode.TryParse(parts[0], out var municipality)
                || !int.TryParse(parts[1], out var id)
            )
                throw new RefusedException(GrantRefusals.NotYours());
            if (!DateOnly.TryParse(Since, out var since) || !DateOnly.TryParse(Until, out var until))
                throw new RefusedException(GrantRefusals.DaysWrong());
            await grants.DeputiseAsync(
                viewer.Login!,
                municipality,
                id,
                Deputy?.Trim() ?? "",
                since,
                until,
                Why?.Trim() is { Length: > 0 } why ? why : "대행",
                cancel
            );
            Done = "대행을 지정했습니다.";
            return RedirectToPage();
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            await ReadAsync(cancel);
            return Page();
        }
    }

    public async Task<IActionResult> OnPostEmailAsync(CancellationToken cancel)
    {
        if (viewer.Login is not { } login || await users.FindByIdAsync(login) is not { } account)
            throw new RefusedException(RightsRefusals.SignInFirst());
        try
        {
            await AccountDesk.SetEmailAsync(users, account, Email, cancel);
            Done = "메일 주소를 저장했습니다.";
            return RedirectToPage();
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            await ReadAsync(cancel);
            return Page();
        }
    }

    public async Task<IActionResult> OnPostEndAsync(string? session, CancellationToken cancel)
    {
        // Of one's own, whatever the form says.
        await db.Set<Session>()
            .Where(row => row.Account == viewer.Login && row.Id == session)
            .ExecuteDeleteAsync(cancel);
        Done = "접속을 끝냈습니다.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancel)
    {
        await AccountDesk.EndSessionsAsync(db, viewer.Login!, This, cancel);
        Done = "다른 접속을 모두 끝냈습니다.";
        return RedirectToPage();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        if (viewer.Login is not { } login)
            throw new RefusedException(RightsRefusals.SignInFirst());
        Account = await db.Set<Account>().AsNoTracking().FirstAsync(row => row.Id == login, cancel);
        Email ??= Account.Email;
        Grants = await GrantLine.OfAsync(db, grants, login, clock, cancel);
        Sessions = await db.Set<Session>()
            .AsNoTracking()
            .Where(row => row.Account == login)
            .OrderByDescending(row => row.Seen)
            .ToListAsync(cancel);
    }
}
