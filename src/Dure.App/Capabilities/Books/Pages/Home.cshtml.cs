using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Books.Pages;

/// <summary>What Dure is, which books there are, and what was written lately.</summary>
[Needs(Act.ReadPublic)]
public sealed class HomeModel(DureDbContext db) : PageModel
{
    public const int Latest = 10;

    /// <param name="Figures">Facts written for its municipality, superseded ones among them.</param>
    public sealed record Line(Book Book, string Municipality, int Tables, int Figures);

    public IReadOnlyList<Line> Books { get; private set; } = [];
    public IReadOnlyList<(Posting Posting, string Municipality)> Postings { get; private set; } = [];

    /// <summary>The municipality this person works for; its books come first.</summary>
    public MunicipalityCode? Own { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Own = OwnMunicipality.Of(Request);
        var books = await db.Set<Book>()
            .AsNoTracking()
            .Select(book => new
            {
                Book = book,
                Municipality = db.Set<Municipality>()
                    .Where(row => row.Code == book.Municipality)
                    .Select(row => row.Name)
                    .First(),
                Tables = db.Set<TableDefinition>()
                    .Count(row => row.Municipality == book.Municipality && row.Year == book.Year),
                // Facts are numbered from 1; the last number is found by key where a count would read them all.
                Figures = db.Set<Fact>().Where(row => row.Municipality == book.Municipality).Max(row => (int?)row.Id)
                    ?? 0,
            })
            .ToListAsync(cancel);
        Books =
        [
            .. books
                .Select(one => new Line(one.Book, one.Municipality, one.Tables, one.Figures))
                .OrderBy(line => line.Book.Municipality == Own ? 0 : 1)
                .ThenBy(line => line.Book.Municipality)
                .ThenByDescending(line => line.Book.Year),
        ];
        var postings = await (
            from posting in db.Set<Posting>().AsNoTracking()
            join municipality in db.Set<Municipality>().AsNoTracking() on posting.Municipality equals municipality.Code
            orderby posting.At descending, posting.Municipality, posting.Id descending
            select new { posting, municipality.Name }
        )
            .Take(Latest)
            .ToListAsync(cancel);
        Postings = [.. postings.Select(one => (one.posting, one.Name))];
    }
}
