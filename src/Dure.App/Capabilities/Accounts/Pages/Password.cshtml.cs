using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Dure.App.Capabilities.Accounts.Pages;

/// <summary>A new password of one's own; all other sessions end.</summary>
[Needs(Act.ManageSelf)]
[EnableRateLimiting(Accounts.Tries)]
[ResponseCache(NoStore = true)]
public sealed class PasswordModel(
    UserManager<Account> users,
    SignInManager<Account> signIn,
    DureDbContext db,
    Viewer viewer
) : PageModel
{
    [BindProperty]
    public string? Now { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    [TempData]
    public string? Done { get; set; }

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        try
        {
            var account = (await users.FindByIdAsync(viewer.Login!))!;
            if (Password != Again)
                throw new RefusedException(AccountRefusals.NotTheSame());
            // Whoever sits at an open session does not get to try passwords.
            if (!(await signIn.CheckPasswordSignInAsync(account, Now ?? "", lockoutOnFailure: true)).Succeeded)
                throw new RefusedException(AccountRefusals.WrongPassword());
            await AccountDesk.SetPasswordAsync(users, account, Password ?? "", cancel);
            await AccountDesk.EndSessionsAsync(db, account.Id, User.FindFirst(SessionStore.Claim)?.Value, cancel);
            await signIn.RefreshSignInAsync(account);
            Done = "비밀번호를 바꾸었습니다.";
            return RedirectToPage("Me");
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }
}
