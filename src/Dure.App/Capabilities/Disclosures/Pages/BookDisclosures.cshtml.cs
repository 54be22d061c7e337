using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Disclosures.Pages;

/// <summary>The disclosures of a book, the latest first.</summary>
[Needs(Act.ReadPublic)]
public sealed class BookDisclosuresModel(DureDbContext db, TableReader reader) : PageModel
{
    public Book Book { get; private set; } = null!;
    public Municipality Municipality { get; private set; } = null!;
    public IReadOnlyList<Disclosures.Line> Lines { get; private set; } = [];

    public async Task OnGetAsync(string book, CancellationToken cancel)
    {
        Book = await reader.BookAsync(book, cancel) ?? throw new RefusedException(TableRefusals.NoBook(book));
        Municipality = await db.Set<Municipality>()
            .AsNoTracking()
            .FirstAsync(one => one.Code == Book.Municipality, cancel);
        Lines = await Disclosures.ListAsync(db, Book, cancel);
    }
}
