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
        services.AddScoped<PersonDestruction>();
        return services;
    }
}
