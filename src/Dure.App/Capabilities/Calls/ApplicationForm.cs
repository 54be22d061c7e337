using System.Globalization;
using Dure.App.Shared.Applicants;
using Dure.App.Shared.Persons;
using Dure.Kernel;
using Microsoft.Extensions.Primitives;

namespace Dure.App.Capabilities.Calls;

/// <summary>What somebody typed of themselves, as far as they have come. A resident number is never in it.</summary>
public sealed class ApplicationForm
{
    private const int LongestText = 300;

    public string Name { get; set; } = "";
    public string Birth { get; set; } = "";
    public string Sex { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Address { get; set; } = "";
    public string Field { get; set; } = "";

    /// <summary>Answers by the name of their field, as <see cref="TryForm"/> names them.</summary>
    public Dictionary<string, string> Answers { get; set; } = [];

    /// <summary>The applicant and the members of the household.</summary>
    public int People { get; set; } = 1;

    /// <summary>Names of the documents by their number in the draft, so that a list of them opens none.</summary>
    public Dictionary<int, string> Documents { get; set; } = [];

    public void TakePerson(IFormCollection sent)
    {
        string Text(string name) => Cut(sent[name].ToString().Trim());
        (Name, Birth, Sex) = (Text("name"), Text("birth"), Text("sex"));
        (Phone, Address, Field) = (Text("phone"), Text("address"), Text("field"));
    }

    /// <summary>Answers of the form that belong to questions; nothing else that was sent.</summary>
    public void TakeAnswers(IFormCollection sent, FactsAsked asked, bool person, bool household)
    {
        if (person)
        {
            foreach (var fact in asked.Application)
                Take(TryForm.OfApplication(fact));
            foreach (var fact in asked.Person)
                Take(TryForm.OfPerson(0, fact));
        }

        if (!household)
            return;
        foreach (var key in Answers.Keys.Where(IsOfMember).ToList())
            Answers.Remove(key);
        People = Math.Clamp(
            int.TryParse(sent["people"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1,
            1,
            TryForm.MaxMembers + 1
        );
        for (var at = 1; at < People; at++)
            foreach (var fact in asked.Member)
                Take(TryForm.OfPerson(at, fact));

        void Take(string name) => Answers[name] = Cut(sent[name].ToString().Trim());
    }

    /// <summary>Adds or takes away a member of the household, if that is what was pressed.</summary>
    public bool Change(string? pressed, FactsAsked asked)
    {
        if (pressed == "add-member")
            AddMember();
        else if (
            pressed?.StartsWith("remove-", StringComparison.Ordinal) == true
            && int.TryParse(pressed["remove-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        )
            RemoveMember(at, asked);
        else
            return false;
        return true;
    }

    private void AddMember()
    {
        if (People <= TryForm.MaxMembers)
            People++;
    }

    private void RemoveMember(int at, FactsAsked asked)
    {
        if (at < 1 || at >= People)
            return;
        for (; at < People - 1; at++)
            foreach (var fact in asked.Member)
                Answers[TryForm.OfPerson(at, fact)] = Answers.GetValueOrDefault(TryForm.OfPerson(at + 1, fact), "");
        foreach (var fact in asked.Member)
            Answers.Remove(TryForm.OfPerson(People - 1, fact));
        People--;
    }

    /// <summary>The questions with their answers.</summary>
    public TryForm ToQuestions(FactsAsked asked)
    {
        var fields = Answers.ToDictionary(one => one.Key, one => new StringValues(one.Value));
        fields["people"] = People.ToString(CultureInfo.InvariantCulture);
        return TryForm.Read(new FormCollection(fields), asked);
    }

    /// <summary>What is wrong with who it is; the desk of persons finds the rest.</summary>
    public IReadOnlyList<Refusal> PersonFaults(IReadOnlyList<CallField> fields)
    {
        var faults = new List<Refusal>();
        if (Day(Birth) is null)
            faults.Add(Refusals.BadDay("birth"));
        if (SexOf() is null)
            faults.Add(Refusals.NoSex());
        if (Name.Length == 0)
            faults.Add(Refusals.CallText("name", "이름", PersonDetails.LongestName));
        if (Phone.Length == 0)
            faults.Add(Refusals.CallText("phone", "전화번호", 30));
        if (Address.Length == 0)
            faults.Add(Refusals.NoAddress());
        if (fields.Count > 0 && !fields.Any(field => field.Code == Field))
            faults.Add(Refusals.NoChosenField());
        foreach (
            var (field, text) in (ReadOnlySpan<(string, string)>)
                [("name", Name), ("phone", Phone), ("address", Address)]
        )
            if (PersonalText.HasResidentNumber(text))
                faults.Add(Refusals.CallText(field, "주민등록번호 없이 내용", LongestText));
        return faults;
    }

    /// <summary>Questions of the person, or of the household, that are not answered or not read.</summary>
    public IReadOnlyList<Refusal> AnswerFaults(FactsAsked asked, Dure.Rules.FactCatalogue facts, bool household)
    {
        var form = ToQuestions(asked);
        var faults = new List<Refusal>();
        if (!household)
        {
            foreach (var fact in asked.Application)
                Missing(TryForm.OfApplication(fact), fact.Label);
            foreach (var fact in asked.Person)
                Missing(TryForm.OfPerson(0, fact), fact.Label);
        }
        else
            for (var at = 1; at < People; at++)
                foreach (var fact in asked.Member)
                    Missing(TryForm.OfPerson(at, fact), fact.Label);

        faults.AddRange(
            form.ToApplicant(asked, facts)
                .Problems.Where(problem => household == IsOfMember(problem.Field.Replace('-', '.')))
                .Select(problem => Refusals.WrongAnswer(problem.Field, problem.Text))
        );
        return faults;

        void Missing(string name, string label)
        {
            if (string.IsNullOrEmpty(Answers.GetValueOrDefault(name)))
                faults.Add(Refusals.NoAnswer(TryForm.IdOf(name), label));
        }
    }

    public Sex? SexOf() =>
        Sex switch
        {
            "male" => Shared.Persons.Sex.Male,
            "female" => Shared.Persons.Sex.Female,
            _ => null,
        };

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", out var day) ? day : null;

    private static bool IsOfMember(string name) =>
        name.StartsWith('p') && !name.StartsWith("p0.", StringComparison.Ordinal);

    private static string Cut(string text) => text.Length > LongestText ? text[..LongestText] : text;
}
