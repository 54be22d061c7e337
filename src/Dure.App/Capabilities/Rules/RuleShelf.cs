using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary>The folder of rules, read once, when somebody first asks.</summary>
/// <remarks>A broken folder is told to everyone who asks for rules; the rest of Dure works on.</remarks>
internal sealed class RuleShelf
{
    public const string EnvironmentVariable = "DURE_RULES";

    private readonly Lazy<RuleLibrary> library;

    public RuleShelf()
        : this(
            Environment.GetEnvironmentVariable(EnvironmentVariable) is { Length: > 0 } folder
                ? folder
                : Path.Combine(AppContext.BaseDirectory, "rules")
        ) { }

    public RuleShelf(string folder) => library = new(() => Load(folder));

    /// <exception cref="RefusedException"><c>RulesBroken</c>, and after it all that is wrong with the files.</exception>
    public RuleLibrary Library => library.Value;

    private static RuleLibrary Load(string folder)
    {
        try
        {
            return RuleLibrary.Load(folder);
        }
        catch (RefusedException refused)
        {
            throw new RefusedException([Refusals.RulesBroken(folder, refused.Refusals.Count), .. refused.Refusals]);
        }
    }
}
