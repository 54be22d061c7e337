using Dure.Kernel;

namespace Dure.App.Shared.Ledger;

/// <summary>Checks one figure by itself: finds the numbers of its names and its value as the ledger keeps it.</summary>
internal sealed class FactNames(LedgerView ledger)
{
    // Above this a sum of a thousand could overflow.
    private const long Limit = long.MaxValue / 1000;

    private static readonly decimal[] Powers = [1m, 10m, 100m, 1_000m, 10_000m, 100_000m, 1_000_000m];

    private readonly Dictionary<string, int> stages = new(ledger.Names.Stages);
    private readonly Dictionary<string, int> newSubjects = [];
    private readonly Dictionary<string, KnownSubject> subjects = [];
    private readonly Dictionary<string, KnownMeasure> measures = [];
    private Dictionary<string, Period?>? periods;
    private int nextSubject = ledger.Names.Subjects.Count == 0 ? 1 : ledger.Names.Subjects.Values.Max() + 1;

    public List<Refusal> Refusals { get; } = [];
    public IReadOnlyDictionary<string, int> NewSubjects => newSubjects;
    public bool NewStages => stages.Count > ledger.Names.Stages.Count;
    public bool TooManySubjects => nextSubject > FactKey.MaxSubjects;

    /// <summary>Key and kept value, or null if the figure was refused.</summary>
    public (FactKey Key, long Value)? Resolve(NewFact fact)
    {
        var refusals = Refusals.Count;
        var measure = MeasureOf(fact.Measure);
        if (measure is null)
            Refusals.Add(FactRefusals.UnknownMeasure(fact));
        var part = PartOf(fact);
        var subject = SubjectOf(fact.Subject);
        if (!subject.Exists)
            Refusals.Add(FactRefusals.UnknownSubject(fact));
        else if (subject.Period is { } period && !Fits(fact, subject, period))
            Refusals.Add(FactRefusals.OutsidePeriod(fact, period));
        if (fact.Stage.Length > 0 && !IsBudget(fact))
            Refusals.Add(FactRefusals.StageWithoutBudget(fact));
        if (Refusals.Count > refusals || Scale(fact, measure!) is not { } value)
            return null;
        if (!stages.TryGetValue(fact.Stage, out var stage))
        {
            stages[fact.Stage] = stage = stages.Count;
            if (stage == FactKey.MaxParts)
                Refusals.Add(FactRefusals.TooMany("예산 회차", FactKey.MaxParts));
        }

        if (subject.Number < 0)
            subjects[fact.Subject] = subject = subject with { Number = newSubjects[fact.Subject] = nextSubject++ };
        var (start, months) = (fact.Period.Start, fact.Period.Months);
        return (FactKey.Of(subject.Number, measure!.Number, fact.Kind, start, months, part, stage), value);
    }

    private int PartOf(NewFact fact)
    {
        if (fact.Part is not { Length: > 0 } code)
            return 0;
        if (ledger.Names.Parts.TryGetValue(code, out var known))
            return known.Number;
        Refusals.Add(FactRefusals.UnknownPart(fact));
        return 0;
    }

    private KnownMeasure? MeasureOf(string code)
    {
        if (measures.TryGetValue(code, out var known))
            return known;
        if (!ledger.Names.Measures.TryGetValue(code, out var measure))
            return null;
        return measures[code] = new(measure, Unit.Of(measure.Unit));
    }

    private KnownSubject SubjectOf(string key)
    {
        if (subjects.TryGetValue(key, out var known))
            return known;
        var exists = ledger.Structure.Has(key) && !key.StartsWith("tree:", StringComparison.Ordinal);
        known = new(
            ledger.Names.Subjects.GetValueOrDefault(key, -1),
            exists,
            key.StartsWith("programme:", StringComparison.Ordinal),
            (periods ??= Periods()).GetValueOrDefault(key)
        );
        return subjects[key] = known;
    }

    private Dictionary<string, Period?> Periods()
    {
        var found = new Dictionary<string, Period?>();
        foreach (var plan in ledger.Structure.Plans)
            found[SubjectKey.Plan(plan.Code)] = plan.Period;
        foreach (var pledge in ledger.Structure.Pledges)
            found[SubjectKey.Pledge(pledge.Code)] = pledge.Period;
        foreach (var programme in ledger.Structure.Programmes)
            found[SubjectKey.Programme(programme.Code)] = programme.Period;
        return found;
    }

    /// <summary>Figures touch the period of their plan, pledge or programme; a programme's earlier results may stand beside.</summary>
    private static bool Fits(NewFact fact, KnownSubject subject, Period period) =>
        period.Overlaps(fact.Period) || (fact.Kind == FactKind.Result && subject.IsProgramme);

    private static bool IsBudget(NewFact fact) => fact.Kind is FactKind.Appropriation or FactKind.Execution;

    /// <summary>The value as kept, or null if it was refused.</summary>
    private long? Scale(NewFact fact, KnownMeasure known)
    {
        if (fact.Value is not { } value)
            return FactValue.NotApplicable;
        var measure = known.Measure;
        var written = fact.Unit is { Length: > 0 } unit && unit != measure.Unit ? Unit.Of(unit) : known.Unit;
        if (written.Family != known.Unit.Family)
            return Refuse(FactRefusals.WrongUnit(fact, measure));
        if (value < 0 && !measure.Indicator && !known.Unit.IsRatio && !IsBudget(fact))
            return Refuse(FactRefusals.Negative(fact));

        // The usual case needs no fractions of big numbers: a unit that is a multiple of the measure's own, and no more
        // decimals than the measure keeps.
        var decimals = measure.Decimals;
        if (value.Scale <= decimals && decimals < Powers.Length && written.Factor % known.Unit.Factor == 0)
        {
            var times = written.Factor / known.Unit.Factor * Powers[decimals];
            if (Math.Abs(value) <= Limit / times)
                return (long)(times == 1m ? value : value * times);
        }

        // A measure may itself be kept in 천원 or 천명: both units count against the base unit.
        var scaled =
            Rational.FromDecimal(value)
            * Rational.Of(written.Factor)
            / Rational.Of(known.Unit.Factor)
            * Rational.Of(System.Numerics.BigInteger.Pow(10, decimals));
        if (!scaled.IsWhole)
            return Refuse(FactRefusals.NotWhole(fact, measure));
        return System.Numerics.BigInteger.Abs(scaled.Numerator) > Limit
            ? Refuse(FactRefusals.TooLarge(fact))
            : (long)scaled.Numerator;
    }

    private long? Refuse(Refusal refusal)
    {
        Refusals.Add(refusal);
        return null;
    }

    private sealed record KnownMeasure(Measure Measure, Unit Unit)
    {
        public int Number => Measure.Number;
    }

    /// <param name="Number">−1 until its first fact is taken.</param>
    private readonly record struct KnownSubject(int Number, bool Exists, bool IsProgramme, Period? Period);
}
