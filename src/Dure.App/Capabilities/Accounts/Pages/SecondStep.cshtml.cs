using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Dure.App.Capabilities.Accounts.Pages;

/// <summary>The number that the phone shows, or a recovery code.</summary>
[Needs(Act.ReadPublic)]
[EnableRateLimiting(Accounts.Tries)]
[ResponseCache(NoStore = true)]
public sealed class SecondStepModel(SignInManager<Account> signIn) : PageModel
{
    private const int Digits = 6;

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("SignIn", new { to = To }) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { Closed: null })
            return RedirectToPage("SignIn", new { to = To });
        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal).Trim();
        var result =
            code.Length == Digits && code.All(char.IsAsciiDigit)
                ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
                : await signIn.TwoFactorRecoveryCodeSignInAsync(code.ToUpperInvariant());
        if (result.Succeeded)
            return LocalRedirect(SignInModel.Onward(Url, To));
        Errors =
        [
            new(
                "code",
                result.IsLockedOut
                    ? $"여러 번 틀려 {(int)Users.Rest.TotalMinutes}분 동안 로그인할 수 없습니다."
                    : "번호가 맞지 않거나 이미 지났습니다. 지금 보이는 번호를 적어 주세요."
            ),
        ];
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
