using Dure.Kernel;

namespace Dure.Rules;

/// <summary>What a fact is about.</summary>
public enum FactGroup
{
    /// <summary>사람: the applicant and each member of the household.</summary>
    Person,

    /// <summary>참여: each past participation of a person.</summary>
    Participation,

    /// <summary>신청: once for an application.</summary>
    Application,
}

/// <summary>Something that can be known of a person, a past participation or an application.</summary>
/// <param name="Name">As expressions write it; no two facts of any group share one.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Type">Its kind, dimension or list of codes.</param>
/// <param name="Unit">Of a number: values are whole numbers of it.</param>
/// <param name="Label">What people read.</param>
/// <param name="Ask">The question to a person who fills it in; null if the label will do.</param>
/// <param name="Place">Where it is defined.</param>
public sealed record Fact(
    string Name,
    FactGroup Group,
    RuleType Type,
    RuleUnit Unit,
    string Label,
    string? Ask,
    Place Place
)
{
    /// <summary>A value as people read it: 30,000,000원, 2017-11-20, 예, 재학, or 모름.</summary>
    /// <param name="value">As the columns of <see cref="People"/> keep it.</param>
    public string Show(long value) =>
        value == People.Unknown
            ? "모름"
            : Type.Kind switch
            {
                RuleKind.Number => NumberText.Write(Rational.Of(value)) + Unit.Text,
                RuleKind.Date => RuleDates.Write(value),
                RuleKind.Truth => value == 0 ? "아니오" : "예",
                _ => Type.Codes!.Words[(int)value],
            };
}

/// <summary>The dictionary of facts: facts.yaml.</summary>
/// <param name="Codes">The lists of codes, by name.</param>
/// <param name="All">Every fact, in the order of the file.</param>
public sealed record FactCatalogue(IReadOnlyDictionary<string, CodeList> Codes, IReadOnlyList<Fact> All)
{
    private readonly Dictionary<string, Fact> byName = All.ToDictionary(fact => fact.Name);

    /// <summary>A fact by its name, or null.</summary>
    public Fact? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The facts of one group, in the order of the file.</summary>
    public IEnumerable<Fact> In(FactGroup group) => All.Where(fact => fact.Group == group);
}
