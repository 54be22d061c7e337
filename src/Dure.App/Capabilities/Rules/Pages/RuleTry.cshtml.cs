using System.Globalization;
using Dure.App.Capabilities.Rules.Viewing;
using Dure.App.Shared.Applicants;
using Dure.App.Shared.Rights;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Rules.Pages;

/// <summary>Tries a rule on a made-up person, or on what is typed. Nothing that is sent is kept.</summary>
[Needs(Act.ReadPublic)]
[RequestFormLimits(ValueCountLimit = 4_000)]
[ResponseCache(NoStore = true)]
public sealed class RuleTryModel(IServiceProvider services, TimeProvider clock) : PageModel
{
    private const int Made = 3_000;
    private const int MostSeed = 1_000_000;

    public Rule Rule { get; private set; } = null!;

    /// <summary>What codes of municipalities are called, as far as it is known here.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = null!;
    public CompiledRule Compiled { get; private set; } = null!;
    public AskedDay Asked { get; private set; } = null!;
    public DateOnly Day => Compiled.Day;
    public FactsAsked Facts { get; private set; } = null!;
    public TryForm Form { get; private set; } = null!;
    public Decision? Decision { get; private set; }
    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];
    public int Seed { get; private set; } = 1;

    /// <summary>What kind of person was asked for and not found among those made.</summary>
    public string? Unfound { get; private set; }

    /// <summary>Where one was added or taken away, so that the browser goes on from there.</summary>
    public string? At { get; private set; }

    /// <exception cref="RefusedException">There is no such rule, or it cannot be computed on that day.</exception>
    public void OnGet(string id, string? asOf, string? who, int? seed)
    {
        var library = Open(id, asOf);
        Seed = Math.Clamp(seed ?? 1, 1, MostSeed);
        Form =
            VerdictOf(who) == Verdict.Incomplete
                ? Incomplete(library)
                : TryForm.Of(Sample(library, VerdictOf(who)), Facts);
        Decide(library);
    }

    public IActionResult OnPost(string id, string? asOf, [FromForm(Name = "do")] string? what)
    {
        var library = Open(id, Request.Form["asOf"].ToString() is { Length: > 0 } typed ? typed : asOf);
        try
        {
            Form = TryForm.Read(Request.Form, Facts);
            Change(what ?? "");
        }
        catch (RefusedException refused)
        {
            Form = TryForm.Of(Sample(library, null), Facts);
            Problems = [new("form", refused.Refusals[0].Korean)];
        }

        if (Problems.Count == 0)
            Decide(library);
        // A part of a page that is refused must still be shown.
        if ((Problems.Count > 0 || Asked.Problem is not null) && !Request.Headers.ContainsKey("HX-Request"))
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public string? ProblemOf(string field) =>
        Problems.FirstOrDefault(problem => problem.Field == TryForm.IdOf(field))?.Text;

    private RuleLibrary Open(string id, string? asOf)
    {
        var library = Rules.Library(services);
        Rule = library.Rule(id);
        Names = RuleWords.Names(library);
        Asked = AskedDay.Read(asOf, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        if (Asked.Problem is not null && !Request.Headers.ContainsKey("HX-Request"))
            Response.StatusCode = StatusCodes.Status400BadRequest;
        var version = RuleWords.ShownOn(Rule, Asked.Day);
        Compiled = Rule.On(RuleWords.Within(version, Asked.Day));
        Facts = FactsAsked.Of(Compiled.Version, library.Facts);
        return library;
    }

    private void Change(string what)
    {
        var number = int.TryParse(what.Split(' ')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            ? read
            : -1;
        switch (what.Split(' ')[0])
        {
            case "add-member" when Facts.Household && Form.People.Count <= TryForm.MaxMembers:
                Form.People.Add([]);
                Form.HouseholdUnknown = false;
                At = $"member-{Form.People.Count - 1}";
                break;
            case "remove-member":
                Form.Remove(number);
                At = "household";
                break;
            case "add-participation" when Facts.History && Form.Participations.Count < TryForm.MaxParticipations:
                Form.Participations.Add(new(0, []));
                Form.HistoryUnknown = false;
                At = $"participation-{Form.Participations.Count - 1}";
                break;
            case "remove-participation" when number >= 0 && number < Form.Participations.Count:
                Form.Participations.RemoveAt(number);
                At = "history";
                break;
        }
    }

    private void Decide(RuleLibrary library)
    {
        (var applicant, Problems) = Form.ToApplicant(Facts, library.Facts);
        if (applicant is null)
            return;
        try
        {
            Decision = Compiled.Decide(applicant);
        }
        catch (RefusedException refused)
        {
            Problems = [new("form", refused.Refusals[0].Korean)];
        }
    }

    // One who would be eligible, if one fact that the rule needs were known.
    private TryForm Incomplete(RuleLibrary library)
    {
        var form = TryForm.Of(Sample(library, Verdict.Eligible), Facts);
        var typed = Facts
            .Person.Select(fact => (form.People[0], fact.Name))
            .Concat(Facts.Application.Select(fact => (form.Application, fact.Name)))
            .ToList();
        for (var at = 0; at < typed.Count; at++)
        {
            var (facts, name) = typed[(at + Seed) % typed.Count];
            if (!facts.Remove(name, out var text))
                continue;
            if (
                form.ToApplicant(Facts, library.Facts).Applicant is { } applicant
                && Compiled.Decide(applicant).Verdict == Verdict.Incomplete
            )
                return form;
            facts[name] = text;
        }

        Unfound = RuleWords.Word(Verdict.Incomplete);
        return form;
    }

    // The head of a household, who applies most often; else the applicant of a case.
    private string Sample(RuleLibrary library, Verdict? verdict)
    {
        var people = Samples.Make(library, Compiled.Version, Day, Made, (ulong)Seed);
        var screening = Compiled.Screen(people);
        var heads = people.HouseholdStart[..^1];
        var found = Array.FindIndex(heads, person => screening.Verdicts[person] == (byte)(verdict ?? Verdict.Eligible));
        if (found >= 0)
            return Applicant.Of(people, heads[found], library.Facts).ToJson();
        if (verdict is { } asked and not Verdict.Eligible)
        {
            Unfound = RuleWords.Word(asked);
            return Applicant.Of(people, heads[0], library.Facts).ToJson();
        }

        return Samples.ExampleOf(library, Compiled.Version)?.ToJson()
            ?? Applicant.Of(people, heads[0], library.Facts).ToJson();
    }

    private static Verdict? VerdictOf(string? who) =>
        who switch
        {
            "eligible" => Verdict.Eligible,
            "incomplete" => Verdict.Incomplete,
            "ineligible" => Verdict.Ineligible,
            _ => null,
        };
}
