using Dure.App.Capabilities.Rules.Viewing;
using Dure.App.Shared.Rights;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Rules.Pages;

/// <summary>The rules: what is in force on a day, what was, and what is coming.</summary>
[Needs(Act.ReadPublic)]
public sealed class RuleListModel(IServiceProvider services, TimeProvider clock) : PageModel
{
    /// <summary>A rule with the version that the day shows of it.</summary>
    public sealed record Line(Rule Rule, RuleVersion Version, DateOnly Day);

    public AskedDay Asked { get; private set; } = null!;
    public string Region { get; private set; } = "";
    public IReadOnlyList<string> Regions { get; private set; } = [];
    public ILookup<RuleState, Line> Lines { get; private set; } = null!;

    /// <summary>Values that are announced, or begin after the day.</summary>
    public IReadOnlyList<(Parameter Parameter, ParameterValue Value)> Announced { get; private set; } = [];

    public IReadOnlyList<(RuleState State, string Title, string None)> Sections { get; } =
    [
        (RuleState.InForce, "시행 중", "이날 시행 중인 규칙이 없습니다. 다른 날을 골라 보세요."),
        (RuleState.Coming, "시행 예정", "이날 뒤에 시행할 규칙이 없습니다."),
        (RuleState.Past, "끝난 것", "이날 전에 끝난 규칙이 없습니다."),
    ];

    /// <exception cref="RefusedException">The rules cannot be read.</exception>
    public void OnGet(string? asOf, string? region)
    {
        var library = Rules.Library(services);
        Asked = AskedDay.Read(asOf, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        if (Asked.Problem is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        Regions = [.. library.Rules.Select(RuleWords.RegionOf).Distinct().Order(StringComparer.Ordinal)];
        Region = Regions.FirstOrDefault(one => one == region) ?? "";
        Lines = library
            .Rules.Where(rule => Region.Length == 0 || RuleWords.RegionOf(rule) == Region)
            .OrderBy(RuleWords.RegionOf, StringComparer.Ordinal)
            .ThenBy(rule => rule.Title, StringComparer.Ordinal)
            .ToLookup(
                rule => RuleWords.StateOf(rule, Asked.Day),
                rule =>
                {
                    var version = RuleWords.ShownOn(rule, Asked.Day);
                    return new Line(rule, version, RuleWords.Within(version, Asked.Day));
                }
            );
        Announced =
        [
            .. library.Parameters.SelectMany(
                parameter => parameter.Values.Where(value => value.Announced || value.From > Asked.Day),
                (parameter, value) => (parameter, value)
            ),
        ];
    }
}
