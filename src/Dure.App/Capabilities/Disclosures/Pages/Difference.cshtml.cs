using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Tables.Model;
using Dure.Tables.Views;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Disclosures.Pages;

/// <summary>What differs between two versions of a disclosure, cell by cell, as both were frozen.</summary>
[Needs(Act.ReadPublic)]
public sealed class DifferenceModel(DureDbContext db) : PageModel
{
    public Disclosure Here { get; private set; } = null!;
    public Disclosure There { get; private set; } = null!;
    public Book Book { get; private set; } = null!;
    public string Publisher { get; private set; } = "";
    public IReadOnlyList<Disclosures.Line> Versions { get; private set; } = [];
    public IReadOnlyList<ComparisonView> Changed { get; private set; } = [];

    /// <summary>Titles of tables that say the same in both, and of those that only one has.</summary>
    public IReadOnlyList<string> Same { get; private set; } = [];
    public IReadOnlyList<string> OnlyHere { get; private set; } = [];
    public IReadOnlyList<string> OnlyThere { get; private set; } = [];

    /// <summary>Headings and notes that only one has.</summary>
    public IReadOnlyList<string> WordsHere { get; private set; } = [];
    public IReadOnlyList<string> WordsThere { get; private set; } = [];

    public async Task OnGetAsync(string book, int version, int? with, CancellationToken cancel)
    {
        var here = await FrozenTables.FindAsync(db, book, version, cancel);
        var there = await FrozenTables.FindAsync(db, book, with ?? Math.Max(1, version - 1), cancel);
        (Here, There, Book) = (here.Disclosure, there.Disclosure, here.Book);
        Publisher = here.Tables[0].Head.Publisher;
        Versions = await Disclosures.ListAsync(db, Book, cancel);
        var pairs =
            from one in here.Tables
            join other in there.Tables on one.Head.Id equals other.Head.Id
            select TableComparison.Of(one, other);
        var compared = pairs.ToList();
        Same = [.. compared.Where(pair => pair.Agrees).Select(pair => pair.Here.Head.Title)];
        Changed = [.. compared.Where(pair => !pair.Agrees).Select(View)];
        OnlyHere = Left(here.Tables, there.Tables);
        OnlyThere = Left(there.Tables, here.Tables);
        (WordsHere, WordsThere) = (
            Words(here).Except(Words(there)).ToList(),
            Words(there).Except(Words(here)).ToList()
        );
    }

    private ComparisonView View(TableComparison comparison) =>
        new(
            comparison,
            $"제{Here.Version}판",
            $"제{There.Version}판",
            OnlyChanged: true,
            (row, column) => TraceOf(comparison.Here, row, column, Here),
            (row, column) => TraceOf(comparison.There, row, column, There)
        );

    private string TraceOf(Table table, Row row, Column column, Disclosure frozen) =>
        Capabilities.Tables.Tables.TraceAddressOf(
            Book.Code,
            table.Head.Id,
            row.Id,
            column.Id,
            Capabilities.Tables.Tables.At(frozen.At)
        );

    private static List<string> Left(IReadOnlyList<Table> of, IReadOnlyList<Table> other) =>
        [.. of.Where(table => !other.Any(one => one.Head.Id == table.Head.Id)).Select(table => table.Head.Title)];

    private static IEnumerable<string> Words(FrozenTables frozen) =>
        frozen.Parts.Where(part => part.Kind != PartKind.Table).Select(part => part.Text);
}
