using System.Diagnostics;
using Dure.App.Shared.Users.Agency;
using Dure.Kernel;

namespace Dure.App.Capabilities.Accounts;

/// <summary>What somebody is shown whom the agency's server did not bring here, and the number under which the log says more.</summary>
public sealed record AgencyFault(Refusal Refusal, string Reference)
{
    internal static AgencyFault Of(RefusedException refused, HttpContext context)
    {
        var fault = new AgencyFault(
            refused.Refusals[0],
            Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier
        );
        context
            .RequestServices.GetRequiredService<ILogger<AgencyDesk>>()
            .LogWarning("{Reference} {Name}: {English}", fault.Reference, fault.Refusal.Name, fault.Refusal.English);
        context.Response.StatusCode = fault.Refusal.Name is "AgencyUnreachable" or "AgencyBroken"
            ? StatusCodes.Status502BadGateway
            : Shell.Refused.StatusOf(refused);
        return fault;
    }
}
