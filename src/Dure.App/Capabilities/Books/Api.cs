using Dure.App.Shared.Organisation;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Books;

/// <summary>Books for programs.</summary>
internal static class Api
{
    public sealed record BookAnswer(
        string Code,
        string Municipality,
        string Name,
        int Year,
        string Title,
        string Source,
        string Tables
    );

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("", ListAsync).WithSummary("책 목록");

    private static async Task<List<BookAnswer>> ListAsync(DureDbContext db, CancellationToken cancel)
    {
        var books = await (
            from book in db.Set<Book>().AsNoTracking()
            join municipality in db.Set<Municipality>().AsNoTracking() on book.Municipality equals municipality.Code
            orderby book.Code
            select new { book, municipality.Name }
        ).ToListAsync(cancel);
        return
        [
            .. books.Select(one => new BookAnswer(
                one.book.Code,
                one.book.Municipality.ToString(),
                one.Name,
                one.book.Year,
                one.book.Title,
                one.book.Source,
                $"/api/books/{one.book.Code}/tables"
            )),
        ];
    }
}
