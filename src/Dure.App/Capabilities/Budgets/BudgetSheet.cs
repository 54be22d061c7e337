using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;

namespace Dure.App.Capabilities.Budgets;

/// <summary>A line of a view of budgets.</summary>
/// <param name="Programme">Code, where the line is one programme.</param>
/// <param name="Depth">How deep in a classification.</param>
/// <param name="Own">Whether the amounts were recorded of the node itself and are no sum of its programmes'.</param>
public sealed record BudgetLine(
    string Name,
    Amounts Amounts,
    string? Programme = null,
    int Depth = 0,
    bool Own = false
);

/// <summary>Money recorded of something that is no programme, or for more than a year.</summary>
public sealed record BesideLine(string Subject, string? Programme, string Name, Period Period, Amounts Amounts);

/// <summary>Budgets and execution of a book in one measure, looked at in one way.</summary>
public sealed class BudgetSheet
{
    private readonly IReadOnlyList<(Programme Programme, Amounts Amounts)> programmes;

    private BudgetSheet(BookLedger book, BudgetQuery query, Measure measure, IReadOnlyList<Measure> measures)
    {
        (Book, Query, Measure, Measures) = (book, query, measure, measures);
        Period = Period.Year(query.Year is >= 1900 and < 2200 ? query.Year.Value : book.Book.Year);
        programmes = [.. Structure.Programmes.Select(one => (one, Of(SubjectKey.Programme(one.Code), Period)))];
        Total = Amounts.Sum(programmes.Select(one => one.Amounts));
    }

    public BookLedger Book { get; }
    public BudgetQuery Query { get; }
    public Period Period { get; }
    public Measure Measure { get; }

    /// <summary>All measures of money that adds up, the most used first.</summary>
    public IReadOnlyList<Measure> Measures { get; }

    /// <summary>Σ over all programmes.</summary>
    private Amounts Total { get; }

    /// <summary>Σ of the view's lines; the same in every view unless nodes have amounts of their own.</summary>
    public Amounts TotalOf(IReadOnlyList<BudgetLine> lines) =>
        View == "node" ? Amounts.Sum(lines.Where(line => line.Depth == 0).Select(line => line.Amounts))
        : View == "year" ? Amounts.Sum(lines.Select(line => line.Amounts))
        : Total;

    /// <summary>As asked for; where nobody asked, by programme if programmes have money at all.</summary>
    public string View => Query.By is null && !Total.Any && Tree is not null ? "node" : Query.View;
    private LedgerStructure Structure => Book.Ledger.Structure;

    /// <summary>Null where the book has no budget and no execution.</summary>
    public static BudgetSheet? Of(BookLedger book, BudgetQuery query)
    {
        IReadOnlyList<UsedMeasure> Used(string subjects) =>
            MeasureUse.Of(book.Ledger, subjects, null, FactKind.Appropriation, FactKind.Execution);
        var measures = Used("programme:")
            .Concat(Used(""))
            .Select(used => used.Measure)
            .Where(MeasureUse.IsAmount)
            .DistinctBy(measure => measure.Code)
            .ToList();
        return measures.Count == 0
            ? null
            : new(book, query, measures.Find(one => one.Code == query.Measure) ?? measures[0], measures);
    }

    /// <summary>The lines of the view that was asked for.</summary>
    public IReadOnlyList<BudgetLine> Lines =>
        View switch
        {
            "node" => ByNode(),
            "department" => ByDepartment(),
            "funding" => ByPart(),
            "year" => ByYear(),
            _ => [.. programmes.Where(one => one.Amounts.Any).Select(Line)],
        };

    /// <summary>Programmes that spent more than they had, the most overspent first.</summary>
    public IReadOnlyList<BudgetLine> Over =>
        [.. Rated.Where(line => line.Amounts.Rate > Rational.Of(100)).OrderByDescending(line => line.Amounts.Rate)];

    /// <summary>Programmes that spent less than the limit, the least spent first.</summary>
    public IReadOnlyList<BudgetLine> Under =>
        [.. Rated.Where(line => line.Amounts.Rate < Rational.Of(Query.Limit)).OrderBy(line => line.Amounts.Rate)];

    /// <summary>How many programmes have both a budget and an execution.</summary>
    public IEnumerable<BudgetLine> Rated => programmes.Where(one => one.Amounts.Rate is not null).Select(Line);

