using System.Globalization;
using System.Threading.RateLimiting;
using Dure.Kernel;
using Microsoft.AspNetCore.RateLimiting;

namespace Dure.App.Shell;

/// <summary>Limits of how much is taken at a time, and what those are told who come beyond them.</summary>
internal static class Traffic
{
    private const int RetrySeconds = 10;

    /// <param name="policy">The name that pages and addresses give.</param>
    /// <param name="limit">Who shares a limit with whom.</param>
    /// <param name="refusal">What one is told beyond it, under the name <see cref="Refused.Busy"/>.</param>
    public static IServiceCollection AddTraffic(
        this IServiceCollection services,
        string policy,
        Func<HttpContext, RateLimitPartition<string>> limit,
        Func<Refusal> refusal
    )
    {
        services.AddKeyedSingleton(policy, refusal);
        return services.AddRateLimiter(options =>
        {
            options.AddPolicy(policy, limit);
            options.OnRejected = (rejected, _) => TellAsync(rejected.HttpContext);
        });
    }

    /// <summary>Says when.</summary>
    public static void ComeAgain(HttpContext context) =>
        context.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);

    private static async ValueTask TellAsync(HttpContext context)
    {
        var policy = context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;
        var refusal = context.RequestServices.GetRequiredKeyedService<Func<Refusal>>(policy)();
        ComeAgain(context);
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            await Refused.ProblemOf([refusal]).ExecuteAsync(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Features.Set(new RefusedFeature([refusal]));
    }
}
