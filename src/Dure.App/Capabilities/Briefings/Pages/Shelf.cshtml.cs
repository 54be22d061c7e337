using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Briefings.Pages;

/// <summary>The quarters of a book, and the reports that were frozen.</summary>
[Needs(Act.ReadBriefings)]
public sealed class ShelfModel(DureDbContext db, TableReader books, LedgerCache cache) : PageModel
{
    public Book Book { get; private set; } = null!;
    public BookHead Head { get; private set; } = null!;
    public IReadOnlyList<BriefingEntry> Entries { get; private set; } = [];

    public async Task OnGetAsync(string book, CancellationToken cancel)
    {
        Book = await books.BookAsync(book, cancel) ?? throw new RefusedException(TableRefusals.NoBook(book));
        var name = (await cache.NowAsync(db, Book.Municipality, cancel))!.Municipality.Name;
        Head = new(Book.Code, Book.Municipality.ToString(), name, Book.Year);
        Entries = await BriefingShelf.ListAsync(db, Book, cancel);
    }
}
