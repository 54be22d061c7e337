using Dure.Kernel;

namespace Dure.App.Shared.Ledger;

/// <summary>The figures of one key that are to be written, in order; each supersedes the one before.</summary>
/// <param name="Supersedes">The fact in force now, if any.</param>
internal sealed record FactChain(FactKey Key, int? Supersedes, IReadOnlyList<(NewFact Fact, long? Value)> Write);

/// <summary>Checks figures against a ledger: names, units, amounts, periods, second figures of one key.</summary>
internal sealed class FactCheck(LedgerView ledger)
{
    private readonly Dictionary<string, int> stages = new(ledger.Names.Stages);
    private int nextSubject = ledger.Names.Subjects.Count == 0 ? 1 : ledger.Names.Subjects.Values.Max() + 1;

    public List<Refusal> Refusals { get; } = [];

    /// <summary>Subjects that had no facts so far.</summary>
    public Dictionary<string, int> NewSubjects { get; } = [];

    /// <summary>Whether a view made before lacks names that these figures use.</summary>
    public bool NewNames => NewSubjects.Count > 0 || stages.Count > ledger.Names.Stages.Count;

    public List<FactChain> Chains(IReadOnlyList<NewFact> facts)
    {
        var byKey = new Dictionary<FactKey, List<(NewFact Fact, long? Value)>>(facts.Count);
        foreach (var fact in facts)
        {
            if (KeyOf(fact) is not { } key || Scale(fact) is not { Taken: true } scaled)
                continue;
            if (byKey.TryGetValue(key, out var chain))
            {
                if (string.IsNullOrWhiteSpace(fact.Reason))
                    Refusals.Add(FactRefusals.TwoWithoutReason(fact, chain[^1].Fact.At("value")));
                chain.Add((fact, scaled.Value));
            }
            else
            {
                byKey[key] = [(fact, scaled.Value)];
            }
        }

        CheckParts(byKey);
        CheckBudgets(byKey);
        if (nextSubject > FactKey.MaxSubjects)
            Refusals.Add(FactRefusals.TooMany("대상", FactKey.MaxSubjects));
        var current = byKey.Count > 1000 ? ledger.Facts.All().ToDictionary(fact => fact.Key, fact => fact.Value) : null;
        return [.. byKey.Select(pair => ChainOf(pair.Key, pair.Value, current)).Where(chain => chain.Write.Count > 0)];
    }

    private FactChain ChainOf(FactKey key, List<(NewFact Fact, long? Value)> chain, Dictionary<FactKey, FactValue>? all)
    {
        var known =
            all is null
                ? ledger
                    .Facts.Of(key.Subject, key.Measure, key.Kind)
                    .Where(fact => fact.Key == key)
                    .Select(fact => (FactValue?)fact.Value)
                    .FirstOrDefault()
            : all.TryGetValue(key, out var value) ? value
            : null;
        if (known is not { } inForce)
            return new(key, null, chain);
        bool Same((NewFact Fact, long? Value) one) =>
            (one.Value ?? FactValue.NotApplicable) == inForce.Value && one.Fact.Provisional == inForce.Provisional;
        // What is in force already is not written again, nor what came before it in the file.
        var rest = chain.Skip(chain.FindLastIndex(Same) + 1).ToList();
        if (rest.Count == chain.Count)
            rest = [chain[^1]];
        if (rest.Count > 0 && string.IsNullOrWhiteSpace(rest[0].Fact.Reason))
        {
            var measure = ledger.Names.Measures[rest[0].Fact.Measure];
            var before = inForce.IsNotApplicable
                ? "해당 없음"
                : $"{Rational.FromScaled(inForce.Value, measure.Decimals).Round(measure.Decimals):N}{measure.Unit}";
            Refusals.Add(FactRefusals.ChangedWithoutReason(rest[0].Fact, before));
        }

        return new(key, inForce.Id, rest);
    }

    private FactKey? KeyOf(NewFact fact)
    {
        var refusals = Refusals.Count;
        if (!ledger.Names.Measures.TryGetValue(fact.Measure, out var measure))
            Refusals.Add(FactRefusals.UnknownMeasure(fact));
        var part = 0;
        if (fact.Part is { Length: > 0 } code)
        {
            if (ledger.Names.Parts.TryGetValue(code, out var known))
                part = known.Number;
            else
                Refusals.Add(FactRefusals.UnknownPart(fact));
        }

        if (!ledger.Structure.Has(fact.Subject) || fact.Subject.StartsWith("tree:", StringComparison.Ordinal))
            Refusals.Add(FactRefusals.UnknownSubject(fact));
        else if (PeriodOf(fact.Subject) is { } period && !Fits(fact, period))
            Refusals.Add(FactRefusals.OutsidePeriod(fact, period));
        if (fact.Stage.Length > 0 && fact.Kind is not (FactKind.Appropriation or FactKind.Execution))
            Refusals.Add(FactRefusals.StageWithoutBudget(fact));
        if (Refusals.Count > refusals)
            return null;
        if (!stages.TryGetValue(fact.Stage, out var stage))
            stages[fact.Stage] = stage = stages.Count;
        return FactKey.Of(
            SubjectOf(fact.Subject),
            measure!.Number,
            fact.Kind,
            fact.Period.Start,
            fact.Period.Months,
            part,
            stage
        );
    }

