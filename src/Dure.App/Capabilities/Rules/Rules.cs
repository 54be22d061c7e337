using System.CommandLine;
using Dure.App.Capabilities.Rules.Simulating;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.AspNetCore.OpenApi;

namespace Dure.App.Capabilities.Rules;

/// <summary>Rules: who is granted what, from when to when and by which law; asked by commands, programs and pages.</summary>
public static class Rules
{
    public static IServiceCollection AddRules(this IServiceCollection services)
    {
        services.PostConfigure<OpenApiOptions>("v1", RuleSchemas.Describe);
        return services.AddSingleton<RuleShelf>().AddSingleton<SimulationDesk>();
    }

    public static void MapRules(this IEndpointRouteBuilder routes) =>
        Api.Map(routes.MapApi("/rules", Act.ReadPublic).WithTags("규칙"));

    public static IEnumerable<Command> Commands() => [RuleCommands.Create()];

    /// <summary>All rules with their facts and parameters; the same for everyone who asks.</summary>
    /// <exception cref="RefusedException">The folder of rules cannot be read, or something in it is wrong.</exception>
    public static RuleLibrary Library(IServiceProvider services) => services.GetRequiredService<RuleShelf>().Library;

    /// <summary>Reads the rules before anybody asks, and gives all that is wrong with them.</summary>
    public static IReadOnlyList<Refusal> Ready(IServiceProvider services)
    {
        try
        {
            _ = Library(services);
            return [];
        }
        catch (RefusedException refused)
        {
            return refused.Refusals;
        }
    }
}
