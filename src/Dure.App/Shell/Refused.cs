using Dure.Kernel;
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
    ];

    public static int StatusOf(RefusedException refused) =>
        refused.Refusals.All(refusal => NotThere.Contains(refusal.Name))
            ? StatusCodes.Status404NotFound
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
            var first = refused.Refusals[0];
            return TypedResults.Problem(
                first.Korean,
                statusCode: StatusOf(refused),
                extensions: new Dictionary<string, object?> { ["code"] = first.Name, ["english"] = first.English }
            );
        }
    }
}
