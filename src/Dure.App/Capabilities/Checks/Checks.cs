using System.CommandLine;
using Dure.App.Shared.Rights;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Checks;

/// <summary>검산: checks the arithmetic of anybody's report, without a database.</summary>
public static class Checks
{
    internal static IEnumerable<Command> Commands() => [CheckCommand.Create()];

    public static IServiceCollection AddChecks(this IServiceCollection services)
    {
        services.AddCheckTraffic();
        return services.AddSingleton(new CheckLimits()).AddSingleton<CheckDesk>();
    }

    public static void MapChecks(this IEndpointRouteBuilder routes)
    {
        CheckDownloads.Map(routes);
        Api.Map(routes.MapApi("/check", Act.CheckDocuments).WithTags("검산"));
    }
}
