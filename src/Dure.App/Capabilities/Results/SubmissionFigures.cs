using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>The figures of a submission with those of the ledger beside them.</summary>
/// <param name="typed">Values that are not saved yet, in the place of those that are.</param>
internal sealed class SubmissionFigures(
    OpenSubmission open,
    IReadOnlyDictionary<(string Programme, string Column), CellValue>? typed = null
)
{
    private readonly FigureReader reader = new(open.Ledger);

    public OpenSubmission Open => open;

    private Period Now => open.Round.Period;

    /// <summary>지난달: the period before, as long as this one.</summary>
    public Period Before => Period.FromMonths(Now.Start - Now.Months, Now.Months);

    public CellValue Value(string programme, string column) =>
        typed is not null
        && !open.Recorded.ContainsKey((programme, column))
        && typed.TryGetValue((programme, column), out var value)
            ? value
            : open.Value(programme, column);

    /// <summary>What the ledger has for the period itself.</summary>
    public CellValue InLedger(string programme, AskedColumn column) => Exactly(programme, column, Now);

    public CellValue Last(string programme, AskedColumn column) => Exactly(programme, column, Before);

    public CellValue YearAgo(string programme, AskedColumn column) => Exactly(programme, column, Now.AddYears(-1));

    /// <summary>Σ of the year before this period; null where periods do not add up.</summary>
    public Rational? SoFar(string programme, AskedColumn column) =>
        column.Measure.Aggregation != Aggregation.Sum ? null
        : Now.Start == open.Round.Year.Start ? Rational.Zero
        : Read(
            programme,
            column.Measure,
            column.Kind,
            Period.FromMonths(open.Round.Year.Start, Now.Start - open.Round.Year.Start)
        ) ?? Rational.Zero;

    /// <summary>누계: the year up to and with this period.</summary>
    public Rational? Cumulative(string programme, AskedColumn column) =>
        SoFar(programme, column) is { } before
            ? before + (Value(programme, column.Key).Exact(column.Measure) ?? Rational.Zero)
            : null;

    public Rational? Read(string programme, Measure measure, FactKind kind, Period period) =>
        reader.Read(new(SubjectKey.Programme(programme), measure.Code, kind, period, null, null)).Value;

    /// <summary>Figures of longer periods that this one lies in, with the part of them that other periods take up.</summary>
    public IEnumerable<(Period Period, Rational Whole)> Around(string programme, AskedColumn column) =>
        Facts(programme, column)
            .Where(fact => fact.Key.Period.Months > Now.Months && fact.Key.Period.Contains(Now))
            .Select(fact => fact.Key.Period)
            .Distinct()
            .Select(period => (period, Read(programme, column.Measure, column.Kind, period)))
            .Where(one => one.Item2 is not null)
            .Select(one => (one.period, one.Item2!.Value));

    /// <summary>Σ of the periods as long as this one within a longer period, with what is given now.</summary>
    public Rational Within(string programme, AskedColumn column, Period whole) =>
        Facts(programme, column)
            .Where(fact =>
                fact.Key.Period.Months == Now.Months
                && fact.Key.Period != Now
                && whole.Contains(fact.Key.Period)
                && !fact.Value.IsNotApplicable
            )
            .Aggregate(
                Value(programme, column.Key).Exact(column.Measure) ?? Rational.Zero,
                (sum, fact) => sum + column.Measure.Exact(fact.Value.Value)
            );

    /// <summary>The values of earlier periods as long as this one, the latest last.</summary>
    public IReadOnlyList<long> History(string programme, AskedColumn column) =>
        [
            .. Facts(programme, column)
                .Where(fact =>
                    fact.Key is { Part: 0, Stage: 0 }
                    && fact.Key.Period.Months == Now.Months
                    && fact.Key.Period.End <= Now.Start
                    && !fact.Value.IsNotApplicable
                )
                .Select(fact => fact.Value.Value),
        ];

    public bool HasTarget(string programme, AskedColumn column) =>
        open.Ledger.Names.Subjects.TryGetValue(SubjectKey.Programme(programme), out var subject)
        && open.Ledger.Facts.Of(subject, column.Measure.Number, FactKind.Target)
            .Any(fact => fact.Key.Period.Overlaps(open.Round.Year));

    /// <summary>Σ over the programmes, of measures that add up over them; null for others and where nothing is known.</summary>
    public Rational? Total(AskedColumn column, Func<string, Rational?> of)
    {
        if (!column.Measure.AddsOverSubjects)
            return null;
        var known = open
            .Rows.Where(row => row.Owes.Contains(column.Key))
            .Select(row => of(row.Programme))
            .OfType<Rational>()
            .ToList();
        return known.Count == 0 ? null : known.Aggregate(Rational.Zero, (sum, one) => sum + one);
    }

    /// <summary>An exact figure in a column's unit, all its digits.</summary>
    public static string Write(Rational? value, string unit) =>
        value is { } known
            ? (known / Rational.Of(Unit.Of(unit).Factor))
                .Round(12)
                .ToString("#,0.############", CultureInfo.InvariantCulture)
            : "";

    private CellValue Exactly(string programme, AskedColumn column, Period period) =>
        LedgerValue.At(open.Ledger, programme, column.Measure, column.Kind, period).Value;

    private IEnumerable<(FactKey Key, FactValue Value)> Facts(string programme, AskedColumn column) =>
        open.Ledger.Names.Subjects.TryGetValue(SubjectKey.Programme(programme), out var subject)
            ? open.Ledger.Facts.Of(subject, column.Measure.Number, column.Kind)
            : [];
}
