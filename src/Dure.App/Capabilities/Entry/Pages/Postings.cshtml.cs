using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Entry.Pages;

/// <summary>What was written into the ledger, the latest first.</summary>
[Needs(Act.EnterRecords)]
public sealed class PostingsModel(EntryDesk desk, DureDbContext db) : PageModel
{
    private const int PageSize = 50;

    public OpenBook Open { get; private set; } = null!;
    public IReadOnlyList<Posting> Postings { get; private set; } = [];
    public int? Newer { get; private set; }
    public int? Older { get; private set; }

    /// <param name="before">The page begins below this posting.</param>
    public async Task OnGetAsync(string book, int? before, CancellationToken cancel)
    {
        Open = await desk.OpenAsync(book, cancel);
        var municipality = Open.Book.Municipality;
        var last = Open.Ledger.Posting;
        var from = before ?? last + 1;
        Postings = await db.Set<Posting>()
            .AsNoTracking()
            .Where(posting => posting.Municipality == municipality && posting.Id < from)
            .OrderByDescending(posting => posting.Id)
            .Take(PageSize)
            .ToListAsync(cancel);
        if (Postings is [.., { Id: > 1 and var lowest }])
            Older = lowest;
        if (from <= last)
            Newer = Math.Min(from + PageSize, last + 1);
    }
}
