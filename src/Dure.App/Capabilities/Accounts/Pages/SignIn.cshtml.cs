using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Shared.Users.Agency;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Dure.App.Capabilities.Accounts.Pages;

/// <summary>Name and password; a second step for who has a second factor.</summary>
[Needs(Act.ReadPublic)]
[EnableRateLimiting(Accounts.Tries)]
[ResponseCache(NoStore = true)]
public sealed class SignInModel(SignInManager<Account> signIn, UserManager<Account> users, AgencyDesk agency)
    : PageModel
{
    // One sentence for all that can be wrong, so that nobody learns which logins there are.
    private const string Wrong =
        "아이디나 비밀번호가 맞지 않거나, 여러 번 틀려 잠시 쉬고 있는 계정입니다. 다시 확인해 주세요.";

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What the agency's own server of accounts is called; null where there is none.</summary>
    public string? Agency => agency.Name;

    /// <summary>The agency's sign-in, once somebody goes there.</summary>
    public string? Onto { get; private set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>Where somebody goes on to after signing in: a page of ours, whatever the address says.</summary>
    internal static string Onward(IUrlHelper url, string? to) =>
        to is not null && url.IsLocalUrl(to) ? to : url.Content("~/");

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Onward(Url, To)) : Page();

    public async Task<IActionResult> OnPostAgencyAsync(CancellationToken cancel)
    {
        try
        {
            Onto = await agency.BeginAsync(HttpContext, AgencyReturnModel.Back, To, null, cancel);
            // Not a redirect: browsers hold a form's redirects to the policy of where forms may lead.
            Response.Headers["Refresh"] = $"0;url={Onto}";
        }
        catch (RefusedException refused)
        {
            var fault = AgencyFault.Of(refused, HttpContext);
            Errors = [new("", $"{fault.Refusal.Korean} (문의 번호 {fault.Reference})")];
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (login, password) = (Login?.Trim().ToLowerInvariant() ?? "", Password ?? "");
        var account = login.Length is 0 or > 32 ? null : await users.FindByIdAsync(login);
        if (account is null || account.Closed is not null || password.Length > Users.LongestPassword)
        {
            // It takes as long as a wrong password of somebody who is there.
            users.PasswordHasher.HashPassword(
                new Account("x", "x", default),
                password[..Math.Min(password.Length, 64)]
            );
            return Refuse();
        }

        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded ? LocalRedirect(Onward(Url, To))
            : result.RequiresTwoFactor ? RedirectToPage("SecondStep", new { to = To })
            : Refuse();
    }

    private PageResult Refuse()
    {
        Errors = [new("login", Wrong)];
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
