namespace Dure.App.Shared.Persons;

internal static class Persons
{
    public static IServiceCollection AddPersons(this IServiceCollection services)
    {
        services.AddSingleton(_ => PersonKeyFolder.Default);
        services.AddScoped<PersonKeys>();
        services.AddScoped<PersonDesk>();
        services.AddScoped<PersonReader>();
        services.AddScoped<PersonBoxes>();
        services.AddScoped<PersonHomes>();
        services.AddScoped<PersonDestruction>();
        return services;
    }

    /// <summary>Has a server destroy by itself what nobody needs any more, where its settings say so.</summary>
    public static void AddDestruction(this IServiceCollection services, IConfiguration settings) =>
        DestructionJob.AddTo(services, settings);
}