    private int SubjectOf(string key)
    {
        if (ledger.Names.Subjects.TryGetValue(key, out var number) || NewSubjects.TryGetValue(key, out number))
            return number;
        return NewSubjects[key] = nextSubject++;
    }

    /// <summary>Figures touch the period of their plan, pledge or programme; a programme's earlier results may stand beside.</summary>
    private static bool Fits(NewFact fact, Period period) =>
        period.Overlaps(fact.Period)
        || (fact.Kind == FactKind.Result && fact.Subject.StartsWith("programme:", StringComparison.Ordinal));

    private Period? PeriodOf(string subject)
    {
        var code = SubjectKey.CodeOf(subject);
        return subject[..(subject.IndexOf(':', StringComparison.Ordinal) + 1)] switch
        {
            "plan:" => ledger.Structure.Plans.First(plan => plan.Code == code).Period,
            "pledge:" => ledger.Structure.Pledges.First(pledge => pledge.Code == code).Period,
            "programme:" => ledger.Structure.Programmes.First(programme => programme.Code == code).Period,
            _ => null,
        };
    }

    private (bool Taken, long? Value) Scale(NewFact fact)
    {
        if (fact.Value is not { } value)
            return (true, null);
        var measure = ledger.Names.Measures[fact.Measure];
        var own = Unit.Of(measure.Unit);
        var written = fact.Unit is { Length: > 0 } unit ? Unit.Of(unit) : own;
        if (written.Family != own.Family)
        {
            Refusals.Add(FactRefusals.WrongUnit(fact, measure));
            return default;
        }

        if (
            value < 0
            && !measure.Indicator
            && !own.IsRatio
            && fact.Kind is not (FactKind.Appropriation or FactKind.Execution)
        )
        {
            Refusals.Add(FactRefusals.Negative(fact));
            return default;
        }

        // A measure may itself be kept in 천원 or 천명: both units count against the base unit.
        var scaled =
            Rational.FromDecimal(value)
            * Rational.Of(written.Factor)
            / Rational.Of(own.Factor)
            * Rational.Of(System.Numerics.BigInteger.Pow(10, measure.Decimals));
        if (!scaled.IsWhole)
        {
            Refusals.Add(FactRefusals.NotWhole(fact, measure));
            return default;
        }

        if (System.Numerics.BigInteger.Abs(scaled.Numerator) > long.MaxValue / 1000)
        {
            Refusals.Add(FactRefusals.TooLarge(fact));
            return default;
        }

        return (true, (long)scaled.Numerator);
    }

    /// <summary>A total stated beside its parts must be their sum, breakdown by breakdown.</summary>
    private void CheckParts(Dictionary<FactKey, List<(NewFact Fact, long? Value)>> byKey)
    {
        var parts = byKey
            .Where(pair => pair.Key.Part != 0)
            .GroupBy(pair =>
                (Whole: new FactKey(pair.Key.Major, (uint)pair.Key.Stage), ledger.Names.PartOf(pair.Key.Part).List)
            );
        foreach (var group in parts)
        {
            if (!byKey.TryGetValue(group.Key.Whole, out var stated) || stated[^1].Value is not { } total)
                continue;
            var sum = group.Sum(pair => pair.Value[^1].Value ?? 0);
            if (sum != total)
                Refusals.Add(FactRefusals.PartsDoNotSum(stated[^1].Fact, $"{total:N0}", $"{sum:N0}"));
        }
    }

    /// <summary>Entries may cut a budget, but never below nothing.</summary>
    private void CheckBudgets(Dictionary<FactKey, List<(NewFact Fact, long? Value)>> byKey)
    {
        foreach (
            var group in byKey
                .Where(pair => pair.Key.Kind is FactKind.Appropriation or FactKind.Execution)
                .GroupBy(pair => (pair.Key.Major, pair.Key.Part))
        )
        {
            if (group.Sum(pair => pair.Value[^1].Value ?? 0) < 0)
                Refusals.Add(FactRefusals.Negative(group.First(pair => pair.Value[^1].Value < 0).Value[^1].Fact));
        }
    }
}
