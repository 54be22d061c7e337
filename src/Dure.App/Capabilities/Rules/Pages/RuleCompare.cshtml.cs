using Dure.App.Capabilities.Rules.Viewing;
using Dure.App.Shared.Rights;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Rules.Pages;

/// <summary>What a rule says on one day and not on another, and of whom it decides differently.</summary>
[Needs(Act.ReadPublic)]
public sealed class RuleCompareModel(IServiceProvider services, TimeProvider clock) : PageModel
{
    public Rule Rule { get; private set; } = null!;
    public AskedDay From { get; private set; } = null!;
    public AskedDay To { get; private set; } = null!;
    public RuleVersion? Before { get; private set; }
    public RuleVersion? After { get; private set; }
    public VersionDifference? Difference { get; private set; }
    public ChangedPerson? Person { get; private set; }

    /// <summary>Why the days cannot be compared, or nobody could be decided about.</summary>
    public string? Problem { get; private set; }

    /// <exception cref="RefusedException">There is no such rule.</exception>
    public void OnGet(string id, string? from, string? to)
    {
        var library = Rules.Library(services);
        Rule = library.Rule(id);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        To = AskedDay.Read(to, RuleWords.Within(RuleWords.ShownOn(Rule, today), today));
        // The day before the version of that day began; of the first version, its first day.
        var shown = RuleWords.ShownOn(Rule, To.Day);
        var at = Rule.Versions.ToList().IndexOf(shown);
        From = AskedDay.Read(from, at > 0 ? Rule.Versions[at - 1].To ?? shown.From.AddDays(-1) : shown.From);
        if (From.Problem is not null || To.Problem is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        (Before, After) = (Rule.VersionOn(From.Day), Rule.VersionOn(To.Day));
        if (Before is null || After is null)
        {
            Problem =
                $"{Show(Before is null ? From.Day : To.Day)}에는 시행 중인 판이 없습니다. 시행 기간 안의 날을 골라 주세요.";
            return;
        }

        Difference = VersionDifference.Of(Before, From.Day, After, To.Day);
        if (Difference.IsNothing)
            return;
        try
        {
            Person = ChangedPerson.Find(library, Rule.On(From.Day), Rule.On(To.Day));
        }
        catch (RefusedException refused)
        {
            Problem = refused.Refusals[0].Korean;
        }
    }

    private static string Show(DateOnly day) => Shell.Show.Day(day);
}
