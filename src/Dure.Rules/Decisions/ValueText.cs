using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Computed values as people read them.</summary>
internal static class ValueText
{
    public static string Show(long value, long denominator, RuleType type, RuleUnit? unit = null) =>
        value == People.Unknown ? "모름"
        : value <= Run.Limit ? "계산할 수 없음"
        : type.Kind switch
        {
            RuleKind.Number => Number(
                Rational.Of(value) / Rational.Of(denominator),
                unit ?? RuleUnit.Shown(type.Dimension)
            ),
            RuleKind.Date => RuleDates.Write(value),
            RuleKind.Truth => value == 0 ? "아니오" : "예",
            _ => type.Codes!.Words[(int)value],
        };

    public static string Number(Rational value, RuleUnit unit) => NumberText.Write(value / unit.Factor) + unit.Text;
}

/// <summary>A sum over household or history in the words of the rule.</summary>
internal static class TermText
{
    private static string Household(HouseholdTerm term, string body) =>
        (term.Gathering, term.Others) switch
        {
            (Gathering.Sum, false) => $"가구원의 {body} 합",
            (Gathering.Sum, true) => $"다른 가구원의 {body} 합",
            (Gathering.Count, false) => $"{body}인 가구원",
            (Gathering.Count, true) => $"{body}인 다른 가구원",
            (Gathering.Any, false) => $"가구 중 {body}",
            (Gathering.Any, true) => $"다른 가구원 중 {body}",
            (_, false) => $"가구 모두 {body}",
            (_, true) => $"다른 가구원 모두 {body}",
        };

    public static string Of(Term term) =>
        term switch
        {
            HouseholdTerm household => Household(household, Of(household.Body)),
            HistoryTerm history => history.Gathering switch
            {
                Gathering.Sum => $"참여한 {Of(history.Amount!)} 합",
                Gathering.Count => "조건에 맞는 참여",
                _ => "조건에 맞는 참여가 있는지",
            },
            FactTerm fact => fact.Fact.Label,
            LetTerm let => let.Let.Name,
            CompareTerm compare => $"{Of(compare.Left)} {compare.Operator} {Of(compare.Right)}",
            ParameterTerm parameter => parameter.Parameter.Title,
            LiteralTerm { Type.Kind: RuleKind.Number } literal => NumberText.Write(literal.Value)
                + literal.Type.Dimension.Text,
            _ => "조건",
        };
}
