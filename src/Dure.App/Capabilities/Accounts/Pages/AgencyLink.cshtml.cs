using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Shared.Users.Agency;
using Dure.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Dure.App.Capabilities.Accounts.Pages;

/// <summary>Links one's own account to the one at the agency's server, and ends that; the server sends people back to here.</summary>
[Needs(Act.ManageSelf)]
[EnableRateLimiting(Accounts.Tries)]
[ResponseCache(NoStore = true)]
public sealed class AgencyLinkModel(
    AgencyDesk agency,
    UserManager<Account> users,
    SignInManager<Account> signIn,
    Viewer viewer
) : PageModel
{
    private const string Back = "/me/agency";

    public string? Name => agency.Name;
    public string? Subject { get; private set; }

    /// <summary>The agency's sign-in, once somebody goes there.</summary>
    public string? Onto { get; private set; }
    public AgencyFault? Fault { get; private set; }

    public Task<IActionResult> OnGetAsync(string? state, CancellationToken cancel) =>
        TryAsync(
            async account =>
            {
                if (state is null)
                    return Page();
                var person = await agency.FinishAsync(HttpContext, Back, cancel);
                // Begun by one who signed out since, and somebody else sits there now.
                if (person.Trip.Login != account.Id)
                    throw new RefusedException(AgencyRefusals.Stale());
                await agency.LinkAsync(account, person.Subject, cancel);
                return RedirectToPage();
            },
            cancel
        );

    public Task<IActionResult> OnPostLinkAsync(CancellationToken cancel) =>
        TryAsync(
            async account =>
            {
                Onto = await agency.BeginAsync(HttpContext, Back, null, account.Id, cancel);
                // Not a redirect: browsers hold a form's redirects to the policy of where forms may lead.
                Response.Headers["Refresh"] = $"0;url={Onto}";
                return Page();
            },
            cancel
        );

    public Task<IActionResult> OnPostEndAsync(CancellationToken cancel) =>
        TryAsync(
            async account =>
            {
                if (account.PasswordHash is null)
                    throw new RefusedException(AgencyRefusals.OnlyWay());
                await agency.UnlinkAsync(account, cancel);
                await signIn.RefreshSignInAsync(account);
                return RedirectToPage();
            },
            cancel
        );

    private async Task<IActionResult> TryAsync(Func<Account, Task<IActionResult>> work, CancellationToken cancel)
    {
        var account =
            await users.FindByIdAsync(viewer.Login ?? throw new RefusedException(RightsRefusals.SignInFirst()))
            ?? throw new RefusedException(RightsRefusals.SignInFirst());
        try
        {
            return await work(account);
        }
        catch (RefusedException refused)
        {
            Fault = AgencyFault.Of(refused, HttpContext);
            return Page();
        }
        finally
        {
            Subject = await agency.SubjectOfAsync(account.Id, cancel);
        }
    }
}
