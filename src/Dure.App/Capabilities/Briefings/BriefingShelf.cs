using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Briefings;

/// <summary>A frozen report without its content.</summary>
public sealed record BriefingEntry(
    int Quarter,
    int Version,
    string Title,
    DateOnly HeldOn,
    DateTime At,
    string Who,
    string Why,
    string Sha256,
    bool InForce
);

/// <summary>Finds frozen reports.</summary>
internal static class BriefingShelf
{
    /// <summary>Every version of a book's reports, the latest first.</summary>
    public static async Task<IReadOnlyList<BriefingEntry>> ListAsync(
        DureDbContext db,
        Book book,
        CancellationToken cancel
    )
    {
        var found = await db.Set<Briefing>()
            .AsNoTracking()
            .Where(row => row.Municipality == book.Municipality && row.Year == book.Year)
            .OrderByDescending(row => row.Quarter)
            .ThenByDescending(row => row.Version)
            .Select(row => new
            {
                row.Quarter,
                row.Version,
                row.Title,
                row.HeldOn,
                row.At,
                row.Who,
                row.Why,
                row.Sha256,
            })
            .ToListAsync(cancel);
        return
        [
            .. found.Select(row => new BriefingEntry(
                row.Quarter,
                row.Version,
                row.Title,
                row.HeldOn,
                BriefingComposer.Utc(row.At),
                row.Who,
                row.Why,
                row.Sha256,
                found.First(other => other.Quarter == row.Quarter).Version == row.Version
            )),
        ];
    }

    /// <exception cref="RefusedException">There is no such report.</exception>
    public static async Task<(Book Book, Briefing Briefing)> FindAsync(
        DureDbContext db,
        TableReader books,
        string code,
        int quarter,
        int version,
        CancellationToken cancel
    )
    {
        var book = await books.BookAsync(code, cancel) ?? throw new RefusedException(TableRefusals.NoBook(code));
        return (
            book,
            await db.Set<Briefing>()
                .AsNoTracking()
                .FirstOrDefaultAsync(
                    row =>
                        row.Municipality == book.Municipality
                        && row.Year == book.Year
                        && row.Quarter == quarter
                        && row.Version == version,
                    cancel
                )
                ?? throw new RefusedException(Refusals.NoBriefing($"{code}/{Briefing.Name(quarter, version)}"))
        );
    }
}
