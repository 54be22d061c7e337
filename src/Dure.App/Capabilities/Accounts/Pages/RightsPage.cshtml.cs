using Dure.App.Shared.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Accounts.Pages;

/// <summary>Who may do what: the very table that is asked.</summary>
[Needs(Act.ReadPublic)]
public sealed class RightsPageModel : PageModel
{
    public static IReadOnlyList<Role> Roles { get; } = [Role.Anyone, Role.SignedIn, .. RightsWords.Given];

    public static IReadOnlyList<Act> Acts { get; } = Enum.GetValues<Act>();
}
