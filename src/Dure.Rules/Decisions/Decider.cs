using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Runs the code for one person and puts what it computed into a decision.</summary>
internal sealed class Decider
{
    private readonly RuleVersion version;
    private readonly RuleCode code;
    private readonly Dictionary<RuleItem, Explainer> explainers = new(ReferenceEqualityComparer.Instance);

    public Decider(RuleVersion version, DateOnly day)
    {
        (this.version, code) = (version, new RuleCode(version, day));
        foreach (var (item, _) in RuleItems.Of(version))
            explainers[item] = new Explainer(item, code, day);
    }

    public Decision Decide(Applicant applicant, DateOnly day)
    {
        var frame = Frame.Of(applicant.People, code.Facts, day, applicant.HouseholdUnknown, whole: true);
        var values = new long[code.Count];
        code.Run(frame, 0, 0, values);

        var missing = new List<string>();
        var conditions = Answers(version.Conditions, 1, "요건", applicant, values, day, missing);
        var exclusions = Answers(version.Exclusions, 0, "제외", applicant, values, day, missing);
        var answers = conditions.Concat(exclusions).ToList();
        var verdict =
            answers.Exists(answer => answer.Outcome == Outcome.Refused) ? Verdict.Ineligible
            : answers.Exists(answer => answer.Outcome == Outcome.Unknown) ? Verdict.Incomplete
            : Verdict.Eligible;
        var given = verdict != Verdict.Ineligible;
        var (scores, score) = given ? Scores(applicant, values, day, missing) : ([], null);
        foreach (var key in given ? version.Order : [])
            Value(key.Term, key, "순위", values);
        var grants = given
            ? [.. version.Grants.Select(grant => Grant(grant, applicant, values, day, missing))]
            : new List<GrantLine>();
        var used = answers
            .SelectMany(answer => answer.Parameters)
            .Concat(scores.SelectMany(line => line.Parameters))
            .Concat(grants.SelectMany(line => line.Parameters))
            .ToList();
        return new Decision
        {
            Rule = version.Rule.Id,
            Title = version.Rule.Title,
            Day = day,
            VersionFrom = version.From,
            Cite = version.Cite,
            Library = version.Fingerprint,
            Verdict = verdict,
            Conditions = conditions,
            Exclusions = exclusions,
            Scores = scores,
            Score = score,
            Quotas = given ? [.. version.Quotas.Select(quota => Quota(quota, values))] : [],
            Grants = grants,
            Missing = given ? [.. missing.Distinct()] : [],
            Unverified =
                version.Unverified
                || answers.Exists(answer => answer.Unverified)
                || grants.Exists(grant => grant.Unverified)
                || (given && version.Scores.Any(item => item.Unverified))
                || used.Exists(parameter => parameter.Unverified),
            Announced = used.Exists(parameter => parameter.Announced),
            Applicant = applicant.ToJson(),
        };
    }

    private Answer[] Answers(
        IReadOnlyList<RuleItem> items,
        long met,
        string kind,
        Applicant applicant,
        long[] values,
        DateOnly day,
        List<string> missing
    )
    {
        var answers = new Answer[items.Count];
        for (var at = 0; at < answers.Length; at++)
        {
            var item = items[at];
            var value = Value(item.Term, item, kind, values);
            var outcome =
                value == People.Unknown ? Outcome.Unknown
                : value == met ? Outcome.Met
                : Outcome.Refused;
            var explainer = explainers[item];
            if (outcome == Outcome.Unknown)
                missing.AddRange(explainer.Missing(applicant));
            answers[at] = new(
                item.Id,
                item.Say,
                outcome,
                item.Cite,
                item.Unverified,
                explainer.Seen(applicant, values),
                explainer.Parameters(applicant, values, day)
            );
        }

        return answers;
    }

