using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Dure.App.Capabilities.Accounts.Pages;

/// <summary>Where the address leads that an administrator hands to somebody: used once, for a day.</summary>
[Needs(Act.ReadPublic)]
[EnableRateLimiting(Accounts.Tries)]
[ResponseCache(NoStore = true)]
public sealed class NewPasswordModel(UserManager<Account> users, DureDbContext db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Login { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        try
        {
            if (Password != Again)
                throw new RefusedException(AccountRefusals.NotTheSame());
            if (Password?.Length > Users.LongestPassword)
                throw new RefusedException(AccountRefusals.TooLong());
            var account = await users.FindByIdAsync(Login ?? "");
            AccountDesk.Must(
                account is { Closed: null }
                    ? await users.ResetPasswordAsync(account, Token ?? "", Password ?? "")
                    : IdentityResult.Failed(users.ErrorDescriber.InvalidToken())
            );
            await AccountDesk.OpenAsync(users, account!, cancel);
            await AccountDesk.EndSessionsAsync(db, account!.Id, null, cancel);
            return RedirectToPage("SignIn");
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }
}
