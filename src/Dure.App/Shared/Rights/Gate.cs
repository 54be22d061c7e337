using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Shared.Rights;

/// <summary>The one place where every request for a page or an address is let in or turned away.</summary>
internal static class Gate
{
    public const string SignInAddress = "/sign-in";

    /// <summary>Behind routing, which says what is asked for.</summary>
    public static void UseGate(this WebApplication app) => app.Use(next => context => AskAsync(context, next));

    private static async Task AskAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await next(context);
            return;
        }

        // What nobody listed is closed to everybody; the test of all addresses finds it first.
        if (endpoint.Metadata.GetMetadata<NeedsAttribute>() is not { } needs)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var (act, cancel) = (needs.Of(context.Request.Method), context.RequestAborted);
        // What anybody may do needs no look at who it is, so a page that is the same for all stays cheap.
        if (
            RightsTable.ReachOf(Role.Anyone, act) is null
            && !await MayAsync(context, context.RequestServices.GetRequiredService<Viewer>(), act, cancel)
        )
        {
            await TurnAwayAsync(context, act);
            return;
        }

        await next(context);
    }

    private static async Task<bool> MayAsync(HttpContext context, Viewer viewer, Act act, CancellationToken cancel)
    {
        await viewer.LoadAsync(cancel);
        // A program that sends a cookie in place of a token is somebody else's page in our reader's browser.
        if (
            viewer.Login is not null
            && context.Request.Path.StartsWithSegments("/api")
            && !HttpMethods.IsGet(context.Request.Method)
            && context.Request.Headers.Authorization.Count == 0
        )
            return false;
        if (await MunicipalityAsync(context, cancel) is not { } municipality)
            return viewer.MayAnywhere(act);
        return (context.GetRouteValue("department"), context.GetRouteValue("partner")) switch
        {
            (string department, _) => viewer.May(act, municipality, department, whole: true),
            (_, string partner) => viewer.May(act, municipality, partner: partner, whole: true),
            _ => viewer.May(act, municipality),
        };
    }

    /// <summary>The municipality that the address names.</summary>
    private static async Task<MunicipalityCode?> MunicipalityAsync(HttpContext context, CancellationToken cancel)
    {
        if (context.GetRouteValue("municipality") is string text)
            return MunicipalityCode.TryParse(text, out var code) ? code : null;
        return context.GetRouteValue("book") is string book
            ? (await context.RequestServices.GetRequiredService<BookStates>().OfAsync(book, cancel))?.Municipality
            : null;
    }

    private static async Task TurnAwayAsync(HttpContext context, Act act)
    {
        var viewer = context.RequestServices.GetRequiredService<Viewer>();
        var refusal = viewer.Login is null ? RightsRefusals.SignInFirst() : RightsRefusals.NotAllowed(act);
        var request = context.Request;
        if (request.Path.StartsWithSegments("/api"))
        {
            await Refused.ProblemOf([refusal]).ExecuteAsync(context);
            return;
        }

        if (viewer.Login is null && HttpMethods.IsGet(request.Method))
        {
            context.Response.Redirect(
                $"{request.PathBase}{SignInAddress}{QueryString.Create("to", request.Path + request.QueryString)}"
            );
            return;
        }

        context.Features.Set(new RefusedFeature([refusal]));
        context.Response.StatusCode = Refused.StatusOf([refusal]);
    }
}
