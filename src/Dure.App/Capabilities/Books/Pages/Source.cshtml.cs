using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Books.Pages;

/// <summary>Where a book comes from: its document, what was written for it, and how it compares with print.</summary>
[Needs(Act.ReadLedger)]
public sealed class SourceModel(DureDbContext db, TableReader reader, PrintedCheck print, LedgerCache ledgers)
    : PageModel
{
    public const int Latest = 100;

    /// <param name="Figures">Facts written.</param>
    /// <param name="Changes">Records changed or taken out.</param>
    public sealed record Line(Posting Posting, int Figures, int Changes);

    public Book Book { get; private set; } = null!;
    public Municipality Municipality { get; private set; } = null!;
    public PrintedResult Printed { get; private set; } = new([]);

    /// <summary>Facts in force.</summary>
    public int Figures { get; private set; }
    public IReadOnlyList<Line> Postings { get; private set; } = [];

    public async Task OnGetAsync(string book, CancellationToken cancel)
    {
        Book = await reader.BookAsync(book, cancel) ?? throw new RefusedException(TableRefusals.NoBook(book));
        var own = Book.Municipality;
        var ledger = (await ledgers.NowAsync(db, own, cancel))!;
        (Municipality, Figures) = (ledger.Municipality, ledger.Facts.All().Count());
        Printed = await print.CompareAsync(Book, cancel);
        var postings = await db.Set<Posting>()
            .AsNoTracking()
            .Where(posting => posting.Municipality == own)
            .OrderByDescending(posting => posting.Id)
            .Take(Latest)
            .ToListAsync(cancel);
        if (postings.Count == 0)
            return;
        var first = postings[^1].Id;
        var figures = await db.Set<Fact>()
            .Where(fact => fact.Municipality == own && fact.Posting >= first)
            .GroupBy(fact => fact.Posting)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
        var changes = await db.Set<Change>()
            .Where(change => change.Municipality == own && change.Posting >= first)
            .GroupBy(change => change.Posting)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(one => one.Key, one => one.Count, cancel);
        Postings =
        [
            .. postings.Select(one => new Line(
                one,
                figures.GetValueOrDefault(one.Id),
                changes.GetValueOrDefault(one.Id)
            )),
        ];
    }
}
