using Dure.Kernel;

namespace Dure.Rules;

/// <summary>What one item saw, in words. Made once for an item of a compiled rule; asked for each decision.</summary>
internal sealed class Explainer
{
    private readonly RuleCode code;
    private readonly List<Fact> facts = [];
    private readonly List<(Term Term, string Name)> named = [];
    private readonly List<SeenParameter> constant = [];
    private readonly List<Term> looked = [];
    private readonly bool household;
    private readonly bool history;

    public Explainer(RuleItem item, RuleCode code, DateOnly day)
    {
        this.code = code;
        Item = item;
        var folding = new Folding(day);
        var terms = SeenTerms.Walk(item).ToList();
        foreach (var term in terms)
            switch (term)
            {
                case FactTerm fact when !facts.Contains(fact.Fact):
                    facts.Add(fact.Fact);
                    break;
                case KnownTerm known when !facts.Contains(known.Fact):
                    facts.Add(known.Fact);
                    break;
                case LetTerm { IsConstant: false } let:
                    named.Add((let, let.Let.Name));
                    break;
                case HouseholdSizeTerm when !named.Exists(pair => pair.Term is HouseholdSizeTerm):
                    named.Add((term, "가구원수"));
                    break;
                // A sum that a name of let stands for is shown by that name.
                case HouseholdTerm
                or HistoryTerm when !terms.Exists(other => other is LetTerm let && let.Let.Term == term):
                    named.Add((term, TermText.Of(term)));
                    break;
                case ParameterTerm { IsConstant: true } parameter:
                    Add(
                        parameter.Parameter,
                        folding.InForce(parameter),
                        (parameter.Index is null ? "" : Row(parameter.Parameter, folding.Fold(parameter.Index)))
                            + parameter.Parameter.Show(folding.Fold(parameter))
                    );
                    break;
                case ParameterTerm or InDaysTerm:
                    looked.Add(term);
                    break;
            }

        // Those that stand within a sum are used for each member: cited with the value of the day.
        foreach (var parameter in item.Parameters.Where(parameter => !Mentioned(parameter)))
            if (parameter.On(day) is { IsEnd: false } value)
                Add(parameter, value, value.Number is { } number ? parameter.Show(number) : "표");
        (household, history) = Gathers(item.Terms, []);
    }

    public RuleItem Item { get; }

    /// <summary>The facts, names and sums with their values.</summary>
    public IReadOnlyList<SeenValue> Seen(Applicant applicant, long[] values)
    {
        var seen = new SeenValue[named.Count + facts.Count];
        for (var at = 0; at < named.Count; at++)
            seen[at] = new(named[at].Name, Show(named[at].Term, values));
        for (var at = 0; at < facts.Count; at++)
            seen[named.Count + at] = new(facts[at].Label, facts[at].Show(applicant.Value(facts[at])));
        return seen;
    }

    /// <summary>The parameters with their values.</summary>
    public IReadOnlyList<SeenParameter> Parameters(Applicant applicant, long[] values, DateOnly day)
    {
        if (looked.Count == 0)
            return constant;
        var all = new List<SeenParameter>(constant);
        foreach (var term in looked)
            if (
                (term is ParameterTerm parameter ? Looked(parameter, values, day) : Days((InDaysTerm)term, values)) is
                { } seen
            )
                all.Add(seen);
        return all;
    }

    /// <summary>Labels of what is not known among the facts of the item.</summary>
    public IEnumerable<string> Missing(Applicant applicant)
    {
        var people = applicant.People;
        if (household && applicant.HouseholdUnknown)
            yield return "가구원";
        if (history && people.HistoryUnknown is { } unknown && (household ? unknown.Contains(true) : unknown[0]))
            yield return "참여 이력";
        foreach (var fact in Item.Facts)
        {
            var column = (
                fact.Group switch
                {
                    FactGroup.Person => people.Person,
                    FactGroup.Participation => people.Participation,
                    _ => people.Application,
                }
            ).GetValueOrDefault(fact.Name);
            var any = fact.Group == FactGroup.Participation ? people.ParticipationCount > 0 : true;
            if (
                any
                && (
                    column is null
                    || (
                        household || fact.Group != FactGroup.Person
                            ? column.Contains(People.Unknown)
                            : column[0] == People.Unknown
                    )
                )
            )
                yield return fact.Label;
        }
    }

    private bool Mentioned(Parameter parameter) =>
        constant.Exists(seen => seen.Name == parameter.Name)
        || looked.Exists(term =>
            ReferenceEquals(parameter, (term as ParameterTerm)?.Parameter ?? (term as InDaysTerm)?.Days)
        );

    private void Add(Parameter parameter, ParameterValue value, string text)
    {
        if (!constant.Exists(seen => seen.Name == parameter.Name && seen.Value == text))
            constant.Add(
                new(parameter.Name, parameter.Title, text, value.From, value.Cite, value.Unverified, value.Announced)
            );
    }

    private SeenParameter? Looked(ParameterTerm term, long[] values, DateOnly day)
    {
        var on = day;
        if (term.Day is not null)
        {
            if (Plain(term.Day, values) is not { } then)
                return null;
            on = DateOnly.FromDayNumber((int)then);
        }

        var (parameter, slot) = (term.Parameter, code[term]);
        if (parameter.On(on) is not { IsEnd: false } value || Plain(term, values) is not { } number)
            return null;
        var shown = parameter.Show(Rational.Of(number) / Rational.Of(slot.Denominator));
        var row =
            term.Index is null || Plain(term.Index, values) is not { } index ? "" : Row(parameter, Rational.Of(index));
        return new(
            parameter.Name,
            parameter.Title,
            row + shown,
            value.From,
            value.Cite,
            value.Unverified,
            value.Announced
        );
    }

    private SeenParameter? Days(InDaysTerm term, long[] values)
    {
        if (Plain(term.Value, values) is not { } number)
            return null;
        var day = DateOnly.FromDayNumber((int)number);
        var year = term.Days.Years!.FirstOrDefault(list => list.Year == day.Year);
        if (year is null)
            return null;
        var name = year.Days.GetValueOrDefault(day);
        return new(
            term.Days.Name,
            term.Days.Title,
            $"{RuleDates.Write(day)} {name ?? "해당 없음"}",
            new(year.Year, 1, 1),
            year.Cite,
            year.Unverified,
            year.Announced
        );
    }

    private static string Row(Parameter table, Rational index) => $"[{NumberText.Write(index)}{table.ByUnit!.Text}] ";

    private long? Plain(Term term, long[] values)
    {
        var value =
            term.IsConstant && term is LiteralTerm literal ? (long)literal.Value.Numerator : values[code[term].Place];
        return value <= Run.Limit ? null : value;
    }

    private string Show(Term term, long[] values)
    {
        var slot = code[term];
        return ValueText.Show(values[slot.Place], slot.Denominator, slot.Type);
    }

    private static (bool Household, bool History) Gathers(IEnumerable<Term> terms, HashSet<LetDefinition> lets)
    {
        var (household, history) = (false, false);
        foreach (var term in terms)
        {
            if (term is LetTerm let && !lets.Add(let.Let))
                continue;
            var parts = Gathers(term.Parts, lets);
            household |= parts.Household || term is HouseholdTerm or HouseholdSizeTerm;
            history |= parts.History || term is HistoryTerm;
        }

        return (household, history);
    }
}
