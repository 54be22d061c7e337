using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Shared.Users.Agency;
using Dure.App.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Accounts.Pages;

/// <summary>Ends this session, or all of one's sessions.</summary>
[Needs(Act.ReadPublic)]
[ResponseCache(NoStore = true)]
public sealed class SignOutModel(SignInManager<Account> signIn, DureDbContext db, Viewer viewer, AgencyDesk agency)
    : PageModel
{
    public string? Agency => agency.Name;

    /// <summary>Where one who came by the agency's server signs out of it, too.</summary>
    public string? Onto { get; private set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => LeaveAsync(cancel);

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancel)
    {
        await viewer.LoadAsync(cancel);
        if (viewer.Login is { } login)
            await AccountDesk.EndSessionsAsync(db, login, null, cancel);
        return await LeaveAsync(cancel);
    }

    private async Task<IActionResult> LeaveAsync(CancellationToken cancel)
    {
        var byAgency =
            agency.Issuer is { } issuer
            && User.HasClaim(System.Security.Claims.ClaimTypes.AuthenticationMethod, issuer);
        await signIn.SignOutAsync();
        if (!byAgency || (Onto = await agency.LeaveAsync(HttpContext, cancel)) is null)
            return LocalRedirect("~/");
        // Else whoever sits down there next is signed in again by one click.
        Response.Headers["Refresh"] = $"0;url={Onto}";
        return Page();
    }
}
