using System.Globalization;
using System.Text.Json;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Shared.Applicants;

/// <summary>One past participation as it was typed, and whose it is: 0 the applicant, then the members of the household.</summary>
public sealed record TypedParticipation(int Who, Dictionary<string, string> Facts);

/// <summary>The facts of one applicant as they were typed. Nothing of it is kept.</summary>
public sealed class TryForm
{
    public const int MaxMembers = 15;
    public const int MaxParticipations = 40;
    private const int MaxText = 60;

    public Dictionary<string, string> Application { get; init; } = [];

    /// <summary>The applicant, then the other members of the household.</summary>
    public List<Dictionary<string, string>> People { get; } = [];

    public List<TypedParticipation> Participations { get; } = [];

    public bool HouseholdUnknown { get; set; }

    public bool HistoryUnknown { get; set; }

    public static string OfApplication(Fact fact) => $"a.{fact.Name}";

    public static string OfPerson(int person, Fact fact) => Invariant($"p{person}.{fact.Name}");

    public static string OfParticipation(int row, Fact fact) => Invariant($"h{row}.{fact.Name}");

    /// <summary>The id of a field in the page.</summary>
    public static string IdOf(string field) => field.Replace('.', '-');

    /// <exception cref="RefusedException">More members or participations than are taken.</exception>
    public static TryForm Read(IFormCollection sent, FactsAsked asked)
    {
        var (people, participations) = (Count(sent, "people"), Count(sent, "participations"));
        if (people - 1 > MaxMembers)
            throw new RefusedException(ApplicantRefusals.TooManyMembers());
        if (participations > MaxParticipations)
            throw new RefusedException(ApplicantRefusals.TooManyParticipations());
        string Text(string name) => sent[name].ToString() is var text && text.Length > MaxText ? text[..MaxText] : text;
        var form = new TryForm
        {
            Application = asked.Application.ToDictionary(fact => fact.Name, fact => Text(OfApplication(fact))),
            HouseholdUnknown = asked.Household && sent["household"] == "unknown",
            HistoryUnknown = asked.History && sent["history"] == "unknown",
        };
        for (var at = 0; at < Math.Max(1, people); at++)
            form.People.Add(
                (at == 0 ? asked.Person : asked.Member).ToDictionary(
                    fact => fact.Name,
                    fact => Text(OfPerson(at, fact))
                )
            );
        for (var at = 0; at < participations; at++)
        {
            var who = int.TryParse(Text(Invariant($"h{at}.who")), CultureInfo.InvariantCulture, out var person)
                ? person
                : 0;
            form.Participations.Add(
                new(
                    Math.Clamp(who, 0, form.People.Count - 1),
                    asked.Participation.ToDictionary(fact => fact.Name, fact => Text(OfParticipation(at, fact)))
                )
            );
        }

        return form;
    }

    /// <summary>Filled with an applicant, as far as a rule asks.</summary>
    public static TryForm Of(string applicant, FactsAsked asked)
    {
        using var document = JsonDocument.Parse(applicant);
        var root = document.RootElement;
        var form = new TryForm
        {
            Application = Facts(root, "신청", asked.Application),
            HouseholdUnknown = asked.Household && !root.TryGetProperty("가구원", out _),
            HistoryUnknown = asked.History && !root.TryGetProperty("참여", out _),
        };
        form.People.Add(Facts(root, "사람", asked.Person));
        form.Add(root, 0, asked);
        if (asked.Household && root.TryGetProperty("가구원", out var members))
            foreach (var member in members.EnumerateArray().Take(MaxMembers))
            {
                form.People.Add(Facts(member, asked.Member));
                if (asked.MemberHistory)
                    form.Add(member, form.People.Count - 1, asked);
            }

        return form;
    }

    public void Remove(int person)
    {
        if (person < 1 || person >= People.Count)
            return;
        People.RemoveAt(person);
        Participations.RemoveAll(one => one.Who == person);
        for (var at = 0; at < Participations.Count; at++)
            if (Participations[at].Who > person)
                Participations[at] = Participations[at] with { Who = Participations[at].Who - 1 };
    }

    /// <summary>The applicant, or what is wrong with which field.</summary>
    public (Applicant? Applicant, IReadOnlyList<FieldProblem> Problems) ToApplicant(
        FactsAsked asked,
        FactCatalogue facts
    ) => new TryFormText(this, asked).Read(facts);

    private void Add(JsonElement person, int who, FactsAsked asked)
    {
        if (asked.History && person.TryGetProperty("참여", out var history))
            foreach (var one in history.EnumerateArray().Take(MaxParticipations - Participations.Count))
                Participations.Add(new(who, Facts(one, asked.Participation)));
    }

    private static Dictionary<string, string> Facts(JsonElement root, string group, IReadOnlyList<Fact> facts) =>
        root.TryGetProperty(group, out var element) ? Facts(element, facts) : [];

    private static Dictionary<string, string> Facts(JsonElement element, IReadOnlyList<Fact> facts)
    {
        var typed = new Dictionary<string, string>();
        foreach (var fact in facts)
            if (element.TryGetProperty(fact.Name, out var value))
                typed[fact.Name] = value.ValueKind switch
                {
                    JsonValueKind.True => "예",
                    JsonValueKind.False => "아니오",
                    _ => Grouped(value.ToString(), fact),
                };
        return typed;
    }

    private static string Grouped(string text, Fact fact) =>
        fact.Type.Kind == RuleKind.Number && long.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("N0", CultureInfo.InvariantCulture)
            : text;

    private static int Count(IFormCollection sent, string name) =>
        int.TryParse(sent[name], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
