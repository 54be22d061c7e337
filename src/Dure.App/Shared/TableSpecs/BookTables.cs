using System.Collections.Concurrent;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.TableSpecs;

/// <summary>A book with its tables: what pages need of it besides the ledger.</summary>
/// <param name="Definitions">In their order.</param>
public sealed record BookTables(
    Book Book,
    IReadOnlyList<TableDefinition> Definitions,
    ILookup<string, PrintedCopy> Printed,
    ILookup<string, Contradiction> Contradictions
);

/// <summary>A book as it stood when somebody asked.</summary>
public sealed record BookNow(BookState State, BookTables Tables);

/// <summary>The records of books in memory, each as of the last posting that changed records; figures do not touch them.</summary>
public sealed class KeptBooks
{
    private readonly ConcurrentDictionary<string, (BookState State, BookTables Tables)> books = new();

    /// <summary>Null if the book has gone since its state was asked for.</summary>
    public async Task<BookTables?> OfAsync(DureDbContext db, string code, BookState state, CancellationToken cancel)
    {
        var (municipality, changed) = (state.Municipality, state.Records);
        if (
            books.TryGetValue(code, out var known)
            && (known.State.Municipality, known.State.Records) == (municipality, changed)
        )
            return known.Tables;
        var book = await db.Set<Book>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Municipality == municipality && row.Code == code, cancel);
        if (book is null)
            return null;
        var records = new BookTables(
            book,
            await db.Set<TableDefinition>()
                .AsNoTracking()
                .Where(row => row.Municipality == municipality && row.Year == book.Year)
                .OrderBy(row => row.Position)
                .ToListAsync(cancel),
            (
                await db.Set<PrintedCopy>()
                    .AsNoTracking()
                    .Where(row => row.Municipality == municipality && row.Year == book.Year)
                    .ToListAsync(cancel)
            ).ToLookup(row => row.Table),
            (
                await db.Set<Contradiction>()
                    .AsNoTracking()
                    .Where(row => row.Municipality == municipality && row.Year == book.Year)
                    .ToListAsync(cancel)
            ).ToLookup(row => row.Table)
        );
        books[code] = (state, records);
        return records;
    }
}
