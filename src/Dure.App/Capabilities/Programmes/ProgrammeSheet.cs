using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Programmes;

/// <summary>All that the ledger knows of one programme.</summary>
public sealed class ProgrammeSheet
{
    private ProgrammeSheet(BookLedger book, Programme programme) => (Book, Programme) = (book, programme);

    public BookLedger Book { get; }
    public Programme Programme { get; }
    public string Subject => SubjectKey.Programme(Programme.Code);
    public LedgerStructure Structure => Book.Ledger.Structure;
    public required IReadOnlyList<FactLine> Facts { get; init; }
    public required IReadOnlyList<BudgetGrid> Budgets { get; init; }
    public required ScheduleGrid? Schedule { get; init; }
    public required IReadOnlyList<CellUse> Uses { get; init; }

    /// <exception cref="RefusedException">There is no such book or programme.</exception>
    public static async Task<ProgrammeSheet> ReadAsync(
        DureDbContext db,
        TableReader tables,
        string bookCode,
        string code,
        CancellationToken cancel
    )
    {
        var book = await BookLedger.ReadAsync(tables, bookCode, cancel);
        var structure = book.Ledger.Structure;
        var programme =
            structure.Programmes.FirstOrDefault(one => one.Code == code)
            ?? throw new RefusedException(Refusals.NoProgramme(bookCode, code));
        var subject = SubjectKey.Programme(code);
        var facts = await FactHistory.OfSubjectAsync(db, book.Ledger, subject, cancel);
        var own = facts.Select(fact => fact.Current.Fact.Id).ToHashSet();
        return new(book, programme)
        {
            Facts = facts,
            Budgets = BudgetGrid.Of(book, subject, facts),
            Schedule = ScheduleGrid.Of([.. structure.Milestones.Where(one => one.Subject == subject)]),
            Uses = own.Count == 0 ? [] : [.. CellUses.Of(own, tables.TablesOf(book))],
        };
    }

    public IEnumerable<FactLine> Targets => Facts.Where(fact => fact.Kind == FactKind.Target);
    public IEnumerable<FactLine> Results => Facts.Where(fact => fact.Kind is FactKind.Result or FactKind.Forecast);
    public IEnumerable<FactLine> Money =>
        Facts.Where(fact => fact.Kind is FactKind.Appropriation or FactKind.Execution);

    /// <summary>Where it stands in each classification, from the first level down.</summary>
    public IEnumerable<(Tree Tree, List<Node> Path)> Places =>
        from at in Structure.ProgrammeNodes
        where at.Programme == Programme.Code
        select (Structure.Trees.First(tree => tree.Code == at.Tree), Path(at.Tree, at.Node));

    public IEnumerable<(Department Department, string Role)> Departments =>
        from role in Structure.ProgrammeDepartments
        where role.Programme == Programme.Code
        orderby role.Position
        select (Structure.Departments.First(one => one.Code == role.Department), role.Role);

    public IEnumerable<(Partner Partner, string Role)> Partners =>
        from role in Structure.ProgrammePartners
        where role.Programme == Programme.Code
        orderby role.Position
        select (Structure.Partners.First(one => one.Code == role.Partner), role.Role);

    public Plan? Plan => Structure.Plans.FirstOrDefault(plan => plan.Code == Programme.Plan);
    public Pledge? Pledge => Structure.Pledges.FirstOrDefault(pledge => pledge.Code == Programme.Pledge);

    public IEnumerable<(string Key, string Text)> Words =>
        Structure
            .Words.Where(word => word.Key.Subject == Subject)
            .OrderBy(word => word.Key.Key, StringComparer.Ordinal)
            .Select(word => (word.Key.Key, word.Value));

    /// <summary>달성률 of each result that has a target of its measure, part and period.</summary>
    public IReadOnlyDictionary<FactLine, Rational> Attained => field ??= Attain();

    /// <summary>The acts of writing that touched it, the latest first.</summary>
    public IEnumerable<(Posting Posting, int Figures)> Postings =>
        Facts
            .SelectMany(fact => fact.Versions)
            .GroupBy(version => version.Posting.Id)
            .OrderByDescending(group => group.Key)
            .Select(group => (group.First().Posting, group.Count()));

    private Dictionary<FactLine, Rational> Attain()
    {
        var targets = Targets.ToLookup(target => (target.Measure, target.Period, target.Part));
        var attained = new Dictionary<FactLine, Rational>(ReferenceEqualityComparer.Instance);
        foreach (var result in Facts.Where(fact => fact.Kind == FactKind.Result))
        foreach (var target in targets[(result.Measure, result.Period, result.Part)])
            if (ExactText.Rate(result.Value, target.Value) is { } rate)
                attained.TryAdd(result, rate);
        return attained;
    }

    private List<Node> Path(string tree, string node)
    {
        var path = new List<Node>();
        for (var at = node; at is not null; at = path[0].Parent)
            path.Insert(0, Structure.Nodes.First(one => one.Tree == tree && one.Code == at));
        return path;
    }
}