    /// <summary>Classifications with programmes or money on their nodes, those with money first.</summary>
    public IReadOnlyList<Tree> Trees =>
        [
            .. Structure
                .Trees.Select(tree => (Tree: tree, Money: HasMoney(tree.Code)))
                .Where(one => one.Money || Structure.ProgrammeNodes.Any(at => at.Tree == one.Tree.Code))
                .OrderByDescending(one => one.Money)
                .ThenByDescending(one => one.Tree.Whole)
                .Select(one => one.Tree),
        ];

    public Tree? Tree =>
        Trees is not { Count: > 0 } trees ? null : trees.FirstOrDefault(tree => tree.Code == Query.Tree) ?? trees[0];

    private bool HasMoney(string tree)
    {
        var moneyed = programmes.Where(one => one.Amounts.Any).Select(one => one.Programme.Code).ToHashSet();
        return Structure.ProgrammeNodes.Any(at => at.Tree == tree && moneyed.Contains(at.Programme))
            || Structure.Nodes.Any(node => node.Tree == tree && OwnOf(SubjectKey.Node(tree, node.Code), Period).Any);
    }

    public Amounts Of(string subject, Period period, string? part = null) =>
        Amounts.Of(
            Book.Read(subject, Measure, FactKind.Appropriation, period, part).Value,
            Book.Read(subject, Measure, FactKind.Execution, period, part).Value
        );

    /// <summary>Recorded of the subject itself; nothing is rolled up.</summary>
    private Amounts OwnOf(string subject, Period period)
    {
        Rational? Own(FactKind kind) =>
            Book.Ledger.Names.Subjects.TryGetValue(subject, out var number)
            && Book.Ledger.Facts.Of(number, Measure.Number, kind).Any(fact => period.Contains(fact.Key.Period))
                ? Book.Read(subject, Measure, kind, period).Value
                : null;
        return Amounts.Of(Own(FactKind.Appropriation), Own(FactKind.Execution));
    }

    private static BudgetLine Line((Programme Programme, Amounts Amounts) one) =>
        new(one.Programme.Name, one.Amounts, one.Programme.Code);

    private List<BudgetLine> ByDepartment()
    {
        var leads = Structure
            .ProgrammeDepartments.Where(role => role.Position == 0)
            .ToDictionary(role => role.Programme, role => role.Department);
        return
        [
            .. programmes
                .Where(one => one.Amounts.Any)
                .GroupBy(one => leads.GetValueOrDefault(one.Programme.Code))
                .OrderBy(group => group.Key is null)
                .ThenByDescending(group => Amounts.Sum(group.Select(one => one.Amounts)).Budget ?? Rational.Zero)
                .Select(group => new BudgetLine(
                    group.Key is null ? "주관부서 기록 없음" : Structure.NameOf(SubjectKey.Department(group.Key)),
                    Amounts.Sum(group.Select(one => one.Amounts))
                )),
        ];
    }

    private List<BudgetLine> ByNode()
    {
        if (Tree is not { } tree)
            return [];
        var at = Structure
            .ProgrammeNodes.Where(one => one.Tree == tree.Code)
            .ToDictionary(one => one.Programme, one => one.Node);
        var placed = programmes.ToLookup(one => at.GetValueOrDefault(one.Programme.Code), one => one.Amounts);
        var lines = new List<BudgetLine>();
        foreach (var node in Structure.Nodes.Where(node => node.Tree == tree.Code && node.Parent is null))
            AddNode(node, 0, placed, lines);
        if (Amounts.Sum(placed[null]) is { Any: true } rest)
            lines.Add(new("이 분류에 없는 사업", rest));
        return lines;
    }

    /// <summary>A node with the programmes on it and below; nodes without money are left out.</summary>
    private Amounts AddNode(Node node, int depth, ILookup<string?, Amounts> placed, List<BudgetLine> lines)
    {
        var place = lines.Count;
        var sum = Amounts.Sum(placed[node.Code]);
        foreach (var below in Structure.Nodes.Where(one => one.Tree == node.Tree && one.Parent == node.Code))
            sum += AddNode(below, depth + 1, placed, lines);
        var own = OwnOf(SubjectKey.Node(node.Tree, node.Code), Period);
        if (own.Any)
            sum = Amounts.Of(own.Budget ?? sum.Budget, own.Executed ?? sum.Executed);
        if (sum.Any)
            lines.Insert(place, new(node.Name, sum, Depth: depth, Own: own.Any));
        return sum;
    }

