namespace Dure.Rules;

/// <summary>A decision as sentences.</summary>
internal static class DecisionText
{
    public static List<string> Lines(Decision decision)
    {
        var lines = new List<string>
        {
            $"{decision.Title}: {RuleDates.Write(decision.Day)} 기준 {Word(decision.Verdict)}입니다. 근거: {decision.Cite}.",
        };
        foreach (var answer in decision.Conditions)
            lines.Add(
                $"[요건] {answer.Say}: {Word(answer.Outcome, "맞습니다", "맞지 않습니다")}."
                    + Rest(answer.Seen, answer.Parameters, answer.Cite, answer.Unverified)
            );
        foreach (var answer in decision.Exclusions)
            lines.Add(
                $"[제외] {answer.Say}: {Word(answer.Outcome, "해당하지 않습니다", "해당합니다")}."
                    + Rest(answer.Seen, answer.Parameters, answer.Cite, answer.Unverified)
            );
        foreach (var score in decision.Scores)
            lines.Add(
                $"[점수] {score.Say}: {score.Points}{(score.Max is null ? "" : $"(최고 {score.Max})")}."
                    + Rest(score.Seen, score.Parameters, null, false)
            );
        if (decision.Score is not null)
            lines.Add($"[점수] 모두 {decision.Score}입니다.");
        foreach (var quota in decision.Quotas)
            lines.Add($"[몫] {quota.Say}({quota.Share}): {Counts(quota.Counts)}.");
        foreach (var grant in decision.Grants)
            lines.Add(
                $"[지급] {grant.Say}: {grant.Value}"
                    + (grant.Split.Count == 0 ? "" : $" ({string.Join(", ", grant.Split.Select(Paid))})")
                    + "."
                    + Rest(grant.Seen, grant.Parameters, grant.Cite, grant.Unverified)
            );
        if (decision.Missing.Count > 0)
            lines.Add($"확인할 것: {string.Join(", ", decision.Missing)}.");
        if (decision.Unverified)
            lines.Add("이 결정은 손에 있는 문서로 확인하지 못한 값이나 규정에 기대고 있습니다.");
        if (decision.Announced)
            lines.Add("이 결정은 아직 확정되지 않은(예고된) 값에 기대고 있습니다.");
        return lines;
    }

    public static string Word(Verdict verdict) =>
        verdict switch
        {
            Verdict.Eligible => "적격",
            Verdict.Incomplete => "보완 필요",
            Verdict.Ineligible => "부적격",
            _ => "오류",
        };

    private static string Word(Outcome outcome, string met, string refused) =>
        outcome switch
        {
            Outcome.Met => met,
            Outcome.Refused => refused,
            _ => "모르는 것이 있어 정할 수 없습니다",
        };

    private static string Counts(bool? counts) =>
        counts switch
        {
            true => "해당합니다",
            false => "해당하지 않습니다",
            _ => "모르는 것이 있어 정할 수 없습니다",
        };

    private static string Paid(SourceAmount paid) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{paid.Source} {paid.Amount:N0}원");

    private static string Rest(
        IReadOnlyList<SeenValue> seen,
        IReadOnlyList<SeenParameter> parameters,
        string? cite,
        bool unverified
    )
    {
        var text =
            seen.Count == 0 ? "" : $" 본 값: {string.Join(", ", seen.Select(value => $"{value.Name} {value.Value}"))}.";
        if (parameters.Count > 0)
            text += $" 기준: {string.Join(", ", parameters.Select(Text))}.";
        if (cite is not null)
            text += $" 근거: {cite}.";
        return unverified ? text + " (확인하지 못한 규정)" : text;
    }

    private static string Text(SeenParameter parameter)
    {
        var mark = (parameter.Unverified ? ", 확인하지 못한 값" : "") + (parameter.Announced ? ", 예고된 값" : "");
        return $"{parameter.Title} {parameter.Value}({RuleDates.Write(parameter.From)}부터, {parameter.Cite}{mark})";
    }
}
