using System.CommandLine;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>Disclosures: sets of tables frozen with their traces, checked at any time, superseded, never lost.</summary>
public static class Disclosures
{
    public static IServiceCollection AddDisclosures(this IServiceCollection services) =>
        services.AddScoped<DisclosureDesk>();

    public static IEnumerable<Command> Commands() => DisclosureCommands.Create();
}
