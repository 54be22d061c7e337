using System.Text.Json;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Shared.Applicants;

/// <summary>What is wrong with a field of a form.</summary>
/// <param name="Field">Its id in the page.</param>
public sealed record FieldProblem(string Field, string Text);

/// <summary>A form as the JSON of an applicant: one fact a line, so that the line of a refusal says which field it is.</summary>
internal sealed class TryFormText(TryForm form, FactsAsked asked)
{
    private const string Application = "신청";
    private const string Person = "사람";
    private const string Members = "가구원";
    private const string Participations = "참여";

    private readonly List<(string Text, string? Field)> lines = [];

    /// <summary>The applicant, or what is wrong with which field.</summary>
    public (Applicant? Applicant, IReadOnlyList<FieldProblem> Problems) Read(FactCatalogue facts)
    {
        Write();
        try
        {
            return (Applicant.FromJson(string.Join('\n', lines.Select(line => line.Text)), facts), []);
        }
        catch (RefusedException refused)
        {
            return (null, [.. refused.Refusals.Select(Problem)]);
        }
    }

    private void Write()
    {
        lines.Add(($"{{\"{Application}\": {{", null));
        Write(form.Application, asked.Application, TryForm.OfApplication);
        lines.Add(($"}}, \"{Person}\": {{", null));
        Write(form.People[0], asked.Person, fact => TryForm.OfPerson(0, fact));
        lines.Add(("}", null));
        if (!form.HouseholdUnknown)
        {
            lines.Add(($", \"{Members}\": [", null));
            for (var at = 1; at < form.People.Count; at++)
            {
                var person = at;
                lines.Add((at == 1 ? "{" : ",{", null));
                var any = Write(form.People[at], asked.Member, fact => TryForm.OfPerson(person, fact));
                History(at, any ? "," : "");
                lines.Add(("}", null));
            }

            lines.Add(("]", null));
        }

        History(0, ",");
        lines.Add(("}", null));
    }

    private void History(int person, string comma)
    {
        if (form.HistoryUnknown)
            return;
        lines.Add(($"{comma}\"{Participations}\": [", null));
        var first = true;
        for (var at = 0; at < form.Participations.Count; at++)
        {
            if (form.Participations[at].Who != person)
                continue;
            var row = at;
            lines.Add((first ? "{" : ",{", null));
            Write(form.Participations[at].Facts, asked.Participation, fact => TryForm.OfParticipation(row, fact));
            lines.Add(("}", null));
            first = false;
        }

        lines.Add(("]", null));
    }

    private bool Write(Dictionary<string, string> typed, IReadOnlyList<Fact> facts, Func<Fact, string> field)
    {
        var any = false;
        foreach (var fact in facts)
        {
            if (typed.GetValueOrDefault(fact.Name)?.Trim() is not { Length: > 0 } text)
                continue;
            lines.Add(($"{(any ? "," : "")}{Quoted(fact.Name)}: {Quoted(text)}", field(fact)));
            any = true;
        }

        return any;
    }

    private FieldProblem Problem(Refusal refusal)
    {
        var line = refusal.Place?.Line ?? 0;
        var field = line >= 1 && line <= lines.Count ? lines[line - 1].Field : null;
        return new(
            TryForm.IdOf(field ?? "form"),
            refusal.Name == "UnknownCode" ? "목록에 있는 것을 골라 주세요." : refusal.Korean
        );
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
