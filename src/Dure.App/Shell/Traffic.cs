using System.Globalization;
using System.Threading.RateLimiting;
using Dure.Kernel;
using Microsoft.AspNetCore.RateLimiting;

namespace Dure.App.Shell;

/// <summary>Limits of how much is taken at a time, and what those are told who come beyond them.</summary>
/// <remarks>
/// The limits are the platform's, its middleware is not: that one never lets go of its limits, whose timers go on ticking
/// and hold the whole application after it was stopped.
/// </remarks>
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
        // By a factory, so that the container stops it in the end.
        return services.AddKeyedSingleton(policy, (_, _) => PartitionedRateLimiter.Create(limit));
    }

    public static void UseTraffic(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                var policy = context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;
                if (policy is null)
                {
                    await next(context);
                    return;
                }

                var limit = context.RequestServices.GetRequiredKeyedService<PartitionedRateLimiter<HttpContext>>(
                    policy
                );
                using var lease = await limit.AcquireAsync(context, 1, context.RequestAborted);
                if (lease.IsAcquired)
                    await next(context);
                else
                    await TellAsync(context, policy);
            }
        );

    /// <summary>Says when.</summary>
    public static void ComeAgain(HttpContext context) =>
        context.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);

    private static async Task TellAsync(HttpContext context, string policy)
    {
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
