using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Shared.Users.Agency;
using Dure.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Dure.App.Capabilities.Accounts.Pages;

/// <summary>Where the agency's server sends back who wants to sign in.</summary>
[Needs(Act.ReadPublic)]
[EnableRateLimiting(Accounts.Tries)]
[ResponseCache(NoStore = true)]
public sealed class AgencyReturnModel(AgencyDesk agency, SignInManager<Account> signIn) : PageModel
{
    internal const string Back = "/sign-in/agency";

    public AgencyFault? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        try
        {
            var person = await agency.FinishAsync(HttpContext, Back, cancel);
            await agency.AccountOfAsync(person, cancel);
            var result = await signIn.ExternalLoginSignInAsync(
                agency.Issuer!,
                person.Subject,
                isPersistent: false,
                bypassTwoFactor: agency.HasSecondFactor
            );
            return result.Succeeded ? LocalRedirect(SignInModel.Onward(Url, person.Trip.To))
                : result.RequiresTwoFactor ? RedirectToPage("SecondStep", new { to = person.Trip.To })
                : throw new RefusedException(AgencyRefusals.Closed());
        }
        catch (RefusedException refused)
        {
            Fault = AgencyFault.Of(refused, HttpContext);
            return Page();
        }
    }
}
