using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Runs the cases of a library.</summary>
public static class RuleCases
{
    /// <summary>Every case, in the order of the files.</summary>
    public static IReadOnlyList<CaseResult> Run(RuleLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return [.. library.Cases.SelectMany(file => file.Cases, (file, one) => Run(library.Rule(file.Rule), one))];
    }

    /// <summary>One case.</summary>
    public static CaseResult Run(Rule rule, RuleCase one)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(one);
        try
        {
            var decision = rule.On(one.Day).Decide(one.Applicant);
            return new(rule.Id, one, [.. Differences(one.Expect, decision).Select(Particles.Fit)], decision);
        }
        catch (RefusedException refused)
        {
            var name = refused.Refusals[0].Name;
            return new(
                rule.Id,
                one,
                name == one.Expect.Error ? [] : [$"결정하지 못했습니다: {refused.Refusals[0]}"],
                null
            );
        }
    }

    private static IEnumerable<string> Differences(Expectation expect, Decision decision)
    {
        if (expect.Error is not null)
            yield return $"오류 {expect.Error}이(가) 나야 하는데 {DecisionText.Word(decision.Verdict)}입니다.";
        if (expect.Verdict is { } verdict && verdict != decision.Verdict)
            yield return $"{DecisionText.Word(verdict)}이어야 하는데 {DecisionText.Word(decision.Verdict)}입니다{Why(decision)}.";
        var answers = decision.Conditions.Concat(decision.Exclusions).ToList();
        foreach (
            var (word, wanted, outcome) in new[]
            {
                ("어긋난 것", expect.Refused, Outcome.Refused),
                ("모르는 것", expect.Unknown, Outcome.Unknown),
            }
        )
        {
            var got = answers.Where(answer => answer.Outcome == outcome).Select(answer => answer.Id).ToList();
            if (wanted is not null && !got.ToHashSet().SetEquals(wanted))
                yield return $"{word}이 [{string.Join(", ", wanted)}]이어야 하는데 [{string.Join(", ", got)}]입니다.";
        }

        if (expect.Score is { } score && !Same(score, decision.Score, "점"))
            yield return $"점수가 {score}이어야 하는데 {decision.Score ?? "없음"}입니다.";
        foreach (var (id, points) in expect.Scores)
            if (decision.Scores.FirstOrDefault(line => line.Id == id)?.Points is var got && !Same(points, got, "점"))
                yield return $"점수 '{id}'이(가) {points}이어야 하는데 {got ?? "없음"}입니다.";
        foreach (var (id, value) in expect.Grants)
            if (decision.Grants.FirstOrDefault(line => line.Id == id)?.Value is var got && !Same(value, got, ""))
                yield return $"지급 '{id}'이(가) {value}이어야 하는데 {got ?? "없음"}입니다.";
        foreach (var (id, sources) in expect.Split)
        foreach (var (source, amount) in sources)
        {
            var got = decision
                .Grants.FirstOrDefault(line => line.Id == id)
                ?.Split.FirstOrDefault(part => part.Source == source)
                ?.Amount;
            var text = got is { } paid ? NumberText.Write(Rational.Of(paid)) + "원" : null;
            if (!Same(amount, text, "원"))
                yield return $"'{id}'의 {source}이(가) {amount}이어야 하는데 {text ?? "없음"}입니다.";
        }
    }

    private static string Why(Decision decision)
    {
        var reasons = decision
            .Conditions.Concat(decision.Exclusions)
            .Where(answer => answer.Outcome != Outcome.Met)
            .Select(answer => answer.Id)
            .ToList();
        return reasons.Count == 0 ? "" : $"({string.Join(", ", reasons)})";
    }

    // 3만원 and 30,000원 are the same; a number without a unit is in the unit of the other.
    private static bool Same(string wanted, string? got, string unit)
    {
        if (wanted == got)
            return true;
        if (got is null || NumberText.Read(wanted) is not { } a || NumberText.Read(got) is not { } b)
            return false;
        var there = RuleUnit.Find(b.Unit.Length > 0 ? b.Unit : unit);
        var here = a.Unit.Length > 0 ? RuleUnit.Find(a.Unit) : there;
        return here is not null
            && there is not null
            && here.Dimension == there.Dimension
            && a.Value * here.Factor == b.Value * there.Factor;
    }
}
