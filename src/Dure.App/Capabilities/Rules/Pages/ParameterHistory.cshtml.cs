using Dure.App.Capabilities.Rules.Viewing;
using Dure.App.Shared.Rights;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Rules.Pages;

/// <summary>The values of a parameter through time, each with its citation, and the rules that use it.</summary>
[Needs(Act.ReadPublic)]
public sealed class ParameterHistoryModel(IServiceProvider services, TimeProvider clock) : PageModel
{
    /// <summary>More than one if several municipalities set it.</summary>
    public IReadOnlyList<(Parameter Parameter, string Region)> Parameters { get; private set; } = [];

    public IReadOnlyList<(Rule Rule, RuleVersion Version)> Uses { get; private set; } = [];
    public DateOnly Today { get; private set; }
    public Parameter First => Parameters[0].Parameter;

    /// <exception cref="RefusedException">There is no such parameter.</exception>
    public void OnGet(string name)
    {
        var library = Rules.Library(services);
        Today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        Parameters =
        [
            .. library
                .Parameters.Where(parameter => parameter.Name == name)
                .Select(parameter => (parameter, RuleWords.RegionOf(parameter, library))),
        ];
        if (Parameters.Count == 0)
            throw new RefusedException(PageRefusals.NoParameter(name));
        Uses =
        [
            .. library
                .Rules.SelectMany(rule => rule.Versions, (rule, version) => (rule, version))
                .Where(pair => pair.version.Parameters.Any(parameter => parameter.Name == name)),
        ];
    }

    /// <summary>The last day of a value; null if no other follows.</summary>
    public static DateOnly? EndOf(Parameter parameter, ParameterValue value) =>
        parameter.Values.SkipWhile(one => one != value).Skip(1).FirstOrDefault()?.From.AddDays(-1);
}
