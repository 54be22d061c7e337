using System.Threading.RateLimiting;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Accounts;

/// <summary>Signing in, one's own account, and who may do what.</summary>
public static class Accounts
{
    /// <summary>The limit of tries to sign in from one address of the network.</summary>
    internal const string Tries = "sign-in";

    private const int TriesAMinute = 20;

    public static IServiceCollection AddAccountPages(this IServiceCollection services) =>
        services.AddTraffic(
            Tries,
            context =>
                HttpMethods.IsPost(context.Request.Method)
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        context.Connection.RemoteIpAddress?.ToString() ?? "",
                        _ => new FixedWindowRateLimiterOptions
                        {
                            PermitLimit = context
                                .RequestServices.GetRequiredService<IConfiguration>()
                                .GetValue("sign-in-tries", TriesAMinute),
                            Window = TimeSpan.FromMinutes(1),
                        }
                    )
                    : RateLimitPartition.GetNoLimiter("seen"),
            TooManyTries
        );

    private static Refusal TooManyTries() =>
        new(
            Refused.Busy,
            "로그인을 너무 자주 시도했습니다. 1분 뒤 다시 해 주세요.",
            "Too many tries to sign in. Come again in a minute."
        );
}
