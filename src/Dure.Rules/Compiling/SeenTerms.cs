namespace Dure.Rules;

/// <summary>
/// What an explanation shows beside an item: the names of let, the sums over household and history, and the looked-up rows.
/// Facts of the applicant need no code; those of members and participations are seen in the sums alone.
/// </summary>
internal static class SeenTerms
{
    /// <summary>The terms whose values have to be computed for the explanation.</summary>
    public static IReadOnlyList<Term> Of(RuleItem item)
    {
        var found = new List<Term>();
        foreach (var part in Walk(item))
            switch (part)
            {
                case ParameterTerm { IsConstant: false } parameter:
                    found.Add(parameter);
                    if (parameter.Index is not null)
                        found.Add(parameter.Index);
                    if (parameter.Day is not null)
                        found.Add(parameter.Day);
                    break;
                case InDaysTerm days:
                    found.Add(days.Value);
                    break;
                case LetTerm { IsConstant: false } or HouseholdTerm or HistoryTerm or HouseholdSizeTerm:
                    found.Add(part);
                    break;
            }

        return found;
    }

    /// <summary>Everything in an item that is about the applicant, once, in the order of reading.</summary>
    public static IEnumerable<Term> Walk(RuleItem item)
    {
        var (lets, terms) = (new HashSet<LetDefinition>(), new List<Term>());
        foreach (var term in item.Terms)
            Walk(term, lets, terms);
        return terms;
    }

    private static void Walk(Term term, HashSet<LetDefinition> lets, List<Term> terms)
    {
        if (term is LetTerm let && !lets.Add(let.Let))
            return;
        terms.Add(term);
        if (term is HouseholdTerm or HistoryTerm)
            return;
        foreach (var part in term.Parts)
            Walk(part, lets, terms);
    }
}
