using Dure.App.Capabilities.Rules.Viewing;
using Dure.App.Shared.Rights;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Rules.Pages;

/// <summary>A rule as people read it, as of a day.</summary>
[Needs(Act.ReadPublic)]
public sealed class RuleTextModel(IServiceProvider services, TimeProvider clock) : PageModel
{
    public Rule Rule { get; private set; } = null!;
    public RuleVersion Version { get; private set; } = null!;

    /// <summary>The day that the page shows.</summary>
    public DateOnly Day { get; private set; }
    public AskedDay Asked { get; private set; } = null!;
    public IReadOnlyList<CaseResult> Cases { get; private set; } = [];

    /// <exception cref="RefusedException">There is no such rule.</exception>
    public void OnGet(string id, string? asOf)
    {
        var library = Rules.Library(services);
        Rule = library.Rule(id);
        Asked = AskedDay.Read(asOf, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        if (Asked.Problem is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        Version = RuleWords.ShownOn(Rule, Asked.Day);
        Day = RuleWords.Within(Version, Asked.Day);
        Cases =
        [
            .. library
                .Cases.Where(file => file.Rule == Rule.Id)
                .SelectMany(file => file.Cases)
                .Select(one => RuleCases.Run(Rule, one)),
        ];
    }

    /// <summary>What a case expects, in a few words.</summary>
    public static string Expected(Expectation expect)
    {
        var parts = new List<string>();
        if (expect.Error is not null)
            parts.Add(expect.Error == "NotInForce" ? "시행 중인 판이 없음" : $"오류 {expect.Error}");
        if (expect.Verdict is { } verdict)
            parts.Add(RuleWords.Word(verdict));
        if (expect.Refused is { Count: > 0 } refused)
            parts.Add($"어긋나는 것: {string.Join(", ", refused)}");
        if (expect.Unknown is { Count: > 0 } unknown)
            parts.Add($"모르는 것: {string.Join(", ", unknown)}");
        if (expect.Score is not null)
            parts.Add($"점수 {expect.Score}");
        parts.AddRange(expect.Scores.Select(pair => $"{pair.Key} {pair.Value}"));
        parts.AddRange(expect.Grants.Select(pair => $"{pair.Key} {pair.Value}"));
        return string.Join(" · ", parts);
    }
}