    private (List<ScoreLine>, string?) Scores(Applicant applicant, long[] values, DateOnly day, List<string> missing)
    {
        var (lines, sum) = (new List<ScoreLine>(), (Rational?)Rational.Zero);
        foreach (var item in version.Scores)
        {
            var term = code.Points(item);
            var value = Value(term, item, "점수", values);
            var slot = code[term];
            var explainer = explainers[item];
            if (value == People.Unknown)
                missing.AddRange(explainer.Missing(applicant));
            sum = value == People.Unknown ? null : sum + (Rational.Of(value) / Rational.Of(slot.Denominator));
            lines.Add(
                new(
                    item.Id,
                    item.Say,
                    ValueText.Show(value, slot.Denominator, slot.Type),
                    item.MaxText,
                    explainer.Seen(applicant, values),
                    explainer.Parameters(applicant, values, day)
                )
            );
        }

        return (lines, lines.Count == 0 || sum is null ? null : NumberText.Write(sum.Value) + "점");
    }

    private QuotaLine Quota(QuotaItem item, long[] values) =>
        new(
            item.Id,
            item.Say,
            item.ShareText,
            Value(item.Term, item, "몫", values) switch
            {
                People.Unknown => null,
                var value => value == 1,
            }
        );

    private GrantLine Grant(GrantItem item, Applicant applicant, long[] values, DateOnly day, List<string> missing)
    {
        var explainer = explainers[item];
        var when = item.When is null ? 1 : Value(item.When, item, "지급", values);
        var value = when == 0 ? 0 : Value(item.Term, item, "지급", values);
        var slot = code[item.Term];
        if (when == People.Unknown || value == People.Unknown)
            missing.AddRange(explainer.Missing(applicant));
        var known = when == 1 && value != People.Unknown;
        var isMoney = item.Term.Type.Kind == RuleKind.Number && RuleUnit.Shown(item.Term.Type.Dimension).IsMoney;
        var exact = known ? Rational.Of(value) / Rational.Of(slot.Denominator) : Rational.Zero;
        if (known && isMoney && !exact.IsWhole)
            throw Refused(RunRefusals.NotWholeWon(item.Place, NumberText.Write(exact) + "원"), item, "지급");
        return new(
            item.Id,
            item.Say,
            when == 0 ? "해당 없음"
                : when == People.Unknown ? "모름"
                : ValueText.Show(value, slot.Denominator, slot.Type, item.Unit),
            when == People.Unknown ? null : when == 1,
            known && isMoney ? value / slot.Denominator : null,
            known && item.Split.Count > 0 ? Split(item, (long)exact.Numerator, values) : [],
            item.Cite,
            item.Unverified,
            explainer.Seen(applicant, values),
            explainer.Parameters(applicant, values, day)
        );
    }

    // Each share is cut to whole won; what is left goes to the source that takes the rest.
    private SourceAmount[] Split(GrantItem item, long amount, long[] values)
    {
        var (parts, sum, rest) = (new SourceAmount[item.Split.Count], Int128.Zero, -1);
        for (var at = 0; at < parts.Length; at++)
        {
            var part = item.Split[at];
            if (part.Term is null)
            {
                rest = at;
                continue;
            }

            var value = Value(part.Term, item, "지급", values);
            if (value == People.Unknown)
                return [];
            var slot = code[part.Term];
            var (paid, left) = part.IsShare
                ? ((Int128)value * amount / slot.Denominator, 0L)
                : (value / slot.Denominator, value % slot.Denominator);
            if (left != 0)
                throw Refused(RunRefusals.NotWholeWon(item.Place, part.Text), item, "지급");
            parts[at] = new(part.Source, (long)paid);
            sum += paid;
        }

        if (rest >= 0)
        {
            parts[rest] = new(item.Split[rest].Source, (long)(amount - sum));
            sum = amount;
        }

        if (sum != amount || parts.Any(part => part.Amount < 0))
            throw Refused(
                RunRefusals.SplitDoesNotAdd(
                    item.Place,
                    NumberText.Write(Rational.Of(amount)) + "원",
                    NumberText.Write(Rational.Of(rest >= 0 ? sum - parts[rest].Amount : sum)) + "원"
                ),
                item,
                "지급"
            );
        return parts;
    }

    private long Value(Term term, RuleItem item, string kind, long[] values)
    {
        var value = values[code[term].Place];
        return Run.IsFailure(value, out var number)
            ? throw Refused(code.Failures[Math.Min(number, code.Failures.Count - 1)], item, kind)
            : value;
    }

    private RefusedException Refused(Refusal refusal, RuleItem item, string kind) =>
        new(refusal.In(version, $"{kind} '{item.Id}'"));
}
