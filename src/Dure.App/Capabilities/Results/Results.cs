using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>Results: the collection of figures from departments, month by month.</summary>
public static class Results
{
    /// <summary>Where everybody's rounds are found.</summary>
    public const string Home = "/office";

    public static IServiceCollection AddResults(this IServiceCollection services) =>
        services
            .AddScoped<RoundDesk>()
            .AddScoped<SubmissionDesk>()
            .AddScoped<CellDesk>()
            .AddSingleton<SavingTurns>()
            .AddScoped<ClosingDesk>();

    public static void MapResults(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/office/{municipality}/rounds/{round:int}/departments/{department}/{name}.xlsx",
                SubmissionFile.DownloadAsync
            )
            .AddEndpointFilter(Refused.AsPageAsync)
            .Needs(Act.ReadRounds)
            .ExcludeFromDescription();

    /// <summary>The rounds of a municipality.</summary>
    public static string AddressOf(MunicipalityCode municipality) => $"{Home}/{municipality}/rounds";

    internal static string AddressOf(Round round) => $"{AddressOf(round.Municipality)}/{round.Id}";

    internal static string AddressOf(Round round, string department) =>
        $"{AddressOf(round)}/departments/{Uri.EscapeDataString(department)}";

    internal static string AddressOf(MunicipalityCode municipality, int round, string department) =>
        $"{AddressOf(municipality)}/{round}/departments/{Uri.EscapeDataString(department)}";
}
