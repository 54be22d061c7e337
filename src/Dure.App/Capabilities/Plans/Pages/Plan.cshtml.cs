using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Plans.Pages;

/// <summary>The plans of a municipality-year and the classifications of its programmes.</summary>
[Needs(Act.ReadLedger)]
public sealed class PlanModel(DureDbContext db, TableReader books, LedgerCache ledgers) : PageModel
{
    private YearLedger year = null!;

    public Book Book => year.Book;
    public LedgerStructure Structure => year.Structure;
    public string Name => year.Ledger.Municipality.Name;
    public IReadOnlyList<PlanBranch> Lineage { get; private set; } = [];
    public IReadOnlyList<FigureChange> Changes { get; private set; } = [];
    public ChosenMeasure? Chosen { get; private set; }
    public IReadOnlyList<TreeCounts> Trees { get; private set; } = [];

    /// <summary>Classifications that programmes stand in, which can be laid side by side.</summary>
    public IReadOnlyList<Tree> Placed { get; private set; } = [];
    public CrossTable? Cross { get; private set; }

    public async Task OnGetAsync(string book, string? left, string? right, CancellationToken cancel)
    {
        var found = await books.BookAsync(book, cancel) ?? throw new RefusedException(TableRefusals.NoBook(book));
        var ledger =
            await ledgers.NowAsync(db, found.Municipality, cancel)
            ?? throw new InvalidOperationException($"Book {found.Code} without municipality {found.Municipality}");
        year = YearLedger.Of(found, ledger);
        Lineage = PlanBranch.Read(year);
        Changes = await TargetChanges.OfAsync(db, ledger, cancel);
        Chosen = MeasureChoice.Choose(year, MeasureChoice.All(year), null);
        Trees =
        [
            .. Structure
                .Trees.Select(tree => TreeCounts.Read(year, tree, Chosen))
                .OrderByDescending(tree => tree.Tree.Whole)
                .ThenByDescending(tree => tree.HasFigures),
        ];
        Placed =
        [
            .. Trees
                .Where(tree => tree.HasProgrammes)
                .OrderByDescending(tree => Structure.ProgrammeNodes.Count(at => at.Tree == tree.Tree.Code))
                .Select(tree => tree.Tree),
        ];
        if (Placed.Count < 2)
            return;
        var one = Placed.FirstOrDefault(tree => tree.Code == left) ?? Placed[0];
        var other =
            Placed.FirstOrDefault(tree => tree.Code == right && tree != one) ?? Placed.First(tree => tree != one);
        Cross = CrossTable.Read(Structure, one, other);
    }

    public string NameOf(string subject) => year.NameOf(subject);

    public string Link(string subject, Measure measure, FactKind kind, Period period) =>
        Board.Board.FigureAddressOf(Book.Code, subject, measure.Code, kind, period);

    public static Rational? Value(Measure measure, Fact fact) => fact.Value is { } value ? measure.Exact(value) : null;
}
