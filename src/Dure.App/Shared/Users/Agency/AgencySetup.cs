namespace Dure.App.Shared.Users.Agency;

/// <summary>Sign-in by the agency's own server, where one is set up.</summary>
internal static class AgencySetup
{
    /// <exception cref="Dure.Kernel.RefusedException"><c>AgencyMisset</c>.</exception>
    public static void AddAgency(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<AgencyFlow>();
        services.AddScoped<AgencyDesk>();
        if (AgencySettings.Of(settings) is not { } set)
            return;
        services.AddSingleton(set);
        services.AddSingleton<AgencyServer>();
    }
}
