using System.Threading.RateLimiting;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Checks;

/// <summary>Keeps the documents that are on their way in few enough for memory: a few more wait, others are asked to come again.</summary>
internal static class CheckTraffic
{
    public const string Policy = "check";

    public static void AddCheckTraffic(this IServiceCollection services) =>
        services.AddTraffic(
            Policy,
            context =>
                HttpMethods.IsPost(context.Request.Method)
                    ? RateLimitPartition.GetConcurrencyLimiter(
                        "sent",
                        _ => new ConcurrencyLimiterOptions
                        {
                            PermitLimit = context.RequestServices.GetRequiredService<CheckLimits>().Incoming,
                            QueueLimit = context.RequestServices.GetRequiredService<CheckLimits>().Waiting,
                        }
                    )
                    : RateLimitPartition.GetNoLimiter("seen"),
            CheckRefusals.TooBusy
        );
}
