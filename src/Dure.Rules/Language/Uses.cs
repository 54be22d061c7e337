namespace Dure.Rules;

/// <summary>What expressions name, directly or through let, each once and in the order of meeting.</summary>
internal sealed class Uses
{
    private readonly HashSet<LetDefinition> lets = [];

    public List<Parameter> Parameters { get; } = [];
    public List<Fact> Facts { get; } = [];

    /// <summary>Parameters of the decision's own day, which must have a value on every day of a version.</summary>
    public List<ParameterTerm> OfTheDay { get; } = [];

    public static Uses Of(IEnumerable<Term> terms)
    {
        var uses = new Uses();
        foreach (var term in terms)
            uses.Walk(term);
        return uses;
    }

    private void Walk(Term term)
    {
        switch (term)
        {
            case LetTerm let when !lets.Add(let.Let):
                return;
            case FactTerm fact:
                Add(Facts, fact.Fact);
                break;
            case KnownTerm known:
                Add(Facts, known.Fact);
                break;
            case ParameterTerm parameter:
                Add(Parameters, parameter.Parameter);
                if (parameter.Day is null)
                    OfTheDay.Add(parameter);
                break;
            case InDaysTerm days:
                Add(Parameters, days.Days);
                break;
        }

        foreach (var part in term.Parts)
            Walk(part);
    }

    private static void Add<T>(List<T> list, T item)
        where T : class
    {
        if (!list.Exists(other => ReferenceEquals(other, item)))
            list.Add(item);
    }
}
