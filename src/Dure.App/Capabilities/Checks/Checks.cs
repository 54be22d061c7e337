using System.CommandLine;

namespace Dure.App.Capabilities.Checks;

/// <summary>검산: checks the arithmetic of anybody's report, without a database.</summary>
public static class Checks
{
    internal static IEnumerable<Command> Commands() => [CheckCommand.Create()];
}
