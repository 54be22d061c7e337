using System.Globalization;
using System.Threading.RateLimiting;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Checks;

/// <summary>Keeps the documents that are on their way in few enough for memory: a few more wait, others are asked to come again.</summary>
internal static class CheckTraffic
{
    public const string Policy = "check";

    private const int RetrySeconds = 10;

    public static void AddCheckTraffic(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.AddPolicy(
                Policy,
                context =>
                {
                    var limits = context.RequestServices.GetRequiredService<CheckLimits>();
                    return HttpMethods.IsPost(context.Request.Method)
                        ? RateLimitPartition.GetConcurrencyLimiter(
                            "sent",
                            _ => new ConcurrencyLimiterOptions
                            {
                                PermitLimit = limits.Incoming,
                                QueueLimit = limits.Waiting,
                            }
                        )
                        : RateLimitPartition.GetNoLimiter("seen");
                }
            );
            options.OnRejected = async (rejected, _) =>
            {
                var context = rejected.HttpContext;
                var refusal = CheckRefusals.TooBusy();
                ComeAgain(context);
                if (context.Request.Path.StartsWithSegments("/api"))
                {
                    await Refused.ProblemOf([refusal]).ExecuteAsync(context);
                    return;
                }

                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Features.Set(new RefusedFeature([refusal]));
            };
        });

    /// <summary>Says when.</summary>
    public static void ComeAgain(HttpContext context) =>
        context.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
}
