using Dure.App.Shared.Rights;
using Dure.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Dure.App.Shell;

/// <summary>What the error page shows in place of its general words.</summary>
public sealed record RefusedFeature(IReadOnlyList<Refusal> Refusals);

/// <summary>Answers a refusal: a page with its sentence, or for a program problem details with its name.</summary>
internal static class Refused
{
    // Those that name a thing which is not there; every other refusal is about what was asked.
    private static readonly HashSet<string> NotThere =
    [
        "NoBook",
        "NoTable",
        "NoCell",
        "NoDisclosure",
        "NoMunicipality",
        "NoFigure",
        "NoProgramme",
        "NoIndicator",
        "NoUpload",
        "NoTree",
        "NoRecord",
        "NoPosting",
        "NoRound",
        "NoSubmission",
        "NoCheck",
        "NoFinding",
        "NoRule",
        "RuleNotInForce",
        "UnknownRule",
        "NoParameter",
        "NoApproval",
        "NoAttachment",
        "NoQuarter",
        "NoBriefing",
        "NoBriefingLine",
        "NoProposal",
        "NoPlan",
        "NoCall",
        "NoApplication",
        "NoRun",
        "NoDraft",
        "NoBatch",
        "NoDemand",
        "NoSite",
        "NoPayRun",
        "NoPaySlip",
    ];

    /// <summary>The name of refusals that only ask to come again.</summary>
    public const string Busy = "TooBusy";

    /// <summary>The name of refusals of what is more than is taken.</summary>
    public const string Large = "DocumentTooLarge";

    /// <summary>The name of the refusal that tells of a fault in what this Dure was set up with, not of the asker.</summary>
    public const string Broken = "RulesBroken";

    public static int StatusOf(RefusedException refused) => StatusOf(refused.Refusals);

    public static int StatusOf(IReadOnlyList<Refusal> refusals) =>
        refusals.All(refusal => NotThere.Contains(refusal.Name)) ? StatusCodes.Status404NotFound
        : refusals.All(refusal => refusal.Name == Busy) ? StatusCodes.Status429TooManyRequests
        : refusals.All(refusal => refusal.Name == Large) ? StatusCodes.Status413PayloadTooLarge
        : refusals[0].Name == nameof(RightsRefusals.SignInFirst) ? StatusCodes.Status401Unauthorized
        : refusals.All(refusal => refusal.Name == nameof(RightsRefusals.NotAllowed)) ? StatusCodes.Status403Forbidden
        : refusals[0].Name == Broken ? StatusCodes.Status503ServiceUnavailable
        : StatusCodes.Status400BadRequest;

    /// <summary>For pages.</summary>
    internal sealed class PageFilter : IExceptionFilter
    {
        public void OnException(ExceptionContext context)
        {
            if (context.Exception is not RefusedException refused)
                return;
            context.HttpContext.Features.Set(new RefusedFeature(refused.Refusals));
            context.Result = new StatusCodeResult(StatusOf(refused));
            context.ExceptionHandled = true;
        }
    }

    /// <summary>For downloads, which people ask for as they ask for pages.</summary>
    public static async ValueTask<object?> AsPageAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        try
        {
            return await next(context);
        }
        catch (RefusedException refused)
        {
            context.HttpContext.Features.Set(new RefusedFeature(refused.Refusals));
            return TypedResults.StatusCode(StatusOf(refused));
        }
    }

    /// <summary>For programs.</summary>
    public static async ValueTask<object?> AsProblemAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        try
        {
            return await next(context);
        }
        catch (RefusedException refused)
        {
            return ProblemOf(refused.Refusals);
        }
    }

    /// <summary>A refusal as programs are told it.</summary>
    public static ProblemHttpResult ProblemOf(IReadOnlyList<Refusal> refusals)
    {
        var status = StatusOf(refusals);
        var extensions = new Dictionary<string, object?>
        {
            ["code"] = refusals[0].Name,
            ["english"] = refusals[0].English,
        };
        // Where in what was sent; a place of this machine is not the asker's business.
        if (status == StatusCodes.Status400BadRequest && refusals.Any(refusal => refusal.Place is not null))
            extensions["faults"] = refusals
                .Select(refusal => new Fault(refusal.Name, refusal.Place?.ToString(), refusal.Korean, refusal.English))
                .ToList();
        return TypedResults.Problem(refusals[0].Korean, statusCode: status, extensions: extensions);
    }

    private sealed record Fault(string Code, string? Place, string Detail, string English);
}
