using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;

namespace Dure.App.Capabilities.Programmes;

/// <summary>Which programmes, and by which figure.</summary>
public sealed record ProgrammeQuery
{
    public int? Year { get; init; }
    public string? Department { get; init; }

    /// <summary>Tree and code: <c>sectors/direct</c>. Programmes below it are meant too.</summary>
    public string? Node { get; init; }
    public string? Status { get; init; }
    public string? Flag { get; init; }

    /// <summary>Null: each programme by the measure that says most about it.</summary>
    public string? Measure { get; init; }
    public string? Q { get; init; }

    public bool Narrows =>
        new[] { Department, Node, Status, Flag, Measure, Q }.Any(value => !string.IsNullOrWhiteSpace(value));
}

/// <summary>A programme with its figures of the year.</summary>
/// <param name="Measure">What target and result are counted in; null where it has neither.</param>
public sealed record ProgrammeLine(
    Programme Programme,
    string? Lead,
    IReadOnlyList<string> Places,
    Measure? Measure,
    Figure Target,
    Figure Result,
    Figure Budget
)
{
    /// <summary>달성률, in percent.</summary>
    public Rational? Rate => ExactText.Rate(Result.Value, Target.Value);
}

/// <summary>What the programmes shown add up to in one measure.</summary>
/// <param name="Pooled">How many have both target and result; the rate is theirs.</param>
/// <param name="Aimed">Σ of these targets.</param>
/// <param name="Reached">Σ of these results.</param>
/// <param name="Unmeasured">Σ of the targets of programmes without a result.</param>
/// <param name="Unaimed">Σ of the results of programmes without a target.</param>
public sealed record MeasureSum(
    Measure Measure,
    int Programmes,
    int Pooled,
    Rational Aimed,
    Rational Reached,
    Rational? Unmeasured,
    Rational? Unaimed
)
{
    public Rational? Rate => Pooled == 0 ? null : ExactText.Rate(Reached, Aimed);
}

/// <summary>The programmes of a book that a question is about, and what they add up to.</summary>
public sealed class ProgrammeList
{
    private ProgrammeList(BookLedger book, ProgrammeQuery query) =>
        (Book, Query, Period) = (book, query, Period.Year(query.Year ?? book.Book.Year));

    public BookLedger Book { get; }
    public ProgrammeQuery Query { get; }
    public Period Period { get; }
    public int Year => Period.FirstCalendarYear;
    public IReadOnlyList<ProgrammeLine> Lines { get; private init; } = [];
    public IReadOnlyList<MeasureSum> Sums { get; private init; } = [];

    /// <summary>The amount that most programmes have a budget in; null where none has one.</summary>
    public Measure? BudgetMeasure { get; private init; }
    public Rational? Budget { get; private init; }
    public int Budgeted { get; private init; }

    /// <summary>How many programmes the book has, shown or not.</summary>
    public int All => Book.Ledger.Structure.Programmes.Count;

    public static ProgrammeList Of(BookLedger book, ProgrammeQuery query)
    {
        var list = new ProgrammeList(book, query);
        var (ledger, period) = (book.Ledger, list.Period);
        var budgetMeasure = MeasureUse
            .Of(ledger, "programme:", null, FactKind.Appropriation)
            .Select(used => used.Measure)
            .FirstOrDefault(MeasureUse.IsAmount);
        var choice = new ProgrammeMeasure(book, period);
        var chosen = query.Measure is { Length: > 0 } code ? ledger.Names.Measures.GetValueOrDefault(code) : null;
        var lines = new ProgrammeFilter(ledger.Structure, query)
            .Programmes()
            .Select(programme => Line(book, programme, chosen ?? choice.Of(programme), period, budgetMeasure))
            .Where(line => chosen is null || Has(line.Target) || Has(line.Result))
            .ToList();
        var amounts = lines.Select(line => line.Budget.Value).OfType<Rational>().ToList();
        return new(book, query)
        {
            Lines = lines,
            Sums = [.. lines.Where(line => line.Measure is not null).GroupBy(line => line.Measure!).Select(Sum)],
            BudgetMeasure = budgetMeasure,
            Budget = amounts.Count == 0 ? null : amounts.Aggregate(Rational.Zero, (sum, one) => sum + one),
            Budgeted = amounts.Count,
        };
    }

    private static bool Has(Figure figure) => figure.Value is not null || figure.NotApplicable;

    private static ProgrammeLine Line(
        BookLedger book,
        Programme programme,
        Measure? measure,
        Period period,
        Measure? budget
    )
    {
        var (structure, key) = (book.Ledger.Structure, SubjectKey.Programme(programme.Code));
        Figure Read(Measure? of, FactKind kind) => of is null ? Figure.None : book.Read(key, of, kind, period);
        return new(
            programme,
            structure.ProgrammeDepartments.FirstOrDefault(role =>
                role.Programme == programme.Code && role.Position == 0
            )
                is { } lead
                ? structure.NameOf(SubjectKey.Department(lead.Department))
                : null,
            [
                .. structure
                    .ProgrammeNodes.Where(at => at.Programme == programme.Code)
                    .Select(at => structure.NameOf(SubjectKey.Node(at.Tree, at.Node))),
            ],
            measure,
            Read(measure, FactKind.Target),
            Read(measure, FactKind.Result),
            Read(budget, FactKind.Appropriation)
        );
    }

    private static MeasureSum Sum(IGrouping<Measure, ProgrammeLine> of)
    {
        var adds = of.Key.AddsOverSubjects || of.Count() == 1;
        var (aimed, reached, pooled) = (Rational.Zero, Rational.Zero, 0);
        Rational? unmeasured = null,
            unaimed = null;
        foreach (var line in of)
        {
            if (line is { Target.Value: { } target, Result.Value: { } result })
                (aimed, reached, pooled) = (aimed + target, reached + result, pooled + 1);
            else if (line.Target.Value is { } only)
                unmeasured = (unmeasured ?? Rational.Zero) + only;
            else if (line.Result.Value is { } alone)
                unaimed = (unaimed ?? Rational.Zero) + alone;
        }

        return adds
            ? new(of.Key, of.Count(), pooled, aimed, reached, unmeasured, unaimed)
            : new(of.Key, of.Count(), 0, Rational.Zero, Rational.Zero, null, null);
    }
}
