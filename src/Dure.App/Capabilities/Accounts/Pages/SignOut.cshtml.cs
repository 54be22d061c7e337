using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Accounts.Pages;

/// <summary>Ends this session, or all of one's sessions.</summary>
[Needs(Act.ReadPublic)]
[ResponseCache(NoStore = true)]
public sealed class SignOutModel(SignInManager<Account> signIn, DureDbContext db, Viewer viewer) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("~/");
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancel)
    {
        await viewer.LoadAsync(cancel);
        if (viewer.Login is { } login)
            await AccountDesk.EndSessionsAsync(db, login, null, cancel);
        await signIn.SignOutAsync();
        return LocalRedirect("~/");
    }
}