    private List<BudgetLine> ByPart()
    {
        var parts = FundingParts().ToList();
        var lines = new List<BudgetLine>();
        var known = Amounts.None;
        foreach (var part in parts)
        {
            var sum = Amounts.Sum(
                Structure.Programmes.Select(one => Of(SubjectKey.Programme(one.Code), Period, part.Code))
            );
            known += sum;
            if (sum.Any)
                lines.Add(new(part.Name, sum));
        }

        var rest = Amounts.Of(Less(Total.Budget, known.Budget), Less(Total.Executed, known.Executed));
        if (rest.Any)
            lines.Add(new("재원 구분 기록 없음", rest with { RateBudget = null, RateExecuted = null }));
        return lines;
    }

    /// <summary>The breakdown that most of the money is given in: 재원.</summary>
    private IEnumerable<Part> FundingParts()
    {
        var list = Book
            .Ledger.Facts.All()
            .Where(fact =>
                fact.Key.Measure == Measure.Number
                && fact.Key.Part != 0
                && fact.Key.Kind is FactKind.Appropriation or FactKind.Execution
            )
            .GroupBy(fact => Book.Ledger.Names.PartOf(fact.Key.Part).List)
            .OrderByDescending(group => group.Key == "funding")
            .ThenByDescending(group => group.Count())
            .FirstOrDefault()
            ?.Key;
        return Book.Ledger.Names.Parts.Values.Where(part => part.List == list).OrderBy(part => part.Position);
    }

    private static Rational? Less(Rational? whole, Rational? part) =>
        whole is { } all && all != (part ?? Rational.Zero) ? all - (part ?? Rational.Zero) : null;

    private List<BudgetLine> ByYear() =>
        [
            .. Years
                .Order()
                .Select(year => new BudgetLine(
                    $"{year}년",
                    Amounts.Sum(
                        Structure.Programmes.Select(one => Of(SubjectKey.Programme(one.Code), Period.Year(year)))
                    )
                ))
                .Where(line => line.Amounts.Any),
        ];

    public IReadOnlyList<int> Years =>
        [
            .. MeasureUse
                .Years(Book.Ledger, FactKind.Appropriation, FactKind.Execution)
                .Append(Book.Book.Year)
                .Distinct()
                .OrderDescending(),
        ];

    /// <summary>Money of the year, or of any year in the view by years, recorded of something else than a programme.</summary>
    public IReadOnlyList<BesideLine> Elsewhere =>
        Beside(
            period => View == "year" ? IsWithinYear(period) : Period.Contains(period),
            programme: false,
            period => Period.Year(period.FirstCalendarYear)
        );

    private static bool IsWithinYear(Period period) => Period.Year(period.FirstCalendarYear).Contains(period);

    /// <summary>Money recorded for more than one calendar year; never added to a year's.</summary>
    public IReadOnlyList<BesideLine> OverYears =>
        Beside(period => !IsWithinYear(period), programme: true, period => period);

    private List<BesideLine> Beside(Func<Period, bool> wanted, bool programme, Func<Period, Period> asked)
    {
        return
        [
            .. Book
                .Ledger.Facts.All()
                .Where(fact =>
                    fact.Key.Measure == Measure.Number
                    && fact.Key.Kind is FactKind.Appropriation or FactKind.Execution
                    && wanted(fact.Key.Period)
                )
                .Select(fact =>
                    (Subject: Book.Ledger.Names.SubjectOf(fact.Key.Subject), Period: asked(fact.Key.Period))
                )
                .Distinct()
                .Where(one =>
                    programme
                    || !one.Subject.StartsWith("programme:", StringComparison.Ordinal)
                        && !(View == "node" && one.Subject.StartsWith($"node:{Tree?.Code}/", StringComparison.Ordinal))
                )
                .Select(one => new BesideLine(
                    one.Subject,
                    one.Subject.StartsWith("programme:", StringComparison.Ordinal)
                        ? SubjectKey.CodeOf(one.Subject)
                        : null,
                    NameOf(one.Subject),
                    one.Period,
                    OwnOf(one.Subject, one.Period)
                ))
                .Where(line => line.Amounts.Any)
                .OrderBy(line => line.Period),
        ];
    }

    private string NameOf(string subject) =>
        subject == SubjectKey.Municipality ? Book.Ledger.Municipality.Name : Structure.NameOf(subject);
}
