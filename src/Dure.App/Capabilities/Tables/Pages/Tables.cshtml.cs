using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Model;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Tables.Pages;

/// <summary>The tables of a book in their order, and how they compare with print.</summary>
[Needs(Act.ReadLedger)]
public sealed class TablesModel(DureDbContext db, TableReader reader) : PageModel
{
    public Book Book { get; private set; } = null!;
    public Municipality Municipality { get; private set; } = null!;
    public IReadOnlyList<Table> Tables { get; private set; } = [];
    public PrintedResult Printed { get; private set; } = new([]);

    public async Task OnGetAsync(string book, CancellationToken cancel)
    {
        Book = await reader.BookAsync(book, cancel) ?? throw new RefusedException(TableRefusals.NoBook(book));
        Municipality = await db.Set<Municipality>()
            .AsNoTracking()
            .SingleAsync(row => row.Code == Book.Municipality, cancel);
        var computed = await reader.TablesAsync(Book, asOf: null, cancel);
        Tables = [.. computed.Select(one => one.Table)];
        Printed = await PrintedCheck.CompareAsync(db, Book, computed, cancel);
    }

    public PrintedTableResult? PrintedOf(Table table) => Printed.Each.FirstOrDefault(one => one.Table == table.Head.Id);
}
