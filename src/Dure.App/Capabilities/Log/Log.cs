using Dure.Kernel;

namespace Dure.App.Capabilities.Log;

/// <summary>기록 열람: what was done, by whom.</summary>
public static class Log
{
    public static void MapLog(this IEndpointRouteBuilder routes) => LogDownload.Map(routes);

    /// <summary>The log of a municipality; the nation's is the one of accounts and sign-in.</summary>
    public static string AddressOf(MunicipalityCode municipality) => $"/office/{municipality}/log";
}
